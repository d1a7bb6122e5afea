using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>The facts of a diary as it stood at an instant, each an interval, each with the incidents behind it.</summary>
/// <remarks>Immutable and safe to share between threads. Equality is identity.</remarks>
public sealed class PatternProfile
{
    private readonly Interval[] _facts;

    private PatternProfile(IncidentDiary? diary, long asOf, Interval[] facts) => (Diary, AsOf, _facts) = (diary, asOf, facts);

    /// <summary>The fact with a code, for example <c>incidents.last-28-days</c>.</summary>
    /// <exception cref="ArgumentException">There is no such fact.</exception>
    public Interval this[string code] => _facts[IndexOf(code)];

    /// <summary>The ids of the incidents after asOf, which were left out.</summary>
    public IReadOnlyList<string> Ignored => field ??= Diary is null
        ? []
        : Array.AsReadOnly([.. from entry in Diary.Entries where entry.Span.Start > AsOf select entry.Incident.Id]);

    /// <summary>Incidents while a protective measure was in force, in the order of time.</summary>
    public IReadOnlyList<PossibleBreach> PossibleBreaches => field ??= PossibleBreach.Of(this);

    /// <summary>What happened around each milestone up to asOf, in the order of time.</summary>
    public IReadOnlyList<MilestoneSurroundings> Milestones => field ??= MilestoneSurroundings.Of(this);

    internal IncidentDiary? Diary { get; }

    internal long AsOf { get; }

    internal Interval Fact(int index) => _facts[index];

    internal void CopyTo(Span<Interval> facts) => _facts.CopyTo(facts);

    /// <summary>The profile of a diary as it stood at an instant. Without a diary nothing is known of any fact.</summary>
    public static PatternProfile Of(IncidentDiary? diary, DateTimeOffset asOf) =>
        Of(diary, asOf.UtcTicks, PatternPass.Facts(diary, asOf.UtcTicks));

    internal static PatternProfile Of(IncidentDiary? diary, long asOf, Interval[] facts) => new(diary, asOf, facts);

    /// <summary>The ids of the incidents that support a fact, in the order of time.</summary>
    /// <exception cref="ArgumentException">There is no such fact.</exception>
    public IReadOnlyList<string> IncidentsFor(string code) => IncidentsFor(IndexOf(code));

    /// <summary>Whether a trend was asked of too few entries to say anything, and so stands at 0.</summary>
    /// <exception cref="ArgumentException">There is no such fact.</exception>
    public bool HasTooFewToSay(string code) => HasTooFewToSay(IndexOf(code));

    internal IReadOnlyList<string> IncidentsFor(int fact) =>
        FactSupport.IncidentsFor(fact, this);

    internal bool HasTooFewToSay(int fact) => fact switch
    {
        PatternFactTable.FrequencyTrend => _facts[fact].IsPoint && !_facts[PatternFactTable.LaplaceU].IsKnown,
        PatternFactTable.SeverityTrend => _facts[fact].IsPoint && !_facts[PatternFactTable.MannKendallZ].IsKnown,
        _ => false,
    };

    private static int IndexOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return PatternFact.TryGet(code, out var fact)
            ? fact.Index
            : throw new ArgumentException($"There is no fact '{code}'. PatternFact.All lists the codes.", nameof(code));
    }
}
