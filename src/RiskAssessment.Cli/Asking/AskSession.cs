using System.Globalization;
using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment.Cli.Asking;

/// <summary>An interview from its first question to its end. Each answer is saved before the next question.</summary>
internal sealed class AskSession(AskScreen screen, SavedCase saved, Assessor assessor, Interview interview, TimeProvider clock)
{
    /// <summary>The states before each step, the last on top. A corrected entry is a step that the interview itself does not know.</summary>
    private readonly Stack<Interview> _earlier = new();

    /// <summary>The facts of the diary about which no more is known: they are not offered again.</summary>
    private readonly HashSet<string> _passed = new(StringComparer.Ordinal);

    private readonly HashSet<(string Id, LocalizedText Question)> _asked = [];

    internal AskScreen Screen => screen;

    /// <summary>The current state of the interview.</summary>
    internal Interview Interview { get; private set; } = interview;

    /// <summary>Runs the interview to its end.</summary>
    internal void Run()
    {
        Keep(Interview, TrySave());
        while (OpenInDiary() is { Count: > 0 } facts ? OfferDiary(facts) : Ask())
            continue;
    }

    /// <summary>What the diary could settle, once there is no question left and the level is still open.</summary>
    private List<OpenFact> OpenInDiary() =>
        Interview is { Next: null, Assessment: { IsSettled: false } open } ? [.. open.OpenFacts.Where(fact => !_passed.Contains(fact.Fact.Code))] : [];

    /// <summary>Asks the next question, or whether to finish; false at the end.</summary>
    private bool Ask()
    {
        Show();
        while (true)
        {
            var line = screen.Read();
            if (line.Length == 0 && Interview.Next is null)
                return false;
            if (line.Length == 0)
                screen.Say(AskPhrases.Blank);
            else if (!Reply.TryRead(line, Interview.Next?.Item, Interview.Assessment.Instrument, screen.Language, out var reply))
                screen.Warn(AskPhrases.NotUnderstood, line);
            else if (reply.Wish == Wish.Stop)
                return false;
            else if (reply.Wish == Wish.Diary)
                return OfferDiary(Interview.Assessment.OpenFacts);
            else if (reply.Wish == Wish.Why)
                ExplainWhy();
            else if (Heed(reply) || reply.Wish == Wish.Entry)
                return true;
        }
    }

    /// <summary>Offers to add to the diary, or to correct it, until something changes or no more is known; false at the end.</summary>
    private bool OfferDiary(IReadOnlyList<OpenFact> facts)
    {
        var offer = new DiaryOffer(Interview, facts);
        offer.Show(screen);
        while (true)
        {
            var line = screen.Read();
            if (Reply.IsNotKnown(line))
            {
                _passed.UnionWith(offer.Facts);
                return true;
            }
            if (offer.EntryOf(line) is { } entry)
            {
                if (ChangeEntry(entry))
                    return true;
                offer.ShowReplies(screen);
            }
            else if (offer.CanBeComplete && Reply.IsComplete(line))
            {
                _ = TryStep(Interview, () => With(Complete(Interview.Case.Diary!), Interview.AsOf));
                screen.Say(AskPhrases.IsComplete, screen.Of(AskPhrases.Back));
                return true;
            }
            else if (!Reply.TryRead(line, null, Interview.Assessment.Instrument, screen.Language, out var reply))
            {
                screen.Warn(AskPhrases.NotUnderstood, line);
            }
            else if (reply.Wish == Wish.Stop)
            {
                return false;
            }
            else if (reply.Wish == Wish.Why)
            {
                ShowRules([.. offer.Rules()], offer.Rules().SelectMany(rule => rule.Sources).Distinct());
            }
            else if (reply.Wish == Wish.Diary)
            {
                offer.Show(screen);
            }
            else if (Heed(reply))
            {
                return true;
            }
            else if (reply.Wish == Wish.Entry)
            {
                offer.ShowReplies(screen);
            }
        }
    }

    /// <summary>Goes back, takes an entry or an answer; true if anything may have changed.</summary>
    private bool Heed(Reply reply)
    {
        switch (reply.Wish)
        {
            case Wish.Back when _earlier.Count == 0:
                screen.Say(AskPhrases.NothingBefore, (Interview.Next?.Item ?? Interview.Assessment.Instrument.Items[0]).Code);
                return false;
            case Wish.Back:
                GoBack();
                return true;
            case Wish.Entry:
                return TakeEntry();
            default:
                return TryStep(Interview, () => Interview.Answer(reply.Item!.Code, reply.Answer!));
        }
    }

    /// <summary>An entry is in somebody's own words, so a typing mistake must not delete it.</summary>
    private void GoBack()
    {
        var earlier = _earlier.Peek();
        var kept = earlier.Case.Diary?.Incidents ?? [];
        foreach (var entry in (Interview.Case.Diary?.Incidents ?? []).Except(kept))
        {
            var question = kept.Any(known => known.Id == entry.Id) ? AskPhrases.UndoChange : AskPhrases.TakeBack;
            if (!Reply.IsBack(screen.Read(question, entry.Id, screen.Of(AskPhrases.Back))))
                return;
        }
        _ = _earlier.Pop();
        Keep(earlier, saved.TrySave(earlier.Case, "Taken back in the interview."));
    }

    internal bool TrySave() => TrySave(Interview.Case);

    /// <summary>Says in the history, where there is one, that the interview ended here.</summary>
    internal bool TryEnd(string why) => saved.History is not { } history || saved.TryAppend(new AddendumAdded(history.LastSequence, why));

