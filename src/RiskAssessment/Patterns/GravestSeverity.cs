namespace RiskAssessment.Patterns;

/// <summary>The severity of the gravest behaviour in a window; 0 where there is none.</summary>
/// <param name="days">The days of the window; 0 for all time.</param>
internal sealed class GravestSeverity(int days = 0) : ExtremeFact(FactScale.Severity)
{
    internal override Interval In(in DiarySums sums)
    {
        var gravest = default(Interval);
        for (var severity = 1; severity < SeverityCounts.Grades; severity++)
        {
            ref readonly var tally = ref sums.Entries.OfSeverity(severity);
            var (surely, possibly) = days == 0 ? (tally.Ever.Low > 0, tally.Ever.High > 0) : (tally.HasSurelyInside, tally.HasPossiblyInside);
            gravest = new Interval(surely ? severity : gravest.Low, possibly ? severity : gravest.High);
        }
        return gravest;
    }

    protected override void Offer(StartedEntries entries, int place, Picks picks)
    {
        var ends = entries.EndsIn(place, days);
        if ((ends & Ends.Low) != 0)
            picks.Offer(0, Ends.Low, place, entries[place].Severity);
        if ((ends & Ends.High) != 0)
            picks.Offer(1, Ends.High, place, entries[place].Severity);
    }
}
