using System.Text;
using RiskAssessment.Tests;
using Xunit;

namespace RiskAssessment.Import.Tests.Coding;

/// <summary>The code in the section of docs/importing.md on coding, and what the page says of the lexicon.</summary>
public sealed class CodingPageTests
{
    private const string Page = "docs/importing.md";
    private const string Begin = "<!-- begin coding code -->\n";
    private const string End = "<!-- end coding code -->";

    private static readonly Incident Entry = new("d1", EdtfDate.Day(2024, 4, 6), Behaviour.Of("other-unwanted-conduct")) { Note = "tried my back door handle" };

    [Fact]
    public void The_code_on_the_page_works()
    {
        Assert.Equal(["home-intrusion"], Code(Entry, _ => true).Codes());
        Assert.Same(Entry, Code(Entry, _ => false));
    }

    [Fact]
    public void The_page_shows_the_code_that_is_tested()
    {
        var lines = File.ReadAllLines(Path.Combine(Docs.Root, "tests/RiskAssessment.Import.Tests/Coding/CodingPageTests.cs"));
        var first = Array.FindIndex(lines, line => line.Contains("private static Incident " + nameof(Code) + "(", StringComparison.Ordinal));
        var length = Array.FindIndex(lines, first, line => line == "    }") - first + 1;
        var code = new StringBuilder("```csharp\n");
        foreach (var line in lines.Skip(first).Take(length))
            code.Append(line.Length > 4 ? line[4..] : "").Append('\n');
        var page = File.ReadAllText(Path.Combine(Docs.Root, Page));
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        Docs.AssertIsCurrent(Page, page[..from] + code.Append("```\n") + page[to..]);
    }

    [Theory]
    [InlineData("tried my back door handle", "tried my back door handle", 0)]
    public void The_JSON_on_the_page_is_what_comes_out(string note, string words, int start)
    {
        var cited = Assert.Single(Assert.Single(BehaviourCoder.Propose(note)).Words);
        Assert.Equal((words, start), (cited.Text, cited.Start));
    }

    private static Incident Code(Incident entry, Func<CodeProposal, bool> isYes)
    {
        var coding = EntryCoding.Of(entry);
        foreach (var proposal in coding.Proposals)
            coding = isYes(proposal) ? coding.Accept(proposal) : coding.Refuse(proposal);

        // Both lists keep the words, so that it can be shown later why an entry was coded so.
        Console.WriteLine($"{coding.Accepted.Count} accepted, {coding.Refused.Count} refused");
        return coding.Coded;
    }
}
