using System.Globalization;
using System.Text;
using System.Text.Json;
using RiskAssessment;
using RiskAssessment.Json;
using RiskAssessment.Reporting;

namespace CaseService;

/// <summary>The endpoints of a case that the service keeps.</summary>
internal static class StoredCaseEndpoints
{
    private const string JsonType = "application/json";
    private const string LinesType = "application/jsonl";
    private const string ProblemJson = "application/problem+json";

    /// <summary>The page runs nothing and loads nothing; a browser is told to hold it to that.</summary>
    private const string PageRules = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    internal static void Map(WebApplication app)
    {
        var one = app.MapGroup("/v1/cases/{caseId}").WithTags("stored cases").AddEndpointFilter<AccessFilter>();
        one.MapGet("", Events).For(Operation.ReadEvents).Says("events", "Every event of a case, one a line").Produces<string>(200, LinesType);
        one.MapPost("/events", Append).For(Operation.AppendEvents).Accepts<string>(LinesType)
            .Says("append", "Append events to a case", "One event a line, without sequence, recorded and by, which the service adds. The first event of a new case is 'opened'. If-Match: the number of the last event that you saw. Idempotency-Key: a request that is sent again is carried out once.")
            .Changes<AppendAnswer>();
        one.MapPost("/judgements", Judge).For(Operation.Judge).Says("judge", "Judge the level of a case", "If-Match must say which event was the last that the judge saw.").Changes<AppendAnswer>().Accepts<JudgementRequest>(JsonType);
        one.MapPost("/countersignatures", Countersign).For(Operation.Countersign).Says("countersign", "Countersign a judgement").Changes<AppendAnswer>().Accepts<CountersignatureRequest>(JsonType);
        Reads<AssessmentDocument>(one.MapGet("/assessment", Assess), "storedAssessment", "Assess a case", "As of and as known at now, where the parameters do not say otherwise.");
        Reads<JudgementDocument>(one.MapGet("/judgement", Judged), "judgement", "The computed level, the judgements beside it, and the level to act on");
        Reads<TrajectoriesDocument>(one.MapGet("/trajectories", Walk), "storedTrajectories", "The level over time, as it happened and as it was known");
        Reads<ComparisonDocument>(one.MapGet("/comparison", Compare), "comparison", "What changed between two instants, and why");
        Reads<WhyNotDocument>(one.MapGet("/why-not", WhyNot), "storedWhyNot", "Why a case does not have a level");
        Reads<ReviewsDocument>(one.MapGet("/review", Review), "review", "When a case is to be reviewed, and why");
        one.MapGet("/report", Report).For(Operation.ReadReport).Says("report", "The page of a case", "for: full, marac, health, victim or without-names.").Produces<string>(200, "text/html");
    }

    /// <summary>The number of the last event as an entity tag.</summary>
    internal static void Tag(HttpResponse response, int last) => response.Headers.ETag = $"\"{last}\"";

    private static Task<IResult> Events(HttpContext http, Caseload cases, string caseId) => Read(http, cases, caseId, history =>
        TypedResults.Bytes(HistoryJson.Write(history), LinesType));

    private static async Task<IResult> Append(HttpContext http, Caseload cases, string caseId)
    {
        var (body, actor) = (await CaseBody.Read(http.Request, http.RequestAborted), Actor.Of(http));
        return await Change(http, cases, caseId, body, isExpectedNeeded: false, (history, now) => SentEvents.After(history, caseId, body, actor, now));
    }

    private static async Task<IResult> Judge(HttpContext http, Caseload cases, AssessmentService service, string caseId)
    {
        var (body, actor) = (await CaseBody.Read(http.Request, http.RequestAborted), Actor.Of(http));
        var asked = Parsed(body, ServiceJson.Default.JudgementRequest);
        if (asked is not { Level: RiskLevel.Standard or RiskLevel.Medium or RiskLevel.High })
            throw new InvalidInputException([new Problem("SRA1204", "$.level", "Give 'level' (standard, medium or high), and if need be 'why' and 'beforeSeeing'.")]);
        return await Change(http, cases, caseId, body, isExpectedNeeded: true, (history, now) =>
            service.Judge(history ?? throw new CaseNotFoundException(caseId), asked.Level, now, actor.By, asked.Why, asked.BeforeSeeing));
    }

