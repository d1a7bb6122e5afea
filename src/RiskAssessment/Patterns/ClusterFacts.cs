namespace RiskAssessment.Patterns;

/// <summary>How many clusters of behaviour there were.</summary>
internal sealed class ClustersSeen() : ExtremeFact(FactScale.Clusters)
{
    internal override Interval In(in DiarySums sums)
    {
        var seen = default(Interval);
        for (var cluster = 0; cluster < EntrySums.Clusters; cluster++)
            seen = Add(seen, Whether(sums.Entries.OfCluster(cluster).Ever));
        return seen;
    }

    private static Interval Whether(Interval count) => new(count.Low > 0 ? 1 : 0, count.High > 0 ? 1 : 0);

    internal static Interval Add(Interval sum, Interval other) => new(sum.Low + other.Low, sum.High + other.High);

    protected override void Offer(StartedEntries entries, int place, Picks picks)
    {
        for (var rest = (ulong)entries[place].Clusters; rest != 0; rest &= rest - 1)
            picks.Offer(Bits.Lowest(rest), entries.EndsIn(place, 0), place);
    }
}

/// <summary>How many clusters there were in the last 28 days and never before, where there is a before.</summary>
internal sealed class ClustersNew() : ExtremeFact(FactScale.Clusters)
{
    private const int Inside = 0;
    private const int MaybeInside = EntrySums.Clusters;
    private const int Before = 2 * EntrySums.Clusters;
    private const int MaybeBefore = 3 * EntrySums.Clusters;
    private const int AnyBefore = 4 * EntrySums.Clusters;

    internal override Interval In(in DiarySums sums)
    {
        var news = default(Interval);
        for (var cluster = 0; cluster < EntrySums.Clusters; cluster++)
            news = ClustersSeen.Add(news, sums.Entries.OfCluster(cluster).IsNew);
        var all = sums.Entries.All;
        return new Interval(all.HasSurelyBefore ? news.Low : 0, all.HasPossiblyBefore ? news.High : 0);
    }

    /// <summary>What is missing may lie before the window.</summary>
    internal override Interval InPart(Interval known) => new(0, Scale.Most);

    /// <summary>
    /// That there is a before; of each cluster one inside the window and one that may be, and what shows, or may show, that it was there before.
    /// </summary>
    protected override void Offer(StartedEntries entries, int place, Picks picks)
    {
        var (inside, before) = (entries.EndsIn(place, EntrySums.FourWeekDays), entries.EndsBefore(place, EntrySums.FourWeekDays));
        if (before == Ends.Both)
            picks.Offer(AnyBefore, Ends.Low, place);
        for (var rest = (ulong)entries[place].Clusters; rest != 0; rest &= rest - 1)
        {
            var cluster = Bits.Lowest(rest);
            if (inside == Ends.Both)
                picks.Offer(Inside + cluster, Ends.Low, place);
            if (inside != Ends.None)
                picks.Offer(MaybeInside + cluster, Ends.High, place);
            if (before == Ends.Both)
                picks.Offer(Before + cluster, Ends.High, place);
            if (before != Ends.None)
                picks.Offer(MaybeBefore + cluster, Ends.None, place);
        }
    }

    protected override void Withdraw(Picks picks)
    {
        for (var cluster = 0; cluster < EntrySums.Clusters; cluster++)
            if (!picks.IsEmpty(MaybeBefore + cluster))
                picks.Withdraw(Inside + cluster);
    }
}
