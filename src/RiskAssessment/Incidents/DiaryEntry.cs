namespace RiskAssessment;

/// <summary>
/// An incident resolved in its diary's time zone, with what the pattern facts ask of it, so that they ask only once. A value of the size
/// of a cache line: a diary holds its entries side by side, and a pass over them reads memory in one direction.
/// </summary>
internal readonly struct DiaryEntry : IComparable<DiaryEntry>
{
    /// <summary>How many behaviours the entry holds itself.</summary>
    private const int BehavioursAtHand = 8;

    private readonly ushort _attributes;
    private readonly byte _clusters;
    private readonly byte _severity;

    internal DiaryEntry(Incident incident, ZoneClock clock)
    {
        Incident = incident;
        Span = incident.When.Resolve(clock);
        FirstDay = clock.DayOf(Span.Start);
        LastDay = Span.IsPoint ? FirstDay : clock.DayOf(Span.End - 1);
        Occurrences = incident.Occurrences;
        IsCounted = incident.SameAs is null;
        IsConfirmed = IsCounted && incident.Attribution == Attribution.Confirmed;
        ReportedFrom = incident.Reported is { } reported ? reported.Resolve(clock).Start : long.MaxValue;
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

    /// <summary>The earliest instant at which it may have been reported; the end of time where it was not.</summary>
    internal long ReportedFrom { get; }

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

    /// <summary>What it is; nothing where it does not count.</summary>
    internal EntryTraits Traits
    {
        get
        {
            if (!IsCounted)
                return EntryTraits.None;
            var traits = (_attributes & (int)BehaviourAttributes.Proximity) != 0 ? EntryTraits.Approach : EntryTraits.Remote;
            if (IsConfirmed)
                traits |= traits.Confirmed();
            return Span.IsPoint ? traits | traits.Points() : traits;
        }
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

    /// <summary>By time, and by id where the time is the same, so that the order given never matters.</summary>
    public int CompareTo(DiaryEntry other)
    {
        var order = Span.Start.CompareTo(other.Span.Start);
        if (order == 0)
            order = Span.End.CompareTo(other.Span.End);
        return order == 0 ? string.CompareOrdinal(Incident.Id, other.Incident.Id) : order;
    }
}
