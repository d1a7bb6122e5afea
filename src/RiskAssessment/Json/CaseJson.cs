using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Reads and writes case files in the format of <c>case.schema.json</c>.</summary>
/// <example>
/// <code>
/// using RiskAssessment.Json;
///
/// if (CaseJson.TryRead(File.ReadAllBytes("case.json"), out var caseFile, out var problems))
/// {
///     var later = caseFile with { AsOf = DateTimeOffset.UtcNow };
///     File.WriteAllBytes("case.json", CaseJson.Write(later));
/// }
/// else
/// {
///     foreach (var problem in problems)
///         Console.WriteLine($"{problem.Line}:{problem.Column} {problem.Code} {problem.Message}");
/// }
/// </code>
/// </example>
public static class CaseJson
{
    /// <summary>
    /// Reads a case file, and reports every problem at once. Answers are not checked against an instrument; <see cref="AssessmentService.TryRead(ReadOnlySpan{byte}, out CaseFile?, out IReadOnlyList{Problem})"/>
    /// does that too.
    /// </summary>
    /// <param name="utf8">The file, with or without a byte order mark; at most <see cref="Bounds.FileBytes"/>.</param>
    /// <param name="caseFile">The case; <see langword="null"/> if there is an error.</param>
    /// <param name="problems">
    /// Every error and every warning, in the order of the file, each with its line and column; empty if there is none. A case with warnings alone is
    /// read.
    /// </param>
    /// <returns>Whether there is no error.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out CaseFile? caseFile, out IReadOnlyList<Problem> problems) =>
        TryRead(utf8, _ => [], _ => false, out caseFile, out problems);

    /// <summary>Reads a case file. Answers are not checked against an instrument.</summary>
    /// <param name="utf8">The file, with or without a byte order mark; at most <see cref="Bounds.FileBytes"/>.</param>
    /// <returns>The case.</returns>
    /// <exception cref="InvalidInputException">The file is not valid. The exception has every problem.</exception>
    public static CaseFile Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out var caseFile, out var problems) ? caseFile : throw new InvalidInputException(problems);

    /// <summary>Writes a case file. Reading it gives the same case, except that a half of a surrogate pair is written as U+FFFD.</summary>
    /// <param name="caseFile">The case.</param>
    /// <returns>The file in UTF-8.</returns>
    /// <exception cref="InvalidInputException">
    /// A file cannot hold the case, for example because a text is too long or a kind is not a code. The exception has every problem, with 0 as
    /// line and column.
    /// </exception>
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

    /// <summary>Reads a case file, and adds what else is wrong with the case that it holds. Keys that are the code of an item may be shown in paths.</summary>
    internal static bool TryRead(
        ReadOnlySpan<byte> utf8,
        Func<CaseFile, IReadOnlyList<Problem>> check,
        Func<string, bool> isItem,
        [NotNullWhen(true)] out CaseFile? caseFile,
        out IReadOnlyList<Problem> problems) => JsonReading.TryRead(utf8, CaseReader.Read, check, out caseFile, out problems, isCode: isItem);

    /// <summary>Writes a case file where <see cref="Write"/> would.</summary>
    internal static void WriteTo(Utf8JsonWriter json, CaseFile caseFile)
    {
        _ = Write(caseFile);
        CaseWriter.Write(json, caseFile);
    }
}
