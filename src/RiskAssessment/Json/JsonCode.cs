namespace RiskAssessment.Json;

/// <summary>The shapes of codes and of language tags.</summary>
internal static class JsonCode
{
    internal const string LanguageTagRule = "A language is a BCP 47 tag such as en, cy or en-GB.";

    private const int LongestCode = 100;
    private const int LongestSubtag = 8;
    private const int MostSubtags = 6;

    /// <summary>Lower-case letters, digits, hyphens and dots, the first a letter or digit, at most 100.</summary>
    internal static bool IsCode(string text)
    {
        if (text.Length is 0 or > LongestCode || text[0] is '-' or '.')
            return false;
        foreach (var letter in text)
            if (letter is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.'))
                return false;
        return true;
    }

    /// <summary>A BCP 47 tag as far as texts need it: a primary language of two or more letters, and subtags.</summary>
    internal static bool IsLanguageTag(string text)
    {
        if (text.Length > LongestSubtag * MostSubtags)
            return false;
        var (subtags, length) = (1, 0);
        foreach (var letter in text)
        {
            if (letter == '-' && length >= LeastLength(subtags))
                (subtags, length) = (subtags + 1, 0);
            else if (++length > LongestSubtag || !(IsLetter(letter) || (subtags > 1 && letter is >= '0' and <= '9')))
                return false;
        }
        return subtags <= MostSubtags && length >= LeastLength(subtags);
    }

    private static int LeastLength(int subtag) => subtag == 1 ? 2 : 1;

    private static bool IsLetter(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
