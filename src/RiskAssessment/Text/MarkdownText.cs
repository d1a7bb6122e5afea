using System.Text;

namespace RiskAssessment;

/// <summary>Escapes text for Markdown.</summary>
public static class MarkdownText
{
    private const string Special = @"\`*_[]<>#|~";

    /// <summary>Escapes what Markdown would read as markup.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The escaped text on one line, without control and format characters.</returns>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in PrintableText.Of(text))
        {
            if (Special.Contains(letter))
                escaped.Append('\\');
            escaped.Append(letter);
        }
        return escaped.ToString();
    }
}
