using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using RiskAssessment;
using RiskAssessment.Analysis;
using RiskAssessment.Json;

namespace CaseService;

/// <summary>The endpoints over all cases: worklist, news, extent, impact of a version, re-score and audit trail.</summary>
internal static class CaseloadEndpoints
{
    private const string JsonType = "application/json";
    private const int MostRows = 1_000;
    private const string NotAssessable = "not-assessable";

    private static readonly TimeSpan HeartbeatAfter = TimeSpan.FromSeconds(15);

    internal static void Map(WebApplication app)
    {
        var all = app.MapGroup("/v1").WithTags("caseload").AddEndpointFilter<AccessFilter>();
        all.MapGet("/worklist", Worklist).For(Operation.ReadWorklist).Says("worklist", "Which cases need somebody, the earliest first", "'next' of a page is the 'after' of the next one.").Produces<WorklistPage>();
        all.MapGet("/parked", Parked).For(Operation.ReadWorklist).Says("parked", "The cases of which nothing can be said", "Events that are damaged or cannot be read, or an instrument that is not there. Nothing is appended to a case while its events cannot be read.").Produces<ParkedPage>();
        all.MapGet("/news", News).For(Operation.ReadNews).Says("news", "Changes of level, range, settledness and review as they come (server-sent events)", "Last-Event-ID, or the parameter 'after', is the number of the last one that was seen; without either, from now on.").DisableRequestTimeout();
        all.MapGet("/extent", Extent).For(Operation.ReadExtent).Says("extent", "How much stalking is known, where and when, with disclosure control").Produces<ExtentDocument>(200, JsonType).WithRequestTimeout(TimeLimit.Long);
        all.MapPost("/impacts", Impact).For(Operation.ReadImpact).Accepts<InstrumentDocument>(JsonType).Says("impact", "What a version of an instrument would change over all cases", "The body is the version that is to replace the one in force.").Produces<ImpactDocument>(200, JsonType).WithRequestTimeout(TimeLimit.Long);
        all.MapPost("/rescores", StartRescore).For(Operation.StartRescore).Says("startRescore", "Work out anew where every case stands, and publish what changed").Produces<RescoreRun>(202);
        all.MapGet("/rescores/last", LastRescore).For(Operation.ReadRescore).Says("rescore", "How far the last re-score is").Produces<RescoreRun>();
        all.MapGet("/access", AccessTo).For(Operation.ReadAudit).Says("access", "Who had access to what, when, and what for").Produces<AccessPage>();
    }

    private static async Task<IResult> Worklist(CaseStore store, Caseload cases, TimeProvider clock, HttpContext http, string? after = null, int limit = 100)
    {
        if (limit is < 1 or > MostRows || !TryReadAfter(after, out var from))
            return TypedResults.Problem($"'limit' is 1 to {MostRows}; 'after' is the 'next' of the page before.", statusCode: StatusCodes.Status400BadRequest);
        var rows = await cases.Work.Run(stop => store.Worklist(from, limit).Select(row => Line(row, cases, clock.GetUtcNow(), stop)).ToList(), http.RequestAborted);
        var last = rows.Count == limit ? rows[^1] : null;
        return TypedResults.Ok(new WorklistPage([.. rows.Select(row => row.Line)], last is null ? null : $"{last.Due}.{last.Line.Case}"));
    }

    private static WorklistRow Line((string CaseId, long Due, StoredStanding? Standing, string? Parked) row, Caseload cases, DateTimeOffset now, CancellationToken stop)
    {
        if (row.Parked is { } reason)
            return new WorklistRow(row.Due, new WorklistLine(row.CaseId, null, true, TroubleOf(reason)));
        if (row.Standing is { } stored && stored.Engine == Assessment.EngineVersion)
            return new WorklistRow(row.Due, new WorklistLine(row.CaseId, stored.Standing, stored.Standing.Due <= now, null));
        try
        {
            return new WorklistRow(row.Due, cases.StandingOf(row.CaseId, stop) is { } standing ? new WorklistLine(row.CaseId, standing, standing.Due <= now, null) : new WorklistLine(row.CaseId, null, true, "not-there"));
        }
        catch (CaseDamagedException damaged)
        {
            return new WorklistRow(row.Due, new WorklistLine(row.CaseId, null, true, TroubleOf(damaged.Reason)));
        }
        catch (InvalidInputException)
        {
            return new WorklistRow(row.Due, new WorklistLine(row.CaseId, null, true, NotAssessable));
        }
    }

    private static string TroubleOf(string reason) => reason == CaseDamagedException.Damaged ? reason : NotAssessable;

    private static async Task<IResult> Parked(CaseStore store, Caseload cases, HttpContext http, string after = "", int limit = 100) =>
        limit is < 1 or > MostRows || !(after.Length == 0 || Names.IsCaseId(after))
            ? TypedResults.Problem($"'limit' is 1 to {MostRows}; 'after' is the id of a case.", statusCode: StatusCodes.Status400BadRequest)
            : TypedResults.Ok(new ParkedPage(await cases.Work.Run(() => store.Parked(after, limit), http.RequestAborted)));

