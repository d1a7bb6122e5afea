using System.Text;
using Xunit;

namespace RiskAssessment.Tests;

/// <summary>docs/sharing.md has the table of the code. UPDATE_DOCS=1 rewrites it.</summary>
public sealed class SharingPageTests
{
    private const string Page = "docs/sharing.md";
    private const string Begins = "<!-- From the code. -->\n";
    private const string Ends = "<!-- To here. -->\n";

    [Fact]
    public void The_table_of_who_sees_what_is_that_of_the_code()
    {
        var page = File.ReadAllText(Path.Combine(Docs.Root, Page));
        var (begin, end) = (page.IndexOf(Begins, StringComparison.Ordinal) + Begins.Length, page.IndexOf(Ends, StringComparison.Ordinal));
        Docs.AssertIsCurrent(Page, page[..begin] + Table() + page[end..]);
    }

    [Fact]
    public void Every_label_is_in_English_and_Welsh() => Assert.All(
        [.. Enum.GetValues<CasePart>().Select(SharingView.LabelOf), .. SharingView.All.Select(view => view.Label)],
        label => Assert.Equal(["en", "cy"], label.Languages));

    [Fact]
    public void Each_view_is_the_row_that_it_says_it_is()
    {
        Assert.All(Enum.GetValues<CasePart>(), part => Assert.True(SharingView.Full.Includes(part)));
        Assert.Equal([CasePart.Reference, CasePart.Names, CasePart.Notes, CasePart.Places, CasePart.OtherSources, CasePart.Rationale, CasePart.ProfessionalActions, CasePart.OpenPoints, CasePart.OverTime], PartsOf(SharingView.Marac));
        Assert.Equal([CasePart.Reference, CasePart.OtherSources, CasePart.ProfessionalActions, CasePart.OpenPoints], PartsOf(SharingView.Health));
        Assert.Equal([CasePart.Reference], PartsOf(SharingView.Victim));
        Assert.Equal([CasePart.OtherSources, CasePart.ProfessionalActions, CasePart.OpenPoints], PartsOf(SharingView.WithoutNames));

        static IEnumerable<CasePart> PartsOf(SharingView view) => Enum.GetValues<CasePart>().Where(view.Includes);
    }

    [Fact]
    public void A_view_is_found_by_its_code()
    {
        Assert.All(SharingView.All, view => Assert.True(SharingView.TryGet(view.Code, out var found) && found == view));
        Assert.False(SharingView.TryGet("MARAC", out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => SharingView.Full.Includes((CasePart)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => SharingView.LabelOf((CasePart)(-1)));
    }

    private static string Table()
    {
        var table = new StringBuilder();
        table.Append($"| content | {string.Join(" | ", SharingView.All.Select(view => $"`{view.Code}`"))} | why |\n");
        table.Append($"| --- |{string.Concat(SharingView.All.Select(_ => " :-: |"))} --- |\n");
        foreach (var part in Enum.GetValues<CasePart>())
            table.Append($"| {SharingView.LabelOf(part)} | {string.Join(" | ", SharingView.All.Select(view => view.Includes(part) ? "yes" : "-"))} | {SharingView.ReasonFor(part)} |\n");
        return table.ToString();
    }
}
