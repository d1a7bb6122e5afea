using System.Security.Cryptography;
using RiskAssessment;
using RiskAssessment.Records;

// Appends a record to the log of the first argument, signed by the PEM key of the second, for each line of standard input. Each is answered, once it is durable, with its index and
// its id, or with "failed" and why.
using var ecdsa = ECDsa.Create();
ecdsa.ImportFromPem(await File.ReadAllTextAsync(args[1]));
var log = RecordLog.InFolder(args[0], new RecordLogOptions { Key = NoteKey.Of("example.org/records", ecdsa) });
var service = new AssessmentService(StalkingScreen.Versions, TimeProvider.System);
while (await Console.In.ReadLineAsync() is { Length: > 0 } reference)
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
    await Console.Out.WriteLineAsync(answer);
}
