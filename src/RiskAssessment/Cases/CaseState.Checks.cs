namespace RiskAssessment;

/// <summary>What each kind of event may not do to a case.</summary>
internal sealed partial record CaseState
{
    private void Check(CaseEvent next, List<Problem> problems)
    {
        if (next.Change is CaseOpened != (Opened is null))
            problems.Add(new(HistoryProblem.NotOpened, "$.event", Opened is null
                ? "The first event of a history opens the case. Add an event 'opened' before this one."
                : "The case is open already. Only the first event of a history is 'opened'."));
        if (next.Sequence != Count + 1)
            problems.Add(new(HistoryProblem.NotNext, "$.sequence", $"The sequence number is {next.Sequence}; the next one is {Count + 1}. Sequence numbers run from 1 without a gap."));
        if (next.Recorded < LastRecorded)
            problems.Add(new(HistoryProblem.GoesBack, "$.recorded", "The event was recorded before the one before it. Put the events in the order in which they were recorded."));
        if (next.By.Length == 0)
            problems.Add(new(HistoryProblem.Nobody, "$.by", "Who recorded the event is not said. Give an id."));
        if (Opened is not null)
            CheckChange(next, problems);
    }

    private void CheckChange(CaseEvent next, List<Problem> problems)
    {
        switch (next.Change)
        {
            case EntryAdded { Entry: var entry }:
                if (Find(entry.Id) is { IsKnown: true })
                    problems.Add(new(DiaryCheck.Duplicate, "$.entry.id", "This is already the id of another entry. Correct that entry, or give this one an id of its own; if both are the same event, use sameAs."));
                CheckRoom(EntryCount, Bounds.Incidents, "$.entry", "A diary", "entries", problems);
                CheckEntry(entry, problems);
                break;
            case EntryCorrected { Entry: var entry }:
                CheckEntryIsThere(entry.Id, "$.entry.id", problems);
                CheckReason(next, problems);
                CheckEntry(entry, problems);
                break;
            case EntryWithdrawn { Id: var id }:
                CheckEntryIsThere(id, "$.id", problems);
                CheckReason(next, problems);
                break;
            case EvidenceAdded { Entry: var id }:
                CheckEntryIsThere(id, "$.entry", problems);
                CheckRoom(Find(id)?.Incident.Evidence.Count ?? 0, Bounds.Evidence, "$.evidence", "An entry", "pieces of evidence", problems);
                break;
            case EntryCoded { Entry: var id } coded:
                CheckEntryIsThere(id, "$.entry", problems);
                if (Find(id) is { IsKnown: true } there && Coded(there.Incident, coded.Accepted) is { Rows.Length: > Bounds.BehavioursPerIncident })
                    problems.Add(new(DiaryCheck.TooMany, "$.accepted", $"An entry has at most {Bounds.BehavioursPerIncident} behaviours."));
                break;
            case ItemAnswered { Item: var item, Answer: var answer }:
                if (Answers[item] is { } old && (old.Option, old.Count, old.Since) != (answer.Option, answer.Count, answer.Since))
                    CheckReason(next, problems);
                if (Answers[item] is null)
                    CheckRoom(Answers.Count, Bounds.Answers, "$.item", "A case", "answers", problems);
                CheckInterval(answer.Since, "$.answer.since", problems);
                CheckInterval(answer.Recorded, "$.answer.recorded", problems);
                break;
            case AnswerWithdrawn { Item: var item }:
                CheckIsThere(Answers[item] is not null, "$.item", "answer", problems);
                CheckReason(next, problems);
                break;
            case MeasureSet { Measure: var measure }:
                if (Measures.ContainsKey(measure.Id))
                    CheckReason(next, problems);
                else
                    CheckRoom(Measures.Count, Bounds.Incidents, "$.measure", "A diary", "measures", problems);
                DiaryCheck.AddOwn(problems, "$.measure", measure, _diary.Clock);
                break;
            case MeasureWithdrawn { Id: var id }:
                CheckIsThere(Measures.ContainsKey(id), "$.id", "measure", problems);
                CheckReason(next, problems);
                break;
            case MilestoneSet { Milestone: var milestone }:
                if (Milestones.ContainsKey(milestone.Id!))
                    CheckReason(next, problems);
                else
                    CheckRoom(Milestones.Count, Bounds.Incidents, "$.milestone", "A diary", "milestones", problems);
                DiaryCheck.AddOwn(problems, "$.milestone", milestone, _diary.Clock);
                break;
            case MilestoneWithdrawn { Id: var id }:
                CheckIsThere(Milestones.ContainsKey(id), "$.id", "milestone", problems);
                CheckReason(next, problems);
                break;
            case AddendumAdded { About: var about }:
                if (about < 1 || about > Count)
                    problems.Add(new(HistoryProblem.NotThere, "$.about", $"There is no earlier event {about}. Give the sequence number of the event that the addendum is about."));
                break;
            case InstrumentChanged { From: var from }:
                if (Instrument is { } now && (now.Id, now.Version ?? from.Version) != (from.Id, from.Version ?? now.Version))
                    problems.Add(new(HistoryProblem.OtherInstrument, "$.from", "The case is assessed by another instrument until now. Give that one."));
                CheckReason(next, problems);
                break;
            case JudgementCountersigned signed:
                CheckCountersignature(next, signed, problems);
                CheckReason(next, problems);
                break;
            default:
                break;
        }
    }

