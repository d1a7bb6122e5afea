using System.Globalization;
using System.Text;

namespace RiskAssessment.Import;

/// <summary>Compares words as people type them: case, accents, spaces and punctuation do not matter.</summary>
public static class Wording
{
    private const int MostShown = 60;

    /// <summary>A key that is the same for the same words typed in different ways.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The letters and digits alone, in lower case, without accents.</returns>
    public static string Key(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = new StringBuilder(text.Length);
        foreach (var letter in Decomposed(text))
            if (char.IsLetterOrDigit(letter))
                key.Append(char.ToLowerInvariant(letter));
        return key.ToString();
    }

    /// <summary>Whether a character is a mark that is not seen and has no meaning in a date, a name or a number: of direction, or of the byte order.</summary>
    internal static bool IsInvisible(char letter) =>
        letter is '\u200B' or '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or '\u2060' or (>= '\u2066' and <= '\u2069') or '\uFEFF';

    /// <summary>The text on one line, with single blanks, plain hyphens and digits, without invisible marks, and no blanks at its ends.</summary>
    internal static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var plain = letter is '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' ? '-' : letter;
            if (IsInvisible(plain))
                continue;
            if (!char.IsWhiteSpace(plain))
                line.Append(char.IsDigit(plain) ? (char)('0' + (int)char.GetNumericValue(plain)) : plain);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }
        return line.ToString().TrimEnd();
    }

    /// <summary>A text as messages quote it: on one line, and cut short.</summary>
    internal static string Shown(string text)
    {
        var line = OneLine(text.Length > MostShown * 4 ? text[..(MostShown * 4)] : text);
        return line.Length > MostShown ? string.Concat(line.AsSpan(0, MostShown), "...") : line;
    }

    private static string Decomposed(string text)
    {
        try
        {
            return string.Concat(text.Normalize(NormalizationForm.FormD)
                .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
