using RiskAssessment;
using RiskAssessment.Json;

namespace CaseService;

/// <summary>The endpoints for a case: assessment, trajectory and why-not.</summary>
internal static class CaseEndpoints
{
    private const string JsonType = "application/json";
    private const string ProblemJson = "application/problem+json";

    internal static void Map(WebApplication app)
    {
        Describe<AssessmentDocument>(app.MapPost("/v1/assessments", Assess), "assess", "Assess a case", "Level, range, reasons, open questions and actions, as in assessment.schema.json.");
        Describe<TrajectoryDocument>(app.MapPost("/v1/trajectories", Walk), "trajectory", "Assess a case over time", "The level after each incident and at each milestone, and the peak.");
        Describe<WhyNotDocument>(app.MapPost("/v1/why-not", Explain), "whyNot", "Explain why a case does not have a level", "What each rule of the level or above lacks, and the smallest changes that would reach it. Without a level: the next one above the stated one, or the highest.");
    }

    private static Task<IResult> Assess(HttpContext context, AssessmentService assessor, BoundedWork work, string lang = "en") =>
        Answer(context, assessor, work, caseFile => Json(AssessmentJson.Write(assessor.Assess(caseFile), lang)));

    private static Task<IResult> Walk(HttpContext context, AssessmentService assessor, BoundedWork work) =>
        Answer(context, assessor, work, caseFile => Json(TrajectoryJson.Write(assessor.TrajectoryOf(caseFile))));

    private static Task<IResult> Explain(HttpContext context, AssessmentService assessor, BoundedWork work, string? level = null, string lang = "en") =>
        WhyNotAnswer.WithLevel(level, asked => Answer(context, assessor, work, caseFile => TypedResults.Bytes(WhyNotAnswer.Of(assessor.Assess(caseFile), asked, lang), JsonType)));

    private static IResult Json(byte[] body) => TypedResults.Bytes(body, JsonType);

    private static async Task<IResult> Answer(HttpContext context, AssessmentService assessor, BoundedWork work, Func<CaseFile, IResult> answer)
    {
        byte[] body;
        try
        {
            body = await CaseBody.Read(context.Request, context.RequestAborted);
        }
        catch (BadHttpRequestException refused)
        {
            return TypedResults.Problem(statusCode: refused.StatusCode);
        }
        context.Response.Headers.CacheControl = "no-store";
        return await work.Run(
            () => assessor.TryRead(body, out var caseFile, out var problems) ? answer(caseFile) : RefusedCase.Answer(problems),
            context.RequestAborted);
    }

    private static void Describe<TAnswer>(RouteHandlerBuilder endpoint, string name, string summary, string description) => endpoint
        .WithName(name)
        .WithSummary(summary)
        .WithDescription(description)
        .Accepts<CaseDocument>(JsonType)
        .WithTags("cases")
        .Produces<TAnswer>(StatusCodes.Status200OK, JsonType)
        .Produces<RefusalDocument>(StatusCodes.Status400BadRequest, ProblemJson)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .Produces<RefusalDocument>(StatusCodes.Status422UnprocessableEntity, ProblemJson)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
}
