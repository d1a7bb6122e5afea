using System.Security.Cryptography;
using RiskAssessment;
using RiskAssessment.Records;

// Appends to a log, and verifies one, on every .NET:
//   append FOLDER KEY            a made-up record for each line of standard input, answered once it is durable with its index and its id, or with "failed" and why
//   append FOLDER KEY FILE...    the case files and histories, each as of its own instant
//   verify FOLDER KEY            every record; the exit code is 1 if anything differs
// KEY is a PEM file. It is made if it does not exist.
using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
var (command, folder, key, files) = (args[0], args[1], args[2], args[3..]);
if (File.Exists(key))
    ecdsa.ImportFromPem(File.ReadAllText(key));
else
    File.WriteAllText(key, ecdsa.ExportECPrivateKeyPem());
var log = RecordLog.InFolder(folder, new RecordLogOptions { Key = NoteKey.Of("example.org/records", ecdsa) });
var service = new AssessmentService(StalkingScreen.Versions, TimeProvider.System);
if (command == "verify")
{
    var found = log.Verify();
    foreach (var problem in found.Problems)
        Console.WriteLine(problem);
    Console.WriteLine($"{found.CountOf(RecordKind.Assessment)} assessments are computed again to the same bytes: {found.IsIntact}");
    return found.IsIntact && found.Problems.Count == 0 ? 0 : 1;
}
foreach (var file in files)
{
    if (!service.TryRead(File.ReadAllBytes(file), out var caseFile, out var history, out var problems))
        throw new InvalidInputException(problems);
    if (history is null)
        log.AppendCase(caseFile, service.Assess(caseFile));
    else
        log.AppendCase(service, history, service.Assess(history, history.Events[^1].Recorded));
}
while (files.Length == 0 && Console.In.ReadLine() is { Length: > 0 } reference)
{
    var caseFile = new CaseFile { Reference = reference, AsOf = new DateTimeOffset(2024, 5, 1, 10, 0, 0, TimeSpan.Zero), Answers = new AnswerSheet(("threats", Answer.Yes)) };
    string answer;
    try
    {
        var leaf = log.Append(Record.OfAssessment(caseFile, service.Assess(caseFile))).Leaves[0];
        answer = $"{leaf.Index} {leaf.Id}";
    }
    catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
    {
        answer = $"failed {exception.GetType().Name}: {exception.Message}";
    }
    Console.WriteLine(answer);
}
return 0;
