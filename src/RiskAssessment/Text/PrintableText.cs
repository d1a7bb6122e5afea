using System.Globalization;

namespace RiskAssessment;

/// <summary>Text from other people's files, made safe to print.</summary>
public static class PrintableText
{
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>Removes characters that could control a terminal or change the direction of writing.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text on one line: each white space character is a blank; control and format characters are removed, except the zero-width joiner.</returns>
    public static string Of(string text) => new(
    [
        .. from letter in NotNull.Of(text)
           where char.IsWhiteSpace(letter) || !Steers(letter)
           select char.IsWhiteSpace(letter) ? ' ' : letter,
    ]);

    private static bool Steers(char letter) =>
        char.IsControl(letter) || (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format && letter != ZeroWidthJoiner);
}
