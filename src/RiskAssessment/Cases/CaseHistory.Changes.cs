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
        return ChangesTo(later).Aggregate(this, (history, one) => history.Append(one.Change, recorded, by, one.Replaces ? why : null));
    }

    /// <summary>The events, and whether each replaces or withdraws something.</summary>
    private IEnumerable<(CaseChange Change, bool Replaces)> ChangesTo(CaseFile later)
    {
        var difference = CaseDifference.Between(Case, later.Diary is null ? later with { Diary = Case.Diary } : later, heedsRecorded: false);
        if (difference.CoverageAfter is { } coverage && difference.CoverageBefore != coverage)
            yield return (new CoverageSet(coverage), false);
        foreach (var change in difference.Measures)
            yield return (change.After is { } measure ? new MeasureSet(measure) : new MeasureWithdrawn(change.Id), change.Before is not null);
        foreach (var change in difference.Milestones)
            yield return (change.After is { } milestone ? new MilestoneSet(new Milestone(milestone.Kind, milestone.On) { Id = change.Id, Recorded = milestone.Recorded }) : new MilestoneWithdrawn(change.Id), change.Before is not null);
        foreach (var change in Ordered(difference.Incidents, later))
            yield return change switch
            {
                { After: null } => (new EntryWithdrawn(change.Id), true),
                { Before: null, After: { } entry } => (new EntryAdded(entry), false),
                { After: { } entry } => (new EntryCorrected(entry), true),
            };
        foreach (var change in difference.Answers)
            yield return (change.After is { } answer ? new ItemAnswered(change.Id, answer) : new AnswerWithdrawn(change.Id), change.Before is not null);
    }

    /// <summary>
    /// What is withdrawn comes first, so that there is room for what is added; then each entry comes after the one that it duplicates, so that no two
    /// are duplicates of each other on the way.
    /// </summary>
    private static IEnumerable<ChangedPart<Incident>> Ordered(IReadOnlyList<ChangedPart<Incident>> changes, CaseFile later)
    {
        return changes.OrderBy(change => change.After is { } entry ? 1 + Depth(entry) : 0);

        int Depth(Incident entry)
        {
            var depth = 0;
            for (var known = entry; known?.SameAs is { } other; known = later.Diary!.Find(other))
                depth++;
            return depth;
        }
    }
}
