using Microsoft.Playwright;
using Xunit;

namespace RiskAssessment.Browser.Tests;

/// <summary>The pages on small screens, enlarged, from right to left, and by keyboard.</summary>
[Collection(nameof(Chromium))]
public sealed class LayoutTests(Chromium chromium)
{
    /// <summary>What is wider than its place. Only what is inside a region that scrolls may be.</summary>
    private const string TooWide = """
        () => {
            const found = [], root = document.documentElement;
            if (root.scrollWidth > root.clientWidth)
                found.push(`the page: ${root.scrollWidth} in ${root.clientWidth}`);
            for (const element of document.body.querySelectorAll('*:not(svg *)')) {
                if (element.parentElement.closest('.scroll'))
                    continue;
                const box = element.getBoundingClientRect();
                const isOutside = box.width > 0 && (box.left < -0.5 || box.right > root.clientWidth + 0.5);
                const isFull = !element.matches('.scroll') && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
                if (isOutside || isFull)
                    found.push(`${element.outerHTML.slice(0, 120)}: ${box.left} to ${box.right}, ${element.scrollWidth} in ${element.clientWidth}`);
            }
            return found.slice(0, 10);
        }
        """;

    private const string Cut = """
        () => [...document.querySelectorAll('svg text')].filter(text => {
            const frame = text.ownerSVGElement.viewBox.baseVal, box = text.getBBox();
            return box.x < 0 || box.y < 0 || box.x + box.width > frame.width || box.y + box.height > frame.height;
        }).map(text => `${text.textContent}: ${text.getBBox().x}, ${text.getBBox().width}`)
        """;

    private const string Focused = """
        () => {
            const element = document.activeElement, style = getComputedStyle(element);
            return {
                index: [...document.querySelectorAll('.scroll')].indexOf(element),
                isOutlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && style.outlineColor === getComputedStyle(document.body).color,
                scrolls: element.scrollWidth > element.clientWidth,
            };
        }
        """;

    public static TheoryData<string, string> All => Pages.All;

    public static TheoryData<string, string> Scrolling => [.. Pages.Reports, (Pages.Figures[0], "en")];

    /// <summary>320 pixels is a window of 1,280 enlarged to 400 %, 640 one enlarged to 200 %.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public async Task Small_enlarged_or_from_right_to_left_only_the_regions_made_for_it_scroll_sideways(string name, string language) =>
        await AssertFitsAsync(Pages.Of(name, language));

    [Fact]
    public async Task A_word_that_is_wider_than_the_page_is_broken() => await AssertFitsAsync(HostilePages.Of(new string('w', 300), new string('n', 70)));

    [Fact]
    public async Task An_area_with_a_name_that_is_wider_than_the_page_is_broken_or_cut() => await AssertFitsAsync(County.Hostile(new string('W', 300)));

    [Theory]
    [MemberData(nameof(Scrolling))]
    public async Task A_region_that_scrolls_is_reached_scrolled_and_seen_by_keyboard(string name, string language)
    {
        await using var open = await chromium.OpenAsync(Pages.Of(name, language), Screen(320));
        var regions = await open.Page.Locator(".scroll").CountAsync();
        Assert.Equal(regions, await open.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('*')].filter(element => /auto|scroll/.test(getComputedStyle(element).overflowX)).length"));
        var (reached, stops) = (new List<int>(), regions + await open.Page.Locator("a").CountAsync());
        for (var key = 0; key < stops; key++)
        {
            await open.Page.Keyboard.PressAsync("Tab");
            var focus = await open.Page.EvaluateAsync<Focus>(Focused);
            if (focus.Index < 0)
                continue;
            reached.Add(focus.Index);
            Assert.True(focus.IsOutlined, $"region {focus.Index} has the focus, and does not show it");
            if (!focus.Scrolls)
                continue;
            await open.Page.Keyboard.PressAsync("ArrowRight");
            await open.Page.WaitForFunctionAsync("() => document.activeElement.scrollLeft > 0", options: new() { Timeout = 2_000 });
        }
        Assert.Equal(Enumerable.Range(0, regions), reached.Take(regions));
    }

    private async Task AssertFitsAsync(string html)
    {
        await using var open = await chromium.OpenAsync(html, Screen(320, scale: 2));
        foreach (var direction in (string[])["ltr", "rtl"])
            foreach (var width in (int[])[320, 640, 900])
            {
                await open.Page.EvaluateAsync("direction => document.documentElement.dir = direction", direction);
                await open.Page.SetViewportSizeAsync(width, 800);
                Found.Nothing(await open.Page.EvaluateAsync<string[]>(TooWide), $"{width} pixels, {direction}, too wide");
                Found.Nothing(await open.Page.EvaluateAsync<string[]>(Cut), $"{width} pixels, {direction}, cut off in the picture");
            }
    }

    private static BrowserNewContextOptions Screen(int width, int scale = 1) => new() { ViewportSize = new() { Width = width, Height = 800 }, DeviceScaleFactor = scale };

    private sealed record Focus
    {
        public int Index { get; init; }

        public bool IsOutlined { get; init; }

        public bool Scrolls { get; init; }
    }
}
