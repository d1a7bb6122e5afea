namespace RiskAssessment.Instruments;

/// <summary>How a rule or an action condition is compiled: its gate, all gates that it needs, and the items and facts that those use.</summary>
internal sealed class CompiledCondition(int gate, int[] cone, int[] items, int[] facts)
{
    private int[][]? _changedBy;

    /// <summary>The gate that holds its truth.</summary>
    internal int Gate { get; } = gate;

    /// <summary>Every gate that it depends on, itself included, in order.</summary>
    internal int[] Cone { get; } = cone;

    /// <summary>Every item that it depends on, through scores and askWhen too, ascending.</summary>
    internal int[] Items { get; } = items;

    /// <summary>Every fact that it depends on, except through observedBy, ascending.</summary>
    internal int[] Facts { get; } = facts;

    /// <summary>Whether it depends on an item.</summary>
    internal bool RestsOn(int item) => Array.BinarySearch(Items, item) >= 0;

    /// <summary>For each item of <see cref="Items"/>, the gates of the cone that an answer to it may change, in order.</summary>
    internal int[][] ChangedBy(GateProgram program) => _changedBy ??= MakeChangedBy(program);

    private int[][] MakeChangedBy(GateProgram program) => Array.ConvertAll(Items, item => program.Dependents[item].Intersect(Cone).ToArray());
}
