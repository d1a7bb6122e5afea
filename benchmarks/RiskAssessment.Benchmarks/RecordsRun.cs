using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using RiskAssessment.Authoring;
using RiskAssessment.Instruments;
using RiskAssessment.Records;

namespace RiskAssessment.Benchmarks;

/// <summary>A log of many records in a folder: how fast it grows, opens and verifies, how large its proofs are, and how much memory that takes.</summary>
internal static class RecordsRun
{
    private const int Alone = 1_000;
    private const int Batch = 1_000;

    internal static void Report(int records, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("records-").FullName;
        try
        {
            using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var options = new RecordLogOptions { Key = NoteKey.Of("example.org/records", ecdsa) };
            var service = new AssessmentService([Door()], TimeProvider.System);
            var log = RecordLog.InFolder(folder, options);

            Record Next(int number)
            {
                var caseFile = new CaseFile
                {
                    Reference = string.Create(CultureInfo.InvariantCulture, $"case-{number}"),
                    AsOf = new DateTimeOffset(2024, 5, 1, 10, 0, 0, TimeSpan.Zero),
                    Answers = new AnswerSheet(("at-the-door", number % 2 == 0 ? Answer.Yes : Answer.No)),
                };
                return Record.OfAssessment(caseFile, service.Assess(caseFile));
            }

            void Say(string what, TimeSpan time, int count) =>
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-46} {time.TotalSeconds,9:0.00} s  {count / time.TotalSeconds,10:0} a second  {Process.GetCurrentProcess().PeakWorkingSet64 >> 20,5} MB at most"));

            // What an assessment costs is measured elsewhere: these are recorded again and again, each time with another salt.
            var made = Enumerable.Range(0, Batch).Select(Next).ToList();
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < Alone; i++)
                log.Append(made[i]);
            Say($"append, one at a time ({Alone})", watch.Elapsed, Alone);
            watch.Restart();
            for (var i = Alone; i < records; i += Batch)
                log.Append(made[..Math.Min(Batch, records - i)]);
            Say($"append, {Batch} at a time ({records - Alone})", watch.Elapsed, records - Alone);

            watch.Restart();
            RecordLog.InFolder(folder, options).Append(made[0]);
            Say("open, and append one", watch.Elapsed, records);
            watch.Restart();
            var proof = log.Prove(records / 3);
            Say("prove one record", watch.Elapsed, records);
            watch.Restart();
            var found = log.LeavesOf("case-17").Count();
            Say($"find the records of a case ({found})", watch.Elapsed, records);
            watch.Restart();
            var verified = RecordLog.InFolder(folder, options).Verify();
            Say("verify, with every assessment computed again", watch.Elapsed, records);
            output.WriteLine(verified);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a proof: {proof.ToString().Length} bytes; a leaf: {new FileInfo(Path.Combine(folder, "entries.log")).Length / (records + 1)} bytes in the log"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Instrument Door() => new InstrumentBuilder("door", "1.0.0")
    {
        Title = new("Door screen"),
        Grades = [new("low", RiskLevel.Standard, new("Low")), new("raised", RiskLevel.High, new("Raised"))],
        Sections = [new("home", new("At home"))],
        Items = [new("at-the-door", "home", ItemKind.YesNo, new("Has this person come to your door?")) { IsCritical = true }],
        Sufficiency = new() { CriticalAnswered = true, ScoredPercent = 0 },
        Rules = [new("came", "raised", Condition.ItemIs("at-the-door", "yes"), new("They came."))],
        Caveats = [new("An example, for no use.")],
    }.Build();
}
