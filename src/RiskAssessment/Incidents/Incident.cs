using System.Globalization;

namespace RiskAssessment;

/// <summary>One thing that happened, as it was told: what, when, how often, by what channel, and who said so.</summary>
/// <remarks>
/// Immutable. Equality is identity; an <see cref="IncidentDiary"/> refuses two incidents with one id. Personal data: place, evidence,
/// note and the report may identify people.
/// </remarks>
public sealed partial class Incident
{
    /// <summary>Records an incident.</summary>
    /// <param name="id">A reference, unique in its diary.</param>
    /// <param name="when">When it happened, as exactly as is known.</param>
    /// <param name="behaviours">What was done: one or more, at most <see cref="Bounds.BehavioursPerIncident"/>; doubles are dropped.</param>
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

    /// <summary>The reference, unique in the diary.</summary>
    public string Id { get; }

    /// <summary>When it happened.</summary>
    public EdtfDate When { get; }

    /// <summary>What was done, in the order given.</summary>
    public IReadOnlyList<Behaviour> Behaviours => field ??= Array.AsReadOnly(Rows);

    internal Behaviour[] Rows { get; }

    /// <summary>How many times: "about 20 calls that day" is one entry of 20. From 1 (the default) to <see cref="Bounds.Occurrences"/>.</summary>
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

    /// <summary>How it reached the victim, where said.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Who told of it. The default is the victim.</summary>
    public IncidentSource Source { get; init; }

    /// <summary>Whether it is known or only suspected to be this person. The default is confirmed.</summary>
    public Attribution Attribution { get; init; }

    /// <summary>When it was written down.</summary>
    public EdtfDate? Recorded { get; init; }

    /// <summary>When it was reported; <see langword="null"/> where it was not.</summary>
    public EdtfDate? Reported { get; init; }

    /// <summary>To whom it was reported.</summary>
    public string? ReportedTo { get; init; }

    /// <summary>The id of the entry that tells of the same event. This one is then shown, and counted nowhere.</summary>
    public string? SameAs { get; init; }

    /// <summary>Where.</summary>
    public string? Place { get; init; }

    /// <summary>References to evidence, as the host keeps it.</summary>
    public IReadOnlyList<string> Evidence
    {
        get;
        init
        {
            field = NotNull.All(value) is { Length: > 0 } given ? Array.AsReadOnly(given) : [];
        }
    } = [];

    /// <summary>A free note. It is never read by the engine, never logged.</summary>
    public string? Note { get; init; }

    /// <summary>The id, when, the behaviours and how many times; no text that people wrote.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture, "{0} {1}: {2}{3}", Id, When, string.Join(", ", Behaviours), Occurrences == 1 ? "" : $" x {Occurrences}");

    /// <summary>Each once, in the order in which they first stand. There are few of them, so each is looked for among those before it.</summary>
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