    private void CheckEntry(Incident entry, List<Problem> problems)
    {
        DiaryCheck.AddOwn(problems, "$.entry", entry, _diary.Clock);
        var id = entry.SameAs;
        for (var step = 0; id is not null && id != entry.Id && step < DuplicateChains.MostSteps; step++)
            id = Find(id)?.Incident.SameAs;
        if (id is not null)
            problems.Add(new(DiaryCheck.CircularDouble, "$.entry.sameAs", $"This leads back to the entry itself, or to it only after more than {DuplicateChains.MostSteps} others. Remove sameAs from one of them."));
    }

    private void CheckEntryIsThere(string id, string path, List<Problem> problems) => CheckIsThere(Find(id) is { IsKnown: true }, path, "entry", problems);

    private static void CheckIsThere(bool isThere, string path, string what, List<Problem> problems)
    {
        if (!isThere)
            problems.Add(new(HistoryProblem.NotThere, path, $"There is no such {what} at this point of the history. Give one that is there."));
    }

    /// <summary>A case file cannot hold more, so a history cannot either.</summary>
    private static void CheckRoom(int count, int most, string path, string holder, string what, List<Problem> problems)
    {
        if (count >= most)
            problems.Add(new(DiaryCheck.TooMany, path, $"{holder} has at most {most} {what}. Merge or withdraw some of them."));
    }

    private void CheckInterval(EdtfDate? date, string path, List<Problem> problems)
    {
        if (date is { } interval && interval.RunsBackwards(_diary.Clock))
            problems.Add(new(AnswerCheck.SinceBackwards, path, DiaryCheck.EndsBeforeItBegins));
    }

    private static void CheckReason(CaseEvent next, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(next.Why))
            problems.Add(new(HistoryProblem.NoReason, "$.why", $"An event '{next.Change.Code}' that replaces, withdraws or decides something needs a reason. Say why."));
    }

    private void CheckCountersignature(CaseEvent next, JudgementCountersigned signed, List<Problem> problems)
    {
        if (!Judgements.TryGetValue(signed.Judgement, out var judgement))
        {
            problems.Add(new(HistoryProblem.NoSuchJudgement, "$.judgement", $"Event {signed.Judgement} is not a judgement. Give the sequence number of one."));
            return;
        }
        if (judgement.Countersignature is not null)
            problems.Add(new(HistoryProblem.AlreadyCountersigned, "$.judgement", $"Judgement {signed.Judgement} is countersigned already. Judge the case again."));
        if (judgement.Event.By == next.By)
            problems.Add(new(HistoryProblem.SamePerson, "$.by", "The person who judged cannot countersign. Another person must."));
    }
}
