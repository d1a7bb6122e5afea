using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using Xunit;

namespace RiskAssessment.Browser.Tests;

/// <summary>The report on paper, A4.</summary>
[Collection(nameof(Chromium))]
public sealed partial class PrintTests(Chromium chromium)
{
    /// <summary>The texts of the first sheet: its paragraphs, and those of the picture.</summary>
    private const string First = "() => [...document.querySelectorAll('header :is(p, h1), .first :is(h2, h3, p, li, figcaption), .first svg text')].map(element => element.innerText ?? element.textContent)";

    private const string Later = "() => [...document.querySelectorAll('main > section > h2')].map(element => element.innerText)";

    public static TheoryData<string, string> Reports => Pages.Reports;

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task The_first_sheet_has_level_gaps_actions_and_picture_and_the_rest_begins_on_the_second(string name, string language)
    {
        await using var open = await chromium.OpenAsync(Pages.Of(name, language));
        var first = await open.Page.EvaluateAsync<string[]>(First);
        var later = await open.Page.EvaluateAsync<string[]>(Later);
        using var document = PdfDocument.Open(await open.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        string[] sheets = [.. document.GetPages().Select(page => Letters(page.Text))];
        var paper = document.GetPage(1);
        Assert.Equal((595, 842), ((int)Math.Round(paper.Width), (int)Math.Round(paper.Height)));
        Assert.All(first, text => Assert.Contains(Letters(text), sheets[0], StringComparison.Ordinal));
        Assert.NotEmpty(later);
        Assert.All(later, heading => Assert.Contains(sheets.Skip(1), sheet => sheet.Contains(Letters(heading), StringComparison.Ordinal)));
        Assert.Contains(Letters(later[0]), sheets[1][..Math.Min(400, sheets[1].Length)], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("cy")]
    public async Task The_figures_of_a_county_are_all_on_paper_and_none_beside_it(string language)
    {
        await using var open = await chromium.OpenAsync(Pages.Of(Pages.Figures[0], language));
        var texts = await open.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('h1, h2, h3, p, li, th, td, svg text')].map(element => element.innerText ?? element.textContent)");
        using var document = PdfDocument.Open(await open.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        var sheets = string.Concat(document.GetPages().Select(page => Letters(page.Text)));
        Assert.All(texts, text => Assert.Contains(Letters(text), sheets, StringComparison.Ordinal));
        foreach (var page in document.GetPages())
        {
            Assert.Equal((595, 842), ((int)Math.Round(page.Width), (int)Math.Round(page.Height)));
            Assert.All(page.Letters, letter => Assert.InRange(letter.BoundingBox.Right, 0, page.Width));
        }
    }

    [Fact]
    public async Task No_letter_is_lost_beside_the_sheet()
    {
        await using var open = await chromium.OpenAsync(HostilePages.Of(new string('ŵ', 300)));
        using var document = PdfDocument.Open(await open.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        var shown = (await open.Page.Locator("body").InnerTextAsync()).Count(letter => letter is 'ŵ' or 'Ŵ');
        Assert.InRange(shown, 10_000, 1_000_000);
        foreach (var page in document.GetPages())
            Assert.All(page.Letters, letter => Assert.InRange(letter.BoundingBox.Right, 0, page.Width));
        Assert.InRange(document.GetPages().Sum(page => page.Text.Count(letter => letter is 'ŵ' or 'Ŵ')), shown, 2 * shown);
    }

    /// <summary>A text without its spaces and line ends, of which a PDF does not keep all.</summary>
    private static string Letters(string text) => Space().Replace(text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
