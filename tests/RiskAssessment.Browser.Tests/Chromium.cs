using Microsoft.Playwright;
using Xunit;

namespace RiskAssessment.Browser.Tests;

/// <summary>One browser for all tests: Debian's Chromium, Chrome, or the one that RISK_BROWSER names. Without one the tests are skipped, unless RISK_BROWSER_REQUIRED is 1.</summary>
[CollectionDefinition(nameof(Chromium))]
public sealed class Chromium : IAsyncLifetime, ICollectionFixture<Chromium>
{
    private static readonly string? Executable =
        Array.Find<string>(Environment.GetEnvironmentVariable("RISK_BROWSER") is { } named ? [named] : ["/usr/bin/chromium", "/usr/bin/google-chrome"], File.Exists);

    private readonly string _folder = Directory.CreateTempSubdirectory("pages").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private int _pages;

    public async ValueTask InitializeAsync()
    {
        if (Executable is null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable });
    }

    /// <summary>Opens a page from a file, as its reader does.</summary>
    internal async Task<OpenPage> OpenAsync(string html, BrowserNewContextOptions? options = null)
    {
        if (_browser is null)
        {
            const string Missing = "There is no Chromium in /usr/bin, or where RISK_BROWSER says; see docs/testing.md.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("RISK_BROWSER_REQUIRED") == "1", Missing);
            Assert.Fail(Missing);
        }
        var file = Path.Combine(_folder, $"page-{++_pages}.html");
        await File.WriteAllTextAsync(file, html);
        return await OpenPage.OpenAsync(await _browser.NewContextAsync(options), new Uri(file));
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
