using System.Diagnostics.CodeAnalysis;
using RiskAssessment.Instruments;

namespace RiskAssessment.Json;

/// <summary>Reads and writes instrument files as <c>instrument.schema.json</c> has them.</summary>
public static class InstrumentJson
{
    /// <summary>Reads, checks and compiles an instrument, and reports everything that is wrong with it at once.</summary>
    /// <param name="utf8">The file, with or without a byte order mark; at most <see cref="Bounds.FileBytes"/>.</param>
    /// <param name="instrument">The instrument, where there is no error.</param>
    /// <param name="problems">Everything that is wrong, in the order of places, each with its line and column.</param>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Instrument? instrument, out IReadOnlyList<Problem> problems)
    {
        var input = new JsonInput(utf8);
        instrument = Read(input);
        problems = input.Problems();
        if (problems.Any(problem => problem.Severity == ProblemSeverity.Error))
            instrument = null;
        return instrument is not null;
    }

    /// <summary>
    /// Lays texts over an instrument's own, such as the licensed wording of a form whose file carries neutral placeholders. The result scores
    /// the same and keeps the hash of the published file.
    /// </summary>
    /// <param name="utf8">The file of texts by item, as docs/instruments.md has it; at most <see cref="Bounds.FileBytes"/>.</param>
    /// <param name="instrument">The instrument for which the texts are written.</param>
    /// <param name="worded">The instrument in those words, where there is no problem.</param>
    /// <param name="problems">Everything that is wrong, in the order of places, each with its line and column.</param>
    public static bool TryReadTexts(
        ReadOnlySpan<byte> utf8, Instrument instrument, [NotNullWhen(true)] out Instrument? worded, out IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        var input = new JsonInput(utf8);
        var wordings = input.Tree is null ? [] : new InstrumentTextsReader(input, instrument).Read();
        problems = input.Problems();
        worded = problems.Count == 0 ? instrument.Worded(wordings) : null;
        return worded is not null;
    }

    /// <summary>Reads, checks and compiles an instrument.</summary>
    /// <exception cref="InvalidInputException">The file is refused; it has every problem.</exception>
    public static Instrument Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out var instrument, out var problems) ? instrument : throw new InvalidInputException(problems);

    /// <summary>
    /// The instrument's file, in the canonical form (RFC 8785) by whose SHA-256 it is known: reading it gives the same instrument.
    /// </summary>
    public static byte[] Write(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return [.. instrument.Form.Canonical];
    }

    /// <summary>
    /// Reads an instrument for its author: every error, or, where there is none, every warning of <see cref="InstrumentLint"/>, each with
    /// its line and column.
    /// </summary>
    /// <param name="utf8">The file, as for <see cref="TryRead"/>.</param>
    /// <param name="budget">The most steps of search for one question.</param>
    public static IReadOnlyList<Problem> Lint(ReadOnlySpan<byte> utf8, int budget = InstrumentLint.DefaultBudget)
    {
        var input = new JsonInput(utf8);
        if (Read(input) is { } instrument && input.ProblemCount == 0)
            input.Add(InstrumentLint.Check(instrument, budget));
        return input.Problems();
    }

    private static Instrument? Read(JsonInput input)
    {
        if (input.Tree is null)
            return null;
        var reader = new InstrumentReader(input);
        var definition = reader.Read();
        if (!reader.KnowsAllNames)
            return null;
        var canonical = input.ProblemCount == 0 ? CanonicalWriter.Write(input) : [];
        var form = new PublishedForm(canonical, CanonicalJson.Sha256);
        var found = new List<Problem>();
        var instrument = Instrument.Create(definition, form, found);
        input.Add(found);
        return instrument;
    }
}
