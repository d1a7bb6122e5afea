using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary>The instrument of the command line, or the built-in ones, of which a case may name any.</summary>
internal static class InstrumentFile
{
    /// <summary>The instruments, the default first; if there is none, the problems of the file are added, with its name before each path.</summary>
    internal static IReadOnlyList<Instrument> ReadAll(string? name, string? texts, List<Problem> problems)
    {
        var instruments = ReadAll(name, problems);
        if (texts is null || instruments.Count == 0)
            return instruments;
        return Worded(instruments[0], texts, problems) is { } worded ? [worded] : [];
    }

    /// <summary>The default one of them.</summary>
    internal static Instrument? Read(string? name, string? texts, List<Problem> problems) => ReadAll(name, texts, problems) is [var first, ..] ? first : null;

    private static Instrument? Worded(Instrument instrument, string texts, List<Problem> problems)
    {
        if (!InputFile.TryRead(texts, out var bytes, out var unreadable))
        {
            problems.Add(unreadable);
            return null;
        }
        if (InstrumentJson.TryReadTexts(bytes, instrument, out var worded, out var found))
            return worded;
        problems.AddRange(Named(texts, found));
        return null;
    }

    private static IEnumerable<Problem> Named(string file, IEnumerable<Problem> problems) =>
        problems.Select(problem => problem with { Path = $"{file}: {problem.Path}" });

    private static IReadOnlyList<Instrument> ReadAll(string? name, List<Problem> problems)
    {
        if (name is null)
            return StalkingScreen.Versions;
        if (StalkingScreen.Versions.FirstOrDefault(version => $"{version.Id}-{version.Version}" == name) is { } builtIn)
            return [builtIn];
        if (!InputFile.TryRead(name, out var bytes, out var unreadable))
        {
            problems.Add(unreadable);
            return [];
        }
        if (InstrumentJson.TryRead(bytes, out var instrument, out var found))
            return [instrument];
        problems.AddRange(Named(name, found));
        return [];
    }
}
