using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CaseService.Tests;

/// <summary>Tests of the service that run on each database, by a class that is derived from theirs.</summary>
public abstract class OnADatabase(bool isPostgres) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _databases;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _folder.Dispose();

    /// <summary>The setting of a new, empty database.</summary>
    internal async Task<(string Key, string Value)> NewDatabase()
    {
        if (!isPostgres)
            return (Database.FileSetting, _folder.File($"{_databases++}.db"));
        PostgresServer.SkipWhereAbsent();
        return (Database.PostgresSetting, await (await PostgresServer.Shared).NewDatabase());
    }

    /// <summary>The service, on a new database if the settings name none.</summary>
    internal Task<RunningService> Start(params (string Key, string Value)[] settings) => Start(null, settings);

    internal async Task<RunningService> Start(Action<IServiceCollection>? services, params (string Key, string Value)[] settings) => await RunningService.Start(
        "http://127.0.0.1:0", services, Host, settings.Any(setting => setting.Key is Database.FileSetting or Database.PostgresSetting) ? settings : [await NewDatabase(), .. settings]);

    /// <summary>What is put on the service.</summary>
    protected virtual void Host(WebApplicationBuilder builder)
    {
    }
}