    private bool TrySave(CaseFile caseFile) => saved.TrySave(caseFile, "Changed in the interview.");

    /// <summary>
    /// Takes a step from a state and saves it; another step from the same state replaces it. False if no case can hold it, such as a date that
    /// has not come yet: then it says why, and nothing is changed.
    /// </summary>
    private bool TryStep(Interview before, Func<Interview> take)
    {
        try
        {
            var next = take();
            Keep(next, TrySave(next.Case));
            if (!_earlier.TryPeek(out var last) || last != before)
                _earlier.Push(before);
            return true;
        }
        catch (InvalidInputException refused)
        {
            foreach (var problem in refused.Problems)
                screen.Plain(problem.Message);
            return false;
        }
    }

    /// <summary>A full disk must not end an interview: the next successful save has everything.</summary>
    private void Keep(Interview next, bool isSaved)
    {
        Interview = next;
        if (!isSaved)
            screen.Warn(AskPhrases.NotSaved, saved.Name);
    }

    /// <summary>Each state of the entry replaces the previous one, so that one step back removes the whole entry.</summary>
    private bool TakeEntry()
    {
        var (before, now) = (Interview, clock.GetUtcNow());
        var id = FreeId(before.Case.Diary);
        var isTaken = new EntryDialog(screen, before.Case.TimeZone, now, id, _asked, incident => TryStep(before, () => before.Record(incident, now))).Take();
        SayIfNotCounted(id);
        return isTaken;
    }

    private bool ChangeEntry(Incident entry)
    {
        var (before, now) = (Interview, clock.GetUtcNow());
        bool TryCorrect(Incident corrected) => TryStep(before, () => With(before.Case.Diary!.Correct(corrected), now));
        var isChanged = new EntryDialog(screen, before.Case.TimeZone, now, entry.Id, _asked, TryCorrect).Change(entry);
        SayIfNotCounted(entry.Id);
        return isChanged;
    }

    private void SayIfNotCounted(string id)
    {
        if (Interview.Assessment.Pattern.Ignored.Any(ignored => ignored.Kind == IgnoredKind.Incident && ignored.Id == id))
            screen.Say(AskPhrases.NotCounted, Interview.AsOf.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
    }

    /// <summary>The interview with a corrected diary. As with a new entry, the instant of the interview moves on.</summary>
    private Interview With(IncidentDiary diary, DateTimeOffset now) =>
        Interview.Start(assessor, Interview.Case with { Diary = diary }, now > Interview.AsOf ? now : Interview.AsOf);

    private static IncidentDiary Complete(IncidentDiary diary) => new(diary.Incidents, diary.Measures, diary.Milestones, Coverage.Complete, diary.TimeZone);

    private static string FreeId(IncidentDiary? diary)
    {
        var taken = diary?.Incidents.Select(incident => incident.Id).ToHashSet(StringComparer.Ordinal) ?? [];
        for (var number = taken.Count + 1; ; number++)
            if (string.Create(CultureInfo.InvariantCulture, $"entry-{number}") is var id && !taken.Contains(id))
                return id;
    }

    private void Show()
    {
        if (Interview.Next is { } next)
        {
            if (Interview.ShowsTimeline)
                screen.Timeline(Interview.Case.Diary!);
            screen.Question(Interview, next.Item, Why(next));
            return;
        }
        screen.Blank();
        screen.Status(Interview);
        screen.Say(Interview.Assessment.IsSettled ? AskPhrases.Settled : AskPhrases.AllAsked);
        screen.Say(AskPhrases.Finish);
    }

    /// <summary>Explains in one line why this question is next: the level after each answer, or what the answer is needed for.</summary>
    private string Why(OpenQuestion question)
    {
        var assessment = Interview.Assessment;
        var lowest = screen.Of(assessment.Instrument.Grades[0].Label);
        var outcomes = AssessmentText.EffectsOf(assessment, question, screen.Language);
        var rules = OpenRules(question.Item).Count();
        return (question.Item.IsCritical, outcomes.Length, rules) switch
        {
            (true, _, _) => $"{Say(AskPhrases.CriticalFor, lowest)} {outcomes}".TrimEnd(),
            (_, > 0, _) => outcomes,
            (_, _, 0) => Say(AskPhrases.EnoughAsked, lowest),
            (_, _, 1) => Say(AskPhrases.BearsOnOne),
            _ => Say(AskPhrases.BearsOn, rules),
        };
    }

    private void ExplainWhy()
    {
        if (Interview.Next is not { } question)
            return;
        if (question.Item.HelpIn(screen.Language, Interview.Case.Jurisdiction) is { } help)
            screen.Plain(help);
        screen.Plain(Why(question));
        ShowRules([.. OpenRules(question.Item)], question.Item.Sources);
    }

    private void ShowRules(Rule[] rules, IEnumerable<string> sources)
    {
        if (rules.Length > 0)
            screen.Say(AskPhrases.OpenRules);
        screen.Rules(Interview.Assessment.Instrument, rules);
        if (string.Join(", ", sources) is { Length: > 0 } named)
            screen.Quiet(Say(AskPhrases.Sources, named));
    }

    private IEnumerable<Rule> OpenRules(Item item) => Interview.Assessment.Instrument.RulesOn(item.Code).Intersect(Interview.Assessment.OpenRules);

    private string Say(LocalizedText text, params object[] parts) => string.Format(CultureInfo.InvariantCulture, screen.Of(text), parts);
}
