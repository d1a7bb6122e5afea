namespace RiskAssessment.Patterns;

/// <summary>Whether there was contact from afar and then, in the last 28 days, the first physical approach.</summary>
internal sealed class ApproachBegan() : ExtremeFact(FactScale.Flag)
{
    internal override Interval In(in DiarySums sums)
    {
        var (isNew, extremes) = (sums.Entries.OfAttribute(BehaviourAttributes.Proximity).IsNew, sums.Extremes);
        return new Interval(
            isNew.Low > 0 && extremes.MediatedOver <= extremes.FirstApproach ? 1 : 0,
            isNew.High > 0 && extremes.FirstMediated < extremes.LastApproach ? 1 : 0);
    }

    internal override Interval InPart(Interval known) => Interval.Unknown;

    /// <summary>
    /// That contact was from afar at first and the first approach came inside the window; at most, that it may have been so, or an approach
    /// before the window.
    /// </summary>
    protected override void Offer(StartedEntries entries, int place, Picks picks)
    {
        var (span, asOf) = (entries.SpanAt(place), entries.AsOf);
        ref readonly var entry = ref entries[place];
        if (entry.IsMediated)
        {
            if (entry.IsConfirmed)
                picks.Offer(0, Ends.Low, place, -Math.Max(span.Start + 1, entry.EarliestEnd(asOf)));
            picks.Offer(1, Ends.High, place, -span.Start);
        }
        if (!entry.IsApproach)
            return;
        if (entries.EndsIn(place, EntrySums.FourWeekDays) == Ends.Both)
            picks.Offer(2, Ends.Low, place);
        if (entries.EndsBefore(place, EntrySums.FourWeekDays) == Ends.Both)
            picks.Offer(3, Ends.High, place);
        picks.Offer(4, Ends.High, place, span.End);
        picks.Offer(5, Ends.None, place, -span.Start);
    }
}
