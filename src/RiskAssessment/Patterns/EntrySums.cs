namespace RiskAssessment.Patterns;

/// <summary>
/// Occurrences of the entries that have started by an instant, added up by kind, in memory that is lent: one addition for each window
/// and kind of an entry. They are whole numbers, so the order of adding changes nothing, and an entry that was added can be taken out.
/// </summary>
internal readonly ref struct EntrySums(Span<long> cells)
{
    private const long Day = TimeSpan.TicksPerDay;
    private const int Week = 0;
    private const int Quarter = Week + ClassSum.Cells;
    private const int FourWeeks = Quarter + ClassSum.Cells;
    private const int FirstAttribute = FourWeeks + ClassSum.Cells;
    private const int FirstCluster = FirstAttribute + (Attributes * ClassSum.Cells);
    private const int FirstSeverity = FirstCluster + (Clusters * ClassSum.Cells);
    private const int Within = FirstSeverity + (MannKendall.Grades * ClassSum.Cells);
    private const int InPart = Within + ClassSum.Cells;
    private const int NearMilestones = InPart + ClassSum.Cells;
    private const int FirstBehaviour = NearMilestones + 1;

    internal const int WeekDays = 7;

    internal const int FourWeekDays = 28;

    internal const int QuarterDays = 90;

    private readonly Span<long> _cells = cells;

    internal const int Attributes = 11;

    internal const int Clusters = 8;

    /// <summary>The windows that end at the instant.</summary>
    internal static ReadOnlySpan<int> WindowDays => [WeekDays, FourWeekDays, QuarterDays];

    /// <summary>How many cells there are.</summary>
    internal static int Length { get; } = FirstBehaviour + (2 * Behaviour.All.Count);

    internal ClassSum Last7Days => At(Week);

    internal ClassSum Last90Days => At(Quarter);

    /// <summary>All entries, by the window of 28 days, as every kind below.</summary>
    internal ClassSum All => At(FourWeeks);

    /// <summary>Those that lie within a measure in force.</summary>
    internal ClassSum WithinMeasure => At(Within);

    /// <summary>Those that overlap a measure in force and reach out of it.</summary>
    internal ClassSum InPartWithinMeasure => At(InPart);

    /// <summary>Confirmed occurrences near a milestone.</summary>
    internal long NearMilestone => _cells[NearMilestones];

    /// <summary>The edge of the window that began some days before an instant: what lies after it is inside.</summary>
    internal static long Edge(long asOf, int days) => asOf - (days * Day);

    internal ClassSum OfAttribute(BehaviourAttributes attribute) =>
        At(FirstAttribute + (Bits.Lowest((ulong)attribute) * ClassSum.Cells));

    internal ClassSum OfCluster(int cluster) => At(FirstCluster + (cluster * ClassSum.Cells));

    internal ClassSum OfSeverity(int severity) => At(FirstSeverity + (severity * ClassSum.Cells));

    internal Interval OfBehaviour(int behaviour)
    {
        var confirmed = _cells[FirstBehaviour + (2 * behaviour)];
        return new Interval(confirmed, confirmed + _cells[FirstBehaviour + (2 * behaviour) + 1]);
    }

    /// <summary>Puts an entry in (sign 1) or takes it out (sign -1), by the windows that end at an instant.</summary>
    internal void Add(in DiaryEntry entry, long asOf, int sign)
    {
        long weight = sign * entry.Occurrences;
        _cells[Week + ClassSum.CellOf(entry, Edge(asOf, WeekDays))] += weight;
        _cells[Quarter + ClassSum.CellOf(entry, Edge(asOf, QuarterDays))] += weight;
        AddKinds(entry, ClassSum.CellOf(entry, Edge(asOf, FourWeekDays)), weight);
        AddBehaviours(entry, weight);
    }

    /// <summary>The same for one window only, by the edge after which it begins.</summary>
    internal void AddWindow(in DiaryEntry entry, int days, long edge, int sign)
    {
        long weight = sign * entry.Occurrences;
        var cell = ClassSum.CellOf(entry, edge);
        if (days == FourWeekDays)
            AddKinds(entry, cell, weight);
        else
            _cells[(days == WeekDays ? Week : Quarter) + cell] += weight;
    }

    private void AddKinds(in DiaryEntry entry, int cell, long weight)
    {
        _cells[FourWeeks + cell] += weight;
        for (var rest = (ulong)entry.Attributes; rest != 0; rest &= rest - 1)
            _cells[FirstAttribute + cell + (Bits.Lowest(rest) * ClassSum.Cells)] += weight;
        for (var rest = (ulong)entry.Clusters; rest != 0; rest &= rest - 1)
            _cells[FirstCluster + cell + (Bits.Lowest(rest) * ClassSum.Cells)] += weight;
        _cells[FirstSeverity + cell + (entry.Severity * ClassSum.Cells)] += weight;
    }

    /// <summary>The same by the measures in force, which depends on how the entry's span is cut.</summary>
    internal void AddMeasures(in DiaryEntry entry, InstantSpan cut, IncidentDiary diary, long edge, int sign)
    {
        if (diary.MeasureSpans.Overlaps(cut))
            _cells[(diary.MeasureSpans.Contains(cut) ? Within : InPart) + ClassSum.CellOf(entry, edge)] += sign * entry.Occurrences;
    }

    internal void AddNearMilestone(in DiaryEntry entry, InstantSpan cut, IncidentDiary diary, int sign)
    {
        if (entry.IsConfirmed && PatternPass.IsNearMilestone(diary, cut.Midpoint))
            _cells[NearMilestones] += sign * entry.Occurrences;
    }

    private void AddBehaviours(in DiaryEntry entry, long weight)
    {
        var first = entry.IsConfirmed ? FirstBehaviour : FirstBehaviour + 1;
        for (var rest = entry.Behaviours; rest != 0; rest >>= 8)
            _cells[first + (2 * ((int)(rest & 0xFF) - 1))] += weight;
        if (entry.Behaviours == 0)
            foreach (var behaviour in entry.Incident.Rows)
                _cells[first + (2 * behaviour.Index)] += weight;
    }

    private ClassSum At(int cell) => new(_cells.Slice(cell, ClassSum.Cells));
}
