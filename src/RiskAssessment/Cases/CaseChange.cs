using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>What an event of a <see cref="CaseHistory"/> changes or adds. Each kind of event is a type of its own.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public abstract class CaseChange
{
    private protected CaseChange(string code) => Code = code;

    /// <summary>The code of the kind of event, for example <c>entry-added</c>.</summary>
    public string Code { get; }

    /// <summary>The code of the kind of event.</summary>
    public override string ToString() => Code;
}

/// <summary>The case was opened: always the first event, and never another one.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class CaseOpened : CaseChange
{
    /// <summary>Opens a case.</summary>
    /// <param name="reference">The host's reference of the case.</param>
    /// <param name="timeZone">Where local times and days are read; <see langword="null"/> means UTC.</param>
    /// <exception cref="ArgumentException">The time zone has no IANA name.</exception>
    public CaseOpened(string reference, TimeZoneInfo? timeZone = null)
        : base("opened") =>
        (Reference, TimeZone) = (NotNull.Of(reference), IanaTimeZone.Named(timeZone ?? TimeZoneInfo.Utc, nameof(timeZone)));

    /// <summary>The host's reference of the case.</summary>
    [PersonalData]
    public string Reference { get; }

    /// <summary>Where local times and days are read.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>The law that applies; <see langword="null"/> (the default) if that is not said.</summary>
    public Jurisdiction? Jurisdiction { get; init; }

    /// <summary>The host's opaque key of the victim; <see langword="null"/> by default.</summary>
    [PersonalData]
    public string? VictimKey { get; init; }

    /// <summary>The host's opaque key of the person who is accused; <see langword="null"/> by default.</summary>
    [PersonalData]
    public string? PersonKey { get; init; }

    /// <summary>What the host counts cases by; at most <see cref="Bounds.Labels"/>. Empty by default.</summary>
    [PersonalData]
    public IReadOnlyDictionary<string, string> Labels { get; init => field = NotNull.Texts(value); } = new Dictionary<string, string>(0);

    /// <summary>The instrument by which to assess; <see langword="null"/> (the default) for the default one.</summary>
    public InstrumentIdentity? Instrument { get; init; }

    /// <summary>Whether the diary is to have everything; <see langword="null"/> (the default) if nothing is said, which means partial once there is an entry.</summary>
    public Coverage? Coverage { get; init; }
}

/// <summary>An entry was added to the diary.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class EntryAdded : CaseChange
{
    /// <summary>Adds an entry.</summary>
    /// <param name="entry">The entry. No entry that is there has its id. <see cref="Incident.Recorded"/> is kept and not used.</param>
    public EntryAdded(Incident entry)
        : base("entry-added") => Entry = NotNull.Of(entry);

    /// <summary>The entry as it was written.</summary>
    public Incident Entry { get; }
}

/// <summary>An entry was replaced by a corrected one. The event says why.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class EntryCorrected : CaseChange
{
    /// <summary>Corrects an entry.</summary>
    /// <param name="entry">The whole corrected entry. One with the same id is there.</param>
    public EntryCorrected(Incident entry)
        : base("entry-corrected") => Entry = NotNull.Of(entry);

    /// <summary>The entry as it was written.</summary>
    public Incident Entry { get; }
}

/// <summary>An entry was withdrawn. The event says why.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class EntryWithdrawn : CaseChange
{
    /// <summary>Withdraws an entry.</summary>
    /// <param name="id">The id of the entry.</param>
    public EntryWithdrawn(string id)
        : base("entry-withdrawn") => Id = NotNull.Of(id);

    /// <summary>The id of the entry.</summary>
    [PersonalData]
    public string Id { get; }
}

/// <summary>An item was answered. Where another answer is replaced, the event says why.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class ItemAnswered : CaseChange
{
    /// <summary>Answers an item.</summary>
    /// <param name="item">The code of the item.</param>
    /// <param name="answer">The answer. <see cref="Answer.Recorded"/> is kept and not used.</param>
    public ItemAnswered(string item, Answer answer)
        : base("answered") => (Item, Answer) = (NotNull.Of(item), NotNull.Of(answer));

    /// <summary>The code of the item.</summary>
    public string Item { get; }

    /// <summary>The answer as it was written.</summary>
    public Answer Answer { get; }
}

/// <summary>An answer was withdrawn, so that the item counts as not asked. The event says why.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class AnswerWithdrawn : CaseChange
{
    /// <summary>Withdraws an answer.</summary>
    /// <param name="item">The code of the item.</param>
    public AnswerWithdrawn(string item)
        : base("answer-withdrawn") => Item = NotNull.Of(item);

    /// <summary>The code of the item.</summary>
    public string Item { get; }
}

