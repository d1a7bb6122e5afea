using System.Globalization;

namespace RiskAssessment;

/// <summary>Text from a stranger's file that must not steer a terminal.</summary>
internal static class PrintableText
{
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>The text on one line, without control characters and those that turn the direction of writing.</summary>
    internal static string Of(string text) => new(
    [
        .. from letter in text
           where char.IsWhiteSpace(letter) || !Steers(letter)
           select char.IsWhiteSpace(letter) ? ' ' : letter,
    ]);

    private static bool Steers(char letter) =>
        char.IsControl(letter) || (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format && letter != ZeroWidthJoiner);
}
