using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using RiskAssessment;
using RiskAssessment.Telemetry;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

using var traces = Sdk.CreateTracerProviderBuilder().AddSource(TelemetryNames.ActivitySource).AddConsoleExporter().Build();
using var figures = Sdk.CreateMeterProviderBuilder().AddMeter(TelemetryNames.Meter).AddConsoleExporter().Build();

var services = new ServiceCollection();
services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddOpenTelemetry(log => log.AddConsoleExporter()));
services.AddStalkingRiskAssessment();
using var provider = services.BuildServiceProvider();

var assessor = provider.GetRequiredService<AssessmentService>();
var asOf = new DateTimeOffset(2024, 5, 1, 9, 0, 0, TimeSpan.Zero);

// Neither the reference nor the note is anywhere in what the exporter prints.
var answers = new AnswerSheet(("victim-fear", Answer.Yes with { Note = "sleeps at her sister's" }), ("threats", Answer.Yes));
assessor.Assess(new CaseFile { Reference = "case 17", AsOf = asOf, Answers = answers });

// For a refused case, only the codes of its problems are exported.
try
{
    assessor.Assess(new CaseFile { AsOf = asOf, Answers = answers.With("favourite-colour", Answer.Of("green")) });
}
catch (InvalidInputException refused)
{
    Console.WriteLine($"The caller gets: {refused.Problems[0]}");
}
