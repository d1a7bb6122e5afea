using System.Globalization;
using System.Text;
using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>An instrument on its way to a Markdown page for review, in one language.</summary>
internal sealed class ReviewPage(Questionnaire questionnaire)
{
    private readonly StringBuilder _text = new();
    private bool _needsBlank;

    internal Questionnaire Questionnaire { get; } = questionnaire;

    internal Instrument Instrument => Questionnaire.Instrument;

    internal void Heading(int depth, string text) => Paragraph($"{new string('#', depth)} {text}");

    internal void Paragraph(string text)
    {
        if (_needsBlank)
            _text.Append('\n');
        _text.Append(text).Append("\n\n");
        _needsBlank = false;
    }

    internal void Line(string text)
    {
        _text.Append(text).Append('\n');
        _needsBlank = true;
    }

    internal void Point(string text) => Line($"- {text}");

    internal void Field(LocalizedText label, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            Point($"**{Say(label)}:** {text}");
    }

    internal string Say(LocalizedText text) => MarkdownText.Of(Questionnaire.Say(text));

    internal string Say(LocalizedText phrase, params object[] parts) => string.Format(CultureInfo.InvariantCulture, Say(phrase), parts);

    internal string? Words(Condition? condition) => condition is null ? null : MarkdownText.Of(ConditionWords.Of(condition, Questionnaire));

    internal static string Code(string code) => $"`{code}`";

    internal static string Codes(IEnumerable<string> codes) => string.Join(", ", codes.Select(Code));

    public override string ToString() => _text.ToString().TrimEnd('\n') + "\n";
}
