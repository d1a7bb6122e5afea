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
        out IReadOnlyList<Problem> problems)
    {
        caseFile = ReadAtOnce(utf8);
        problems = [];
        if (caseFile is not null && check(caseFile).Count == 0)
            return true;
        caseFile = null;
        var input = new JsonInput(utf8);
        if (input.Tree is not null)
        {
            var json = input.Cursor();
            caseFile = CaseReader.Read(ref json);
            input.Add(check(caseFile));
        }
        problems = input.Problems();
        if (problems.Count > 0)
            caseFile = null;
        return caseFile is not null;
    }

    /// <summary>The case, or <see langword="null"/> where something is wrong with its file.</summary>
    private static CaseFile? ReadAtOnce(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Bounds.FileBytes || Utf8Check.FirstInvalid(utf8) >= 0)
            return null;
        try
        {
            var json = new JsonCursor(utf8);
            var caseFile = CaseReader.Read(ref json);
            return json.IsWholeDocument() ? caseFile : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
