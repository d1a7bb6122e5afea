using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Reads and writes case files as <c>case.schema.json</c> has them.</summary>
public static class CaseJson
{
    /// <summary>Reads a case file, and reports everything that is wrong with it at once.</summary>
    /// <param name="utf8">The file, with or without a byte order mark; at most <see cref="Bounds.FileBytes"/>.</param>
    /// <param name="caseFile">The case, where there is no problem.</param>
    /// <param name="problems">Everything that is wrong, in the order of places, each with its line and column.</param>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out CaseFile? caseFile, out IReadOnlyList<Problem> problems) =>
        TryRead(utf8, _ => [], out caseFile, out problems);

    /// <summary>Reads a case file.</summary>
    /// <exception cref="InvalidInputException">The file is refused; it has every problem.</exception>
    public static CaseFile Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out var caseFile, out var problems) ? caseFile : throw new InvalidInputException(problems);

    /// <summary>Writes a case file; reading it gives the same case back. A half of a surrogate pair is written as U+FFFD.</summary>
    /// <exception cref="InvalidInputException">No file may hold the case, for example because a text is too long; it has every problem.</exception>
    public static byte[] Write(CaseFile caseFile)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        if (caseFile.VersionOfNone is { } problem)
            throw new InvalidInputException([problem]);
        var utf8 = CaseWriter.Write(caseFile);
        return TryRead(utf8, out _, out var problems)
            ? utf8
            : throw new InvalidInputException([.. problems.Select(found => found with { Line = 0, Column = 0 })]);
    }

    /// <summary>Reads a case file, and adds what else is wrong with the case that it holds.</summary>
    internal static bool TryRead(
        ReadOnlySpan<byte> utf8,
        Func<CaseFile, IReadOnlyList<Problem>> check,
        [NotNullWhen(true)] out CaseFile? caseFile,
        out IReadOnlyList<Problem> problems) => JsonReading.TryRead(utf8, CaseReader.Read, check, out caseFile, out problems);

    /// <summary>Writes a case file where <see cref="Write"/> would.</summary>
    internal static void WriteTo(Utf8JsonWriter json, CaseFile caseFile)
    {
        _ = Write(caseFile);
        CaseWriter.Write(json, caseFile);
    }
}
