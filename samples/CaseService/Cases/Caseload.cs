using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using RiskAssessment;

namespace CaseService;

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

/// <summary>Where the last cases are kept that were worked on.</summary>
internal interface ICaseMemory
{
    /// <summary>A case with these events.</summary>
    /// <param name="caseId">The id of the case.</param>
    /// <param name="chain">The hash in the database that covers all events.</param>
    /// <param name="standing">What the database has of where it stands, which a re-score changes without an event.</param>
    /// <returns>The case; <see langword="null"/> if it is not kept, or has other events.</returns>
    StoredCase? Find(string caseId, byte[] chain, StoredStanding? standing);

    /// <summary>Keeps a case.</summary>
    void Put(StoredCase one);
}

/// <summary>Works on the cases of the force: reads them, and changes them by events.</summary>
internal sealed class Caseload(
    CaseStore store, Database database, StoreWriter writer, ICaseMemory memory, AssessmentService service, TimeProvider clock, BoundedWork work, Publisher publisher, ServiceMetrics metrics, ILogger<Caseload> log)
{
    private const int MostTries = 20;

    /// <summary>Where the service works on cases.</summary>
    internal BoundedWork Work => work;

    /// <summary>Answers a question about a case; see <see cref="ICases.Ask"/>.</summary>
    internal Task<CaseAnswer> Ask(CaseQuestion question, CancellationToken stop) => Parking(question.CaseId, () => work.Run(
        until =>
        {
            var history = (Find(question.CaseId) ?? throw new CaseNotFoundException(question.CaseId)).History;
            return new CaseAnswer(history.LastSequence, question.Answer(history, service, until));
        },
        stop));

    /// <summary>Changes a case by events; see <see cref="ICases.Change"/>.</summary>
    internal Task<CaseAnswer> Change(CaseChange change, CancellationToken stop) => Parking(change.CaseId, async () =>
    {
        var fingerprint = SHA256.HashData(change.Content);
        for (var tries = 1; ; tries++)
        {
            var prepared = await work.Run(until => Prepare(change, fingerprint, until), stop);
            if ((prepared.Answer ?? (prepared.Longer is null ? null : await WriteUnlessChanged(change, fingerprint, prepared, stop))) is { } text)
                return new CaseAnswer(JsonSerializer.Deserialize(text, ServiceJson.Default.AppendAnswer)!.Last, change.Answer(text));
            metrics.Conflicted();
            if (tries == MostTries)
                throw new StorageException(StorageFault.Unavailable, null);
        }
    });

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
                caseId,
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
                publisher.Wake();
            return isNews;
        }
    }

    /// <summary>Notes that a case cannot be read or assessed, so that the worklist says so.</summary>
    internal async Task Park(string caseId, int sequence, string reason)
    {
        try
        {
            if (await writer.Write(caseId, connection => CaseStore.Park(connection, new ParkedCase(caseId, sequence, Now(), reason)), CancellationToken.None))
            {
                ServiceLog.Parked(log, reason);
                metrics.Parked(reason);
            }
        }
        catch (StorageException)
        {
            // It is parked when it is looked at again.
        }
    }

    /// <summary>Takes a case off the list of parked ones if it can be read and assessed again.</summary>
    internal async Task TryUnpark(string caseId, CancellationToken stop)
    {
        try
        {
            await work.Run(until => StandingOf(caseId, until), stop);
            await writer.Write(
                caseId,
                connection =>
                {
                    CaseStore.Unpark(connection, caseId);
                    return true;
                },
                stop);
        }
        catch (Exception exception) when (exception is CaseDamagedException or InvalidInputException)
        {
            // It stays parked.
        }
    }

    /// <summary>Where a case stands now, without a look at what is stored of it; <see langword="null"/> if there is no such case.</summary>
    internal Standing? StandingOf(string caseId, CancellationToken stop) => store.Find(caseId) is { } found ? Standing.Of(found.History, service, Later(Now(), found.History), stop) : null;

    /// <summary>The whole seconds of the clock, which is how events are written.</summary>
    internal DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
    }

    private StoredCase? Find(string caseId)
    {
        var (chain, standing) = store.EndOf(caseId);
        if (chain is not null && memory.Find(caseId, chain, standing) is { } known)
            return known;
        var found = store.Find(caseId);
        if (found is not null)
            memory.Put(found);
        return found;
    }

    private async Task<CaseAnswer> Parking(string caseId, Func<Task<CaseAnswer>> act)
    {
        try
        {
            return await act();
        }
        catch (CaseDamagedException damaged)
        {
            await Park(caseId, damaged.Sequence, damaged.Reason);
            throw;
        }
    }

    private (StoredStanding? Stored, bool IsNews, StoredStanding? Before) Rescored(string caseId, CancellationToken stop)
    {
        var found = store.Find(caseId) ?? throw new CaseNotFoundException(caseId);
        if (found is { History.IsClosed: true, Current.Closed: true, Standing.Engine: var engine } && engine == Assessment.EngineVersion)
            return default;
        var standing = Standing.Of(found.History, service, Later(Now(), found.History), stop);
        return (new StoredStanding(caseId, found.History.LastSequence, found.Chain, Assessment.EngineVersion, standing), standing.IsNewsAfter(found.Standing?.Standing), found.Standing);
    }

    private Prepared Prepare(CaseChange change, byte[] fingerprint, CancellationToken stop)
    {
        if (change.Key is { } key && store.AnswerOf(change.CaseId, key) is { } answer)
            return new Prepared(Same(answer, fingerprint), null, null, null, null);
        var before = Find(change.CaseId);
        var last = before?.History.LastSequence ?? 0;
        if (change.Expected is { } expected && expected != last)
            throw new SequenceConflictException(last);
        var now = Later(Now(), before?.History);
        var longer = change.After(before?.History, now, service);
        var problems = service.Check(longer.Case);
        if (problems.Any(problem => problem.Severity == ProblemSeverity.Error))
            throw new InvalidInputException(problems);
        var judged = service.JudgedAssessmentOf(longer, now, now);
        var standing = Standing.Of(longer, service, judged, now, stop);
        if (longer.LastSequence == last)
            return new Prepared(null, before, longer, standing, null);
        // Read after the events: where it has more of them than the history, the case was changed in between.
        var recorded = store.RecordedOf(change.CaseId);
        if (recorded?.Sequence > last)
            return new Prepared(null, null, null, null, null);
        var records = CaseRecords.Of(change.CaseId, before?.History, longer, judged, recorded, judgement => store.JudgementRecordOf(change.CaseId, judgement));
        foreach (var failure in records.Failures)
        {
            ServiceLog.NotRecorded(log, failure.Code);
            metrics.NotRecorded();
        }
        return new Prepared(null, before, longer, standing, records);
    }

    /// <summary>Writes, unless the case was changed in the meantime: it looks, and the key of the rows decides if two transactions look at once.</summary>
    private async Task<string?> WriteUnlessChanged(CaseChange change, byte[] fingerprint, Prepared prepared, CancellationToken stop)
    {
        try
        {
            return await Write(change, fingerprint, prepared, stop);
        }
        catch (DbException conflict) when (database.IsConflict(conflict))
        {
            return null;
        }
    }

    /// <returns>The answer; <see langword="null"/> if the case was changed in the meantime.</returns>
    private async Task<string?> Write(CaseChange change, byte[] fingerprint, Prepared prepared, CancellationToken stop)
    {
        var (before, longer, standing) = (prepared.Before, prepared.Longer!, prepared.Standing!);
        var last = before?.History.LastSequence ?? 0;
        var text = JsonSerializer.Serialize(new AppendAnswer(change.CaseId, last + 1, longer.LastSequence, standing), ServiceJson.Default.AppendAnswer);
        var isNews = longer.LastSequence > last && standing.IsNewsAfter(before?.Standing?.Standing);
        var (answer, stored) = await writer.Write<(string?, StoredStanding?)>(
            change.CaseId,
            (connection, records) =>
            {
                if (change.Key is { } key && CaseStore.AnswerOf(connection, change.CaseId, key) is { } given)
                    return (Same(given, fingerprint), null);
                if (CaseStore.IsChanged(connection, change.CaseId, last, before?.Standing))
                    return (null, null);
                if (change.Key is { } asked)
                    CaseStore.PutAnswer(connection, change.CaseId, asked, new StoredAnswer(fingerprint, text), standing.AsOf);
                if (longer.LastSequence == last)
                    return (text, null);
                var chain = CaseStore.Append(connection, before, change.CaseId, longer);
                var row = new StoredStanding(change.CaseId, longer.LastSequence, chain, Assessment.EngineVersion, standing);
                CaseStore.Put(connection, row);
                records.Add(prepared.Records!);
                if (isNews)
                    Publish(connection, new CaseNews(change.CaseId, longer.LastSequence, "events", before?.Standing?.Standing, standing), standing.AsOf);
                return (text, row);
            },
            stop);
        if (stored is not null)
        {
            memory.Put(new StoredCase(change.CaseId, longer, stored.Chain, stored));
            metrics.Appended(longer.LastSequence - last);
            if (isNews)
                publisher.Wake();
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
    /// <param name="Records">What is to be recorded; null if there is no new event.</param>
    private sealed record Prepared(string? Answer, StoredCase? Before, CaseHistory? Longer, Standing? Standing, CaseRecords? Records);
}
