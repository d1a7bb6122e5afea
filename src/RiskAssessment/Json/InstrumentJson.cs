using System.Diagnostics.CodeAnalysis;
using RiskAssessment.Instruments;

namespace RiskAssessment.Json;

/// <summary>Reads instrument files as <c>instrument.schema.json</c> has them.</summary>
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

    /// <summary>Reads, checks and compiles an instrument.</summary>
    /// <exception cref="InvalidInputException">The file is refused; it has every problem.</exception>
    public static Instrument Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out var instrument, out var problems) ? instrument : throw new InvalidInputException(problems);

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
        var sha256 = input.ProblemCount == 0 ? CanonicalJson.Sha256(CanonicalJson.Write(input)) : "";
        var found = new List<Problem>();
        var instrument = Instrument.Create(definition, sha256, found);
        input.Add(found);
        return instrument;
    }
}
