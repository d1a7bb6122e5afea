namespace RiskAssessment.Import.Coding;

/// <summary>A part of a text between quotation marks, by its first word and the word after its last.</summary>
internal readonly record struct Quotation(int First, int After)
{
    private const int FewestWords = 3;
    private const int LongestSearched = 2_000;

    /// <summary>The quotations of a text. One or two words in marks, marks around everything, and marks inside a sentence ("would 'smash her face in'") quote nobody.</summary>
    internal static List<Quotation> In(string text, Word[] words)
    {
        var quotations = new List<Quotation>();
        for (var (at, word) = (0, 0); at < text.Length; at++)
        {
            if (CloserOf(text, at) is not { } closer || FindEnd(text, at, closer) is not (> 0 and var end))
                continue;
            while (word < words.Length && words[word].Start < at)
                word++;
            var after = word;
            while (after < words.Length && words[after].Start < end)
                after++;
            if (after - word >= FewestWords && after - word < words.Length && !(word > 0 && words[word - 1].Key is "would" or "will" or "to" or "could" or "should"))
                quotations.Add(new(word, after));
            (at, word) = (end, after);
        }
        return quotations;
    }

    private static char? CloserOf(string text, int at) => text[at] switch
    {
        '"' => '"',
        '\u201C' or '\u201E' => '\u201D',
        '\u00AB' => '\u00BB',
        '\u2018' when IsBeforeWord(text, at) => '\u2019',
        '\'' when IsBeforeWord(text, at) => '\'',
        _ => null,
    };

    private static bool IsBeforeWord(string text, int at) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    private static int FindEnd(string text, int at, char closer)
    {
        for (var end = at + 1; end < Math.Min(text.Length, at + LongestSearched); end++)
            if (text[end] == closer && (closer is not ('\'' or '\u2019') || end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1])))
                return end;
        return -1;
    }
}
