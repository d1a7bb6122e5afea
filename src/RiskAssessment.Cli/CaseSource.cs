using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary>
/// The cases of a command that takes many: each name is a JSON Lines file with a case file a line, a history, a case file, or a folder of case
/// files and histories in the order of their names. One is read after the other.
/// </summary>
internal static class CaseSource
{
    /// <summary>Every case, or what is wrong with it. The paths of problems begin with the name of the file.</summary>
    internal static IEnumerable<(CaseInput? Input, IReadOnlyList<Problem> Problems)> Read(IEnumerable<string> names, AssessmentService service, Instants instants)
    {
        foreach (var name in names.SelectMany(FilesOf))
        {
            if (!InputFile.TryOpen(name, out var stream, out var unreadable))
            {
                yield return (null, [unreadable]);
                continue;
            }
            using (stream)
            {
                foreach (var (bytes, line) in PartsOf(name, stream))
                {
                    var problems = new List<Problem>();
                    var input = CaseInput.Read(bytes, service, instants, problems);
                    yield return (input, [.. problems.Select(problem => problem with { Path = $"{name}: {problem.Path}", Line = line > 0 ? line : problem.Line })]);
                }
            }
        }
    }

    private static IEnumerable<string> FilesOf(string name) => Directory.Exists(name)
        ? Directory.EnumerateFiles(name).Where(file => HistoryFile.IsName(file) || file.EndsWith(".json", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)
        : [name];

    /// <summary>The whole of a case file or of a history; the lines, with their numbers, of a file with a case a line.</summary>
    private static IEnumerable<(byte[] Bytes, int Line)> PartsOf(string name, Stream stream)
    {
        if (!HistoryFile.IsName(name))
        {
            yield return (All(stream), 0);
            yield break;
        }
        using var lines = new StreamReader(stream);
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var bytes = System.Text.Encoding.UTF8.GetBytes(line);
            if (number == 1 && HistoryJson.IsHistory(bytes))
            {
                yield return ([.. bytes, (byte)'\n', .. System.Text.Encoding.UTF8.GetBytes(lines.ReadToEnd())], 0);
                yield break;
            }
            yield return (bytes, number);
        }
    }

    private static byte[] All(Stream stream)
    {
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
