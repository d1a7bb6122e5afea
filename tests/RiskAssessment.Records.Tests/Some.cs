using System.Security.Cryptography;
using RiskAssessment.Authoring;
using RiskAssessment.Instruments;

namespace RiskAssessment.Records.Tests;

/// <summary>A small instrument, cases, and a key.</summary>
internal static class Some
{
    internal const string Origin = "example.org/records";

    internal static readonly DateTimeOffset Now = new(2024, 5, 1, 10, 0, 0, TimeSpan.Zero);

    internal static readonly ECDsa Ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    internal static readonly NoteKey Key = NoteKey.Of(Origin, Ecdsa);

    internal static readonly Instrument Instrument = Door();

    internal static Instrument Door(params string[] languages) => new InstrumentBuilder("door", "1.0.0")
    {
        Languages = languages,
        Title = new("Door screen"),
        Grades = [new("low", RiskLevel.Standard, new("Low")), new("raised", RiskLevel.High, new("Raised"))],
        Sections = [new("home", new("At home"))],
        Items = [new("at-the-door", "home", ItemKind.YesNo, new("Has this person come to your door?")) { IsCritical = true }],
        Sufficiency = new() { CriticalAnswered = true, ScoredPercent = 0 },
        Rules = [new("came", "raised", Condition.ItemIs("at-the-door", "yes"), new("They came."))],
        Caveats = [languages.Length == 0 ? new("An example, for no use.") : LocalizedText.EnglishAndWelsh("An example, for no use.", "Enghraifft, heb ddefnydd.")],
    }.Build();

    internal static readonly AssessmentService Service = new([Instrument], TimeProvider.System);

    internal static CaseFile Case(string? reference = "2024/0108", string? note = null) => new()
    {
        Reference = reference,
        AsOf = Now,
        Answers = new AnswerSheet(("at-the-door", Answer.Yes with { Note = note })),
    };

    internal static Record Assessment(string? reference = "2024/0108", string? note = null) => Record.OfAssessment(Case(reference, note), Service.Assess(Case(reference, note)));

    /// <summary>A history with a judgement and its countersignature.</summary>
    internal static CaseHistory Judged()
    {
        var history = CaseHistory.Open(new CaseOpened("2024/0108"), Now.AddDays(-2), "officer-7");
        history = history.Append(new ItemAnswered("at-the-door", Answer.Yes with { Note = "He rang twice." }), Now.AddDays(-2), "officer-7");
        history = Service.Judge(history, RiskLevel.Standard, Now.AddDays(-1), "officer-7", "He moved abroad.");
        return Service.Countersign(history, agrees: true, Now.AddDays(-1), "sergeant-2", "Seen.");
    }

    internal static RecordLog Log(string folder, NoteKey? key = null, string? origin = null) =>
        RecordLog.InFolder(folder, new RecordLogOptions { Key = key, Origin = origin, Clock = new StoppedClock(Now) });

    /// <summary>A small log with a record of every kind, signed.</summary>
    internal static RecordLog Everything(string folder)
    {
        var log = Log(folder, Key);
        log.AppendCase(Service, Judged(), Service.Assess(Judged(), Now));
        log.AppendCase(Case("2024/0109"), Service.Assess(Case("2024/0109")));
        log.Append(Record.OfSharing(new Sharing("2024/0108", SharingView.Health.Redact(Case(note: "Mill Lane")), "officer-7", "the surgery", ["his sister"])));
        log.Hold(0, "records-3", "An inquest is under way.");
        log.Release(0, "records-3", "It has ended.");
        log.Erase(5, "records-3", "Kept long enough.");
        return log;
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

/// <summary>A folder that is deleted at the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("records-").FullName;

    internal string In(string name) => System.IO.Path.Combine(Path, name);

    internal TemporaryFolder Copy()
    {
        var copy = new TemporaryFolder();
        foreach (var folder in Directory.EnumerateDirectories(Path, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(copy.In(System.IO.Path.GetRelativePath(Path, folder)));
        foreach (var file in Files())
            File.Copy(file, copy.In(System.IO.Path.GetRelativePath(Path, file)));
        return copy;
    }

    internal IEnumerable<string> Files() => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
