using System.CommandLine;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary>A case of a command that takes many, or what is wrong with it.</summary>
/// <param name="File">The name of its file.</param>
/// <param name="Line">Its line in a file with a case a line; 0 where the file is one case.</param>
internal sealed record SourcedCase(string File, int Line)
{
    /// <summary>The case; <see langword="null"/> if there are errors.</summary>
    internal CaseInput? Input { get; init; }

    /// <summary>Errors and warnings, with their places.</summary>
    internal IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>A problem of this case, with the file before its path, and with the line of the file.</summary>
    internal Problem Placed(Problem problem) => problem with { Path = $"{File}: {problem.Path}", Line = Line > 0 ? Line : problem.Line };
}

/// <summary>
/// The cases of a command that takes many: each name is a JSON Lines file with a case file a line, a history, a case file, or a folder of case
/// files and histories in the order of their names. One is read after the other.
/// </summary>
internal static class CaseSource
{
    private const int Block = 81_920;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>The argument of a command that takes many cases.</summary>
    internal static Argument<string[]> Argument() => new("CASES")
    {
        Description = "A JSON Lines file with a case file a line, a history, a case file, or a folder of case files (*.json) and histories (*.jsonl).",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Every case, or what is wrong with it.</summary>
    internal static IEnumerable<SourcedCase> Read(IEnumerable<string> names, AssessmentService service, Instants instants)
    {
        foreach (var (one, bytes) in Parts(names))
        {
            var problems = new List<Problem>();
            var input = bytes is null ? null : CaseInput.Read(bytes, service, instants, problems);
            yield return one with { Input = input, Problems = [.. one.Problems, .. problems.Select(one.Placed)] };
        }
    }

    /// <summary>The bytes of every case; <see langword="null"/> where a file cannot be read, which is a problem.</summary>
    internal static IEnumerable<(SourcedCase Case, byte[]? Bytes)> Parts(IEnumerable<string> names)
    {
        foreach (var name in names.SelectMany(FilesOf))
        {
            using var stream = InputFile.Open(name, out var unreadable);
            if (unreadable is not null)
                yield return (new SourcedCase(name, 0) { Problems = [unreadable] }, null);
            foreach (var (bytes, line) in stream is null ? [] : PartsOf(name, stream))
                yield return (new SourcedCase(name, line), bytes);
        }
    }

    /// <summary>The number of bytes of all files; 0 if one of them has no length, such as standard input.</summary>
    internal static long LengthOf(IEnumerable<string> names)
    {
        try
        {
            var lengths = names.SelectMany(FilesOf).Select(name => name == InputFile.StandardInput ? 0 : new FileInfo(name).Length).ToList();
            return lengths.Contains(0) ? 0 : lengths.Sum();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return 0;
        }
    }

    private static IEnumerable<string> FilesOf(string name) => Directory.Exists(name)
        ? Directory.EnumerateFiles(name).Where(file => HistoryFile.IsName(file) || file.EndsWith(".json", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)
        : [name];

    /// <summary>The whole of a case file or of a history; the lines, with their numbers, of a file with a case a line.</summary>
    private static IEnumerable<(byte[] Bytes, int Line)> PartsOf(string name, Stream stream)
    {
        var number = 0;
        MemoryStream? whole = HistoryFile.IsName(name) ? null : new MemoryStream();
        foreach (var line in LinesOf(stream))
        {
            if (++number == 1 && HistoryJson.IsHistory(line))
                whole ??= new MemoryStream();
            if (whole is null && line.AsSpan().ContainsAnyExcept(" \t\r\n"u8))
                yield return (line, number);
            if (whole?.Length <= Bounds.FileBytes)
                whole.Write(line);
        }
        if (whole is not null)
            yield return (whole.ToArray(), 0);
    }

    /// <summary>The lines with their ends. Of a line that is too long for a case only so much is kept that it is still too long.</summary>
    private static IEnumerable<byte[]> LinesOf(Stream stream)
    {
        using var line = new MemoryStream();
        var (block, isFirst) = (new byte[Block], true);
        for (int count; (count = stream.Read(block)) > 0;)
        {
            for (int from = 0, length; from < count; from += length)
            {
                var end = block.AsSpan(from, count - from).IndexOf((byte)'\n');
                length = end < 0 ? count - from : end + 1;
                if (line.Length <= Bounds.FileBytes)
                    line.Write(block, from, length);
                if (end < 0)
                    continue;
                yield return Taken(line, isFirst);
                isFirst = false;
            }
        }
        if (line.Length > 0)
            yield return Taken(line, isFirst);
    }

    private static byte[] Taken(MemoryStream line, bool isFirst)
    {
        var bytes = line.ToArray();
        line.SetLength(0);
        var hasMark = isFirst && bytes.AsSpan().StartsWith(ByteOrderMark);
        return hasMark ? bytes[ByteOrderMark.Length..] : bytes;
    }
}
