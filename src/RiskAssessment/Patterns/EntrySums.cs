namespace RiskAssessment.Patterns;

/// <summary>
/// Occurrences of the entries that have started by an instant, added up by kind and region, in memory that is lent. They are whole numbers, so
/// the order of adding changes nothing, and an entry that was added can be taken out.
/// </summary>
internal readonly ref struct EntrySums(Span<EntryTally> kinds, Span<CountRange> regions)
{
    /// <summary>The window by which every kind of entries is added up.</summary>
    internal const int FourWeekDays = 28;

    internal const int Clusters = 8;

    /// <summary>Room for every bit that <see cref="DiaryEntry.Attributes"/> can have.</summary>
    private const int Attributes = 8 * sizeof(ushort);

    private const long Day = TimeSpan.TicksPerDay;
    private const int FirstCluster = Attributes;
    private const int FirstSeverity = FirstCluster + Clusters;

    private const int InMeasure = 2;
    private const int InMeasureLately = 3;
    private const int AfterMilestone = 4;
    private const int FirstBehaviour = 5;

    private readonly Span<EntryTally> _kinds = kinds;
    private readonly Span<CountRange> _regions = regions;

    /// <summary>The windows that end at the instant, in days. By all but the first only all entries are added up.</summary>
    internal static ReadOnlySpan<int> WindowDays => [FourWeekDays, 7, 90];

    /// <summary>How many kinds of entries there are.</summary>
    internal static int Kinds => FirstSeverity + SeverityCounts.Grades;

    /// <summary>How many regions and behaviours there are.</summary>
    internal static int Regions => FirstBehaviour + Behaviour.All.Count;

    /// <summary>All entries, each of which has one severity.</summary>
    internal EntryTally All
    {
        get
        {
            var all = default(EntryTally);
            for (var severity = 0; severity < SeverityCounts.Grades; severity++)
                all.Add(OfSeverity(severity));
            return all;
        }
    }

    /// <summary>In a measure that was in force.</summary>
    internal Interval Breaches => In(InMeasure);

    /// <summary>The same in the window of 28 days.</summary>
    internal Interval BreachesLately => In(InMeasureLately);

    internal Interval NearMilestones => In(AfterMilestone);

    /// <summary>The edge of the window that began some days before an instant: what lies after it is inside.</summary>
    internal static long Edge(long asOf, int days) => asOf - (days * Day);

    /// <summary>In all time (0 days) or a window, with an attribute or whatever it was.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are not added up by such a window.</exception>
    internal Interval Of(BehaviourAttributes attribute, int days)
    {
        var window = days == 0 ? 0 : WindowDays.IndexOf(days);
        if (window < 0 || (window > 0 && attribute != BehaviourAttributes.None))
            throw new ArgumentOutOfRangeException(nameof(days), days, "No sums are kept for this window.");
        if (window > 0)
            return In(window - 1);
        var tally = attribute == BehaviourAttributes.None ? All : OfAttribute(attribute);
        return days == 0 ? tally.Ever : tally.Inside;
    }

    internal ref readonly EntryTally OfAttribute(BehaviourAttributes attribute) => ref _kinds[Bits.Lowest((ulong)attribute)];

    internal ref readonly EntryTally OfCluster(int cluster) => ref _kinds[FirstCluster + cluster];

    internal ref readonly EntryTally OfSeverity(int severity) => ref _kinds[FirstSeverity + severity];

    internal Interval OfBehaviour(int behaviour) => In(FirstBehaviour + behaviour);

    /// <summary>Puts an entry in (sign 1) or takes it out (sign -1), as it is at an instant.</summary>
    internal void Add(in DiaryEntry entry, DiaryDates dates, long asOf, int sign)
    {
        for (var window = 0; window < WindowDays.Length; window++)
            AddWindow(entry, dates, window, Edge(asOf, WindowDays[window]), asOf, sign);
        if (!dates.PossiblyInForce.IsEmpty)
            Add(InMeasure, entry, InForce(dates, long.MinValue, entry, asOf), sign);
        if (!dates.AfterMilestones.IsEmpty)
            Add(AfterMilestone, entry, entry.CountIn(Region.In(dates.AfterMilestones), asOf), sign);
        AddBehaviours(entry, entry.CountBy(asOf), sign);
    }

    /// <summary>The same for one of the windows only, by the edge after which it begins.</summary>
    internal void AddWindow(in DiaryEntry entry, DiaryDates dates, int window, long edge, long asOf, int sign)
    {
        if (window > 0)
        {
            Add(window - 1, entry, entry.CountIn(Region.After(edge), asOf), sign);
            return;
        }
        AddKinds(entry, EntryTally.Of(entry, edge, asOf, sign));
        if (!dates.PossiblyInForce.IsEmpty)
            Add(InMeasureLately, entry, InForce(dates, edge, entry, asOf), sign);
    }

    /// <summary>The occurrences while a measure was in force, after an edge.</summary>
    internal static CountRange InForce(DiaryDates dates, long edge, in DiaryEntry entry, long asOf) => new(
        entry.CountIn(Region.In(dates.SurelyInForce).OnlyAfter(edge), asOf).Low,
        entry.CountIn(Region.In(dates.PossiblyInForce).OnlyAfter(edge), asOf).High);

    private Interval In(int region) => new(_regions[region].Low, _regions[region].High);

    private void AddKinds(in DiaryEntry entry, in EntryTally tally)
    {
        for (var rest = (ulong)entry.Attributes; rest != 0; rest &= rest - 1)
            _kinds[Bits.Lowest(rest)].Add(tally);
        for (var rest = (ulong)entry.Clusters; rest != 0; rest &= rest - 1)
            _kinds[FirstCluster + Bits.Lowest(rest)].Add(tally);
        _kinds[FirstSeverity + entry.Severity].Add(tally);
    }

    private void AddBehaviours(in DiaryEntry entry, CountRange count, int sign)
    {
        for (var rest = entry.Behaviours; rest != 0; rest >>= 8)
            Add(FirstBehaviour + (int)(rest & 0xFF) - 1, entry, count, sign);
        if (entry.Behaviours == 0)
            foreach (var behaviour in entry.Incident.Rows)
                Add(FirstBehaviour + behaviour.Index, entry, count, sign);
    }

    private void Add(int region, in DiaryEntry entry, CountRange count, int sign) => _regions[region] = new CountRange(
        _regions[region].Low + (entry.IsConfirmed ? sign * count.Low : 0),
        _regions[region].High + (sign * count.High));
}
