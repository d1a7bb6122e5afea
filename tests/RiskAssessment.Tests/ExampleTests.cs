using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace RiskAssessment.Tests;

/// <summary>The examples in the documentation of the packages: each is a program that compiles without a warning.</summary>
public sealed class ExampleTests
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using RiskAssessment;";

    /// <summary>The warning about a newer version of a referenced assembly, which every .NET project suppresses.</summary>
    private const string NewerReference = "CS1701";

    private static readonly string[] Packages = ["RiskAssessment", "RiskAssessment.Reporting", "RiskAssessment.Import", "RiskAssessment.Import.Documents", "RiskAssessment.Referral", "RiskAssessment.Records", "RiskAssessment.Batch", "RiskAssessment.Analysis"];

    private static readonly CSharpCompilation Program = CSharpCompilation.Create(
        "Example",
        [CSharpSyntaxTree.ParseText(Usings)],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(
            OutputKind.ConsoleApplication,
            nullableContextOptions: NullableContextOptions.Enable,
            specificDiagnosticOptions: [new(NewerReference, ReportDiagnostic.Suppress)]));

    private static readonly ILookup<string, string> Examples = Packages
        .SelectMany(package => new XmlDocumentation(Assembly.Load(package)).Examples()).ToLookup(example => example.Member, example => example.Code);

    public static TheoryData<string> DocumentedMembers => [.. Examples.Select(member => member.Key)];

    [Theory]
    [MemberData(nameof(DocumentedMembers))]
    public void An_example_compiles(string member) => Assert.All(Examples[member], code => Assert.Empty(ProblemsOf(code)));

    [Theory]
    [InlineData("T:RiskAssessment.Incident")]
    [InlineData("T:RiskAssessment.IncidentDiary")]
    [InlineData("T:RiskAssessment.Behaviour")]
    [InlineData("T:RiskAssessment.EdtfDate")]
    [InlineData("T:RiskAssessment.Milestone")]
    [InlineData("T:RiskAssessment.ProtectiveMeasure")]
    [InlineData("T:RiskAssessment.AnalysedDiary")]
    [InlineData("T:RiskAssessment.PatternProfile")]
    [InlineData("T:RiskAssessment.AnswerSheet")]
    [InlineData("T:RiskAssessment.Answer")]
    [InlineData("T:RiskAssessment.Assessor")]
    [InlineData("T:RiskAssessment.AssessmentService")]
    [InlineData("T:RiskAssessment.Assessment")]
    [InlineData("T:RiskAssessment.OpenQuestion")]
    [InlineData("T:RiskAssessment.Interview")]
    [InlineData("T:RiskAssessment.Trajectory")]
    [InlineData("T:RiskAssessment.CaseFile")]
    [InlineData("T:RiskAssessment.SharingView")]
    [InlineData("T:RiskAssessment.RedactionText")]
    [InlineData("T:RiskAssessment.AssessmentText")]
    [InlineData("T:RiskAssessment.Json.CaseJson")]
    [InlineData("T:RiskAssessment.Json.AssessmentJson")]
    [InlineData("T:RiskAssessment.Json.AssessmentDocument")]
    [InlineData("T:RiskAssessment.Reporting.QuestionnaireForm")]
    [InlineData("T:RiskAssessment.Batch.BatchAssessment")]
    [InlineData("T:RiskAssessment.Batch.ParquetCases")]
    [InlineData("T:RiskAssessment.Analysis.ImpactCounter")]
    [InlineData("T:RiskAssessment.Analysis.SensitivityCounter")]
    [InlineData("T:RiskAssessment.Analysis.CaseSimulator")]
    [InlineData("T:RiskAssessment.Analysis.CountySimulator")]
    [InlineData("T:RiskAssessment.Referral.ServiceDirectory")]
    [InlineData("T:RiskAssessment.Referral.Guidance")]
    [InlineData("T:RiskAssessment.Records.RecordLog")]
    [InlineData("T:RiskAssessment.Records.Record")]
    [InlineData("T:RiskAssessment.Import.DiaryImport")]
    [InlineData("T:RiskAssessment.Import.Documents.DocumentReaders")]
    [InlineData("T:RiskAssessment.Import.BehaviourCoder")]
    [InlineData("T:RiskAssessment.Import.EntryCoding")]
    [InlineData("M:Microsoft.Extensions.DependencyInjection.StalkingRiskAssessmentServiceCollectionExtensions.AddStalkingRiskAssessment(Microsoft.Extensions.DependencyInjection.IServiceCollection,System.Action{RiskAssessment.DependencyInjection.StalkingRiskAssessmentOptions})")]
    public void What_a_host_meets_first_has_an_example(string member) => Assert.True(Examples.Contains(member), $"{member} has no example.");

    private static ImmutableArray<Diagnostic> ProblemsOf(string code) =>
        [.. Program.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code)).GetDiagnostics().Where(found => found.Severity >= DiagnosticSeverity.Warning)];
}
