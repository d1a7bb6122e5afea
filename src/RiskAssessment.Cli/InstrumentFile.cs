using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary>The instruments that a command line names, or those that are built in, of which a case may name any.</summary>
internal static class InstrumentFile
{
    /// <summary>The instruments, the default first; where there is none, what is wrong with the file is added, with its name before each path.</summary>
    internal static IReadOnlyList<Instrument> ReadAll(string? name, List<Problem> problems)
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
        problems.AddRange(found.Select(problem => problem with { Path = $"{name}: {problem.Path}" }));
        return [];
    }

    /// <summary>The default one of them.</summary>
    internal static Instrument? Read(string? name, List<Problem> problems) => ReadAll(name, problems) is [var first, ..] ? first : null;
}
