using System.Globalization;
using RiskAssessment.Instruments;

namespace RiskAssessment.Cli.Asking;

/// <summary>What the diary could still settle, and the entries that may be changed for it.</summary>
/// <param name="interview">The current state of the interview.</param>
/// <param name="facts">What is open in the diary; empty to show only the entries.</param>
internal sealed class DiaryOffer(Interview interview, IReadOnlyList<OpenFact> facts)
{
    private IReadOnlyList<Incident> _shown = [];

    /// <summary>Whether it may be said that nothing is missing.</summary>
    internal bool CanBeComplete => interview.Case.Diary?.Coverage == Coverage.Partial;

    /// <summary>The codes of the facts.</summary>
    internal IEnumerable<string> Facts => facts.Select(open => open.Fact.Code);

    private IReadOnlyList<Incident> Entries => interview.Case.Diary?.Incidents ?? [];

    internal void Show(AskScreen screen)
    {
        screen.Blank();
        screen.Status(interview);
        if (facts.Count > 0)
            screen.Say(AskPhrases.CouldShow);
        screen.Rules(interview.Assessment.Instrument, Rules());
        var bearing = BearingEntries();
        var isPart = bearing.Count > 0 && !CanBeComplete;
        screen.Say(Entries.Count == 0 ? AskPhrases.NoEntries : isPart ? AskPhrases.Bearing : AskPhrases.SoFar);
        if (Entries.Count > 0)
            _shown = screen.Entries(isPart ? bearing : Entries);
        if (facts.Count > 0)
            screen.Strongly($"{(bearing.Count > 0 && CanBeComplete ? screen.Of(AskPhrases.MoreThanOnce) : "")} {screen.Of(facts[0].Ask)}".Trim());
        ShowReplies(screen);
    }

    /// <summary>What can be typed here.</summary>
    internal void ShowReplies(AskScreen screen)
    {
        List<string> replies = [screen.Of(AskPhrases.ToAdd)];
        if (_shown.Count > 0)
            replies.Add(string.Format(CultureInfo.InvariantCulture, screen.Of(AskPhrases.ToChange), _shown.Count == 1 ? "1" : $"1-{_shown.Count}"));
        if (CanBeComplete)
            replies.Add(screen.Of(AskPhrases.ToComplete));
        screen.Plain($"{screen.Of(AskPhrases.AnswerWith)} {string.Join(" / ", replies.Append(screen.Of(AskPhrases.ToPass)))}");
    }

    /// <summary>The entry with a number.</summary>
    internal Incident? EntryOf(string line) =>
        int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= _shown.Count ? _shown[number - 1] : null;

    /// <summary>The rules that rest on the facts, in the order of the instrument.</summary>
    internal IEnumerable<Rule> Rules() => interview.Assessment.Instrument.Rules.Intersect(facts.SelectMany(open => open.Rules));

    private List<Incident> BearingEntries()
    {
        var ids = Facts.SelectMany(interview.Assessment.Pattern.IncidentsFor).ToHashSet(StringComparer.Ordinal);
        return [.. Entries.Where(entry => ids.Contains(entry.Id))];
    }
}
