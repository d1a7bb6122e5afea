namespace RiskAssessment;

/// <summary>An incident resolved in its diary's time zone, with what the pattern facts ask of it, so that they ask only once.</summary>
internal sealed class DiaryEntry : IComparable<DiaryEntry>
{
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
        foreach (var behaviour in incident.Rows)
        {
            Attributes |= behaviour.Attributes;
            Clusters |= 1 << (int)behaviour.Cluster;
            Severity = Math.Max(Severity, behaviour.Severity);
        }
    }

    internal Incident Incident { get; }

    internal InstantSpan Span { get; }

    /// <summary>The first local day that it touches.</summary>
    internal int FirstDay { get; }

    /// <summary>The last local day that it touches.</summary>
    internal int LastDay { get; }

    internal int Occurrences { get; }

    /// <summary>Whether it counts at all: an entry that doubles another does not.</summary>
    internal bool IsCounted { get; }

    /// <summary>Whether it counts for certain.</summary>
    internal bool IsConfirmed { get; }

    internal BehaviourAttributes Attributes { get; }

    /// <summary>A bit for each <see cref="BehaviourCluster"/>.</summary>
    internal int Clusters { get; }

    /// <summary>The severity of the gravest behaviour.</summary>
    internal int Severity { get; }

    /// <summary>The earliest instant at which it may have been reported; the end of time where it was not.</summary>
    internal long ReportedFrom { get; }

    /// <summary>By time, and by id where the time is the same, so that the order given never matters.</summary>
    public int CompareTo(DiaryEntry? other)
    {
        if (other is null)
            return 1;
        var order = Span.Start.CompareTo(other.Span.Start);
        if (order == 0)
            order = Span.End.CompareTo(other.Span.End);
        return order == 0 ? string.CompareOrdinal(Incident.Id, other.Incident.Id) : order;
    }
}
