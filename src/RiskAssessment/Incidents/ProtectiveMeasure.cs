namespace RiskAssessment;

/// <summary>An order, condition or warning in force against the person. An incident during it is a possible breach.</summary>
/// <remarks>Immutable; equality is identity. It may be in force from the start of <see cref="From"/>, and surely is from its end, to the end of <see cref="Until"/>. Personal data.</remarks>
/// <example>
/// <code>
/// var order = new ProtectiveMeasure("m1", "stalking-protection-order", EdtfDate.Day(2018, 4, 1), until: EdtfDate.Day(2020, 3, 31));
/// var diary = new IncidentDiary([new("i1", EdtfDate.Day(2018, 4, 9), Behaviour.Of("following"))], measures: [order]);
///
/// foreach (var breach in diary.AsOf(DateTimeOffset.UtcNow).PossibleBreaches)
///     Console.WriteLine(breach);
/// </code>
/// </example>
[PersonalData]
public sealed class ProtectiveMeasure
{
    /// <summary>Creates a protective measure.</summary>
    /// <param name="id">A reference that is unique among the measures of the diary.</param>
    /// <param name="kind">
    /// What it is, as a code in kebab-case, for example <c>stalking-protection-order</c>. Case files refuse anything that is not a code, and
    /// warn of a kind that is not among <see cref="KnownKinds"/>.
    /// </param>
    /// <param name="from">From when it is in force.</param>
    /// <param name="until">Until when it is in force; <see langword="null"/> if it has no end.</param>
    public ProtectiveMeasure(string id, string kind, EdtfDate from, EdtfDate? until = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(kind);
        Id = id;
        Kind = kind;
        From = from;
        Until = until;
    }

    /// <summary>The reference, unique among the measures of the diary.</summary>
    [PersonalData]
    public string Id { get; }

    /// <summary>The kinds that are known. All count alike, and any other code is accepted, with a warning in files.</summary>
    public static IReadOnlyList<string> KnownKinds => KindLabels.OfMeasures.Codes;

    /// <summary>What it is, as a code in kebab-case. <see cref="KnownKinds"/> has those that are known.</summary>
    [PersonalData]
    public string Kind { get; }

    /// <summary>What its kind is called, in English and Welsh; the code with blanks for hyphens where it is not among <see cref="KnownKinds"/>.</summary>
    public LocalizedText Label => KindLabels.OfMeasures.Of(Kind);

    /// <summary>From when it is in force. What happened on the day itself may have caused it, and is a possible breach only.</summary>
    public EdtfDate From { get; }

    /// <summary>Until when it is in force: to the end of this date; <see langword="null"/> if it has no end.</summary>
    public EdtfDate? Until { get; }

    /// <summary>When it was written down; <see langword="null"/> (the default) if that is not known.</summary>
    public EdtfDate? Recorded { get; init; }

    /// <summary>What it is, where its kind is known, and from when until when.</summary>
    public override string ToString() => $"{KindLabels.OfMeasures.Shown(Kind)}: {From} to {(Until is { } until ? until.ToString() : "open")}";
}
