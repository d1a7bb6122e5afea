namespace RiskAssessment.Import.Coding;

/// <summary>One word of a text as patterns compare it. "Didn't" is two words, did and not, at the same place.</summary>
/// <param name="Key">The word in lower case, without accents, after the respellings of the lexicon.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where it ends in the text.</param>
/// <param name="Before">The pause in front of it.</param>
/// <param name="IsNumber">Whether it is written in digits.</param>
internal readonly record struct Word(string Key, int Start, int End, Pause Before, bool IsNumber);

/// <summary>The pause in front of a word, by the punctuation there.</summary>
internal enum Pause
{
    None,
    Comma,
    Clause,
    Sentence,
}
