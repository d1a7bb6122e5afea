using RiskAssessment.Instruments;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests;

/// <summary>The code of docs/getting-started.md, compiled and run here; a test compares the two texts.</summary>
public sealed class DocsCode
{
    private static readonly DateTimeOffset AsOf = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_block_of_code_on_the_page_is_tested_here()
    {
        var here = File.ReadAllText(Path.Combine(Docs.Root, "tests", "RiskAssessment.Tests", "DocsCode.cs")).ReplaceLineEndings("\n");
        var page = File.ReadAllText(Path.Combine(Docs.Root, "docs", "getting-started.md")).ReplaceLineEndings("\n");
        var blocks = page.Split("```csharp\n").Skip(1).Select(part => part.Split("```")[0].TrimEnd('\n')).ToList();
        Assert.Equal(3, blocks.Count);
        Assert.All(blocks, block => Assert.Contains(string.Join('\n', block.Split('\n').Select(line => line.Length == 0 ? "" : "    " + line)), here, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_becomes_an_assessment_or_problems()
    {
        var file = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases", "rising.json"));
        Assert.Equal(AssessmentJson.Write(CaseJson.Read(file).AssessBy(new Assessor(StalkingScreen.Instrument), AsOf)), AssessFile(file));
        Assert.StartsWith("{\"problems\":[{\"code\":\"SRA0001\"", System.Text.Encoding.UTF8.GetString(AssessFile([])), StringComparison.Ordinal);
    }

    [Fact]
    public void The_trajectory_shows_when_it_would_first_have_been_high() =>
        Assert.StartsWith("first high on ", FirstHigh(CaseJson.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases", "rising.json")))), StringComparison.Ordinal);

    [Fact]
    public void The_next_question_shows_what_an_answer_would_do() =>
        Assert.EndsWith("(yes: medium to high)", AskNext(new Assessor(StalkingScreen.Instrument), AnswerSheet.Empty, IncidentDiary.Empty, AsOf), StringComparison.Ordinal);

    /// <summary>Options, yes and no, and counts.</summary>
    [Fact]
    public void The_next_question_is_asked_until_nothing_is_open_whatever_its_kind()
    {
        var kinds = new HashSet<ItemKind>();
        foreach (var file in Directory.GetFiles(Path.Combine(Docs.Root, "samples", "instruments"), "*.json"))
        {
            var assessor = new Assessor(InstrumentJson.Read(File.ReadAllBytes(file)));
            var answers = AnswerSheet.Empty;
            while (assessor.Assess(answers, null, AsOf).OpenQuestions is [var question, ..])
            {
                var last = question.Effects[^1];
                Assert.EndsWith($"({last.Answer.Code}: {last.Lowest} to {last.Highest})", AskNext(assessor, answers, null, AsOf), StringComparison.Ordinal);
                answers = answers.With(question.Item.Code, last.Answer);
                kinds.Add(question.Item.Kind);
            }
            Assert.Equal("nothing is open", AskNext(assessor, answers, null, AsOf));
        }
        Assert.Equal(Enum.GetValues<ItemKind>(), kinds.Order());
    }

    private static byte[] AssessFile(byte[] file)
    {
        var assessor = new AssessmentService(StalkingScreen.Versions, TimeProvider.System);
        if (!assessor.TryRead(file, out var caseFile, out var problems))
            return ProblemJson.Write(problems);

        return AssessmentJson.Write(assessor.Assess(caseFile));
    }

    private static string FirstHigh(CaseFile caseFile)
    {
        var assessor = new AssessmentService(StalkingScreen.Versions, TimeProvider.System);
        var trajectory = assessor.TrajectoryOf(caseFile);
        var first = trajectory.Steps.FirstOrDefault(step => step.Grade.Level == RiskLevel.High);

        return first is null ? "never high" : $"first high on {first.At:d MMMM yyyy}";
    }

    private static string AskNext(Assessor assessor, AnswerSheet answers, IncidentDiary? diary, DateTimeOffset asOf)
    {
        var assessment = assessor.Assess(answers, diary, asOf);
        if (assessment.OpenQuestions is not [var question, ..])
            return "nothing is open";

        var last = question.Effects[^1];
        var then = assessment.WhatIf((question.Item.Code, last.Answer));
        return $"{question.Item.Prompt.In("en")} ({last.Answer.Code}: {then.Lowest} to {then.Highest})";
    }
}
