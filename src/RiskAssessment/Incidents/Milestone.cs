namespace RiskAssessment;

/// <summary>A dated event that is not an incident but may trigger some: a separation, a hearing, a release.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
/// <example>
/// <code>
/// var separation = new Milestone("separation", EdtfDate.Month(2018, 1));
/// var diary = new IncidentDiary([], milestones: [separation]);
/// </code>
/// </example>
[PersonalData]
public sealed class Milestone
{
    /// <summary>Creates a milestone.</summary>
    /// <param name="kind">What it is, as a code in kebab-case, for example <c>separation</c>. Case files refuse anything that is not a code.</param>
    /// <param name="on">When it happened or is to happen.</param>
    public Milestone(string kind, EdtfDate on)
    {
        ArgumentNullException.ThrowIfNull(kind);
        Kind = kind;
        On = on;
    }

    /// <summary>The kinds after which stalking often gets worse, which count as triggers.</summary>
    public static IReadOnlyList<string> TriggeringKinds { get; } = [.. KindLabels.OfMilestones.Codes.Except(["report", "hearing", "other"])];

    /// <summary>The kinds that are known: <see cref="TriggeringKinds"/> and some others. Any other code is accepted, with a warning in files.</summary>
    public static IReadOnlyList<string> KnownKinds => KindLabels.OfMilestones.Codes;

    /// <summary>What it is, as a code in kebab-case. <see cref="KnownKinds"/> has those that are known.</summary>
    [PersonalData]
    public string Kind { get; }

    /// <summary>What its kind is called, in English and Welsh; the code with blanks for hyphens where it is not among <see cref="KnownKinds"/>.</summary>
    public LocalizedText Label => KindLabels.OfMilestones.Of(Kind);

    /// <summary>When it happened or is to happen.</summary>
    public EdtfDate On { get; }

    /// <summary>A reference that is unique among the milestones of the diary and not empty; <see langword="null"/> (the default) if it has none. A history needs one.</summary>
    [PersonalData]
    public string? Id { get; init; }

    /// <summary>When it was written down; <see langword="null"/> (the default) if that is not known.</summary>
    public EdtfDate? Recorded { get; init; }

    /// <summary>What and when; of a kind that is not known, only when.</summary>
    public override string ToString() => $"{KindLabels.OfMilestones.Shown(Kind)} {On}";
}
