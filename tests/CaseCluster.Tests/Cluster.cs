using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CaseService;
using CaseService.Tests;

namespace CaseCluster.Tests;

/// <summary>Silos as processes on one PostgreSQL. One that ends is started again, as a service manager would.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    internal const string Key = "the key of the tests";

    // Below the range of the ports that clients are given.
    private const int LowestPort = 20_000;
    private const int HighestPort = 30_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly TemporaryFolder _folder = new();
    private readonly string _database;
    private readonly ClusterNetwork? _network;
    private readonly CancellationTokenSource _over = new();
    private readonly SiloProcess?[] _silos;
    private readonly Task[] _watches;
    private readonly string[] _ports;
    private readonly StringBuilder _log = new();

    private Cluster(string database, int silos, ClusterNetwork? network)
    {
        (_database, _network) = (database, network);
        // A silo that is started again on its port takes the place of the one before.
        _ports = [.. Enumerable.Range(0, silos).Select(_ => network is null ? FreePort() : "11111")];
        _silos = new SiloProcess?[silos];
        WriteCertificate();
        _watches = [.. Enumerable.Range(0, silos).Select(silo => Task.Run(() => Watch(silo)))];
    }

    internal int Size => _silos.Length;

    /// <summary>How often a silo was started.</summary>
    internal int Starts { get; private set; }

    /// <summary>What the silos wrote to the standard output and error.</summary>
    internal string Log
    {
        get
        {
            lock (_log)
                return _log.ToString();
        }
    }

    internal static async Task<Cluster> Start(string database, int silos, ClusterNetwork? network = null, TimeSpan? within = null)
    {
        var cluster = new Cluster(database, silos, network);
        try
        {
            await cluster.UntilAllRun(within);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Where a silo listens; <see langword="null"/> while it does not run.</summary>
    internal Uri? AddressOf(int silo) => Volatile.Read(ref _silos[silo])?.Address;

    internal void Kill(int silo) => Volatile.Read(ref _silos[silo])?.Kill();

    internal void Signal(int silo, string name) => Volatile.Read(ref _silos[silo])?.Signal(name);

    internal async Task UntilAllRun(TimeSpan? within = null)
    {
        for (var began = Stopwatch.GetTimestamp(); Enumerable.Range(0, Size).Any(silo => AddressOf(silo) is null); await Task.Delay(50))
            if (Stopwatch.GetElapsedTime(began) > (within ?? Patience))
                throw new TimeoutException($"The silos do not run:\n{Log}");
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        foreach (var silo in _silos)
            silo?.Kill();
        await Task.WhenAll(_watches);
        _over.Dispose();
        _folder.Dispose();
    }

    internal static string FreePort()
    {
        while (true)
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, RandomNumberGenerator.GetInt32(LowestPort, HighestPort));
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Another one is tried.
            }
    }

    private async Task Watch(int silo)
    {
        while (!_over.IsCancellationRequested)
        {
            using var process = new SiloProcess(_network, silo, Arguments(silo), Keep);
            Starts++;
            await process.UntilItListens(_over.Token);
            Volatile.Write(ref _silos[silo], process);
            if (_over.IsCancellationRequested)
                process.Kill();
            await process.UntilItEnds();
            Volatile.Write(ref _silos[silo], null);
        }
    }

    private string[] Arguments(int silo)
    {
        var address = _network?.AddressOf(silo).ToString() ?? "127.0.0.1";
        return
        [
            "--urls", $"http://{address}:0", "--Storage:Postgres", _database + ";Timeout=3;Command Timeout=5", "--Cluster:Address", address, "--Cluster:SiloPort", _ports[silo],
            "--Cluster:ProbeMilliseconds", "500", "--Cluster:Certificate", _folder.File("certificate.pem"), "--Cluster:Key", _folder.File("key.pem"), "--Limits:RequestsPerMinute", "1000000000",
            "--Authentication:Schemes:ApiKey:Keys:0:Name", "tests", "--Authentication:Schemes:ApiKey:Keys:0:Sha256", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Key))),
            .. Enum.GetValues<Role>().SelectMany((role, i) => (string[])[$"--Authentication:Schemes:ApiKey:Keys:0:Roles:{i}", Roles.CodeOf(role)]),
            "--Rescore:EveryHours", "0",
        ];
    }

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=case-service", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        File.WriteAllText(_folder.File("certificate.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(_folder.File("key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private void Keep(string line)
    {
        lock (_log)
            _log.AppendLine(line);
    }
}
