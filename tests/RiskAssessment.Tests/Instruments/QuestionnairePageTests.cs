using RiskAssessment.Authoring;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using RiskAssessment.Tests.Laws;
using Xunit;

namespace RiskAssessment.Tests.Instruments;

public sealed class QuestionnairePageTests
{
    [Fact]
    public void The_questionnaire_page_matches_the_instrument() =>
        Docs.AssertIsCurrent("docs/questionnaire.md", StalkingScreen.Instrument.ToMarkdown());

    [Theory]
    [InlineData("en")]
    [InlineData("cy")]
    public void Every_text_and_every_code_is_on_the_page(string language)
    {
        var instrument = StalkingScreen.Instrument;
        var page = instrument.ToMarkdown(language);
        LocalizedText?[] texts =
        [
            instrument.Title, instrument.Description, .. instrument.Grades.Select(grade => grade.Label), .. instrument.Sections.Select(section => section.Label),
            .. instrument.Items.SelectMany(item => (LocalizedText?[])[item.Prompt, item.OfficerPrompt, item.Help, .. item.Options.Select(option => option.Label)]),
            .. instrument.Scores.Select(score => score.Label), .. instrument.Rules.Select(rule => rule.Because), .. instrument.Actions.Select(action => action.Text), .. instrument.Caveats,
        ];
        string[] codes =
        [
            .. instrument.Items.Select(item => item.Code), .. instrument.Rules.Select(rule => rule.Code), .. instrument.Actions.Select(action => action.Code),
            .. instrument.Sources.Select(source => source.Code), .. instrument.Scores.Select(score => score.Code), instrument.Sha256,
        ];
        Assert.All(texts.OfType<LocalizedText>(), text => Assert.Contains(text.In(language), page, StringComparison.Ordinal));
        Assert.All(codes, code => Assert.Contains($"`{code}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Conditions_are_in_words_and_missing_data_rules_are_explained()
    {
        var page = new InstrumentBuilder(Versions.Of("1.0.0"), "1.0.1")
        {
            Scores =
            [
                new("spans", new("Spans")),
                new("scaled", new("Scaled")) { Missing = MissingRule.Prorate, MaxMissing = 1 },
                new("least", new("Least")) { Missing = MissingRule.AsNo },
                new("most", new("Most")) { Missing = MissingRule.AsYes },
            ],
        }.Build().ToMarkdown();
        Assert.Equal(
            [
                "An open question spans all that it could still add.",
                "What is answered is scaled up to all that applies, as long as at most 1 are open; beyond that no number is stated.",
                "An open question adds the least that it could to the stated number.",
                "An open question adds the most that it could to the stated number.",
            ],
            page.Split('\n').Where(line => line.Contains("**What is missing:** ", StringComparison.Ordinal)).Select(line => line.Split("**What is missing:** ")[1]));
        Assert.Contains("- **Asked when:** relationship is former-intimate or current-intimate\n", StalkingScreen.Instrument.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("- **The diary says `yes` when:** conduct.occasions is at least 2\n", StalkingScreen.Instrument.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_version_says_when_it_is_in_force_and_what_it_takes_over() =>
        Assert.All(
            ["**In force:** from 2026-01-01 until 2027-12-31", "**Takes the place of:** screen 1.0.0, other 1.0.0", "**Takes the place of:** `b` (`x` → `yes`)", "**Takes the place of:** no earlier question", "**Takes the place of:** other `n`"],
            text => Assert.Contains($"- {text}\n", Versions.Later().ToMarkdown(), StringComparison.Ordinal));

    [Fact]
    public void Untrusted_text_cannot_break_the_page()
    {
        var json = System.Text.Encoding.UTF8.GetBytes(new RandomCase(1).Reference.Json().ToJsonString().Replace("\"title\":\"t\"", "\"title\":\"a\\n# <b>|`\"", StringComparison.Ordinal));
        Assert.StartsWith("# a \\# \\<b\\>\\|\\`\n", InstrumentJson.Read(json).ToMarkdown(), StringComparison.Ordinal);
    }
}
