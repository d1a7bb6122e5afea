using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using RiskAssessment;

namespace CaseService;

/// <summary>What a client asks to be appended.</summary>
/// <param name="CaseId">The id of the case.</param>
/// <param name="Expected">The sequence number that the client saw last; null if any will do.</param>
/// <param name="Key">Makes the request one that is carried out once, however often it is sent; null for none.</param>
/// <param name="Content">What is asked, so that a key is not used for two things.</param>
internal sealed record AppendRequest(string CaseId, int? Expected, string? Key, byte[] Content);

/// <summary>What was appended, and where the case stands.</summary>
/// <param name="Case">The id of the case.</param>
/// <param name="First">The sequence number of the first event; one more than <paramref name="Last"/> if nothing was appended.</param>
/// <param name="Last">The sequence number of the last event of the case.</param>
/// <param name="Standing">Where the case stands.</param>
internal sealed record AppendAnswer(string Case, int First, int Last, Standing Standing);

/// <summary>What is published.</summary>
/// <param name="Case">The id of the case.</param>
/// <param name="Sequence">The sequence number of its last event.</param>
/// <param name="Cause"><c>events</c>, or <c>rescore</c> where time passed, or an instrument or the engine changed.</param>
/// <param name="Before">Where it stood; null for a new case.</param>
/// <param name="After">Where it stands.</param>
internal sealed record CaseNews(string Case, int Sequence, string Cause, Standing? Before, Standing After);

/// <summary>The cases of the force: reads them, and changes them by events.</summary>
internal sealed class Caseload(CaseStore store, StoreWriter writer, CaseCache cache, AssessmentService service, TimeProvider clock, BoundedWork work, NewsSignal signal, ServiceMetrics metrics)
{
    private const int MostTries = 20;
    private const int Locks = 1_024;

