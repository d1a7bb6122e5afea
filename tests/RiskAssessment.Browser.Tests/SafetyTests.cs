using Xunit;

namespace RiskAssessment.Browser.Tests;

/// <summary>The pages ask for nothing and run nothing, whatever the texts in them say.</summary>
[Collection(nameof(Chromium))]
public sealed class SafetyTests(Chromium chromium)
{
    private const string Hostile = """</style></title></svg></textarea><script>window.ran = true</script><img src="x.png" onerror="window.ran = true">"'><b style="position: fixed" onfocus="window.ran = true" autofocus tabindex="1">b</b><a href="javascript:window.ran = true">a</a>{} * { background: url(x.png) } \22 @import "x.css"; <!--""";

    private const string Elements = "() => [...document.querySelectorAll('*')].map(element => `${element.localName} ${element.getAttributeNames()}`)";

    private const string Rules = "() => [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]).map(rule => rule.cssText.replace(/content: \"[^\"]*\"/g, ''))";

    public static TheoryData<string, string> All => Pages.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_page_asks_for_nothing_but_itself_and_its_policy_refuses_nothing(string name, string language)
    {
        await using var open = await chromium.OpenAsync(Pages.Of(name, language));
        Assert.Equal([open.Page.Url], open.Requests);
        Assert.Empty(open.Messages);
        Assert.Empty(await open.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('script, link, img, iframe, object, embed, form')].map(element => element.outerHTML)"));
    }

    [Fact]
    public async Task No_text_of_a_case_or_an_instrument_becomes_an_element_a_rule_or_a_script()
    {
        var harmless = new string('w', Hostile.Length);
        await using var expected = await chromium.OpenAsync(HostilePages.Of(harmless), new() { BypassCSP = true });
        await using var open = await chromium.OpenAsync(HostilePages.Of(Hostile), new() { BypassCSP = true });
        Assert.Equal(await expected.Page.EvaluateAsync<string[]>(Elements), await open.Page.EvaluateAsync<string[]>(Elements));
        Assert.Equal(await expected.Page.EvaluateAsync<string[]>(Rules), await open.Page.EvaluateAsync<string[]>(Rules));
        Assert.False(await open.Page.EvaluateAsync<bool>("() => 'ran' in window"));
        Assert.Equal([open.Page.Url], open.Requests);
        Assert.Empty(open.Messages);
        Assert.InRange((await open.Page.Locator("body").InnerTextAsync()).Split("</style></title></svg>").Length, 60, 10_000);
    }

    [Fact]
    public async Task No_area_or_relationship_becomes_an_element_a_rule_or_a_script()
    {
        await using var expected = await chromium.OpenAsync(County.Hostile(new string('w', Hostile.Length)), new() { BypassCSP = true });
        await using var open = await chromium.OpenAsync(County.Hostile(Hostile), new() { BypassCSP = true });
        Assert.Equal(await expected.Page.EvaluateAsync<string[]>(Elements), await open.Page.EvaluateAsync<string[]>(Elements));
        Assert.Equal(await expected.Page.EvaluateAsync<string[]>(Rules), await open.Page.EvaluateAsync<string[]>(Rules));
        Assert.False(await open.Page.EvaluateAsync<bool>("() => 'ran' in window"));
        Assert.Equal([open.Page.Url], open.Requests);
        Assert.Empty(open.Messages);
        Assert.InRange((await open.Page.Locator("body").InnerTextAsync()).Split("</style></title></svg>").Length, 20, 10_000);
    }

    [Fact]
    public async Task The_policy_refuses_what_a_page_would_load_or_run()
    {
        var page = Pages.Of("rising", "en").Replace("</main>", "<img src=\"x.png\" onerror=\"window.ran = true\" alt=\"\"><script>window.ran = true</script></main>", StringComparison.Ordinal);
        await using var open = await chromium.OpenAsync(page);
        Assert.False(await open.Page.EvaluateAsync<bool>("() => 'ran' in window"));
        Assert.Equal(3, open.Messages.Count(message => message.Contains("Content Security Policy", StringComparison.Ordinal)));
    }
}
