using System.Text;
using RiskAssessment.Tests;
using Xunit;

namespace RiskAssessment.Analysis.Tests;

/// <summary>The C# on docs/evaluation.md is compiled here. Its R is run by <see cref="RTests"/>.</summary>
public sealed class EvaluationPageTests
{
    [Fact]
    public void The_code_of_the_page_is_the_code_of_this_test()
    {
        var here = File.ReadAllText(Path.Combine(Docs.Root, "tests", "RiskAssessment.Analysis.Tests", "Evaluation", "EvaluationPageTests.cs")).ReplaceLineEndings("\n");
        Assert.Contains(string.Join('\n', BlockOf("csharp").Split('\n').Select(line => "        " + line)), here, StringComparison.Ordinal);
    }

    [Fact]
    public void It_prints_the_evaluation()
    {
        var before = Console.Out;
        using var output = new StringWriter();
        using var csv = new MemoryStream(Encoding.UTF8.GetBytes("violence,level,age\n" + Evaluated.Times(6, "1,high,30") + Evaluated.Times(6, "0,standard,30")));
        Console.SetOut(output);
        try
        {
            Print(csv);
        }
        finally
        {
            Console.SetOut(before);
        }
        Assert.Contains("Follow-up: 12 months, police records\n", output.ToString(), StringComparison.Ordinal);
    }

    internal static string BlockOf(string language) =>
        Assert.Single(File.ReadAllText(Path.Combine(Docs.Root, "docs", "evaluation.md")).ReplaceLineEndings("\n").Split($"```{language}\n").Skip(1)).Split("```")[0].TrimEnd('\n');

    private static void Print(Stream csv)
    {
        var columns = new EvaluationColumns { Outcome = "violence", Level = "level", Groups = ["age"] };
        var data = EvaluationData.Read(csv, columns, out var problems);
        foreach (var problem in problems)
            Console.WriteLine(problem);
        EvaluationText.Write(EvaluationReport.Of(data, new EvaluationOptions { FollowUp = "12 months, police records" }), Console.Out);
    }
}
