using System.Diagnostics.CodeAnalysis;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary>A history that a command writes to.</summary>
internal static class HistoryFile
{
    /// <summary>Whether a name is that of a history, by its ending.</summary>
    internal static bool IsName([NotNullWhen(true)] string? name) => name?.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The history of a file; <see langword="null"/> if it is not one, or is not valid, which is a problem.</summary>
    internal static CaseHistory? Read(string name, List<Problem> problems)
    {
        if (!InputFile.TryRead(name, out var bytes, out var unreadable))
            problems.Add(unreadable);
        else if (HistoryJson.TryRead(bytes, out var history, out var found))
            return history;
        else
            problems.AddRange(found);
        return null;
    }

    /// <summary>The instant at which something is recorded: that of the command line, or that of the clock.</summary>
    internal static DateTimeOffset? At(EdtfDate? at, TimeZoneInfo zone, List<Problem> problems) =>
        at is null ? TimeProvider.System.GetUtcNow() : Instants.InstantOf("--at", at, new CaseFile { TimeZone = zone }, problems);
}
