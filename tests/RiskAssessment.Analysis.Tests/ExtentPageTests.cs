using Xunit;

namespace RiskAssessment.Analysis.Tests;

/// <summary>The code on docs/extent.md is compiled here.</summary>
public sealed class ExtentPageTests
{
    [Fact]
    public void The_code_of_the_page_is_the_code_of_this_test()
    {
        var here = File.ReadAllText(Path.Combine(RiskAssessment.Tests.Docs.Root, "tests", "RiskAssessment.Analysis.Tests", "ExtentPageTests.cs")).ReplaceLineEndings("\n");
        var page = File.ReadAllText(Path.Combine(RiskAssessment.Tests.Docs.Root, "docs", "extent.md")).ReplaceLineEndings("\n");
        var block = Assert.Single(page.Split("```csharp\n").Skip(1)).Split("```")[0].TrimEnd('\n');
        Assert.Contains(string.Join('\n', block.Split('\n').Select(line => "        " + line)), here, StringComparison.Ordinal);
    }

    [Fact]
    public void It_prints_the_figures()
    {
        var before = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            Print([], new AssessmentService([StalkingScreen.Instrument], TimeProvider.System));
        }
        finally
        {
            Console.SetOut(before);
        }
        Assert.StartsWith("Extent of stalking", output.ToString(), StringComparison.Ordinal);
    }

    private static void Print(IEnumerable<CaseFile> caseFiles, AssessmentService service)
    {
        var counter = new ExtentCounter(new ExtentOptions { By = ExtentPeriod.Year, AreaLabel = "beat" });
        foreach (var caseFile in caseFiles)
            counter.Add(caseFile, service.Assess(caseFile));
        ExtentText.Write(counter.Report(), Console.Out);
    }
}
