using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

namespace CaseService;

/// <summary>The JSON of the service itself; the library reads and writes cases and results.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(InstrumentList))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(ProblemLine[]))]
[JsonSerializable(typeof(CaseDocument))]
[JsonSerializable(typeof(AssessmentDocument))]
[JsonSerializable(typeof(TrajectoryDocument))]
[JsonSerializable(typeof(WhyNotDocument))]
[JsonSerializable(typeof(InstrumentDocument))]
[JsonSerializable(typeof(QuestionnaireDocument))]
[JsonSerializable(typeof(SchemaDocument))]
[JsonSerializable(typeof(RefusalDocument))]
[JsonSerializable(typeof(JudgementDocument))]
[JsonSerializable(typeof(TrajectoriesDocument))]
[JsonSerializable(typeof(ComparisonDocument))]
[JsonSerializable(typeof(ReviewsDocument))]
[JsonSerializable(typeof(RecordsDocument))]
[JsonSerializable(typeof(ExtentDocument))]
[JsonSerializable(typeof(ImpactDocument))]
[JsonSerializable(typeof(Standing))]
[JsonSerializable(typeof(AppendAnswer))]
[JsonSerializable(typeof(ImportAnswer))]
[JsonSerializable(typeof(EvidenceForm))]
[JsonSerializable(typeof(CaseNews))]
[JsonSerializable(typeof(JudgementRequest))]
[JsonSerializable(typeof(CountersignatureRequest))]
[JsonSerializable(typeof(WorklistPage))]
[JsonSerializable(typeof(RescoreRun))]
[JsonSerializable(typeof(AccessPage))]
[JsonSerializable(typeof(ParkedPage))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(int?))]
[JsonSerializable(typeof(long?))]
[JsonSerializable(typeof(RiskAssessment.EdtfDate?))]
internal sealed partial class ServiceJson : JsonSerializerContext;

/// <summary>The registered instruments.</summary>
internal sealed record InstrumentList(IReadOnlyList<InstrumentLine> Instruments);

/// <summary>One instrument.</summary>
/// <param name="Id">The id, which cases use to name it.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">Of its canonical form.</param>
/// <param name="Title">The title.</param>
/// <param name="Default">Whether a case that names no instrument is assessed by it.</param>
internal sealed record InstrumentLine(string Id, string Version, string Sha256, string Title, bool Default);
