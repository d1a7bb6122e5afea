using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace RiskAssessment.Browser.Tests;

/// <summary>The pages as the accessibility checker axe-core sees them.</summary>
[Collection(nameof(Chromium))]
public sealed class AccessibilityTests(Chromium chromium)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>What is wrong, each time with its rule and its element.</summary>
    private const string Check = """
        async rules => {
            const result = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
            const found = result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html}`));
            return result.passes.some(rule => rule.id === 'color-contrast') ? found : [...found, 'contrast was not checked'];
        }
        """;

    private const string Headings = "() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(heading => Number(heading.localName[1]))";

    public static TheoryData<string, string> All => Pages.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Axe_finds_no_violation_in_light_or_dark_and_headings_are_in_order(string name, string language)
    {
        await using var open = await chromium.OpenAsync(Pages.Of(name, language));
        await open.Page.EvaluateAsync(Axe);
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await open.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Found.Nothing(await open.Page.EvaluateAsync<string[]>(Check, Rules), $"{scheme}");
        }
        var levels = await open.Page.EvaluateAsync<int[]>(Headings);
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.InRange(pair.Second, 2, pair.First + 1));
    }
}
