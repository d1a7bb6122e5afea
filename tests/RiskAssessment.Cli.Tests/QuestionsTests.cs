using System.Text.Json;
using Xunit;

namespace RiskAssessment.Cli.Tests;

public sealed class QuestionsTests
{
    [Fact]
    public void Texts_of_a_licensed_form_are_laid_over_the_placeholders_of_its_structure()
    {
        using var instrument = new TemporaryFile(OwnInstrument.Json);
        using var texts = new TemporaryFile("""{ "formatVersion": "1.0", "instrument": { "id": "own-screen" }, "texts": { "followed": "In the licensed words?" } }""");
        Assert.Contains("In the licensed words?", StalkingRisk.Run(["questions", "--instrument", instrument.Name, "--texts", texts.Name]).Output, StringComparison.Ordinal);
        var refused = StalkingRisk.Run(["questions", "--texts", texts.Name]);
        Assert.Equal(2, refused.ExitCode);
        Assert.StartsWith($"{texts.Name}: $.instrument", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "To the victim: Has this person got into your home")]
    [InlineData("cy", "I'r dioddefwr: A yw'r person hwn wedi mynd i mewn i'ch cartref")]
    public void A_question_is_worded_for_the_victim(string language, string wording) => Assert.Contains(wording, Flowing(language), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "To establish: ")]
    [InlineData("cy", "I'w gadarnhau: ")]
    public void Every_question_has_a_wording_for_professionals_too(string language, string label) =>
        Assert.Equal(33, Flowing(language).Split(label).Length - 1);

    [Fact]
    public void Critical_questions_are_marked() => Assert.Contains("strangulation [critical]", Flowing("en"), StringComparison.Ordinal);

    [Fact]
    public void When_a_question_is_asked_is_said_in_words() =>
        Assert.Contains("Asked when: relationship is former-intimate or current-intimate", Flowing("en"), StringComparison.Ordinal);

    [Fact]
    public void The_rules_on_which_a_question_bears_are_named()
    {
        using var questionnaire = JsonDocument.Parse(StalkingRisk.Run(["questions", "--format", "json"]).Bytes);
        var planning = questionnaire.RootElement.GetProperty("sections").EnumerateArray()
            .SelectMany(section => section.GetProperty("questions").EnumerateArray())
            .Single(question => question.GetProperty("item").GetString() == "planning");
        Assert.Equal(["preparing", "many-factors", "several-factors"], planning.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()));
    }

    [Fact]
    public void Markdown_shows_a_text_as_it_is_written()
    {
        using var file = new TemporaryFile(OwnInstrument.Json);
        var output = StalkingRisk.Run(["questions", "--instrument", file.Name, "--format", "markdown"]).Output;
        Assert.StartsWith("# Own screen\n", output, StringComparison.Ordinal);
        Assert.Contains(@"Have you been \*followed\*?", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_questionnaire_fits_80_columns_in_a_pipe() =>
        Assert.All(StalkingRisk.Run(["questions", "--lang", "cy"]).Output.Split('\n'), line => Assert.True(line.Length <= 80, line));

    /// <summary>The text form with its lines joined.</summary>
    private static string Flowing(string language) =>
        string.Join(' ', StalkingRisk.Run(["questions", "--lang", language]).Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
