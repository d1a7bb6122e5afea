using System.Globalization;
using RiskAssessment.Patterns;
using static RiskAssessment.Patterns.PatternFactTable;

namespace RiskAssessment;

/// <summary>The facts of a diary as of an instant, each an interval, each with the incidents behind it.</summary>
/// <remarks>Immutable and safe to share between threads. Equality is identity. Personal data.</remarks>
/// <example>
/// <code>
/// var diary = new IncidentDiary([new("i1", EdtfDate.Day(2018, 4, 9), Behaviour.Of("following"))]);
/// var pattern = diary.AsOf(new DateTimeOffset(2018, 4, 17, 12, 0, 0, TimeSpan.Zero));
///
/// Console.WriteLine(pattern["incidents.last-28-days"]);
/// Console.WriteLine(string.Join(", ", pattern.IncidentsFor("incidents.last-28-days")));
/// </code>
/// </example>
[PersonalData]
public sealed class PatternProfile
{
    /// <summary>The facts of the diary as a whole, then those of single behaviours of which there is more to say than of most.</summary>
    private readonly Interval[] _facts;

    private readonly BehaviourSet _told;

    /// <summary>Facts by the index of their definition, in memory that is used up: those to keep are moved to its front.</summary>
    private PatternProfile(IncidentDiary? diary, long asOf, Span<Interval> facts)
    {
        (Diary, AsOf) = (diary, asOf);
        var (kept, untold) = (FirstBehaviour, Untold);
        for (var i = FirstBehaviour; i < facts.Length; i++)
        {
            if (facts[i] == untold)
                continue;
            _told.Add(i - FirstBehaviour);
            facts[kept++] = facts[i];
        }
        _facts = facts.Slice(0, kept).ToArray();
    }

    /// <summary>The value of a fact.</summary>
    /// <param name="code">The code of the fact, for example <c>incidents.last-28-days</c>; <see cref="PatternFact.All"/> lists the codes.</param>
    /// <returns>
    /// All values that the fact may have, in the unit of <see cref="PatternFact.Unit"/>. Without a diary it is <see cref="Interval.Unknown"/>;
    /// of a partial diary the upper end is the highest possible value.
    /// </returns>
    /// <exception cref="ArgumentException">There is no fact with this code.</exception>
    public Interval this[string code] => Fact(IndexOf(code));

    /// <summary>The incidents, measures and milestones that start after the instant and were left out, in the order of time.</summary>
    public IReadOnlyList<IgnoredEntry> Ignored => field ??= Diary is null ? [] : IgnoredEntry.Of(Diary, AsOf);

    /// <summary>The incidents that happened, or may have happened, while a protective measure was in force, in the order of time.</summary>
    public IReadOnlyList<PossibleBreach> PossibleBreaches => field ??= PossibleBreach.Of(this);

    /// <summary>What happened around each milestone that starts by the instant, in the order of time.</summary>
    public IReadOnlyList<MilestoneSurroundings> Milestones => field ??= MilestoneSurroundings.Of(this);

    internal IncidentDiary? Diary { get; }

    internal long AsOf { get; }

    /// <summary>What is known of a behaviour that no entry names.</summary>
    private Interval Untold => Diary switch
    {
        null => Interval.Unknown,
        { Coverage: Coverage.Complete } => Interval.Point(0),
        _ => Interval.AtLeast(0),
    };

    /// <summary>The facts of a diary as of an instant.</summary>
    /// <param name="diary">The diary; <see langword="null"/> if there is none, so that no fact is known.</param>
    /// <param name="asOf">The instant. Incidents that start later are left out.</param>
    /// <returns>The facts.</returns>
    public static PatternProfile Of(IncidentDiary? diary, DateTimeOffset asOf)
    {
        Span<Interval> facts = stackalloc Interval[Rows.Length];
        PatternPass.Fill(facts, diary, asOf.UtcTicks);
        return new PatternProfile(diary, asOf.UtcTicks, facts);
    }

    /// <summary>The same of facts that are known, in memory that is used up.</summary>
    internal static PatternProfile Of(IncidentDiary? diary, long asOf, Span<Interval> facts) => new(diary, asOf, facts);

    /// <summary>
    /// The incidents behind a fact: a diary that has only them gives the same fact. A confirmed incident is preferred to a suspected one.
    /// </summary>
    /// <param name="code">The code of the fact.</param>
    /// <returns>The ids, in the order of time; empty if the fact is the same without any incident, or if there is no diary.</returns>
    /// <exception cref="ArgumentException">There is no fact with this code.</exception>
    public IReadOnlyList<string> IncidentsFor(string code) => IncidentsFor(IndexOf(code));

    /// <summary>Whether a trend is 0 only because there are too few entries for the test.</summary>
    /// <param name="code">The code of the fact.</param>
    /// <returns>Whether the entries are too few; always <see langword="false"/> for a fact that is not a trend.</returns>
    /// <exception cref="ArgumentException">There is no fact with this code.</exception>
    public bool HasTooFewToSay(string code) => HasTooFewToSay(IndexOf(code));

    internal IReadOnlyList<string> IncidentsFor(int fact)
    {
        if (Diary is null)
            return [];
        using var marks = new EntryMarks(Diary);
        MarkIncidents(fact, marks);
        return marks.Ids();
    }

    /// <summary>Marks, where nothing is marked yet, the incidents behind a fact. Only what is shown is asked for, so a pass carries no lists.</summary>
    internal void MarkIncidents(int fact, EntryMarks marks)
    {
        if (Diary is not null)
            Kinds[fact].MarkAll(new StartedEntries(this, Diary), fact, marks);
    }

    internal bool HasTooFewToSay(int fact) =>
        Rows[fact].Statistic is { } statistic && _facts[fact].IsPoint && !_facts[statistic.Index].IsKnown;

    /// <summary>The fact with an index.</summary>
    internal Interval Fact(int index)
    {
        if (index < FirstBehaviour)
            return _facts[index];
        var behaviour = index - FirstBehaviour;
        return _told.Contains(behaviour) ? _facts[FirstBehaviour + _told.CountBefore(behaviour)] : Untold;
    }

    /// <summary>Every fact, by the index of its definition.</summary>
    internal void CopyTo(Span<Interval> facts)
    {
        _facts.AsSpan(0, FirstBehaviour).CopyTo(facts);
        facts.Slice(FirstBehaviour).Fill(Untold);
        var next = FirstBehaviour;
        for (var i = FirstBehaviour; next < _facts.Length; i++)
            if (_told.Contains(i - FirstBehaviour))
                facts[i] = _facts[next++];
    }

    private static int IndexOf(string code) => PatternFact.TryGet(code, out var fact)
        ? fact.Index
        : throw new ArgumentException($"There is no fact '{code}'. PatternFact.All lists the codes.", nameof(code));

    /// <summary>The instant, and how many incidents it takes in.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "as of {0:yyyy-MM-dd'T'HH:mm}Z: {1}", new DateTime(AsOf), Diary?.ToString() ?? "no diary");
}