/// <summary>A protective measure was added, or replaced by one with the same id; then the event says why.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class MeasureSet : CaseChange
{
    /// <summary>Adds or replaces a measure.</summary>
    /// <param name="measure">The whole measure.</param>
    public MeasureSet(ProtectiveMeasure measure)
        : base("measure-set") => Measure = NotNull.Of(measure);

    /// <summary>The measure as it was written.</summary>
    public ProtectiveMeasure Measure { get; }
}

/// <summary>A protective measure was withdrawn. The event says why.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class MeasureWithdrawn : CaseChange
{
    /// <summary>Withdraws a measure.</summary>
    /// <param name="id">The id of the measure.</param>
    public MeasureWithdrawn(string id)
        : base("measure-withdrawn") => Id = NotNull.Of(id);

    /// <summary>The id of the measure.</summary>
    [PersonalData]
    public string Id { get; }
}

/// <summary>A milestone was added, or replaced by one with the same id; then the event says why.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class MilestoneSet : CaseChange
{
    /// <summary>Adds or replaces a milestone.</summary>
    /// <param name="milestone">The whole milestone, with an id.</param>
    /// <exception cref="ArgumentException">The milestone has no id.</exception>
    public MilestoneSet(Milestone milestone)
        : base("milestone-set") =>
        Milestone = NotNull.Of(milestone).Id is { Length: > 0 } ? milestone : throw new ArgumentException("A milestone of a history needs an id.", nameof(milestone));

    /// <summary>The milestone as it was written.</summary>
    public Milestone Milestone { get; }
}

/// <summary>A milestone was withdrawn. The event says why.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class MilestoneWithdrawn : CaseChange
{
    /// <summary>Withdraws a milestone.</summary>
    /// <param name="id">The id of the milestone.</param>
    public MilestoneWithdrawn(string id)
        : base("milestone-withdrawn") => Id = NotNull.Of(id);

    /// <summary>The id of the milestone.</summary>
    [PersonalData]
    public string Id { get; }
}

/// <summary>Somebody said whether the diary has everything.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class CoverageSet : CaseChange
{
    /// <summary>Sets the coverage.</summary>
    /// <param name="coverage">The coverage from now on.</param>
    public CoverageSet(Coverage coverage)
        : base("coverage-set") => Coverage = coverage;

    /// <summary>The coverage from now on.</summary>
    public Coverage Coverage { get; }
}

/// <summary>A remark about an earlier event, which it leaves as it is.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class AddendumAdded : CaseChange
{
    /// <summary>Adds a remark.</summary>
    /// <param name="about">The sequence number of the earlier event.</param>
    /// <param name="text">The remark.</param>
    public AddendumAdded(int about, string text)
        : base("addendum") => (About, Text) = (about, NotNull.Of(text));

    /// <summary>The sequence number of the event that it is about.</summary>
    public int About { get; }

    /// <summary>The remark.</summary>
    [PersonalData]
    public string Text { get; }
}

/// <summary>A piece of evidence was added to an entry.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class EvidenceAdded : CaseChange
{
    /// <summary>Adds a piece of evidence.</summary>
    /// <param name="entry">The id of the entry.</param>
    /// <param name="evidence">The piece of evidence.</param>
    public EvidenceAdded(string entry, EvidenceItem evidence)
        : base("evidence-added") => (Entry, Evidence) = (NotNull.Of(entry), NotNull.Of(evidence));

    /// <summary>The id of the entry.</summary>
    [PersonalData]
    public string Entry { get; }

    /// <summary>The piece of evidence.</summary>
    public EvidenceItem Evidence { get; }
}

/// <summary>Somebody decided which behaviours the words of an entry describe.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class EntryCoded : CaseChange
{
    /// <summary>Codes an entry.</summary>
    /// <param name="entry">The id of the entry.</param>
    /// <param name="accepted">The behaviours that are added to the entry, which then loses <c>other-unwanted-conduct</c>.</param>
    /// <param name="refused">The behaviours that were proposed and are not added.</param>
    public EntryCoded(string entry, IEnumerable<CodedBehaviour> accepted, IEnumerable<CodedBehaviour> refused)
        : base("coded") =>
        (Entry, Accepted, Refused) = (NotNull.Of(entry), Array.AsReadOnly(NotNull.All(accepted)), Array.AsReadOnly(NotNull.All(refused)));

    /// <summary>The id of the entry.</summary>
    [PersonalData]
    public string Entry { get; }

    /// <summary>The behaviours that are added to the entry, in the order given.</summary>
    public IReadOnlyList<CodedBehaviour> Accepted { get; }

    /// <summary>The behaviours that were proposed and are not added, in the order given.</summary>
    public IReadOnlyList<CodedBehaviour> Refused { get; }
}

