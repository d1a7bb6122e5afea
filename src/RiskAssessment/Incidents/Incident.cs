using System.Globalization;

namespace RiskAssessment;

/// <summary>One thing that happened, as it was reported: what, when, how often, by what channel, and by whom.</summary>
/// <remarks>
/// Immutable. Equality is identity; an <see cref="IncidentDiary"/> refuses two incidents with one id. Personal data: place, evidence,
/// note and the report may identify people.
/// </remarks>
/// <example>
/// <code>
/// var calls = new Incident("i1", EdtfDate.Day(2018, 3, 2), Behaviour.Of("unwanted-calls"))
/// {
///     Occurrences = 20,
///     Channel = Channel.Phone,
///     Attribution = Attribution.Suspected,
///     Reported = EdtfDate.Day(2018, 3, 5),
///     ReportedTo = "police",
/// };
/// </code>
/// </example>
[PersonalData]
public sealed partial class Incident
{
    /// <summary>Creates an incident with what must be known of it; the properties hold the rest.</summary>
    /// <param name="id">A reference that is unique in its diary. It is not empty.</param>
    /// <param name="when">When it happened, as exactly as is known.</param>
    /// <param name="behaviours">What was done: 1 to <see cref="Bounds.BehavioursPerIncident"/> different behaviours. Repeated ones are dropped.</param>
    /// <exception cref="ArgumentException">The id is empty, or there is no behaviour, or there are too many.</exception>
    public Incident(string id, EdtfDate when, params IEnumerable<Behaviour> behaviours)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(behaviours);
        var distinct = DistinctOf(behaviours);
        if (id.Length == 0)
            throw new ArgumentException("An incident needs an id.", nameof(id));
        if (distinct.Length is 0 or > Bounds.BehavioursPerIncident)
            throw new ArgumentException($"An incident has 1 to {Bounds.BehavioursPerIncident} behaviours.", nameof(behaviours));
        Id = id;
        When = when;
        Rows = distinct.Length == 1 ? distinct[0].Alone : distinct;
    }

    /// <summary>A copy whose properties may be set anew.</summary>
    internal Incident(Incident other, Behaviour[]? behaviours = null)
    {
        (Id, When, Rows, Occurrences, Spread, Channel) = (other.Id, other.When, behaviours ?? other.Rows, other.Occurrences, other.Spread, other.Channel);
        (Source, Attribution, Recorded, Reported, ReportedTo) = (other.Source, other.Attribution, other.Recorded, other.Reported, other.ReportedTo);
        (SameAs, Place, Evidence, Note) = (other.SameAs, other.Place, other.Evidence, other.Note);
    }

    /// <summary>The reference that results use for this incident, unique in the diary.</summary>
    [PersonalData]
    public string Id { get; }

    /// <summary>When it happened, with the precision in which it is known.</summary>
    public EdtfDate When { get; }

    /// <summary>What was done: each behaviour once, in the order given.</summary>
    public IReadOnlyList<Behaviour> Behaviours => field ??= Array.AsReadOnly(Rows);

    internal Behaviour[] Rows { get; }

    /// <summary>How many times it happened: "about 20 calls that day" is one entry of 20.</summary>
    /// <value>From 1 to <see cref="Bounds.Occurrences"/>. The default is 1.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public int Occurrences
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Bounds.Occurrences);
            field = value;
        }
    } = 1;

    /// <summary>How the occurrences lie in the span of <see cref="When"/>. The default is <see cref="OccurrenceSpread.Unknown"/>.</summary>
    /// <remarks>A diary refuses <see cref="OccurrenceSpread.Even"/> for one occurrence and for a date-time.</remarks>
    public OccurrenceSpread Spread { get; init; }

    /// <summary>How it reached the victim; <see langword="null"/> (the default) if that was not said.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Who reported it. The default is <see cref="IncidentSource.Victim"/>.</summary>
    public IncidentSource Source { get; init; }

    /// <summary>Whether it is known or only suspected to be this person. The default is <see cref="Attribution.Confirmed"/>.</summary>
    public Attribution Attribution { get; init; }

    /// <summary>When it was written down, not before it happened; <see langword="null"/> (the default) if that is not known.</summary>
    public EdtfDate? Recorded { get; init; }

    /// <summary>
    /// When it was reported to somebody, not before it happened; an interval without an end if the day is not known. <see langword="null"/> (the
    /// default) if it was not reported, or on a day that is not known where <see cref="ReportedTo"/> is set.
    /// </summary>
    public EdtfDate? Reported { get; init; }

    /// <summary>To whom it was reported, as free text; <see langword="null"/> by default.</summary>
    [PersonalData]
    public string? ReportedTo { get; init; }

    /// <summary>
    /// The id of another entry that describes the same event; <see langword="null"/> (the default) if there is none. An entry with this set is
    /// kept, and no fact counts it, but its report counts for the other.
    /// </summary>
    [PersonalData]
    public string? SameAs { get; init; }

    /// <summary>Where it happened, as free text; <see langword="null"/> by default.</summary>
    [PersonalData]
    public string? Place { get; init; }

    /// <summary>The pieces of evidence that somebody keeps, in the order given. Empty by default. A text alone is a reference.</summary>
    public IReadOnlyList<EvidenceItem> Evidence
    {
        get;
        init
        {
            field = NotNull.All(value) is { Length: > 0 } given ? Array.AsReadOnly(given) : [];
        }
    } = [];

    /// <summary>A free note; <see langword="null"/> by default. It is never evaluated and never logged.</summary>
    [PersonalData]
    public string? Note { get; init; }

    /// <summary>Makes a copy with other behaviours. The incident itself does not change.</summary>
    /// <param name="behaviours">1 to <see cref="Bounds.BehavioursPerIncident"/> different behaviours. Repeated ones are dropped.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentException">There is no behaviour, or there are too many.</exception>
    public Incident WithBehaviours(params IEnumerable<Behaviour> behaviours) => new(this, new Incident(Id, When, behaviours).Rows);

    /// <summary>The id, when, the behaviours and how many times; no text that people wrote.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture, "{0}: {1}{2}", When, string.Join(", ", Behaviours), Occurrences == 1 ? "" : $" x {Occurrences}");

    /// <summary>Each once, in the order in which they first appear. There are few of them, so each is looked for among those before it.</summary>
    private static Behaviour[] DistinctOf(IEnumerable<Behaviour> behaviours)
    {
        if (behaviours is Behaviour[] { Length: 1 } single && single[0] is not null)
            return single;
        var distinct = NotNull.All(behaviours);
        var count = 0;
        foreach (var behaviour in distinct)
            if (Array.IndexOf(distinct, behaviour, 0, count) < 0)
                distinct[count++] = behaviour;
        Array.Resize(ref distinct, count);
        return distinct;
    }
}
