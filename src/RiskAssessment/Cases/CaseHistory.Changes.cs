namespace RiskAssessment;

/// <content>From one state of a case to another.</content>
public sealed partial class CaseHistory
{
    /// <summary>
    /// Appends the events that turn the case into another state of it, such as one that an interview or an import gives: what was added, corrected,
    /// answered or withdrawn. This history is not changed.
    /// </summary>
    /// <param name="later">The later state. Only its answers and its diary are looked at; a diary that is left out changes nothing.</param>
    /// <param name="recorded">The instant at which it was all recorded, not before that of the last event.</param>
    /// <param name="by">Who recorded it: an opaque id of the host's, not empty.</param>
    /// <param name="why">Why things are corrected, replaced or withdrawn; <see langword="null"/> if the host is sure that none is.</param>
    /// <returns>The longer history; this one if nothing differs.</returns>
    /// <exception cref="InvalidInputException">An event cannot follow. The exception has every problem of the first such event.</exception>
    public CaseHistory AppendChanges(CaseFile later, DateTimeOffset recorded, string by, string? why = null)
    {
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(by);
        return ChangesTo(later).Aggregate(this, (history, change) => history.Append(change, recorded, by, change is EntryAdded or CoverageSet ? null : why));
    }

    private IEnumerable<CaseChange> ChangesTo(CaseFile later)
    {
        var difference = CaseDifference.Between(Case, later.Diary is null ? later with { Diary = Case.Diary } : later, heedsRecorded: false);
        if (difference.CoverageAfter is { } coverage && difference.CoverageBefore != coverage)
            yield return new CoverageSet(coverage);
        foreach (var change in difference.Measures)
            yield return change.After is { } measure ? new MeasureSet(measure) : new MeasureWithdrawn(change.Id);
        foreach (var change in difference.Milestones)
            yield return change.After is { } milestone ? new MilestoneSet(new Milestone(milestone.Kind, milestone.On) { Id = change.Id, Recorded = milestone.Recorded }) : new MilestoneWithdrawn(change.Id);
        foreach (var change in difference.Incidents)
            yield return change switch
            {
                { After: null } => new EntryWithdrawn(change.Id),
                { Before: null, After: { } entry } => new EntryAdded(entry),
                { After: { } entry } => new EntryCorrected(entry),
            };
        foreach (var change in difference.Answers)
            yield return change.After is { } answer ? new ItemAnswered(change.Id, answer) : new AnswerWithdrawn(change.Id);
    }
}
