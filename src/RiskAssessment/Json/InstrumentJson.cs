using System.Diagnostics.CodeAnalysis;
using RiskAssessment.Instruments;

namespace RiskAssessment.Json;

/// <summary>Reads and writes instrument files in the format of <c>instrument.schema.json</c>.</summary>
public static class InstrumentJson
{
    /// <summary>Reads, checks and compiles an instrument, and reports every problem at once.</summary>
    /// <param name="utf8">The file, with or without a byte order mark; at most <see cref="Bounds.FileBytes"/>.</param>
    /// <param name="instrument">The instrument; <see langword="null"/> if there is an error.</param>
    /// <param name="problems">Every error and warning, in the order of the file, each with its line and column; empty if there is none.</param>
    /// <returns>Whether there is no error.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Instrument? instrument, out IReadOnlyList<Problem> problems)
    {
        var input = new JsonInput(utf8);
        instrument = Read(input);
        if (instrument is not null && input.ProblemCount == 0)
            input.Add(ExampleCheck.Problems(instrument));
        problems = input.Problems();
        if (problems.Any(problem => problem.Severity == ProblemSeverity.Error))
            instrument = null;
        return instrument is not null;
    }

    /// <summary>
    /// Replaces texts of an instrument, for example with the licensed wording of a form whose file has neutral placeholders. The result scores
    /// the same and keeps the SHA-256 of the published file.
    /// </summary>
    /// <param name="utf8">The file of texts by item, described in docs/instruments.md; at most <see cref="Bounds.FileBytes"/>.</param>
    /// <param name="instrument">The instrument for which the texts are written. It is not changed.</param>
    /// <param name="worded">The instrument with these texts; <see langword="null"/> if there is a problem.</param>
    /// <param name="problems">Every problem, in the order of the file, each with its line and column; empty if there is none.</param>
    /// <returns>Whether there is no problem.</returns>
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
    /// <param name="utf8">The file, with or without a byte order mark; at most <see cref="Bounds.FileBytes"/>.</param>
    /// <returns>The instrument.</returns>
    /// <exception cref="InvalidInputException">The file has an error. The exception has every problem.</exception>
    public static Instrument Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out var instrument, out var problems) ? instrument : throw new InvalidInputException(problems);

    /// <summary>Writes an instrument file. Reading it gives the same instrument, with the same SHA-256.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <returns>The file in the canonical form (RFC 8785), of which <see cref="Instrument.Sha256"/> is the hash.</returns>
    public static byte[] Write(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return [.. instrument.Form.Canonical];
    }

    /// <summary>
    /// Checks an instrument file for its author: every error, or, if there is none, every warning of <see cref="InstrumentLint"/>.
    /// </summary>
    /// <param name="utf8">The file, with or without a byte order mark; at most <see cref="Bounds.FileBytes"/>.</param>
    /// <param name="budget">The most steps of search for one question of the lint, as for <see cref="InstrumentLint.Check"/>.</param>
    /// <returns>The errors or warnings in the order of the file, each with its line and column, and warnings with cases that show them; empty if there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The budget is negative, and the file has no error.</exception>
    public static IReadOnlyList<LintFinding> Lint(ReadOnlySpan<byte> utf8, int budget = InstrumentLint.DefaultBudget)
    {
        var input = new JsonInput(utf8);
        IReadOnlyList<LintFinding> found = [];
        if (Read(input) is { } instrument && input.ProblemCount == 0)
        {
            var wrong = ExampleCheck.Problems(instrument);
            found = wrong.Count > 0 ? [.. wrong.Select(problem => new LintFinding(problem))] : InstrumentLint.Check(instrument, budget);
            input.Add(found.Select(finding => finding.Problem));
        }
        var examples = found.ToLookup(finding => finding.Problem, finding => finding.Examples);
        return Array.AsReadOnly([.. input.Problems().Select(problem => new LintFinding(problem, examples[problem with { Line = 0, Column = 0 }].FirstOrDefault() ?? []))]);
    }

    /// <summary>
    /// Reads a file of the package, up to its examples, which are the last part of it. They, and the canonical form of the file, are made when they
    /// are first asked for: the tests hold that the examples are true and that the rest is the same.
    /// </summary>
    internal static Instrument ReadBuiltIn(Func<byte[]> file)
    {
        var input = new JsonInput(file(), "examples");
        var examples = new LateList<InstrumentExample>(() => Read(file()).Examples);
        var form = new PublishedForm(() => CanonicalJson.Canonicalize(file()), CanonicalJson.Sha256);
        return Read(input, definition => Create(input, definition with { Examples = examples }, form)) is { } instrument && input.ProblemCount == 0
            ? instrument
            : throw new InvalidInputException(input.Problems());
    }

    private static Instrument? Read(JsonInput input) => Read(input, definition =>
    {
        var canonical = input.ProblemCount == 0 ? CanonicalWriter.Write(input) : [];
        return Create(input, definition, new PublishedForm(() => canonical, CanonicalJson.Sha256));
    });

    private static Instrument? Read(JsonInput input, Func<InstrumentDefinition, Instrument?> create)
    {
        if (input.Tree is null)
            return null;
        var reader = new InstrumentReader(input);
        var definition = reader.Read();
        return reader.KnowsAllNames ? create(definition) : null;
    }

    private static Instrument? Create(JsonInput input, InstrumentDefinition definition, PublishedForm form)
    {
        var found = new List<Problem>();
        var instrument = Instrument.Create(definition, form, found);
        input.Add(found);
        return instrument;
    }
}
