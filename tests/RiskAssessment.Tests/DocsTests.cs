using System.Text.RegularExpressions;
using Xunit;

namespace RiskAssessment.Tests;

/// <summary>The documentation is complete.</summary>
public sealed partial class DocsTests
{
    [Fact]
    public void The_README_shows_the_Quickstart_as_it_is_built_and_run() =>
        Assert.Contains($"```csharp\n{Read("samples/Quickstart/Program.cs")}```", Read("README.md"), StringComparison.Ordinal);

    [Fact]
    public void The_Quickstart_has_fewer_than_forty_lines() => Assert.InRange(Read("samples/Quickstart/Program.cs").Split('\n').Length, 10, 40);

    [Fact]
    public void Every_diagnostic_in_the_code_has_its_line_on_the_page_and_the_other_way_round()
    {
        var inCore = CodesIn("src/RiskAssessment");
        Assert.Equal(inCore.Count, inCore.Distinct().Count());
        Assert.Equal(CodesIn("src").Concat(CodesIn("samples/CaseService")).Distinct().Order(), OnPage().Matches(Read("docs/diagnostics.md")).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Every_page_that_the_README_names_exists() =>
        Assert.All(Link().Matches(Read("README.md")).Select(match => match.Groups[1].Value), page => Assert.True(File.Exists(Path.Combine(Docs.Root, page)), page));

    [Fact]
    public void Every_page_of_the_documentation_is_in_the_solution()
    {
        var solution = Read("RiskAssessment.sln");
        Assert.All(
            Directory.GetFiles(Path.Combine(Docs.Root, "docs"), "*", SearchOption.AllDirectories).Select(page => Path.GetRelativePath(Docs.Root, page).Replace('/', '\\')),
            page => Assert.Contains($"\t{page} = {page}", solution, StringComparison.Ordinal));
    }

    private static List<string> CodesIn(string folder) =>
    [
        .. Directory.GetFiles(Path.Combine(Docs.Root, folder), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Quoted().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)),
    ];

    private static string Read(string page) => File.ReadAllText(Path.Combine(Docs.Root, page));

    [GeneratedRegex("\"(SRA[0-9]{4})\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\| (SRA[0-9]{4}) \|", RegexOptions.Multiline)]
    private static partial Regex OnPage();

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex Link();
}
