namespace RiskAssessment.Patterns;

/// <summary>
/// Occurrences of the entries that have started by an instant, added up by kind, in memory that is lent: one addition for each window
/// and kind of an entry. They are whole numbers, so the order of adding changes nothing, and an entry that was added can be taken out.
/// </summary>
internal readonly ref struct EntrySums(Span<long> cells)
{
    /// <summary>The window by which every kind of entries is added up.</summary>
    internal const int FourWeekDays = 28;

    internal const int Clusters = 8;

    /// <summary>Room for every bit that <see cref="DiaryEntry.Attributes"/> can have.</summary>
    private const int Attributes = 8 * sizeof(ushort);

    private const long Day = TimeSpan.TicksPerDay;
    private const int FirstAttribute = ClassSum.Cells;
    private const int FirstCluster = FirstAttribute + (Attributes * ClassSum.Cells);
    private const int FirstSeverity = FirstCluster + (Clusters * ClassSum.Cells);
    private const int Within = FirstSeverity + (SeverityCounts.Grades * ClassSum.Cells);
    private const int InPart = Within + ClassSum.Cells;
    private const int NearMilestones = InPart + ClassSum.Cells;
    private const int FirstBehaviour = NearMilestones + 1;

    private static readonly int FirstOtherWindow = FirstBehaviour + (2 * Behaviour.All.Count);

    private readonly Span<long> _cells = cells;

    /// <summary>The windows that end at the instant, in days. By all but the first only all entries are added up.</summary>
    internal static ReadOnlySpan<int> WindowDays => [FourWeekDays, 7, 90];

    /// <summary>How many cells there are.</summary>
    internal static int Length { get; } = FirstOtherWindow + ((WindowDays.Length - 1) * ClassSum.Cells);

    /// <summary>All entries, by the window of 28 days, as every kind below.</summary>
    internal ClassSum All => At(0);

    /// <summary>Those that lie within a measure in force.</summary>
    internal ClassSum WithinMeasure => At(Within);

    /// <summary>Those that overlap a measure in force and reach out of it.</summary>
    internal ClassSum InPartWithinMeasure => At(InPart);

    /// <summary>Confirmed occurrences near a milestone.</summary>
    internal long NearMilestone => _cells[NearMilestones];

    /// <summary>The edge of the window that began some days before an instant: what lies after it is inside.</summary>
    internal static long Edge(long asOf, int days) => asOf - (days * Day);

    /// <summary>The first cell of the entries with an attribute, or of all, by the window of some days; 0 days mean all time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are not added up by such a window.</exception>
    internal static int CellsOf(BehaviourAttributes attribute, int days)
    {
        var window = days == 0 ? 0 : WindowDays.IndexOf(days);
        if (window < 0 || (window > 0 && attribute != BehaviourAttributes.None))
            throw new ArgumentOutOfRangeException(nameof(days), days, "No sums are kept for this window.");
        return window > 0 ? CellsOf(window)
            : attribute == BehaviourAttributes.None ? 0
            : FirstAttribute + (Bits.Lowest((ulong)attribute) * ClassSum.Cells);
    }

    /// <summary>The sum that begins at a cell.</summary>
    internal ClassSum At(int cell) => new(_cells.Slice(cell, ClassSum.Cells));

    internal ClassSum OfAttribute(BehaviourAttributes attribute) => At(CellsOf(attribute, 0));

    internal ClassSum OfCluster(int cluster) => At(FirstCluster + (cluster * ClassSum.Cells));

    internal ClassSum OfSeverity(int severity) => At(FirstSeverity + (severity * ClassSum.Cells));

    internal Interval OfBehaviour(int behaviour)
    {
        var cells = _cells.Slice(FirstBehaviour + (2 * behaviour), 2);
        return new Interval(cells[0], cells[0] + cells[1]);
    }

    /// <summary>Puts an entry in (sign 1) or takes it out (sign -1), by the windows that end at an instant.</summary>
    internal void Add(in DiaryEntry entry, long asOf, int sign)
    {
        long weight = sign * entry.Occurrences;
        AddKinds(entry, ClassSum.CellOf(entry, Edge(asOf, FourWeekDays)), weight);
        for (var window = 1; window < WindowDays.Length; window++)
            _cells[CellsOf(window) + ClassSum.CellOf(entry, Edge(asOf, WindowDays[window]))] += weight;
        AddBehaviours(entry, weight);
    }

    /// <summary>The same for one of the windows only, by the edge after which it begins.</summary>
    internal void AddWindow(in DiaryEntry entry, int window, long edge, int sign)
    {
        long weight = sign * entry.Occurrences;
        var cell = ClassSum.CellOf(entry, edge);
        if (window == 0)
            AddKinds(entry, cell, weight);
        else
            _cells[CellsOf(window) + cell] += weight;
    }

    private static int CellsOf(int window) => FirstOtherWindow + ((window - 1) * ClassSum.Cells);

    private void AddKinds(in DiaryEntry entry, int cell, long weight)
    {
        _cells[cell] += weight;
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
        if (entry.IsConfirmed && OccurrencesNearMilestone.IsNear(diary, cut.Midpoint))
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
}
