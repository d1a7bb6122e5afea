namespace RiskAssessment.Patterns;

/// <summary>
/// Entries of one kind (all, of an attribute, of a cluster, of a severity, of a behaviour) by their starts and ends, confirmed and
/// suspected apart. It answers for a window what the pass counts entry by entry.
/// </summary>
internal readonly record struct EntryClass(OrderedBag? ConfirmedStarts, OrderedBag? ConfirmedEnds, OrderedBag? SuspectedStarts, OrderedBag? SuspectedEnds)
{
    internal Interval Sum => new(WeightOf(ConfirmedStarts), WeightOf(ConfirmedStarts) + WeightOf(SuspectedStarts));

    internal bool AnyConfirmed => ConfirmedStarts is not null;

    internal bool Any => ConfirmedStarts is not null || SuspectedStarts is not null;

    internal long EarliestStart => Math.Min(ConfirmedStarts?.Min ?? long.MaxValue, SuspectedStarts?.Min ?? long.MaxValue);

    internal long EarliestConfirmedEnd => ConfirmedEnds?.Min ?? long.MaxValue;

    internal long LatestConfirmedStart => ConfirmedStarts?.Max ?? long.MinValue;

    internal long LatestEnd => Math.Max(ConfirmedEnds?.Max ?? long.MinValue, SuspectedEnds?.Max ?? long.MinValue);

    /// <summary>Whether a confirmed entry lies surely inside the window after an edge.</summary>
    internal bool IsSurelyInside(long edge) => LatestConfirmedStart > edge;

    /// <summary>Whether an entry may lie inside the window after an edge.</summary>
    internal bool IsMaybeInside(long edge) => LatestEnd > edge;

    /// <summary>Whether a confirmed entry lies surely before the window.</summary>
    internal bool IsSurelyBefore(long edge) => EarliestConfirmedEnd <= edge;

    /// <summary>Whether an entry may lie before the window.</summary>
    internal bool IsMaybeBefore(long edge) => EarliestStart <= edge;

    /// <summary>Occurrences inside the window after an edge: surely those that start after it, possibly those that end after it.</summary>
    internal Interval SumAfter(long edge) => new(
        WeightOf(ConfirmedStarts) - OrderedBag.UpTo(ConfirmedStarts, edge).Weight,
        Sum.High - OrderedBag.UpTo(ConfirmedEnds, edge).Weight - OrderedBag.UpTo(SuspectedEnds, edge).Weight);

    internal EntryClass With(EntryChange change) => change.IsConfirmed
        ? this with
        {
            ConfirmedStarts = OrderedBag.Change(ConfirmedStarts, change.Span.Start, change.Sign, change.Occurrences),
            ConfirmedEnds = OrderedBag.Change(ConfirmedEnds, change.Span.End, change.Sign, change.Occurrences),
        }
        : this with
        {
            SuspectedStarts = OrderedBag.Change(SuspectedStarts, change.Span.Start, change.Sign, change.Occurrences),
            SuspectedEnds = OrderedBag.Change(SuspectedEnds, change.Span.End, change.Sign, change.Occurrences),
        };

    private static long WeightOf(OrderedBag? bag) => bag?.Weight ?? 0;
}

/// <summary>One entry that comes (sign 1) or goes (sign -1).</summary>
internal readonly record struct EntryChange(InstantSpan Span, bool IsConfirmed, int Occurrences, int Sign);
