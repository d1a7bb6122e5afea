using System.Text;

namespace RiskAssessment;

/// <summary>Text that Markdown shows as it is written.</summary>
internal static class MarkdownText
{
    private const string Special = @"\`*_[]<>#|~";

    internal static string Of(string text)
    {
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
