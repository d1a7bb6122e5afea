using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(CaseService.Tests.SharedPostgresServer))]

namespace CaseService.Tests;

/// <summary>How a server is stopped.</summary>
public enum PostgresStop
{
    /// <summary>Transactions are rolled back, clients are disconnected, and everything is written to the data files.</summary>
    Fast = 0,

    /// <summary>At once, without a checkpoint. The next start recovers from the log.</summary>
    Immediate = 1,
}

/// <summary>A PostgreSQL server of its own, as a child process. What it acknowledges is on the disk: fsync is on.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string Debian = "/usr/lib/postgresql";
    private const string User = "postgres";
    private const string Needed = "PostgreSQL is needed: apt-get install postgresql.";
    private const int LogLines = 40;

    // Below the range of the ports that clients are given: a client that tries again while the server is down could be given the server's port, and connect to itself.
    private const int LowestPort = 20_000;
    private const int HighestPort = 30_000;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);
    private static readonly string? Programs = FindPrograms();
    private static readonly Lazy<Task<PostgresServer>> SharedServer = new(() => Create());

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _log = new();
    private readonly string _address;
    private readonly string _data;
    private readonly string[] _settings;
    private Process? _process;
    private Process? _guard;

    private PostgresServer(string address, string? data, string[] settings)
    {
        (_address, _data, _settings) = (address, data ?? _folder.File("data"), settings);
        Port = FreePort(IPAddress.Parse(address));
    }

    /// <summary>One server for all tests of this assembly, which is started when it is first asked for. Who stops or kills a server creates one of their own.</summary>
    internal static Task<PostgresServer> Shared => SharedServer.Value;

    internal int Port { get; }

    private static bool IsRequired => Environment.GetEnvironmentVariable("RISK_POSTGRES_REQUIRED") == "1";

    public async ValueTask DisposeAsync()
    {
        await Kill();
        _folder.Dispose();
    }

    internal static bool IsThere => Programs is not null;

    internal static void SkipWhereAbsent()
    {
        Assert.True(Programs is not null || !IsRequired, Needed);
        Assert.SkipUnless(Programs is not null, Needed);
    }

    /// <summary>Makes a server and starts it.</summary>
    /// <param name="address">The IP address that it listens on. The network of an address that is not of the loopback is trusted.</param>
    /// <param name="data">An empty folder for the data, for example on a small disk; it is not deleted. <see langword="null"/> for a folder of its own.</param>
    /// <param name="settings">More settings, as name=value.</param>
    internal static async Task<PostgresServer> Create(string address = "127.0.0.1", string? data = null, params string[] settings)
    {
        var server = new PostgresServer(address, data, settings);
        try
        {
            await server.Initialise(hasSmallDisk: data is not null);
            await server.Start();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    internal static async Task DisposeShared()
    {
        if (SharedServer.IsValueCreated)
            await (await SharedServer.Value).DisposeAsync();
    }

    /// <summary>Starts on the same data and port, and waits until it accepts connections.</summary>
    internal async Task Start()
    {
        Debug.Assert(_process is null, "It runs already.");
        string[] settings =
        [
            $"listen_addresses={_address}", $"port={Port}", $"unix_socket_directories={Path.GetDirectoryName(_folder.File("socket"))}", "max_connections=300", "shared_buffers=64MB",
            "fsync=on", "synchronous_commit=on", "full_page_writes=on", .. _settings,
        ];
        _process = Process.Start(AsPostgres("postgres", ["-D", _data, .. settings.SelectMany(setting => (string[])["-c", setting])]))!;
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        // The end of its input tells the guard that this process has ended, however that happened.
        _guard = Process.Start(new ProcessStartInfo("sh", ["-c", "cat > /dev/null; kill -QUIT $0", _process.Id.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardInput = true });
        for (var began = Stopwatch.GetTimestamp(); !await Accepts(); await Task.Delay(20))
            if (_process.HasExited || Stopwatch.GetElapsedTime(began) > TimeLimit)
            {
                await Kill();
                throw new InvalidOperationException($"PostgreSQL did not start. The end of its log:\n{string.Join('\n', _log)}");
            }
    }

    /// <summary>Starts it again if it has ended by itself.</summary>
    internal async Task StartIfEnded()
    {
        if (_process is not { HasExited: true })
            return;
        await Ended();
        await Start();
    }

    internal async Task Stop(PostgresStop how)
    {
        var mode = how == PostgresStop.Fast ? "fast" : "immediate";
        await Run(AsPostgres("pg_ctl", ["stop", "-w", "-D", _data, "-m", mode, "-t", TimeLimit.TotalSeconds.ToString(CultureInfo.InvariantCulture)]));
        await Ended();
    }

    /// <summary>Ends the server and all processes of its connections by SIGKILL. Unlike a loss of power it loses nothing that the operating system was given.</summary>
    internal async Task Kill()
    {
        if (_process is { HasExited: false })
            _process.Kill(entireProcessTree: true);
        await Ended();
    }

    /// <summary>Creates an empty database.</summary>
    /// <returns>How to connect to it.</returns>
    internal async Task<string> NewDatabase()
    {
        var name = $"risk_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(Connection(User) + ";Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // A name that was made up above.
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return Connection(name);
    }

    private static string? FindPrograms()
    {
        if (!OperatingSystem.IsLinux() || (Environment.IsPrivilegedProcess && !File.ReadLines("/etc/passwd").Any(line => line.StartsWith(User + ":", StringComparison.Ordinal))))
            return null;
        var versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [];
        return versions
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }

    private static int FreePort(IPAddress address)
    {
        while (true)
            try
            {
                using var listener = new TcpListener(address, RandomNumberGenerator.GetInt32(LowestPort, HighestPort));
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Another one is tried.
            }
    }

    private static async Task Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} failed with {process.ExitCode}:\n{string.Concat(output)}");
    }

    private static ProcessStartInfo Plain(string program, params string[] arguments) => new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

    /// <summary>The server refuses to run as root.</summary>
    private ProcessStartInfo AsPostgres(string program, string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        var start = Environment.IsPrivilegedProcess ? Plain("setpriv", [$"--reuid={User}", $"--regid={User}", "--clear-groups", path, .. arguments]) : Plain(path, arguments);
        start.WorkingDirectory = Path.GetDirectoryName(_folder.File("data"));
        return start;
    }

    private async Task Initialise(bool hasSmallDisk)
    {
        Directory.CreateDirectory(_data);
        if (Environment.IsPrivilegedProcess)
        {
            await Run(Plain("chown", $"{User}:{User}", Path.GetDirectoryName(_folder.File("data"))!, _data));
            await Run(Plain("chmod", "o+x", Path.GetDirectoryName(_data)!));
        }
        string[] smallSegments = hasSmallDisk ? ["--wal-segsize=1"] : [];
        await Run(AsPostgres("initdb", ["-D", _data, $"--username={User}", "--auth=trust", "--no-sync", "--data-checksums", "--encoding=UTF8", "--locale=C.UTF-8", .. smallSegments]));
        if (!IPAddress.IsLoopback(IPAddress.Parse(_address)))
            await File.AppendAllTextAsync(Path.Combine(_data, "pg_hba.conf"), "host all all samenet trust\n");
    }

    private async Task<bool> Accepts()
    {
        try
        {
            await using var connection = new NpgsqlConnection(Connection(User) + ";Pooling=false;Timeout=5");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>Waits for the processes of the connections too: they hold the other ends of the redirected streams.</summary>
    private async Task Ended()
    {
        if (_process is null)
            return;
        _guard?.Kill();
        _guard?.Dispose();
        await _process.WaitForExitAsync();
        _process.Dispose();
        (_process, _guard) = (null, null);
    }

    private void Keep(string? line)
    {
        if (line is not null)
            _log.Enqueue(line);
        while (_log.Count > LogLines)
            _log.TryDequeue(out _);
    }

    private string Connection(string database) => $"Host={_address};Port={Port};Username={User};Database={database}";
}

/// <summary>Ends the shared server after the last test.</summary>
public sealed class SharedPostgresServer : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await PostgresServer.DisposeShared();
}
