namespace RiskAssessment.Patterns;

/// <summary>Which entries show each fact that is a first, a last, a gravest, or whether there was any.</summary>
internal static class ExtremeEntries
{
    private const int Window = 28;

    /// <summary>From the end of the first to the start of the last for certain; from the start of the first to the end of the last at most.</summary>
    internal static void OfDuration(StartedEntries entries, Picks picks)
    {
        for (var i = entries.Next(0); i >= 0; i = entries.Next(i + 1))
        {
            var (span, isConfirmed) = (entries.SpanAt(i), entries[i].IsConfirmed);
            if (isConfirmed)
            {
                picks.Offer(0, Ends.Low, i, isConfirmed, -span.End);
                picks.Offer(1, Ends.Low, i, isConfirmed, span.Start);
            }
            picks.Offer(2, Ends.High, i, isConfirmed, -span.Start);
            picks.Offer(3, Ends.High, i, isConfirmed, span.End);
        }
    }

    internal static void OfSinceLast(StartedEntries entries, Picks picks)
    {
        for (var i = entries.Next(0); i >= 0; i = entries.Next(i + 1))
        {
            var (span, isConfirmed) = (entries.SpanAt(i), entries[i].IsConfirmed);
            picks.Offer(0, Ends.Low, i, isConfirmed, span.End);
            if (isConfirmed)
                picks.Offer(1, Ends.High, i, isConfirmed, span.Start);
        }
    }

    internal static ExtremeEvidence.Choice OfSeverity(int days) => (entries, picks) =>
    {
        var edge = entries.Edge(days);
        for (var i = entries.Next(0); i >= 0; i = entries.Next(i + 1))
        {
            ref readonly var entry = ref entries[i];
            if (entry.IsConfirmed && entry.Span.Start > edge)
                picks.Offer(0, Ends.Low, i, entry.IsConfirmed, entry.Severity);
            if (entry.Span.End > edge)
                picks.Offer(1, Ends.High, i, entry.IsConfirmed, entry.Severity);
        }
    };

    internal static void OfClusters(StartedEntries entries, Picks picks)
    {
        for (var i = entries.Next(0); i >= 0; i = entries.Next(i + 1))
            for (var rest = (ulong)entries[i].Clusters; rest != 0; rest &= rest - 1)
                picks.Offer(Bits.Lowest(rest), entries[i].IsConfirmed ? Ends.Both : Ends.High, i, entries[i].IsConfirmed);
    }

    /// <summary>
    /// That there is a before; of each cluster one inside the window and one that may be, and what shows, or may show, that it was there before.
    /// </summary>
    internal static void OfNewClusters(StartedEntries entries, Picks picks)
    {
        const int Inside = 0, MaybeInside = EntrySums.Clusters, Before = 2 * EntrySums.Clusters, MaybeBefore = 3 * EntrySums.Clusters, AnyBefore = 4 * EntrySums.Clusters;
        var edge = entries.Edge(Window);
        for (var i = entries.Next(0); i >= 0; i = entries.Next(i + 1))
        {
            ref readonly var entry = ref entries[i];
            var (isBefore, isInside) = (entry.IsConfirmed && entry.Span.End <= edge, entry.IsConfirmed && entry.Span.Start > edge);
            if (isBefore)
                picks.Offer(AnyBefore, Ends.Low, i, entry.IsConfirmed);
            for (var rest = (ulong)entry.Clusters; rest != 0; rest &= rest - 1)
            {
                var cluster = Bits.Lowest(rest);
                if (isInside)
                    picks.Offer(Inside + cluster, Ends.Low, i, entry.IsConfirmed);
                if (entry.Span.End > edge)
                    picks.Offer(MaybeInside + cluster, Ends.High, i, entry.IsConfirmed);
                if (isBefore)
                    picks.Offer(Before + cluster, Ends.High, i, entry.IsConfirmed);
                if (entry.Span.Start <= edge)
                    picks.Offer(MaybeBefore + cluster, Ends.None, i, entry.IsConfirmed);
            }
        }
        for (var cluster = 0; cluster < EntrySums.Clusters; cluster++)
            if (!picks.IsEmpty(MaybeBefore + cluster))
                picks.Withdraw(Inside + cluster);
    }

    /// <summary>
    /// That contact was remote at first and the first approach came inside the window; at most, that it may have been so, or an approach
    /// before the window.
    /// </summary>
    internal static void OfApproachBegan(StartedEntries entries, Picks picks)
    {
        var edge = entries.Edge(Window);
        for (var i = entries.Next(0); i >= 0; i = entries.Next(i + 1))
        {
            ref readonly var entry = ref entries[i];
            var (span, isConfirmed) = (entries.SpanAt(i), entry.IsConfirmed);
            if ((entry.Attributes & BehaviourAttributes.Proximity) == 0)
            {
                if (isConfirmed)
                    picks.Offer(0, Ends.Low, i, isConfirmed, -span.End);
                picks.Offer(1, Ends.High, i, isConfirmed, -span.Start);
                continue;
            }
            if (isConfirmed && span.Start > edge)
                picks.Offer(2, Ends.Low, i, isConfirmed);
            if (isConfirmed && span.End <= edge)
                picks.Offer(3, Ends.High, i, isConfirmed);
            picks.Offer(4, Ends.High, i, isConfirmed, span.End);
            picks.Offer(5, Ends.None, i, isConfirmed, -span.Start);
        }
    }
}
