using RiskAssessment;
using RiskAssessment.Json;

namespace ScoringService;

/// <summary>The endpoints for a case: assessment and trajectory.</summary>
internal static class CaseEndpoints
{
    private const string Json = "application/json";
    private const string ProblemJson = "application/problem+json";

    internal static void Map(WebApplication app)
    {
        Describe<AssessmentDocument>(app.MapPost("/v1/assessments", Assess), "assess", "Assess a case", "Level, range, reasons, open questions and actions, as in assessment.schema.json.");
        Describe<TrajectoryDocument>(app.MapPost("/v1/trajectories", Walk), "trajectory", "Assess a case over time", "The level after each incident and at each milestone, and the peak.");
    }

    private static Task<IResult> Assess(HttpContext context, AssessmentService assessor, BoundedWork work, string lang = "en") =>
        Answer(context, assessor, work, caseFile => AssessmentJson.Write(assessor.Assess(caseFile), lang));

    private static Task<IResult> Walk(HttpContext context, AssessmentService assessor, BoundedWork work) =>
        Answer(context, assessor, work, caseFile => TrajectoryJson.Write(assessor.TrajectoryOf(caseFile)));

    private static async Task<IResult> Answer(HttpContext context, AssessmentService assessor, BoundedWork work, Func<CaseFile, byte[]> answer)
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
            () => assessor.TryRead(body, out var caseFile, out var problems) ? TypedResults.Bytes(answer(caseFile), Json) : RefusedCase.Answer(problems),
            context.RequestAborted);
    }

    private static void Describe<TAnswer>(RouteHandlerBuilder endpoint, string name, string summary, string description) => endpoint
        .WithName(name)
        .WithSummary(summary)
        .WithDescription(description)
        .Accepts<CaseDocument>(Json)
        .WithTags("cases")
        .Produces<TAnswer>(StatusCodes.Status200OK, Json)
        .Produces<RefusalDocument>(StatusCodes.Status400BadRequest, ProblemJson)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .Produces<RefusalDocument>(StatusCodes.Status422UnprocessableEntity, ProblemJson)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
}