    private static bool TryReadAfter(string? after, out (long Due, string CaseId)? from)
    {
        from = null;
        if (after is null)
            return true;
        var dot = after.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || !long.TryParse(after.AsSpan(0, dot), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var due) || !Names.IsCaseId(after[(dot + 1)..]))
            return false;
        from = (due, after[(dot + 1)..]);
        return true;
    }

    private static async Task<IResult> News(CaseStore store, Caseload cases, NewsSignal signal, IHostApplicationLifetime service, HttpContext http, long? after = null)
    {
        var given = http.Request.Headers["Last-Event-ID"] is [{ } id] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : after;
        var start = given ?? await cases.Work.Run(store.LastNews, http.RequestAborted);
        return TypedResults.ServerSentEvents(Stream(store, signal, start, service.ApplicationStopping, http.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<string>> Stream(CaseStore store, NewsSignal signal, long after, CancellationToken serviceStops, [EnumeratorCancellation] CancellationToken clientGoes)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(serviceStops, clientGoes);
        var stop = either.Token;
        while (!stop.IsCancellationRequested)
        {
            var wait = signal.Next(HeartbeatAfter, stop);
            var rows = store.News(after, MostRows);
            foreach (var row in rows)
            {
                yield return new SseItem<string>(row.Body, "change") { EventId = row.Id.ToString(CultureInfo.InvariantCulture) };
                after = row.Id;
            }
            if (rows.Count == 0 && !await wait)
                yield return new SseItem<string>("", "heartbeat");
        }
    }

    private static async Task<IResult> Extent(EveryCase cases, AssessmentService service, TimeProvider clock, HttpContext http, string by = "year", string? area = null, bool cross = false, int suppress = 5, int? round = null)
    {
        if (by is not ("year" or "quarter" or "month") || suppress < ExtentOptions.LeastThreshold || round is < 2 or > 1_000 || (cross && area is null))
            return TypedResults.Problem($"'by' is year, quarter or month; 'suppress' is at least {ExtentOptions.LeastThreshold}; 'round' is 2 to 1000; 'cross' needs 'area'.", statusCode: StatusCodes.Status400BadRequest);
        var counter = new ExtentCounter(new ExtentOptions
        {
            By = by switch { "quarter" => ExtentPeriod.Quarter, "month" => ExtentPeriod.Month, _ => ExtentPeriod.Year },
            AreaLabel = area,
            CrossAreaByRelationship = cross,
            Threshold = suppress,
            RoundTo = round,
        });
        var now = clock.GetUtcNow();
        await cases.ForEach((_, one) => counter.Add(one.History.Case, service.Assess(one.History, now)), http.RequestAborted);
        return TypedResults.Bytes(ExtentJson.Write(counter.Report()), JsonType);
    }

    private static async Task<IResult> Impact(EveryCase cases, AssessmentService service, InstrumentRegistry registry, TimeProvider clock, HttpContext http)
    {
        var body = await CaseBody.Read(http.Request, http.RequestAborted);
        if (!InstrumentJson.TryRead(body, out var to, out var problems))
            throw new InvalidInputException(problems);
        var from = service.InstrumentFor(new CaseFile { InstrumentId = to.Id })
            ?? throw new InvalidInputException([new Problem("SRA0306", "$.id", $"No version of instrument {to.Id} is in force, so there is nothing to compare it with.")]);
        var counter = new ImpactCounter(from, to, new ImpactOptions { OtherVersions = [.. registry.Versions(to.Id).Where(version => version.Version != to.Version && version.Version != from.Version)] });
        var now = clock.GetUtcNow();
        await cases.ForEach((_, one) => counter.Add(one.History.Case, now), http.RequestAborted);
        return TypedResults.Bytes(ImpactJson.Write(counter.Report()), JsonType);
    }

    private static async Task<IResult> StartRescore(Rescorer rescorer, HttpContext http) => TypedResults.Accepted((string?)null, await rescorer.Start(Actor.Of(http).By, http.RequestAborted));

    private static async Task<IResult> LastRescore(CaseStore store, Caseload cases, HttpContext http) => await cases.Work.Run(store.LastRescore, http.RequestAborted) is { } run
        ? TypedResults.Ok(run)
        : TypedResults.Problem("There was no re-score yet.", statusCode: StatusCodes.Status404NotFound);

    private static async Task<IResult> AccessTo(CaseStore store, Caseload cases, HttpContext http, string? @case = null, long after = 0, int limit = 100) =>
        limit is < 1 or > MostRows || !(@case is null || Names.IsCaseId(@case))
            ? TypedResults.Problem($"'limit' is 1 to {MostRows}; 'case' is the id of a case.", statusCode: StatusCodes.Status400BadRequest)
            : TypedResults.Ok(new AccessPage(await cases.Work.Run(() => store.AccessTo(@case, after, limit), http.RequestAborted)));

    private sealed record WorklistRow(long Due, WorklistLine Line);
}

/// <summary>A page of the worklist.</summary>
/// <param name="Cases">The cases, the earliest due first.</param>
/// <param name="Next">Gives the next page; null for the last.</param>
internal sealed record WorklistPage(IReadOnlyList<WorklistLine> Cases, string? Next);

/// <summary>A case of the worklist.</summary>
/// <param name="Case">The id.</param>
/// <param name="Standing">Where it stands; null where that cannot be said.</param>
/// <param name="IsDue">Whether it is due now.</param>
/// <param name="Trouble">Why it cannot be said where it stands: <c>damaged</c> or <c>not-assessable</c>; null otherwise.</param>
internal sealed record WorklistLine(string Case, Standing? Standing, bool IsDue, string? Trouble);

/// <summary>A page of the parked cases.</summary>
/// <param name="Cases">The cases in the order of their ids. The last id is the <c>after</c> of the next page.</param>
internal sealed record ParkedPage(IReadOnlyList<ParkedCase> Cases);

/// <summary>A page of the audit trail.</summary>
/// <param name="Entries">The entries in the order of time. The number of the last one is the <c>after</c> of the next page.</param>
internal sealed record AccessPage(IReadOnlyList<AccessEntry> Entries);
