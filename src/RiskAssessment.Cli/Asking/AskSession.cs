using System.Globalization;
using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment.Cli.Asking;

/// <summary>An interview from its first question to its end. Each answer is saved before the next question.</summary>
internal sealed class AskSession(AskScreen screen, SavedCase saved, Interview interview, TimeProvider clock)
{
    internal AskScreen Screen => screen;

    /// <summary>The current state of the interview.</summary>
    internal Interview Interview { get; private set; } = interview;

    /// <summary>Runs the interview to its end.</summary>
    internal void Run()
    {
        Keep(Interview, TrySave());
        while (true)
        {
            Show();
            while (screen.Read() is var line)
            {
                if (line.Length == 0 && Interview.Next is null)
                    return;
                if (line.Length == 0)
                    screen.Say(AskPhrases.Blank);
                else if (!Reply.TryRead(line, Interview.Next?.Item, Interview.Assessment.Instrument, screen.Language, out var reply))
                    screen.Warn(AskPhrases.NotUnderstood, line);
                else if (reply.Wish == Wish.Stop)
                    return;
                else if (Heed(reply))
                    break;
            }
        }
    }

    /// <summary>Handles a reply; true if another question may follow.</summary>
    private bool Heed(Reply reply)
    {
        switch (reply.Wish)
        {
            case Wish.Why:
                ExplainWhy();
                return false;
            case Wish.Back when !Interview.CanGoBack:
                screen.Say(AskPhrases.NothingBefore, (Interview.Next?.Item ?? Interview.Assessment.Instrument.Items[0]).Code);
                return false;
            case Wish.Back:
                return GoBack(Interview.Back());
            case Wish.Entry:
                TakeEntry();
                return true;
            default:
                return TryStep(() => Interview.Answer(reply.Item!.Code, reply.Answer!));
        }
    }

    /// <summary>An entry is in somebody's own words, so a typing mistake must not delete it.</summary>
    private bool GoBack(Interview earlier)
    {
        var kept = earlier.Case.Diary?.Incidents ?? [];
        foreach (var entry in (Interview.Case.Diary?.Incidents ?? []).Except(kept))
            if (screen.Read(AskPhrases.TakeBack, entry.Id, screen.Of(AskPhrases.Back)) is var line && !Reply.IsBack(line))
                return true;
        return TryStep(() => earlier);
    }

    internal bool TrySave() => saved.TrySave(Interview.Case);

    /// <summary>Takes a step and saves it; false if no case can hold it, such as a date that has not come yet. Then it says why, and nothing is changed.</summary>
    private bool TryStep(Func<Interview> take)
    {
        try
        {
            var next = take();
            Keep(next, saved.TrySave(next.Case));
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
    private void TakeEntry()
    {
        var (before, now) = (Interview, clock.GetUtcNow());
        var dialog = new EntryDialog(screen, before.Case.TimeZone, now, incident => TryStep(() => before.Record(incident, now)));
        if (dialog.Take(before.Case.Diary) is { } entry && Interview.Assessment.Pattern.Ignored.Any(ignored => ignored.Kind == IgnoredKind.Incident && ignored.Id == entry.Id))
            screen.Say(AskPhrases.NotCounted, Interview.AsOf.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
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
        var rules = OpenRules(question.Item).ToArray();
        if (rules.Length > 0)
            screen.Say(AskPhrases.OpenRules);
        foreach (var rule in rules)
            screen.Plain($"- {screen.Of(Interview.Assessment.Instrument.Grades.First(grade => grade.Code == rule.Grade).Label)}: {screen.Of(rule.Because)}");
        if (question.Item.Sources.Count > 0)
            screen.Quiet(Say(AskPhrases.Sources, string.Join(", ", question.Item.Sources)));
    }

    private IEnumerable<Rule> OpenRules(Item item) => Interview.Assessment.Instrument.RulesOn(item.Code).Intersect(Interview.Assessment.OpenRules);

    private string Say(LocalizedText text, params object[] parts) => string.Format(CultureInfo.InvariantCulture, screen.Of(text), parts);
}
