using RiskAssessment.Tests;
using Xunit;

namespace RiskAssessment.Browser.Tests;

/// <summary>The pictures of the pages in the documentation. With UPDATE_DOCS=1 they are taken anew: look at each before you commit it.</summary>
[Collection(nameof(Chromium))]
public sealed class PictureTests(Chromium chromium)
{
    private const int MostBytes = 200_000;

    public static TheoryData<string> Pictured => [.. Pages.Pictured, Pages.Figures[0]];

    [Theory]
    [MemberData(nameof(Pictured))]
    public async Task Each_report_has_a_picture_that_is_listed(string name)
    {
        var file = Path.Combine(Docs.Root, "docs", "pictures", name + ".png");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            await using var open = await chromium.OpenAsync(Pages.Of(name, "en"), new() { ViewportSize = new() { Width = 900, Height = name == Pages.Figures[0] ? 1_770 : 1_040 } });
            await open.Page.ScreenshotAsync(new() { Path = file });
        }
        Assert.True(File.Exists(file), $"{file} is not there. Run the tests once with UPDATE_DOCS=1, where there is a browser.");
        Assert.InRange(new FileInfo(file).Length, 10_000, MostBytes);
        Assert.Matches($@"!\[[^\]]+\]\({name}\.png\)", await File.ReadAllTextAsync(Path.Combine(Docs.Root, "docs", "pictures", "README.md"), TestContext.Current.CancellationToken));
    }
}