/// <summary>A behaviour that was proposed for an entry, with the words that led to it.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class CodedBehaviour
{
    /// <summary>Makes a decided proposal.</summary>
    /// <param name="behaviour">The behaviour.</param>
    /// <param name="words">The words of the entry that led to it.</param>
    public CodedBehaviour(Behaviour behaviour, params IEnumerable<string> words) => (Behaviour, Words) = (NotNull.Of(behaviour), Array.AsReadOnly(NotNull.All(words)));

    /// <summary>The behaviour.</summary>
    public Behaviour Behaviour { get; }

    /// <summary>The words of the entry that led to it, in the order given.</summary>
    [PersonalData]
    public IReadOnlyList<string> Words { get; }

    /// <summary>The code of the behaviour.</summary>
    public override string ToString() => Behaviour.Code;
}

/// <summary>
/// The case is assessed by another version of its instrument, or by another instrument, from now on. Answers to items with the same code stay; no
/// answer is migrated, which takes <see cref="ItemAnswered"/> events. The event says why.
/// </summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class InstrumentChanged : CaseChange
{
    /// <summary>Changes the instrument.</summary>
    /// <param name="from">The instrument until now.</param>
    /// <param name="to">The instrument from now on.</param>
    /// <param name="askAgain">The codes of items whose answers no longer hold, so that they count as not asked.</param>
    public InstrumentChanged(InstrumentIdentity from, InstrumentIdentity to, params IEnumerable<string> askAgain)
        : base("instrument-changed") => (From, To, AskAgain) = (NotNull.Of(from), NotNull.Of(to), Array.AsReadOnly(NotNull.All(askAgain)));

    /// <summary>The instrument until now.</summary>
    public InstrumentIdentity From { get; }

    /// <summary>The instrument from now on.</summary>
    public InstrumentIdentity To { get; }

    /// <summary>The codes of items whose answers no longer hold, in the order given.</summary>
    public IReadOnlyList<string> AskAgain { get; }
}

/// <summary>A professional judged the level of the case. Where the computed level is higher, the event says why.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class LevelJudged : CaseChange
{
    /// <summary>Makes a judgement.</summary>
    /// <param name="level">The level: standard, medium or high.</param>
    /// <param name="assessment">The SHA-256 of the assessment that is judged, as 64 hexadecimal digits.</param>
    /// <param name="beforeSeeing">Whether it was made before the computed level was seen.</param>
    /// <exception cref="ArgumentException">The level is undetermined, or the hash is not one.</exception>
    public LevelJudged(RiskLevel level, string assessment, bool beforeSeeing = false)
        : base("judged")
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (level is not (RiskLevel.Standard or RiskLevel.Medium or RiskLevel.High))
            throw new ArgumentException("A judgement is standard, medium or high.", nameof(level));
        if (!EvidenceItem.IsHash(assessment))
            throw new ArgumentException("A SHA-256 has 64 hexadecimal digits.", nameof(assessment));
        (Level, Assessment, BeforeSeeing) = (level, assessment, beforeSeeing);
    }

    /// <summary>The level.</summary>
    public RiskLevel Level { get; }

    /// <summary>The SHA-256 of the canonical form of the assessment as of and as known at the instant of the event, in the instrument's first language.</summary>
    public string Assessment { get; }

    /// <summary>Whether the judgement was made before the computed level was seen.</summary>
    public bool BeforeSeeing { get; }
}

/// <summary>A second person agreed or disagreed with a judgement. The event says why.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class JudgementCountersigned : CaseChange
{
    /// <summary>Countersigns a judgement.</summary>
    /// <param name="judgement">The sequence number of the judgement.</param>
    /// <param name="agrees">Whether the person agrees.</param>
    public JudgementCountersigned(int judgement, bool agrees)
        : base("countersigned") => (Judgement, Agrees) = (judgement, agrees);

    /// <summary>The sequence number of the judgement.</summary>
    public int Judgement { get; }

    /// <summary>Whether the person agrees.</summary>
    public bool Agrees { get; }
}

/// <summary>Somebody must not receive information about the case.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class SharingRestricted : CaseChange
{
    /// <summary>Restricts sharing.</summary>
    /// <param name="with">The host's opaque id of whoever must not receive anything.</param>
    public SharingRestricted(string with)
        : base("sharing-restricted") => With = NotNull.Of(with);

    /// <summary>The host's opaque id of whoever must not receive anything.</summary>
    [PersonalData]
    public string With { get; }
}

/// <summary>Somebody reviewed the case.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class CaseReviewed() : CaseChange("reviewed");

/// <summary>The case was closed. It no longer is due for a review.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class CaseClosed() : CaseChange("closed");

/// <summary>A closed case was opened again.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class CaseReopened() : CaseChange("reopened");
