using System.Text;
using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Tests.Peers;

/// <summary>Every public reader of JSON, and places in a file where a text can be a value.</summary>
internal static class JsonReaders
{
    private const string Instrument = """
        {"formatVersion":"1.0","id":"small","version":"1.0.0","title":"Small","grades":[{"code":"low","level":"standard","label":"Low"},{"code":"high","level":"high","label":"High"}],
        "sections":[{"code":"s","label":"S"}],"items":[{"code":"a","section":"s","type":"yes-no","prompt":"A"}],"rules":[{"code":"r","grade":"high","when":{"item":"a","is":"yes"},"because":"A."}]
        """;

    private static readonly Instrument Small = InstrumentJson.Read(Encoding.UTF8.GetBytes(Instrument + "}"));

    private static readonly AssessmentService Edge = new([Small], TimeProvider.System);

    /// <summary>The problems that each reader finds in a file.</summary>
    internal static (string Name, Func<byte[], IReadOnlyList<Problem>> Problems)[] All { get; } =
    [
        ("CaseJson.TryRead", file => CaseJson.TryRead(file, out _, out var problems) ? [] : problems),
        ("CaseJson.TryRead with an assessor", file => Edge.TryRead(file, out _, out var problems) ? [] : problems),
        ("CaseJson.Read", file => ProblemsOf(() => CaseJson.Read(file))),
        ("InstrumentJson.TryRead", file => InstrumentJson.TryRead(file, out _, out var problems) ? [] : problems),
        ("InstrumentJson.Read", file => ProblemsOf(() => InstrumentJson.Read(file))),
        ("InstrumentJson.Lint", file => [.. InstrumentJson.Lint(file, budget: 100).Select(finding => finding.Problem)]),
        ("InstrumentJson.TryReadTexts", file => InstrumentJson.TryReadTexts(file, Small, out _, out var problems) ? [] : problems),
        ("InstrumentFiles.ReadStreams", file => ProblemsOf(() => InstrumentFiles.ReadStreams([("file", new MemoryStream(file))]))),
        ("CanonicalJson.Canonicalize", file => ProblemsOf(() => CanonicalJson.Canonicalize(file))),
    ];

    /// <summary>Files with a place for a value at their end: a text that is not JSON cannot make one that is.</summary>
    internal static (string Name, string Before, string After)[] Places { get; } =
    [
        ("an answer", """{"formatVersion":"1.0","answers":{"a":""", "}}"),
        ("all answers", """{"formatVersion":"1.0","answers":""", "}"),
        ("the reference of a case", """{"formatVersion":"1.0","answers":{},"case":""", "}"),
        ("evidence", """{"formatVersion":"1.0","diary":{"incidents":[{"id":"i","when":"2018","behaviours":["following"],"evidence":""", "}]}}"),
        ("caveats", Instrument + ",\"caveats\":", "}"),
        ("replaced versions", Instrument + ",\"replaces\":", "}"),
        ("an unknown property", Instrument + ",\"unknown\":", "}"),
        ("a wording", """{"formatVersion":"1.0","instrument":{"id":"small"},"texts":{"a":""", "}}"),
    ];

    /// <summary>Valid files, each with the reader of its format.</summary>
    internal static (string Reader, string File)[] Whole { get; } =
    [
        ("CaseJson.TryRead", """{"formatVersion":"1.0","answers":{"a":"yes"}}"""),
        ("InstrumentJson.TryRead", Instrument + "}"),
        ("InstrumentJson.TryReadTexts", """{"formatVersion":"1.0","instrument":{"id":"small"},"texts":{"a":"Word"}}"""),
        ("CanonicalJson.Canonicalize", "{}"),
    ];

    internal static byte[] At((string Name, string Before, string After) place, byte[] text) =>
        [.. Encoding.UTF8.GetBytes(place.Before), .. text, .. Encoding.UTF8.GetBytes(place.After)];

    private static IReadOnlyList<Problem> ProblemsOf(Func<object> read)
    {
        try
        {
            read();
            return [];
        }
        catch (InvalidInputException refusal)
        {
            return refusal.Problems;
        }
    }
}
