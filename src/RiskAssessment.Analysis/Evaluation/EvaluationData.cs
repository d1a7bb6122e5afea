namespace RiskAssessment.Analysis;

/// <summary>Cases with a level and an outcome, from a table.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class EvaluationData
{
    internal EvaluationData(EvaluationColumns columns, IReadOnlyList<EvaluationCase> cases) => (Columns, Cases) = (columns, cases);

    /// <summary>Which columns were read.</summary>
    public EvaluationColumns Columns { get; }

    /// <summary>The cases, in the order of the file.</summary>
    public IReadOnlyList<EvaluationCase> Cases { get; }

    /// <summary>Reads cases from CSV. The first line names the columns; others than those asked for are not read.</summary>
    /// <param name="utf8">The CSV in UTF-8. The separator is found from the first lines.</param>
    /// <param name="columns">Which columns to read.</param>
    /// <param name="problems">The problems, each with its line, in the order of the file; the first 100, and then one that says that there are more.</param>
    /// <returns>The cases with which nothing is wrong.</returns>
    /// <exception cref="ArgumentException">Only one of the columns of the lowest and the highest level is named.</exception>
    public static EvaluationData Read(Stream utf8, EvaluationColumns columns, out IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Lowest is null != columns.Highest is null)
            throw new ArgumentException("The columns of the lowest and of the highest level must be named together.", nameof(columns));
        var reader = new EvaluationReader(columns);
        var cases = reader.Read(utf8);
        problems = reader.Problems;
        return new EvaluationData(columns, cases);
    }

    /// <summary>The number of cases.</summary>
    public override string ToString() => FormattableString.Invariant($"{Cases.Count} cases");
}