    /// <summary>Spares work where clients of this process change one case at once. The key of the rows is what decides.</summary>
    private readonly SemaphoreSlim[] _locks = [.. Enumerable.Range(0, Locks).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Where the service works on cases.</summary>
    internal BoundedWork Work => work;

    /// <summary>Reads a case.</summary>
    /// <exception cref="CaseNotFoundException">There is no such case.</exception>
    /// <exception cref="CaseDamagedException">Its events are damaged.</exception>
    /// <exception cref="StorageException">The database cannot be read.</exception>
    internal Task<StoredCase> Get(string caseId, CancellationToken stop) => work.Run(() => Find(caseId) ?? throw new CaseNotFoundException(caseId), stop);

    /// <summary>Changes a case by events, which are on the disk when this returns.</summary>
    /// <param name="request">What the client asks.</param>
    /// <param name="change">
    /// Makes the longer history from the one that is there, which is <see langword="null"/> for a new case, and the instant. It may be called several times.
    /// </param>
    /// <param name="stop">Gives up. What has been handed to the database is finished all the same.</param>
    /// <exception cref="SequenceConflictException">The case has another last event than expected.</exception>
    /// <exception cref="KeyReusedException">The key was used for something else.</exception>
    /// <exception cref="InvalidInputException">The events cannot follow, or the case could not be assessed with them.</exception>
    internal async Task<string> Change(AppendRequest request, Func<CaseHistory?, DateTimeOffset, CaseHistory> change, CancellationToken stop)
    {
        var fingerprint = SHA256.HashData(request.Content);
        var one = _locks[(uint)string.GetHashCode(request.CaseId, StringComparison.Ordinal) % Locks];
        await one.WaitAsync(stop);
        try
        {
            for (var tries = 1; ; tries++)
            {
                var prepared = await work.Run(until => Prepare(request, fingerprint, change, until), stop);
                if (prepared.Answer is { } known)
                    return known;
                if (await WriteUnlessChanged(request, fingerprint, prepared, stop) is { } written)
                    return written;
                metrics.Conflicted();
                if (tries == MostTries)
                    throw new StorageException(StorageFault.Unavailable, null);
            }
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Works out anew where a case stands, and publishes it if that is news. Doing it again changes nothing.</summary>
    /// <param name="caseId">The id of the case.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>Whether there was news.</returns>
    /// <exception cref="CaseNotFoundException">There is no such case.</exception>
    /// <exception cref="CaseDamagedException">Its events are damaged.</exception>
    /// <exception cref="InvalidInputException">It cannot be assessed by the instruments that are there.</exception>
    internal async Task<bool> Rescore(string caseId, CancellationToken stop)
    {
        while (true)
        {
            var (stored, isNews, before) = await work.Run(until => Rescored(caseId, until), stop);
            if (stored is null)
                return false;
            var isWritten = await writer.Write(
                connection =>
                {
                    if (CaseStore.IsChanged(connection, caseId, stored.Sequence, before))
                        return false;
                    CaseStore.Put(connection, stored);
                    if (isNews)
                        Publish(connection, new CaseNews(caseId, stored.Sequence, "rescore", before?.Standing, stored.Standing), stored.Standing.AsOf);
                    return true;
                },
                stop);
            if (!isWritten)
                continue;
            if (isNews)
                signal.Set();
            return isNews;
        }
    }

    /// <summary>Where a case stands now, without a look at what is stored of it; <see langword="null"/> if there is no such case.</summary>
    internal Standing? StandingOf(string caseId, CancellationToken stop) => store.Find(caseId) is { } found ? Standing.Of(found.History, service, Later(Now(), found.History), stop) : null;

    internal StoredCase? Find(string caseId)
    {
        var (last, standing) = store.EndOf(caseId);
        if (cache.Find(caseId, last, standing) is { } known)
            return known;
        var found = store.Find(caseId);
        if (found is not null)
            cache.Put(found);
        return found;
    }

    /// <summary>The whole seconds of the clock, which is how events are written.</summary>
    internal DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
    }

    private (StoredStanding? Stored, bool IsNews, StoredStanding? Before) Rescored(string caseId, CancellationToken stop)
    {
        var found = store.Find(caseId) ?? throw new CaseNotFoundException(caseId);
        if (found is { History.IsClosed: true, Current.Closed: true, Standing.Engine: var engine } && engine == Assessment.EngineVersion)
            return default;
        var standing = Standing.Of(found.History, service, Later(Now(), found.History), stop);
        return (new StoredStanding(caseId, found.History.LastSequence, found.Chain, Assessment.EngineVersion, standing), standing.IsNewsAfter(found.Standing?.Standing), found.Standing);
    }

    private Prepared Prepare(AppendRequest request, byte[] fingerprint, Func<CaseHistory?, DateTimeOffset, CaseHistory> change, CancellationToken stop)
    {
        if (request.Key is { } key && store.AnswerOf(request.CaseId, key) is { } answer)
            return new Prepared(Same(answer, fingerprint), null, null, null);
        var before = Find(request.CaseId);
        var last = before?.History.LastSequence ?? 0;
        if (request.Expected is { } expected && expected != last)
            throw new SequenceConflictException(last);
        var now = Later(Now(), before?.History);
        var longer = change(before?.History, now);
        var problems = service.Check(longer.Case);
        if (problems.Any(problem => problem.Severity == ProblemSeverity.Error))
            throw new InvalidInputException(problems);
        return new Prepared(null, before, longer, Standing.Of(longer, service, now, stop));
    }

    /// <summary>Writes, unless the case was changed in the meantime: it looks, and the key of the rows decides if two transactions look at once.</summary>
    private async Task<string?> WriteUnlessChanged(AppendRequest request, byte[] fingerprint, Prepared prepared, CancellationToken stop)
    {
        try
        {
            return await Write(request, fingerprint, prepared, stop);
        }
        catch (DbException conflict) when (Database.IsConflict(conflict))
        {
            return null;
        }
    }

    /// <returns>The answer; <see langword="null"/> if the case was changed in the meantime.</returns>
    private async Task<string?> Write(AppendRequest request, byte[] fingerprint, Prepared prepared, CancellationToken stop)
    {
        var (before, longer, standing) = (prepared.Before, prepared.Longer!, prepared.Standing!);
        var last = before?.History.LastSequence ?? 0;
        var text = JsonSerializer.Serialize(new AppendAnswer(request.CaseId, last + 1, longer.LastSequence, standing), ServiceJson.Default.AppendAnswer);
        var isNews = longer.LastSequence > last && standing.IsNewsAfter(before?.Standing?.Standing);
        var (answer, stored) = await writer.Write<(string?, StoredStanding?)>(
            connection =>
            {
                if (request.Key is { } key && CaseStore.AnswerOf(connection, request.CaseId, key) is { } given)
                    return (Same(given, fingerprint), null);
                if (CaseStore.IsChanged(connection, request.CaseId, last, before?.Standing))
                    return (null, null);
                if (request.Key is { } asked)
                    CaseStore.PutAnswer(connection, request.CaseId, asked, new StoredAnswer(fingerprint, text), standing.AsOf);
                if (longer.LastSequence == last)
                    return (text, null);
                var chain = CaseStore.Append(connection, before, request.CaseId, longer);
                var row = new StoredStanding(request.CaseId, longer.LastSequence, chain, Assessment.EngineVersion, standing);
                CaseStore.Put(connection, row);
                if (isNews)
                    Publish(connection, new CaseNews(request.CaseId, longer.LastSequence, "events", before?.Standing?.Standing, standing), standing.AsOf);
                return (text, row);
            },
            stop);
        if (stored is not null)
        {
            cache.Put(new StoredCase(request.CaseId, longer, stored.Chain, stored));
            metrics.Appended(longer.LastSequence - last);
            if (isNews)
                signal.Set();
        }
        return answer;
    }

    private static void Publish(DbConnection connection, CaseNews news, DateTimeOffset at) =>
        CaseStore.AddNews(connection, news.Case, news.Sequence, at, JsonSerializer.Serialize(news, ServiceJson.Default.CaseNews));

    private static string Same(StoredAnswer answer, byte[] fingerprint) => answer.Fingerprint.AsSpan().SequenceEqual(fingerprint) ? answer.Text : throw new KeyReusedException();

    private static DateTimeOffset Later(DateTimeOffset now, CaseHistory? history) => history is not null && history.Events[^1].Recorded > now ? history.Events[^1].Recorded : now;

    /// <param name="Answer">What was answered to the same request before.</param>
    /// <param name="Before">The case as it is.</param>
    /// <param name="Longer">The history with the new events.</param>
    /// <param name="Standing">Where the case stands then.</param>
    private sealed record Prepared(string? Answer, StoredCase? Before, CaseHistory? Longer, Standing? Standing);
}
