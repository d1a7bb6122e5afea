using System.Numerics;

namespace RiskAssessment.Tests.Laws;

/// <summary>The least and the greatest number of something.</summary>
internal readonly record struct RefRange(long Low, long High);

/// <summary>An entry that counts: its span up to an instant, its known ends where it is a run, and how many of its occurrences lie where.</summary>
internal sealed class ReferenceEntry
{
    private readonly ReferenceDates _dates;
    private readonly BigInteger _wholeLength;
    private readonly bool _outlasts;

    internal ReferenceEntry(Incident incident, ReferenceDates dates, long asOf)
    {
        (Incident, _dates) = (incident, dates);
        var (sides, whole) = (dates.Sides(incident.When), dates.Span(incident.When, asOf));
        Span = whole.CutAt(asOf);
        _wholeLength = (BigInteger)whole.End - whole.Start;
        if (!sides.IsInterval || incident.Occurrences < 2)
            return;
        FirstEnd = End(sides.First);
        if (sides.Last is not { } last)
            return;
        _outlasts = Math.Max(last.Start, whole.Start) > asOf;
        if (!_outlasts)
            LastEnd = End(last);

        RefSpan End(RefSpan side) =>
            new RefSpan(Math.Clamp(side.Start, whole.Start, whole.End), Math.Clamp(side.End, whole.Start, whole.End)).CutAt(asOf);
    }

    internal Incident Incident { get; }

    /// <summary>The span up to the instant.</summary>
    internal RefSpan Span { get; }

    /// <summary>The first end of a run; none where the entry is no run.</summary>
    internal RefSpan? FirstEnd { get; }

    /// <summary>The last end of a run; none where it is not known by the instant.</summary>
    internal RefSpan? LastEnd { get; }

    internal bool IsConfirmed => Incident.Attribution == Attribution.Confirmed;

    internal bool IsRun => FirstEnd is not null;

    internal int Severity => Incident.Behaviours.Max(behaviour => behaviour.Severity);

    internal bool IsApproach => Has(BehaviourAttributes.Proximity);

    internal bool IsMediated => !IsApproach && Incident.Behaviours.Any(behaviour =>
        behaviour.Attributes.HasFlag(BehaviourAttributes.Online) || behaviour.Cluster is BehaviourCluster.MediatedContact or BehaviourCluster.Hyperintimacy);

    internal IReadOnlyList<RefSpan> KnownEnds =>
        [.. new[] { FirstEnd, LastEnd }.OfType<RefSpan>()];

    /// <summary>What stands for the entry where a first or last is looked for: the known ends of a run, or the span.</summary>
    internal IReadOnlyList<RefSpan> EndsOrSpan => IsRun ? KnownEnds : [Span];

    /// <summary>What stands for the entry where something happened early: the first end of a run, or the span.</summary>
    internal RefSpan FirstOrSpan => FirstEnd ?? Span;

    /// <summary>The occurrences up to the instant.</summary>
    internal RefRange Occurrences
    {
        get
        {
            long all = Incident.Occurrences;
            if (IsEven && _wholeLength > 0)
                return Share((BigInteger)Span.End - Span.Start, Math.Max(1, KnownEnds.Count));
            return _outlasts ? new RefRange(1, all - 1) : new RefRange(all, all);
        }
    }

    internal long FirstDay => _dates.DayOf(Span.Start);

    internal long LastDay => Math.Max(FirstDay, _dates.DayOf(Span.LastTick));

    internal long DaysTouched => LastDay - FirstDay + 1;

    /// <summary>The local days of known ends that lie within one.</summary>
    internal IEnumerable<long> DaysOfEnds =>
        from end in KnownEnds
        let first = Math.Clamp(_dates.DayOf(end.Start), FirstDay, LastDay)
        where first == Math.Clamp(_dates.DayOf(end.LastTick), FirstDay, LastDay)
        select first;

    private bool IsEven => Incident.Spread == OccurrenceSpread.Even;

    internal bool Has(BehaviourAttributes attribute) => Incident.Behaviours.Any(behaviour => behaviour.Attributes.HasFlag(attribute));

    internal bool HasAny(string[] codes) => Incident.Behaviours.Any(behaviour => codes.Contains(behaviour.Code));

    /// <summary>How many of the occurrences lie in a region, as if the entry were confirmed.</summary>
    internal RefRange In(ReferenceRegion region)
    {
        if (region.HasInOnePiece(Span))
            return Occurrences;
        if (!region.Overlaps(Span))
            return new RefRange(0, 0);
        var endsInside = KnownEnds.Count(region.HasInOnePiece);
        if (IsEven)
            return Share(region.LengthIn(Span), endsInside);
        return IsRun
            ? new RefRange(endsInside, Occurrences.High - KnownEnds.Count(end => !region.Overlaps(end)))
            : new RefRange(0, Occurrences.High);
    }

    internal bool IsSurelyAfter(long edge) => Span.Start > edge || LastEnd?.Start > edge;

    internal bool IsPossiblyAfter(long edge) => Span.End > edge;

    internal bool IsSurelyBefore(long edge) => Span.End <= edge || FirstEnd?.End <= edge;

    internal bool IsPossiblyBefore(long edge) => Span.Start <= edge;

    /// <summary>The days that have an occurrence by rule: as many as can be, apart from each other.</summary>
    internal IEnumerable<long> ActiveDays()
    {
        var (k, m) = (DaysTouched, Math.Min(Occurrences.High, DaysTouched));
        for (var i = 0L; i < m; i++)
            yield return FirstDay + (LastEnd is not null && m > 1
                ? ((2 * i * (k - 1)) + (m - 1)) / (2 * (m - 1))
                : ((2 * i) + 1) * k / (2 * m));
    }

    private RefRange Share(BigInteger length, int least)
    {
        var share = Incident.Occurrences * length;
        var (low, rest) = (BigInteger.DivRem(share, _wholeLength, out var remainder), remainder);
        return new RefRange(Math.Max(least, (long)low), Math.Max(least, (long)low + (rest.IsZero ? 0 : 1)));
    }
}
