namespace RiskAssessment.Analysis;

/// <summary>How well levels separated outcomes, for all cases and by group, with disclosure control.</summary>
/// <remarks>
/// Immutable; equality is identity. All is of the cases whose outcome is known. It is a measurement of these cases and no validation of the levels: what was done after a high level may have prevented the
/// outcome, and the outcome may stand on the same records as the level. A group with fewer cases than the threshold has no figures.
/// </remarks>
/// <example>
/// <code>
/// using RiskAssessment.Analysis;
///
/// using var stream = new MemoryStream("outcome,level\n1,high\n0,standard\n1,medium\n0,medium\n0,standard\n"u8.ToArray());
/// var data = EvaluationData.Read(stream, new EvaluationColumns { Outcome = "outcome", Level = "level" }, out _);
/// var report = EvaluationReport.Of(data, new EvaluationOptions { FollowUp = "12 months, police records" });
/// Console.WriteLine(report.All!.Stated);
/// </code>
/// </example>
public sealed class EvaluationReport
{
    private EvaluationReport(EvaluationData data, EvaluationOptions options)
    {
        (Columns, Options) = (data.Columns, options);
        var known = data.Cases.Where(one => one.Outcome is not null).ToArray();
        (Rows, WithoutOutcome) = (data.Cases.Count, data.Cases.Count - known.Length);
        All = known.Length < options.Threshold ? null : new EvaluationFigures(known, Columns, options);
        Breakdowns = All is null ? [] : Array.AsReadOnly(Columns.Groups.Select((_, column) => new EvaluationBreakdown(known, column, Columns, options)).ToArray());
    }

    /// <summary>Which columns were read.</summary>
    public EvaluationColumns Columns { get; }

    /// <summary>How it was evaluated.</summary>
    public EvaluationOptions Options { get; }

    /// <summary>How many cases there are.</summary>
    public long Rows { get; }

    /// <summary>How many of them are left out because their outcome is not known.</summary>
    public long WithoutOutcome { get; }

    /// <summary>The figures of all cases; <see langword="null"/> if there are fewer than the threshold.</summary>
    public EvaluationFigures? All { get; }

    /// <summary>The figures by group, for each of the columns of groups, in their order.</summary>
    public IReadOnlyList<EvaluationBreakdown> Breakdowns { get; }

    /// <summary>Evaluates.</summary>
    /// <param name="data">The cases.</param>
    /// <param name="options">How to evaluate.</param>
    /// <returns>The figures.</returns>
    public static EvaluationReport Of(EvaluationData data, EvaluationOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        return new EvaluationReport(data, options);
    }

    /// <summary>The number of cases, and the area under the curve of the stated level.</summary>
    public override string ToString() => FormattableString.Invariant($"{Rows} cases, AUC {All?.Stated.ToString() ?? "suppressed"}");
}

/// <summary>The figures by the groups of one column.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class EvaluationBreakdown
{
    internal EvaluationBreakdown(EvaluationCase[] cases, int column, EvaluationColumns columns, EvaluationOptions options)
    {
        Column = columns.Groups[column];
        var groups = cases.GroupBy(one => one.Groups[column], StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, Cases: group.ToArray())).ToArray();
        var hidden = Disclosure.Hidden([.. groups.Select(group => (long)group.Cases.Length)], options.Threshold);
        IsLeftOut = hidden is null;
        Groups = hidden is null ? [] : Array.AsReadOnly(groups.Select((group, i) => new EvaluationGroup(group.Key, hidden[i] ? null : new EvaluationFigures(group.Cases, columns, options))).ToArray());
    }

    /// <summary>The column.</summary>
    public string Column { get; }

    /// <summary>Whether nothing of it can be published, because the groups are too small.</summary>
    public bool IsLeftOut { get; }

    /// <summary>The groups, in the order of their names; empty if the breakdown is left out.</summary>
    public IReadOnlyList<EvaluationGroup> Groups { get; }

    /// <summary>The column and its groups.</summary>
    public override string ToString() => $"{Column}: {(IsLeftOut ? "left out" : string.Join(", ", Groups))}";
}

/// <summary>A group of cases.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class EvaluationGroup
{
    internal EvaluationGroup(string value, EvaluationFigures? figures) => (Value, Figures) = (value, figures);

    /// <summary>What the cases have in common; empty for cases that do not say.</summary>
    public string Value { get; }

    /// <summary>The figures; <see langword="null"/> if they are suppressed, and with them the number of cases.</summary>
    public EvaluationFigures? Figures { get; }

    /// <summary>The group and the number of its cases.</summary>
    public override string ToString() => FormattableString.Invariant($"{Value}: {Figures?.BaseRate.Total.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "suppressed"}");
}
