namespace RiskAssessment.Import;

/// <summary>Words of a text that led to a proposal, exactly as they stand there.</summary>
/// <remarks>Personal data.</remarks>
[PersonalData]
public sealed record CitedWords
{
    internal CitedWords(string text, int start) => (Text, Start) = (text, start);

    /// <summary>The words, with their own spelling.</summary>
    [PersonalData]
    public string Text { get; }

    /// <summary>Where they start in the text, in UTF-16 characters from 0.</summary>
    public int Start { get; }

    /// <summary>Where they stand; the words are <see cref="Text"/>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Start} to {Start + Text.Length}");
}
