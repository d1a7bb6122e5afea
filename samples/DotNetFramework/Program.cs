using System.Text;
using RiskAssessment;
using RiskAssessment.Json;
using RiskAssessment.Reporting;

// Assesses a case file and prints the assessment as JSON, or with a second argument writes the page of the case to that file. The same source
// runs on .NET Framework, Mono and every newer .NET.
var assessor = new AssessmentService(StalkingScreen.Versions, TimeProvider.System);
if (!assessor.TryRead(File.ReadAllBytes(args[0]), out var caseFile, out var problems))
{
    foreach (var problem in problems)
        Console.Error.WriteLine(problem);
    return 2;
}
var assessment = assessor.Assess(caseFile);
if (args.Length > 1)
{
    using var page = new StreamWriter(args[1], append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    new CaseReport(assessment, caseFile) { Trajectories = assessor.TrajectoriesOf(caseFile) }.WriteHtml(page);
}
else
{
    using var output = Console.OpenStandardOutput();
    AssessmentJson.WriteTo(assessment, output);
}
return 0;
