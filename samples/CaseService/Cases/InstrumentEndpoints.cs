using Microsoft.AspNetCore.Http.HttpResults;
using RiskAssessment;
using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace CaseService;

/// <summary>What a client needs for its forms: instruments, their questions, the schemas.</summary>
internal static class InstrumentEndpoints
{
    private const string Json = "application/json";
    private const string Schema = "application/schema+json";

    internal static void Map(WebApplication app)
    {
        var group = app.MapGroup("/v1").WithTags("instruments");
        group.MapGet("/instruments", List).WithName("instruments").WithSummary("List the instruments");
        group.MapGet("/instruments/{id}/{version}", Read).WithName("instrument").WithSummary("An instrument's file, in canonical form")
            .Produces<InstrumentDocument>(StatusCodes.Status200OK, Json).ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/questions", Ask).WithName("questions").WithSummary("The questionnaire of an instrument")
            .WithDescription("For the default instrument if none is named; for its first registered version if no version is named.")
            .Produces<QuestionnaireDocument>(StatusCodes.Status200OK, Json).ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/schemas/{of}", Show).WithName("schema").WithSummary("A JSON Schema (2020-12): case, assessment, why-not or instrument")
            .Produces<SchemaDocument>(StatusCodes.Status200OK, Schema).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Ok<InstrumentList> List(InstrumentRegistry registry, AssessmentService assessor, string lang = "en") => TypedResults.Ok(new InstrumentList(
    [
        .. registry.Instruments.Select(instrument => new InstrumentLine(
            instrument.Id, instrument.Version, instrument.Sha256, instrument.Title.In(lang), instrument == assessor.InstrumentFor(new CaseFile()))),
    ]));

    private static IResult Read(InstrumentRegistry registry, string id, string version) =>
        registry.Find(id, version) is { } instrument ? TypedResults.Bytes(InstrumentJson.Write(instrument), Json) : NotFound();

    private static IResult Ask(AssessmentService assessor, string? instrument = null, string? version = null, string lang = "en")
    {
        Instrument? asked = assessor.InstrumentFor(new CaseFile { InstrumentId = instrument, InstrumentVersion = version });
        return asked is null ? NotFound() : TypedResults.Bytes(QuestionnaireJson.Write(asked, lang), Json);
    }

    private static IResult Show(string of) => of switch
    {
        "case" => TypedResults.Text(JsonSchemas.Case, Schema),
        "assessment" => TypedResults.Text(JsonSchemas.Assessment, Schema),
        "why-not" => TypedResults.Text(JsonSchemas.WhyNot, Schema),
        "instrument" => TypedResults.Text(JsonSchemas.Instrument, Schema),
        _ => NotFound(),
    };

    private static ProblemHttpResult NotFound() => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound, detail: "GET /v1/instruments lists the instruments; the schemas are case, assessment, why-not and instrument.");
}
