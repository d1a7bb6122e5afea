using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseService.Tests;

/// <summary>The service as it runs, behind a real port of this machine.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TemporaryFolder? _folder;

    private RunningService(WebApplication app, LogLines log, TemporaryFolder? folder) => (_app, Log, _folder) = (app, log, folder);

    internal HttpClient Client { get; private set; } = null!;

    internal LogLines Log { get; }

    internal IServiceProvider Services => _app.Services;

    internal Uri Address => new(_app.Urls.First());

    internal static Task<RunningService> Start(params (string Key, string Value)[] settings) => Start("http://127.0.0.1:0", null, settings);

    internal static Task<RunningService> Start(string? urls, Action<IServiceCollection>? services, params (string Key, string Value)[] settings) => Start(urls, services, null, settings);

    [SuppressMessage("Reliability", "CA2000", Justification = "The running service owns both, and ends them when it ends.")]
    internal static async Task<RunningService> Start(string? urls, Action<IServiceCollection>? services, Action<WebApplicationBuilder>? host, params (string Key, string Value)[] settings)
    {
        var log = new LogLines();
        var folder = settings.Any(setting => setting.Key is Database.FileSetting or Database.PostgresSetting) ? null : new TemporaryFolder();
        string[] args = urls is null ? [] : ["--urls", urls];
        var app = ServiceHost.Create(args, builder =>
        {
            if (folder is not null)
                builder.Configuration["Storage:File"] = folder.File("cases.db");
            builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
            builder.Logging.ClearProviders().AddProvider(log);
            services?.Invoke(builder.Services);
            host?.Invoke(builder);
        });
        var running = new RunningService(app, log, folder);
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
        running.Client = new HttpClient { BaseAddress = running.Address };
        return running;
    }

    internal async Task<HttpAnswer> Get(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await HttpAnswer.To(Client, request);
    }

    internal async Task<HttpAnswer> Post(string path, byte[] body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(path.EndsWith("/events", StringComparison.Ordinal) ? "application/jsonl" : "application/json");
        foreach (var (name, value) in headers)
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content.Headers.Add(name, value);
        return await HttpAnswer.To(Client, request);
    }

    internal Task<HttpAnswer> Post(string path, string body, params (string Name, string Value)[] headers) =>
        Post(path, Encoding.UTF8.GetBytes(body), headers);

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder?.Dispose();
    }
}