    private static async Task<IResult> Countersign(HttpContext http, Caseload cases, AssessmentService service, string caseId)
    {
        var (body, actor) = (await CaseBody.Read(http.Request, http.RequestAborted), Actor.Of(http));
        var asked = Parsed(body, ServiceJson.Default.CountersignatureRequest);
        if (asked is not { Agrees: { } agrees, Why: { } why })
            throw new InvalidInputException([new Problem("SRA1204", "$", "Give 'agrees' (true or false) and 'why', and if it is not the last one the number of the 'judgement'.")]);
        return await Change(http, cases, caseId, body, isExpectedNeeded: true, (history, now) =>
            service.Countersign(history ?? throw new CaseNotFoundException(caseId), agrees, now, actor.By, why, asked.Judgement));
    }

    private static Task<IResult> Assess(HttpContext http, Caseload cases, AssessmentService service, string caseId, EdtfDate? asOf = null, EdtfDate? knownAt = null, string lang = "en") =>
        Read(http, cases, caseId, history => Json(AssessmentJson.Write(service.Assess(history, InstantOf(nameof(asOf), asOf, history), InstantOf(nameof(knownAt), knownAt, history)), lang)));

    private static Task<IResult> Judged(HttpContext http, Caseload cases, AssessmentService service, string caseId, EdtfDate? asOf = null, EdtfDate? knownAt = null, string lang = "en") =>
        Read(http, cases, caseId, history => Json(JudgementJson.Write(service.JudgedAssessmentOf(history, InstantOf(nameof(asOf), asOf, history), InstantOf(nameof(knownAt), knownAt, history)), lang)));

    private static Task<IResult> Walk(HttpContext http, Caseload cases, AssessmentService service, string caseId, EdtfDate? asOf = null, EdtfDate? knownAt = null) =>
        Read(http, cases, caseId, (history, stop) => Json(TrajectoryJson.Write(service.TrajectoriesOf(history, InstantOf(nameof(asOf), asOf, history), InstantOf(nameof(knownAt), knownAt, history), stop))));

    private static Task<IResult> Compare(HttpContext http, Caseload cases, AssessmentService service, string caseId, EdtfDate earlier, EdtfDate? later = null) =>
        Read(http, cases, caseId, history => Json(ComparisonJson.Write(service.Compare(history, InstantOf(nameof(earlier), earlier, history)!.Value, InstantOf(nameof(later), later, history)))));

    private static Task<IResult> WhyNot(HttpContext http, Caseload cases, AssessmentService service, string caseId, string? level = null, EdtfDate? asOf = null, EdtfDate? knownAt = null, string lang = "en") =>
        Read(http, cases, caseId, history => WhyNotAnswer.Of(service.Assess(history, InstantOf(nameof(asOf), asOf, history), InstantOf(nameof(knownAt), knownAt, history)), level, lang));

    private static Task<IResult> Review(HttpContext http, Caseload cases, AssessmentService service, string caseId) =>
        Read(http, cases, caseId, (history, stop) => Json(ReviewJson.Write([service.ReviewOf(history, now: null, stop)])));

    private static Task<IResult> Report(HttpContext http, Caseload cases, AssessmentService service, string caseId, string @for = "full", string? marking = null, EdtfDate? asOf = null, EdtfDate? knownAt = null, string lang = "en")
    {
        if (!SharingView.TryGet(@for, out var view))
            throw new InvalidInputException([new Problem("SRA1204", "$.for", $"'for' is one of: {string.Join(", ", SharingView.All.Select(one => one.Code))}.")]);
        http.Response.Headers.ContentSecurityPolicy = PageRules;
        return Read(http, cases, caseId, (history, stop) =>
        {
            var state = (InstantOf(nameof(knownAt), knownAt, history) is { } known ? history.CaseAt(known) : history.Case) with { AsOf = InstantOf(nameof(asOf), asOf, history) };
            using var page = new StringWriter();
            new CaseReport(service, state, history, lang, stop) { View = view, Marking = marking }.WriteHtml(page);
            return TypedResults.Bytes(Encoding.UTF8.GetBytes(page.ToString()), "text/html; charset=utf-8");
        });
    }

    private static Task<IResult> Read(HttpContext http, Caseload cases, string caseId, Func<CaseHistory, IResult> answer) => Read(http, cases, caseId, (history, _) => answer(history));

