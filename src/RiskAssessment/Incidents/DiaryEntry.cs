namespace RiskAssessment;

/// <summary>
/// An incident resolved in its diary's time zone, with what the pattern facts ask of it, so that they ask only once. A value of the size
/// of a cache line: a diary holds its entries side by side, and a pass over them reads memory in one direction.
/// </summary>
internal readonly struct DiaryEntry : IComparable<DiaryEntry>
{
    /// <summary>How many behaviours the entry holds itself.</summary>
    private const int BehavioursAtHand = 8;

    /// <summary>A bit for each of the clusters of contact without presence.</summary>
    private const int MediatedClusters = 1 << (int)BehaviourCluster.MediatedContact | 1 << (int)BehaviourCluster.Hyperintimacy;

    private readonly ushort _attributes;
    private readonly byte _clusters;
    private readonly byte _severity;

    /// <summary>Resolves an incident.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="clock">Where dates are read.</param>
    /// <param name="reportedByOthers">From which instant on the report of an entry that duplicates it counts for it.</param>
    internal DiaryEntry(Incident incident, ZoneClock clock, long reportedByOthers = EntryDetail.Never)
    {
        Incident = incident;
        Span = incident.When.Resolve(clock);
        FirstDay = clock.DayOf(Span.Start);
        LastDay = Span.IsPoint ? FirstDay : clock.DayOf(Span.End - 1);
        Occurrences = incident.Occurrences;
        IsCounted = incident.SameAs is null;
        IsConfirmed = IsCounted && incident.Attribution == Attribution.Confirmed;
        Detail = EntryDetail.Of(incident, Span, clock, reportedByOthers);
        var rows = incident.Rows;
        for (var i = 0; i < rows.Length; i++)
        {
            _attributes |= (ushort)rows[i].Attributes;
            _clusters |= (byte)(1 << (int)rows[i].Cluster);
            _severity = Math.Max(_severity, (byte)rows[i].Severity);
            if (rows.Length <= BehavioursAtHand)
                Behaviours |= (ulong)(rows[i].Index + 1) << (8 * i);
        }
    }

    internal InstantSpan Span { get; init; }

    /// <summary>What only some entries have; <see langword="null"/> for the others.</summary>
    internal EntryDetail? Detail { get; }

    internal Incident Incident { get; }

    /// <summary>
    /// A byte for each behaviour, from the lowest on: its index and 1. 0 where there are too many for that; they are those of the incident.
    /// </summary>
    internal ulong Behaviours { get; }

    /// <summary>The first local day that it touches.</summary>
    internal int FirstDay { get; }

    /// <summary>The last local day that it touches.</summary>
    internal int LastDay { get; }

    internal int Occurrences { get; }

    internal BehaviourAttributes Attributes => (BehaviourAttributes)_attributes;

    /// <summary>A bit for each <see cref="BehaviourCluster"/>.</summary>
    internal int Clusters => _clusters;

    /// <summary>The severity of the gravest behaviour.</summary>
    internal int Severity => _severity;

    /// <summary>Whether it counts at all: a duplicate of another entry does not.</summary>
    internal bool IsCounted { get; }

    /// <summary>Whether it counts for certain.</summary>
    internal bool IsConfirmed { get; }

    internal bool IsApproach => (_attributes & (int)BehaviourAttributes.Proximity) != 0;

    /// <summary>Contact from afar: no approach, but online, by a device, or in one of the two clusters of contact without presence.</summary>
    internal bool IsMediated =>
        !IsApproach && ((_attributes & (int)BehaviourAttributes.Online) != 0 || (_clusters & MediatedClusters) != 0);

    /// <summary>From which instant on it counts as reported; the end of time where it was not reported.</summary>
    internal long CountsAsReported => Detail?.CountsAsReported ?? EntryDetail.Never;

    /// <summary>The latest start of what is known of the entry at an instant: of a run, the start of its last known end.</summary>
    internal long LatestStart(long asOf) =>
        Detail?.LastEnd is { } last && last.Start <= asOf ? last.Start : Span.Start;

    /// <summary>The earliest end of what is known of the entry at an instant: of a run, the end of its first end.</summary>
    internal long EarliestEnd(long asOf) => Math.Min(asOf, Detail?.FirstEnd is { } first ? first.End : Span.End);

    /// <summary>Whether some of it surely lies after an instant.</summary>
    internal bool IsSurelyAfter(long edge, long asOf) => LatestStart(asOf) > edge;

    /// <summary>Whether some of it surely lies at or before an instant.</summary>
    internal bool IsSurelyBy(long edge, long asOf) => EarliestEnd(asOf) <= edge;

    /// <summary>The occurrences up to an instant.</summary>
    internal CountRange CountBy(long asOf) =>
        Span.End <= asOf || Detail is not { } detail ? new CountRange(Occurrences, Occurrences) : CountUnderWay(detail, asOf);

    /// <summary>The occurrences in a region up to an instant.</summary>
    internal CountRange CountIn(in Region region, long asOf)
    {
        var cut = Span.CutAt(asOf);
        if (region.Holds(cut))
            return CountBy(asOf);
        if (!region.Overlaps(cut))
            return default;
        var all = CountBy(asOf);
        if (Detail is not { } detail)
            return new CountRange(0, all.High);
        var (inside, outside) = detail.EndsIn(region, asOf);
        return detail.IsEven
            ? CountRange.Share(Occurrences, region.LengthIn(cut), WrittenLength(asOf), inside)
            : new CountRange(inside, all.High - outside);
    }

    /// <summary>Whether a behaviour is among what was done.</summary>
    internal bool Has(Behaviour behaviour)
    {
        if (Behaviours == 0)
            return Array.IndexOf(Incident.Rows, behaviour) >= 0;
        for (var rest = Behaviours; rest != 0; rest >>= 8)
            if ((int)(rest & byte.MaxValue) == behaviour.Index + 1)
                return true;
        return false;
    }

    /// <summary>The length of the span as it is written, which for a span without an end is that up to the instant.</summary>
    private long WrittenLength(long asOf) => (Span.End == InstantSpan.Endless ? asOf : Span.End) - Span.Start;

    private CountRange CountUnderWay(EntryDetail detail, long asOf)
    {
        Span<InstantSpan> ends = stackalloc InstantSpan[2];
        if (detail.IsEven && Span.End != InstantSpan.Endless)
            return CountRange.Share(Occurrences, asOf - Span.Start, Span.Length, Math.Max(1, detail.KnownEnds(asOf, ends)));
        return new CountRange(detail.LastEnd?.Start > asOf ? 1 : Occurrences, detail.LastEnd?.Start > asOf ? Occurrences - 1 : Occurrences);
    }

    /// <summary>By time, and by id where the time is the same, so that the order given never matters.</summary>
    public int CompareTo(DiaryEntry other)
    {
        var order = Span.Start.CompareTo(other.Span.Start);
        if (order == 0)
            order = Span.End.CompareTo(other.Span.End);
        return order == 0 ? string.CompareOrdinal(Incident.Id, other.Incident.Id) : order;
    }
}
