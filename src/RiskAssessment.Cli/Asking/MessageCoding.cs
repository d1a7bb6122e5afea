using RiskAssessment.Import;

namespace RiskAssessment.Cli.Asking;

/// <summary>Asks, for the words of each message that an import reads, which of the proposed behaviours a person sees in them.</summary>
internal sealed class MessageCoding(AskScreen screen)
{
    private bool _isStopped;

    /// <summary>Whether the terminal was closed. What was said before still counts.</summary>
    internal bool IsTerminalGone { get; private set; }

    /// <summary>The behaviours that were accepted; none without a proposal, and none once somebody stopped.</summary>
    internal IReadOnlyCollection<Behaviour> Of(string words)
    {
        var accepted = new List<Behaviour>();
        try
        {
            CodeProposal[] proposals = _isStopped ? [] : [.. BehaviourCoder.Propose(words).Where(IsFurther)];
            if (proposals.Length > 0)
                screen.Plain(words);
            foreach (var proposal in proposals)
            {
                if (Ask(proposal) is not { } isYes)
                {
                    _isStopped = true;
                    break;
                }
                if (isYes)
                    accepted.Add(proposal.Behaviour);
            }
        }
        catch (IOException)
        {
            (_isStopped, IsTerminalGone) = (true, true);
        }
        return accepted;
    }

    /// <summary>That it is a message is known.</summary>
    private static bool IsFurther(CodeProposal proposal) => proposal.Behaviour.Code is not ("unwanted-messages" or "other-unwanted-conduct");

    /// <summary>Whether the answer is yes; <see langword="null"/> to stop.</summary>
    private bool? Ask(CodeProposal proposal)
    {
        var question = proposal.Strength == ProposalStrength.Clear ? CodePhrases.Proposed : CodePhrases.Perhaps;
        while (true)
        {
            var line = screen.Read(question, screen.Of(proposal.Behaviour.Label), string.Join("; ", proposal.Words.Select(words => $"\"{words.Text}\"")));
            if (Reply.IsStop(line))
                return null;
            if (Reply.TryReadYes(line, out var isYes))
                return isYes && !Reply.IsNotKnown(line);
            screen.Warn(AskPhrases.NotUnderstood, line);
        }
    }
}
