using RiskAssessment.Import;

namespace RiskAssessment.Cli.Asking;

/// <summary>Asks of each proposal whether the entry is coded so. Each yes is saved before the next question.</summary>
internal sealed class CodeSession(AskScreen screen, SavedCase saved, CaseFile start)
{
    private readonly EntryCoding[] _entries = [.. CodingsOf(start)];
    private CaseFile _case = start;

    /// <summary>The entries with proposals, in the order of the diary.</summary>
    internal static IEnumerable<EntryCoding> CodingsOf(CaseFile caseFile) =>
        (caseFile.Diary?.Incidents ?? []).Select(EntryCoding.Of).Where(coding => coding.Proposals.Count > 0);

    internal void Run()
    {
        if (!TrySave())
            screen.Warn(AskPhrases.NotSaved, saved.Name);
        if (_entries.Length == 0)
            screen.Say(CodePhrases.Nothing);
        else
            screen.Say(CodePhrases.Intro, _entries.Length);
        for (var i = 0; i < _entries.Length && Ask(i); i++)
            continue;
        screen.Blank();
        screen.Say(CodePhrases.End, _entries.Sum(entry => entry.Accepted.Count), _entries.Sum(entry => entry.Refused.Count), _entries.Sum(entry => entry.Open.Count), saved.Name);
    }

    internal bool TrySave() => saved.History is null ? saved.TrySave(_case, "") : saved.TryWrite();

    /// <summary>Asks about one entry; false if that is the end.</summary>
    private bool Ask(int number)
    {
        var entry = _entries[number].Entry;
        screen.Blank();
        screen.Strongly($"{entry.Id} | {entry.When}");
        screen.Say(CodePhrases.Has, screen.Told(entry));
        screen.Plain(entry.Note!);
        foreach (var proposal in _entries[number].Proposals)
        {
            if (Read(proposal) is not { } line)
                return false;
            if (!Reply.TryReadYes(line, out var isYes) || Reply.IsNotKnown(line))
                continue;
            _entries[number] = isYes ? _entries[number].Accept(proposal) : _entries[number].Refuse(proposal);
            Keep(_entries[number], proposal, isYes);
        }
        return true;
    }

    /// <summary>A line that says yes, no or nothing; null to stop.</summary>
    private string? Read(CodeProposal proposal)
    {
        var question = proposal.Strength == ProposalStrength.Clear ? CodePhrases.Proposed : CodePhrases.Perhaps;
        while (true)
        {
            var line = screen.Read(question, screen.Of(proposal.Behaviour.Label), string.Join("; ", proposal.Words.Select(words => $"\"{words.Text}\"")));
            if (Reply.IsStop(line))
                return null;
            if (Reply.TryReadYes(line, out _))
                return line;
            screen.Warn(AskPhrases.NotUnderstood, line);
        }
    }

    /// <summary>Keeps a decision. A case file has those only that were accepted; a history has each, with the words that led to it.</summary>
    private void Keep(EntryCoding coding, CodeProposal proposal, bool isYes)
    {
        if (isYes)
            _case = _case with { Diary = _case.Diary!.Correct(coding.Coded) };
        CodedBehaviour[] decided = [new(proposal.Behaviour, proposal.Words.Select(words => words.Text))];
        var isSaved = saved.History is null ? !isYes || TrySave() : saved.TryAppend(new EntryCoded(coding.Entry.Id, isYes ? decided : [], isYes ? [] : decided));
        if (!isSaved)
            screen.Warn(AskPhrases.NotSaved, saved.Name);
    }
}
