using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace CaseService.Load;

/// <summary>
/// The same load on the service as one process on SQLite and on PostgreSQL, and as one, two and three silos, beside what PostgreSQL itself does with one row and one
/// commit for each request.
/// </summary>
internal sealed class ClusterRun(string folder, string postgres, int cases, int eventsPerCase, int seconds, TextWriter output, CancellationToken stop)
{
    private const int MostSilos = 3;
    private const int FirstSiloPort = 21_111;
    private const int MostAtWarmUp = 16;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    private static readonly int[] Clients = [1, 16, 64];
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromMinutes(1) };

    private IReadOnlyList<string> _ids = [];
    private int _number;

    internal async Task Start()
    {
        var file = Path.Combine(folder, "cases.db");
        var caseload = new CaseloadRun(folder, cases, eventsPerCase, seconds, output, stop);
        Directory.CreateDirectory(folder);
        await caseload.Fill();
        _ids = caseload.Ids;
        await Restore(file);
        await output.WriteLineAsync($"{_ids.Count} cases, {Environment.ProcessorCount} processors; service, database and clients on the same machine");
        await output.WriteLineAsync($"{"service",-28}{"request",-20}{"clients",9}{"a second",10}{"p50 ms",9}{"p99 ms",9}{"failed",8}{"busy",7}");
        await MeasureDatabase();
        await Measure("one process, SQLite", ["CaseService"], _ => ["--Storage:File", file]);
        await Measure("one process, PostgreSQL", ["CaseService"], _ => ["--Storage:Postgres", postgres]);
        for (var silos = 1; silos <= MostSilos; silos++)
            await Measure(silos == 1 ? "1 silo" : $"{silos} silos", [.. Enumerable.Repeat("CaseCluster", silos)], silo =>
                ["--Storage:Postgres", postgres, "--Cluster:Address", "127.0.0.1", "--Cluster:SiloPort", (FirstSiloPort + silo).ToString(CultureInfo.InvariantCulture)]);
    }

    private async Task Restore(string file)
    {
        using var restore = Process.Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "CaseService.dll"), "restore", file, "--Storage:Postgres", postgres]);
        await restore.WaitForExitAsync(stop);
        if (restore.ExitCode != 0)
            throw new InvalidOperationException("The cases could not be put into PostgreSQL.");
    }

    private async Task Measure(string name, string[] programs, Func<int, string[]> settings)
    {
        var services = new List<ServiceProcess>();
        try
        {
            for (var silo = 0; silo < programs.Length; silo++)
                services.Add(await ServiceProcess.Start(programs[silo], stop, settings(silo)));
            var atStart = Megabytes();
            // The first requests wait for the compiler.
            await Measurement.Of(Client, Append, MostAtWarmUp, WarmUp, stop);
            await Measurement.Of(Client, Assess, MostAtWarmUp, WarmUp, stop);
            foreach (var clients in Clients)
                await Measure(name, "append one event", clients, Append);
            foreach (var clients in Clients)
                await Measure(name, "assess", clients, Assess);
            await output.WriteLineAsync($"{name,-28}memory of each process, MB: {atStart} at the start, {Megabytes()} at the end");

            HttpRequestMessage Append() =>
                On(services, HttpMethod.Post, "/events", $$$"""{"event":"entry-added","entry":{"id":"load-{{{TimeProvider.System.GetTimestamp()}}}-{{{_number}}}","when":"2026-01-01","behaviours":["following"]}}""");

            HttpRequestMessage Assess() => On(services, HttpMethod.Get, "/assessment", null);

            string Megabytes() => string.Join(" + ", services.Select(service => service.Megabytes.ToString("0", CultureInfo.InvariantCulture)));
        }
        finally
        {
            services.ForEach(service => service.Dispose());
        }
    }

    private HttpRequestMessage On(List<ServiceProcess> services, HttpMethod method, string what, string? body)
    {
        var number = Interlocked.Increment(ref _number);
        var message = ServiceProcess.Message(method, $"/v1/cases/{_ids[Random.Shared.Next(_ids.Count)]}{what}", body);
        message.RequestUri = new Uri(services[number % services.Count].Address, message.RequestUri!);
        return message;
    }

    private async Task Measure(string name, string request, int clients, Func<HttpRequestMessage> message)
    {
        var before = Cpu();
        var measured = await Measurement.Of(Client, message, clients, TimeSpan.FromSeconds(seconds), stop);
        await Print(name, request, clients, measured, before);
    }

    /// <summary>Each client has a connection of its own, and adds a row as long as an event.</summary>
    private async Task MeasureDatabase()
    {
        await using var database = NpgsqlDataSource.Create(postgres + ";Maximum Pool Size=100");
        await using (var table = database.CreateCommand("DROP TABLE IF EXISTS one_row; CREATE TABLE one_row (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text NOT NULL)"))
            await table.ExecuteNonQueryAsync(stop);
        foreach (var clients in Clients)
        {
            var before = Cpu();
            var measured = await Measurement.Of(
                async () =>
                {
                    await using var insert = database.CreateCommand("INSERT INTO one_row (body) VALUES (repeat('x', 300))");
                    return await insert.ExecuteNonQueryAsync(stop) == 1;
                },
                clients,
                TimeSpan.FromSeconds(seconds),
                stop);
            await Print("PostgreSQL alone", "one row, one commit", clients, measured, before);
        }
    }

    private async Task Print(string name, string request, int clients, Measurement measured, (double Busy, double All) before)
    {
        var after = Cpu();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-28}{request,-20}{clients,9}{measured.PerSecond,10:0}{measured.At(50),9:0.0}{measured.At(99),9:0.0}{measured.Failed,8}{(after.Busy - before.Busy) / (after.All - before.All),7:0 %}"));
    }

    /// <summary>The time of all processors of the machine since it was started, in ticks, of which the third to fifth are idle.</summary>
    private static (double Busy, double All) Cpu()
    {
        double[] ticks = [.. File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        return (ticks.Sum() - ticks[3] - ticks[4], ticks.Sum());
    }
}
