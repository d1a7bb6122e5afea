using RiskAssessment.Instruments;

namespace RiskAssessment.Packed;

/// <summary>
/// Which bit planes a packed case has: for each item with two options one that tells whether the second certainly is the answer and one
/// whether it possibly is, for each other choice one an option, for each count one that tells whether it is known and twenty for its parts,
/// for each condition over a fact one that tells whether it certainly holds and one whether it possibly does.
/// </summary>
internal sealed class PackedLayout
{
    private readonly Dictionary<int, int> _planeOfFact = [];

    internal PackedLayout(InstrumentProgram program)
    {
        FirstPlane = new int[program.ItemPrograms.Length];
        for (var i = 0; i < FirstPlane.Length; i++)
        {
            FirstPlane[i] = Planes;
            Planes += program.ItemPrograms[i].IsCount ? 1 + CountParts.Count : program.ItemPrograms[i].Weights.Length;
        }
        FactSteps = [.. Enumerable.Range(0, program.Steps.Length).Where(step => program.Steps[step].Kind == StepKind.FactIn)];
        foreach (var step in FactSteps)
        {
            _planeOfFact[step] = Planes;
            Planes += 2;
        }
    }

    /// <summary>How many planes there are.</summary>
    internal int Planes { get; }

    /// <summary>For each item its first plane.</summary>
    internal int[] FirstPlane { get; }

    /// <summary>The steps that ask for a fact, in order.</summary>
    internal int[] FactSteps { get; }

    /// <summary>The plane that tells whether a fact's condition certainly holds; the next one tells whether it possibly does.</summary>
    internal int PlaneOfFact(int step) => _planeOfFact[step];
}