    private static async Task<IResult> Read(HttpContext http, Caseload cases, string caseId, Func<CaseHistory, CancellationToken, IResult> answer)
    {
        var found = await cases.Get(caseId, http.RequestAborted);
        Tag(http.Response, found.History.LastSequence);
        return await cases.Work.Run(stop => answer(found.History, stop), http.RequestAborted);
    }

    private static async Task<IResult> Change(HttpContext http, Caseload cases, string caseId, byte[] content, bool isExpectedNeeded, Func<CaseHistory?, DateTimeOffset, CaseHistory> change)
    {
        var answer = await TryChange(http, cases, caseId, content, isExpectedNeeded, change);
        return answer.Refusal ?? TypedResults.Text(answer.Text, JsonType);
    }

    /// <summary>Changes a case, as the headers <c>If-Match</c> and <c>Idempotency-Key</c> say.</summary>
    /// <returns>The answer, or why the headers are refused.</returns>
    internal static async Task<(string? Text, IResult? Refusal)> TryChange(
        HttpContext http, Caseload cases, string caseId, byte[] content, bool isExpectedNeeded, Func<CaseHistory?, DateTimeOffset, CaseHistory> change)
    {
        var (match, key, path) = (http.Request.Headers.IfMatch, http.Request.Headers["Idempotency-Key"], http.Request.Path.Value!);
        int? expected = match is [{ } tag] && int.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (match.Count > 0 && expected is null)
            return Refused(StatusCodes.Status400BadRequest, "If-Match has the number of the last event that you saw, such as \"12\"; \"0\" for a new case.");
        if (expected is null && isExpectedNeeded)
            return Refused(StatusCodes.Status428PreconditionRequired, "Say with If-Match which event was the last that you saw, so that nobody judges what has changed meanwhile. The ETag of every answer has it.");
        if (key.Count > 0 && !(key is [{ } given] && Names.IsKey(given)))
            return Refused(StatusCodes.Status400BadRequest, "Idempotency-Key has 1 to 100 letters, digits, '.', '_', '~' or '-'.");
        byte[] asked = [.. Encoding.UTF8.GetBytes($"{path[path.LastIndexOf('/')..]}\n{expected}\n{Actor.Of(http).By}\n"), .. content];
        var answer = await cases.Change(new AppendRequest(caseId, expected, key is [{ } one] ? one : null, asked), change, http.RequestAborted);
        using (var parsed = JsonDocument.Parse(answer))
            Tag(http.Response, parsed.RootElement.GetProperty("last").GetInt32());
        return (answer, null);

        static (string?, IResult?) Refused(int status, string detail) => (null, TypedResults.Problem(detail, statusCode: status));
    }

    private static IResult Json(byte[] body) => TypedResults.Bytes(body, JsonType);

    /// <summary>An instant, which is local to the case where it has no offset.</summary>
    private static DateTimeOffset? InstantOf(string name, EdtfDate? date, CaseHistory history) =>
        date is not { } given ? null
        : given.TryGetInstant(history.TimeZone, out var instant) ? instant
        : throw new InvalidInputException([new Problem("SRA0012", "$." + name, $"'{name}' is an instant, such as 2024-03-18T12:00:00Z; without an offset it is local to the case.")]);

    private static T? Parsed<T>(byte[] body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static void Reads<TAnswer>(RouteHandlerBuilder endpoint, string name, string summary, string? description = null) => endpoint
        .For(Operation.ReadAssessment)
        .Says(name, summary, description)
        .Produces<TAnswer>(StatusCodes.Status200OK, JsonType)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static RouteHandlerBuilder Changes<TAnswer>(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<TAnswer>(StatusCodes.Status200OK, JsonType)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .Produces<RefusalDocument>(StatusCodes.Status422UnprocessableEntity, ProblemJson)
        .ProducesProblem(StatusCodes.Status507InsufficientStorage);
}

/// <summary>A judgement.</summary>
/// <param name="Level">The level: standard, medium or high.</param>
/// <param name="Why">Why; it must be said where the computed level is higher.</param>
/// <param name="BeforeSeeing">Whether the computed level had not been shown yet.</param>
internal sealed record JudgementRequest(RiskLevel Level, string? Why, bool BeforeSeeing);

/// <summary>A countersignature.</summary>
/// <param name="Agrees">Whether the person agrees.</param>
/// <param name="Why">Why.</param>
/// <param name="Judgement">The number of the judgement; null for the last one.</param>
internal sealed record CountersignatureRequest(bool? Agrees, string? Why, int? Judgement);
