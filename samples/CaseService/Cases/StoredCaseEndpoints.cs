using System.Globalization;
using System.Text.Json;
using RiskAssessment;

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
    private static void Tag(HttpResponse response, int last) => response.Headers.ETag = $"\"{last}\"";

    private static Task<IResult> Events(HttpContext http, ICases cases, string caseId) => Ask(http, cases, new CaseQuestion(caseId, CaseQuestionKind.Events), LinesType);

    private static async Task<IResult> Append(HttpContext http, ICases cases, string caseId)
    {
        var body = await CaseBody.Read(http.Request, http.RequestAborted);
        return await Change(http, cases, isExpectedNeeded: false, (actor, expected, key) => new EventsChange(caseId, actor, expected, key, body));
    }

    private static async Task<IResult> Judge(HttpContext http, ICases cases, string caseId)
    {
        var asked = Parsed(await CaseBody.Read(http.Request, http.RequestAborted), ServiceJson.Default.JudgementRequest);
        if (asked is not { Level: RiskLevel.Standard or RiskLevel.Medium or RiskLevel.High })
            throw new InvalidInputException([new Problem("SRA1204", "$.level", "Give 'level' (standard, medium or high), and if need be 'why' and 'beforeSeeing'.")]);
        return await Change(http, cases, isExpectedNeeded: true, (actor, expected, key) => new JudgementChange(caseId, actor, expected, key, asked));
    }

    private static async Task<IResult> Countersign(HttpContext http, ICases cases, string caseId)
    {
        var asked = Parsed(await CaseBody.Read(http.Request, http.RequestAborted), ServiceJson.Default.CountersignatureRequest);
        if (asked is not { Agrees: not null, Why: not null })
            throw new InvalidInputException([new Problem("SRA1204", "$", "Give 'agrees' (true or false) and 'why', and if it is not the last one the number of the 'judgement'.")]);
        return await Change(http, cases, isExpectedNeeded: true, (actor, expected, key) => new CountersignatureChange(caseId, actor, expected, key, asked));
    }

    private static Task<IResult> Assess(HttpContext http, ICases cases, string caseId, EdtfDate? asOf = null, EdtfDate? knownAt = null, string lang = "en") =>
        Ask(http, cases, new CaseQuestion(caseId, CaseQuestionKind.Assessment) { AsOf = asOf, KnownAt = knownAt, Language = lang });

    private static Task<IResult> Judged(HttpContext http, ICases cases, string caseId, EdtfDate? asOf = null, EdtfDate? knownAt = null, string lang = "en") =>
        Ask(http, cases, new CaseQuestion(caseId, CaseQuestionKind.Judgement) { AsOf = asOf, KnownAt = knownAt, Language = lang });

    private static Task<IResult> Walk(HttpContext http, ICases cases, string caseId, EdtfDate? asOf = null, EdtfDate? knownAt = null) =>
        Ask(http, cases, new CaseQuestion(caseId, CaseQuestionKind.Trajectories) { AsOf = asOf, KnownAt = knownAt });

    private static Task<IResult> Compare(HttpContext http, ICases cases, string caseId, EdtfDate earlier, EdtfDate? later = null) =>
        Ask(http, cases, new CaseQuestion(caseId, CaseQuestionKind.Comparison) { Earlier = earlier, AsOf = later });

    private static Task<IResult> WhyNot(HttpContext http, ICases cases, string caseId, string? level = null, EdtfDate? asOf = null, EdtfDate? knownAt = null, string lang = "en") =>
        WhyNotAnswer.WithLevel(level, asked => Ask(http, cases, new CaseQuestion(caseId, CaseQuestionKind.WhyNot) { Level = asked, AsOf = asOf, KnownAt = knownAt, Language = lang }));

    private static Task<IResult> Review(HttpContext http, ICases cases, string caseId) => Ask(http, cases, new CaseQuestion(caseId, CaseQuestionKind.Review));

    private static Task<IResult> Report(HttpContext http, ICases cases, string caseId, string @for = "full", string? marking = null, EdtfDate? asOf = null, EdtfDate? knownAt = null, string lang = "en")
    {
        http.Response.Headers.ContentSecurityPolicy = PageRules;
        return Ask(http, cases, new CaseQuestion(caseId, CaseQuestionKind.Report) { View = @for, Marking = marking, AsOf = asOf, KnownAt = knownAt, Language = lang }, "text/html; charset=utf-8");
    }

    private static async Task<IResult> Ask(HttpContext http, ICases cases, CaseQuestion question, string type = JsonType)
    {
        var answer = await cases.Ask(question, http.RequestAborted);
        Tag(http.Response, answer.Last);
        return TypedResults.Bytes(answer.Body, type);
    }

    /// <summary>Changes a case, as the headers <c>If-Match</c> and <c>Idempotency-Key</c> say.</summary>
    internal static async Task<IResult> Change(HttpContext http, ICases cases, bool isExpectedNeeded, Func<Actor, int?, string?, CaseChange> change)
    {
        var (match, key) = (http.Request.Headers.IfMatch, http.Request.Headers["Idempotency-Key"]);
        int? expected = match is [{ } tag] && int.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (match.Count > 0 && expected is null)
            return TypedResults.Problem("If-Match has the number of the last event that you saw, such as \"12\"; \"0\" for a new case.", statusCode: StatusCodes.Status400BadRequest);
        if (expected is null && isExpectedNeeded)
            return TypedResults.Problem("Say with If-Match which event was the last that you saw, so that nobody judges what has changed meanwhile. The ETag of every answer has it.", statusCode: StatusCodes.Status428PreconditionRequired);
        if (key.Count > 0 && !(key is [{ } given] && Names.IsKey(given)))
            return TypedResults.Problem("Idempotency-Key has 1 to 100 letters, digits, '.', '_', '~' or '-'.", statusCode: StatusCodes.Status400BadRequest);
        var answer = await cases.Change(change(Actor.Of(http), expected, key is [{ } one] ? one : null), http.RequestAborted);
        Tag(http.Response, answer.Last);
        return TypedResults.Bytes(answer.Body, JsonType);
    }

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
