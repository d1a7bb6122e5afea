namespace RiskAssessment.Patterns;

/// <summary>Whether contact was remote only until, in the last 28 days, the first physical approach came.</summary>
internal sealed class ApproachBegan() : ExtremeFact(FactScale.Flag)
{
    internal override Interval In(in DiarySums sums)
    {
        var isNew = sums.Entries.OfAttribute(BehaviourAttributes.Proximity).IsNew;
        return new Interval(
            isNew.Low > 0 && sums.Remote.EarliestConfirmedEnd < sums.Approaches.EarliestStart ? 1 : 0,
            isNew.High > 0 && sums.Remote.EarliestStart < sums.Approaches.LatestEnd ? 1 : 0);
    }

    /// <summary>What is missing may lie before the window.</summary>
    internal override Interval InPart(Interval known) => known.Low < 1 ? Interval.Unknown : known;

    /// <summary>
    /// That contact was remote at first and the first approach came inside the window; at most, that it may have been so, or an approach
    /// before the window.
    /// </summary>
    protected override void Offer(StartedEntries entries, int place, Picks picks)
    {
        var (span, isConfirmed) = (entries.SpanAt(place), entries[place].IsConfirmed);
        if ((entries[place].Attributes & BehaviourAttributes.Proximity) == 0)
        {
            if (isConfirmed)
                picks.Offer(0, Ends.Low, place, -span.End);
            picks.Offer(1, Ends.High, place, -span.Start);
            return;
        }
        if (entries.EndsIn(place, EntrySums.FourWeekDays) == Ends.Both)
            picks.Offer(2, Ends.Low, place);
        if (entries.EndsBefore(place, EntrySums.FourWeekDays) == Ends.Both)
            picks.Offer(3, Ends.High, place);
        picks.Offer(4, Ends.High, place, span.End);
        picks.Offer(5, Ends.None, place, -span.Start);
    }
}
