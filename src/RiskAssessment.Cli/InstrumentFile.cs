using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary>The instrument that a command line names, or the built-in one.</summary>
internal static class InstrumentFile
{
    /// <summary>The instrument; where there is none, what is wrong with the file is added, with its name before each path.</summary>
    internal static Instrument? Read(string? name, List<Problem> problems)
    {
        if (name is null)
            return StalkingScreen.Instrument;
        if (!InputFile.TryRead(name, out var bytes, out var unreadable))
        {
            problems.Add(unreadable);
            return null;
        }
        if (InstrumentJson.TryRead(bytes, out var instrument, out var found))
            return instrument;
        problems.AddRange(found.Select(problem => problem with { Path = $"{name}: {problem.Path}" }));
        return null;
    }
}
