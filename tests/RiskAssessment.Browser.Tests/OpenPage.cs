using Microsoft.Playwright;

namespace RiskAssessment.Browser.Tests;

/// <summary>An open page, what it asked for, and what it said.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private OpenPage(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        context.Request += (_, request) => Requests.Add(request.Url);
        page.Console += (_, message) => Messages.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Messages.Add(error);
    }

    internal IPage Page { get; }

    internal List<string> Requests { get; } = [];

    /// <summary>The console: errors, and what the content security policy refused.</summary>
    internal List<string> Messages { get; } = [];

    internal static async Task<OpenPage> OpenAsync(IBrowserContext context, Uri file)
    {
        var open = new OpenPage(context, await context.NewPageAsync());
        await open.Page.GotoAsync(file.AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
        return open;
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
