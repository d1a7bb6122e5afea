using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using RiskAssessment;

namespace CaseService;

/// <summary>
/// Works out anew where every case stands, because time passes, and because instruments and the engine change. It goes on where it was after a restart, is
/// throttled, and publishes only what is news.
/// </summary>
internal sealed class Rescorer(CaseStore store, StoreWriter writer, Caseload cases, InstrumentRegistry registry, RescoreLimits limits, TimeProvider clock, ILogger<Rescorer> log) : BackgroundService
{
    private const int PageSize = 100;

    /// <summary>Few, so that those who wait for an answer do not wait for it.</summary>
    private const int AtOnce = 4;

    private const string LockName = "rescore";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _asked = new(0);
    private readonly string _holder = Guid.NewGuid().ToString("N");

    /// <summary>Whether there was a run for the engine and instruments of this process. Processes of two versions would start runs by turns otherwise.</summary>
    private bool _hadRun;

    /// <summary>Another process carries a run on if this one has not saved it for so long.</summary>
    private TimeSpan HoldTime { get; } = TimeSpan.FromSeconds(20 + (2.0 * PageSize / limits.CasesPerSecond));

    /// <summary>The engine and the instruments of this process. Another state than that of the last run makes a new run necessary.</summary>
    private string State { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', [Assessment.EngineVersion, .. registry.Instruments.Select(instrument => instrument.Sha256).Order(StringComparer.Ordinal)]))));

    /// <summary>Starts a run; returns the one that is under way if there is one for the same engine and instruments.</summary>
    internal async Task<RescoreRun> Start(string by, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await writer.Write(
            LockName,
            connection =>
            {
                CaseStore.StartRescore(connection, by, State, now);
                return true;
            },
            stop);
        _asked.Release();
        return store.LastRescore()!;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        _asked.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await Next(stoppingToken) is { } run)
                    await CarryOrLetGo(run, stoppingToken);
                await _asked.WaitAsync(Pause, stoppingToken);
            }
            catch (StorageException exception)
            {
                ServiceLog.RescoreWaits(log, exception.Fault);
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    /// <summary>The run that is to be carried on by this process, or a new one that is due; <see langword="null"/> if nothing is to be done.</summary>
    private async Task<RescoreRun?> Next(CancellationToken stop)
    {
        var last = store.LastRescore();
        _hadRun |= last?.State == State;
        var isDue = last is null ? store.Ids("", 1).Count > 0 : !_hadRun || (last.Finished is not null && limits.EveryHours > 0 && clock.GetUtcNow() - last.Started >= TimeSpan.FromHours(limits.EveryHours));
        if (isDue)
            last = await Start("service", stop);
        // Read again: another process may have carried it on until now.
        return last is { Finished: null } && last.State == State && await Hold(last, HoldTime, stop) ? store.LastRescore() : null;
    }

    private async Task CarryOrLetGo(RescoreRun run, CancellationToken stop)
    {
        try
        {
            await Carry(run, stop);
        }
        catch (OperationCanceledException)
        {
            // The next process need not wait.
            await Hold(run, TimeSpan.FromSeconds(-1), CancellationToken.None);
            throw;
        }
    }

    /// <summary>Page by page. After a restart the cases of one page may be worked out once more, which changes nothing.</summary>
    private async Task Carry(RescoreRun run, CancellationToken stop)
    {
        ServiceLog.RescoreRuns(log, run.Id, run.Cases);
        var (began, done) = (Stopwatch.GetTimestamp(), 0L);
        for (var page = store.Ids(run.AfterCase, PageSize); page.Count > 0; page = store.Ids(run.AfterCase, PageSize))
        {
            var (changed, failed) = (0, 0);
            await Parallel.ForEachAsync(page, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (id, cancelled) =>
            {
                try
                {
                    if (await cases.Rescore(id, cancelled))
                        Interlocked.Increment(ref changed);
                }
                catch (CaseDamagedException damaged)
                {
                    Interlocked.Increment(ref failed);
                    await cases.Park(id, damaged.Sequence, damaged.Reason);
                }
                catch (CaseNotFoundException)
                {
                    Interlocked.Increment(ref failed);
                }
                catch (InvalidInputException refused)
                {
                    Interlocked.Increment(ref failed);
                    await cases.Park(id, 0, refused.Problems[0].Code);
                }
            });
            run = run with { AfterCase = page[^1], Cases = run.Cases + page.Count, Changed = run.Changed + changed, Failed = run.Failed + failed };
            if (!await Save(run, stop))
                return;
            done += page.Count;
            var ahead = TimeSpan.FromSeconds((double)done / limits.CasesPerSecond) - Stopwatch.GetElapsedTime(began);
            if (ahead > TimeSpan.Zero)
                await Task.Delay(ahead, stop);
        }
        foreach (var parked in store.Parked("", PageSize))
            await cases.TryUnpark(parked.Case, stop);
        run = run with { Finished = clock.GetUtcNow() };
        await Save(run, stop);
        ServiceLog.RescoreEnds(log, run.Id, run.Cases, run.Changed, run.Failed);
    }

    /// <returns>Whether this process still carries it on.</returns>
    private Task<bool> Save(RescoreRun run, CancellationToken stop) => writer.Write(
        LockName,
        connection =>
        {
            if (!CaseStore.Hold(connection, run.Id, _holder, clock.GetUtcNow(), HoldTime))
                return false;
            CaseStore.Put(connection, run);
            return true;
        },
        stop);

    private Task<bool> Hold(RescoreRun run, TimeSpan time, CancellationToken stop) =>
        writer.Write(LockName, connection => CaseStore.Hold(connection, run.Id, _holder, clock.GetUtcNow(), time), stop);
}

/// <summary>How the re-score runs; section <c>Rescore</c> of the configuration.</summary>
/// <param name="CasesPerSecond">No more than this.</param>
/// <param name="EveryHours">How often, because levels lapse and reviews come due as time passes; 0 for never.</param>
internal sealed record RescoreLimits(int CasesPerSecond, int EveryHours)
{
    internal static RescoreLimits From(IConfiguration configuration) => new(
        ServiceLimits.Read(configuration, "Rescore:CasesPerSecond", 200, 1, 1_000_000),
        ServiceLimits.Read(configuration, "Rescore:EveryHours", 24, 0, 10_000));
}
