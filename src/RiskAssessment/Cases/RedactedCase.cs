namespace RiskAssessment;

/// <summary>How much of one kind of content was left out.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class LeftOutPart
{
    internal LeftOutPart(CasePart part, int count) => (Part, Count) = (part, count);

    /// <summary>The content.</summary>
    public CasePart Part { get; }

    /// <summary>How many there were, at least 1. Of <see cref="CasePart.Ids"/>: how many others took the place of.</summary>
    public int Count { get; }

    /// <summary>The content and the number.</summary>
    public override string ToString() => $"{Part}: {Count}";
}

/// <summary>A case file that a view has been made of, with what was left out, and whether it scores the same.</summary>
/// <remarks>
/// Immutable; equality is identity. <see cref="Case"/> alone is to be handed on: the effect has the assessment of the whole case. Still personal data, as dates and
/// behaviours can tell of whom a case is. Personal data.
/// </remarks>
[PersonalData]
public sealed class RedactedCase
{
    internal RedactedCase(SharingView view, CaseFile caseFile, int notKnownYet, IReadOnlyList<LeftOutPart> leftOut) =>
        (View, Case, NotKnownYet, LeftOut) = (view, caseFile, notKnownYet, leftOut);

    internal RedactedCase(RedactedCase redacted, RedactionEffect effect)
        : this(redacted.View, redacted.Case, redacted.NotKnownYet, redacted.LeftOut) => Effect = effect;

    /// <summary>Who it is for.</summary>
    public SharingView View { get; }

    /// <summary>
    /// The case file. Entries are in the same order, and duplicates are of the same ones, under other ids where the view leaves those out. The same case gives the
    /// same file, and redacting it again changes nothing. A diary from which entries are left out is partial.
    /// </summary>
    public CaseFile Case { get; }

    /// <summary>What was left out, in the order of <see cref="CasePart"/>; empty if nothing was. It is about the case file alone, so not about actions or judgements.</summary>
    public IReadOnlyList<LeftOutPart> LeftOut { get; }

    /// <summary>
    /// How many entries, answers, measures and milestones of the case were recorded after its <see cref="CaseFile.KnownAt"/> and were left out; of a history, how
    /// many events.
    /// </summary>
    public int NotKnownYet { get; }

    /// <summary>What leaving out did to the score; <see langword="null"/> if the case was redacted without an assessor.</summary>
    public RedactionEffect? Effect { get; }

    /// <summary>The view, how many things were left out, and whether it scores the same; nothing that people wrote.</summary>
    public override string ToString() =>
        $"{View}: {LeftOut.Sum(part => part.Count)} left out{(Effect is null ? "" : Effect.ScoresTheSame ? ", scores the same" : ", does not score the same")}";
}
