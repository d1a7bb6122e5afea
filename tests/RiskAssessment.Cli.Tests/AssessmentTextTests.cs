using System.Text.RegularExpressions;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Cli.Tests;

/// <summary>The text format with the widths and colours of terminals, which a pipe does not have.</summary>
public sealed partial class AssessmentTextTests
{
    private static readonly string[] Cases =
        [.. Directory.GetFiles(Path.GetDirectoryName(StalkingRisk.Case("rising"))!, "*.json").Where(file => !file.EndsWith(".expected.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static TheoryData<string, string, int> Pages =>
    [
        .. from file in Cases
           from language in new[] { "en", "cy" }
           from width in new[] { AssessmentText.LeastWidth, 60, 80, 120 }
           select (Path.GetFileNameWithoutExtension(file), language, width),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_line_is_wider_than_the_page(string name, string language, int width) =>
        Assert.All(AssessmentText.Of(Assess(name), language, width).Split('\n'), line => Assert.True(line.Length <= width, line));

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_line_of_an_explanation_is_wider_than_the_page(string name, string language, int width)
    {
        using var writer = new StringWriter();
        WhyNotText.Write(Assess(name).WhyNot(RiskLevel.Medium), writer, language, width);
        Assert.All(writer.ToString().Split('\n'), line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public void What_is_nearest_to_a_higher_level_is_shown_if_there_is_one()
    {
        var assessor = new Assessor(StalkingScreen.Instrument);
        var no = StalkingScreen.Instrument.Items.Where(item => item.Code != "weapon" && item.Options.Any(option => option.Code == "no")).Select(item => (item.Code, Answer.No));
        var noneBut = new AnswerSheet(no).With("threats", Answer.Yes);
        Assert.Contains("Nearest to Medium: surveillance: Yes (not asked yet).", Of(AnswerSheet.Empty), StringComparison.Ordinal);
        Assert.Contains("Nearest to High: weapon: Yes (not asked yet).", Of(noneBut), StringComparison.Ordinal);
        Assert.DoesNotContain("Nearest to", Of(new(("threats", Answer.Yes), ("weapon", Answer.Yes))), StringComparison.Ordinal);

        string Of(AnswerSheet answers) => AssessmentText.Of(assessor.Assess(answers, null, DateTimeOffset.UnixEpoch), width: 200);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Colours_do_not_change_words_or_lines(string name, string language, int width) =>
        Assert.Equal(
            AssessmentText.Of(Assess(name), language, width),
            Colours().Replace(AssessmentText.Of(Assess(name), language, width, colour: true), ""));

    [Fact]
    public void Each_line_ends_its_own_colours()
    {
        var text = AssessmentText.Of(Assess("rising"), width: 60, colour: true);
        Assert.All(text.Split('\n').Where(line => line.Contains('\e', StringComparison.Ordinal)), line => Assert.EndsWith("\e[0m", Tail(line), StringComparison.Ordinal));
    }

    [Fact]
    public void A_case_reference_cannot_steer_the_terminal()
    {
        var caseFile = new CaseFile { Reference = "a\u001b[2J\u009b\u202Eb\nc", Answers = new AnswerSheet(("threats", Answer.Yes)) };
        var text = AssessmentText.Of(caseFile.AssessBy(new Assessor(StalkingScreen.Instrument), DateTimeOffset.UnixEpoch));
        Assert.Contains("case a[2Jb c |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_range_after_each_answer_is_shown()
    {
        var assessment = new Assessor(StalkingScreen.Instrument).Assess(new AnswerSheet(("relationship", Answer.Of("stranger"))), null, DateTimeOffset.UnixEpoch);
        Assert.Contains("Yes: Medium to High.", AssessmentText.Of(assessment, width: 200), StringComparison.Ordinal);
    }

    [Fact]
    public void The_possible_levels_are_shown()
    {
        var assessment = new Assessor(StalkingScreen.Instrument).Assess(new AnswerSheet(("threats", Answer.Yes)), null, DateTimeOffset.UnixEpoch);
        Assert.Contains($"Could become High: {assessment.OpenQuestions.Count} questions are open.", AssessmentText.Of(assessment), StringComparison.Ordinal);
    }

    private static Assessment Assess(string name)
    {
        var caseFile = CaseJson.Read(File.ReadAllBytes(StalkingRisk.Case(name)));
        return caseFile.AssessBy(new Assessor(StalkingScreen.Instrument), DateTimeOffset.UnixEpoch);
    }

    /// <summary>The last change of colour on a line.</summary>
    private static string Tail(string line) => Colours().Matches(line)[^1].Value;

    [GeneratedRegex("\e\\[[0-9;]*m")]
    private static partial Regex Colours();
}
