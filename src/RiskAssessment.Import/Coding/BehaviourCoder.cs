using RiskAssessment.Import.Coding;

namespace RiskAssessment.Import;

/// <summary>Proposes behaviours for the words in which somebody tells what happened, in English or Welsh.</summary>
/// <remarks>
/// <para>It looks words up in a lexicon that is part of the package and can be read with <see cref="Lexicon"/>. It learns nothing and sends nothing. What is
/// denied, feared, asked or supposed, what the victim or a bystander did, and quotations of other people give no proposal.</para>
/// <para>Proposals are not codes: <see cref="EntryCoding"/> keeps what a person decides of each.</para>
/// <para>All members are thread-safe, and the same words give the same proposals.</para>
/// </remarks>
/// <example>
/// <code>
/// using RiskAssessment.Import;
///
/// foreach (var proposal in BehaviourCoder.Propose("He tried my back door handle and texted \"if I can't have you no one will\""))
///     Console.WriteLine($"{proposal.Behaviour}: {string.Join("; ", proposal.Words.Select(words => words.Text))}");
/// </code>
/// </example>
public static class BehaviourCoder
{
    /// <summary>The behaviours that the words tell of.</summary>
    /// <param name="words">What somebody wrote. Of a longer text only the first <see cref="Bounds.TextLength"/> characters are read. Any text is allowed.</param>
    /// <returns>
    /// One proposal for each behaviour; empty if there is none. The plain ones come first, then the graver ones, then those with the longer words, then those
    /// that come first in the taxonomy. <c>other-unwanted-conduct</c> is proposed only alone.
    /// </returns>
    public static IReadOnlyList<CodeProposal> Propose(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Array.AsReadOnly(Proposals.Of(words, Coding.Lexicon.Default));
    }

    /// <summary>The lexicon as text, with a description of its form at the head.</summary>
    /// <returns>The lines of the lexicon.</returns>
    public static string Lexicon() => Coding.Lexicon.Text();
}
