using RiskAssessment;
using RiskAssessment.Json;

// Assesses a case file and prints the assessment as JSON. The same source runs on .NET Framework, Mono and every newer .NET.
var assessor = new AssessmentService(StalkingScreen.Versions, TimeProvider.System);
if (assessor.TryRead(File.ReadAllBytes(args[0]), out var caseFile, out var problems))
{
    using var output = Console.OpenStandardOutput();
    AssessmentJson.WriteTo(assessor.Assess(caseFile), output);
    return 0;
}
foreach (var problem in problems)
    Console.Error.WriteLine(problem);
return 2;
