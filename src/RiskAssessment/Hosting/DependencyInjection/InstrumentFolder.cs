using RiskAssessment.Instruments;

namespace RiskAssessment.DependencyInjection;

/// <summary>Reads a host's folder; whatever is wrong with it is a problem like those of the files in it, so that a host sees all at once.</summary>
internal static class InstrumentFolder
{
    /// <summary>There is nothing in the folder that could be an instrument.</summary>
    private const string NoFile = "SRA0403";

    internal static void Read(string path, List<NamedInstrument> instruments, List<Problem> problems)
    {
        var files = Files(path, problems);
        if (files is [])
            problems.Add(new(NoFile, $"{path}: $", "The folder has no *.json file. Put the instrument files directly into it, not into subfolders."));
        foreach (var file in files ?? [])
            InstrumentFiles.ReadFile(file, file, instruments, problems);
    }

    private static string[]? Files(string path, List<Problem> problems)
    {
        try
        {
            return [.. InstrumentFiles.In(path)];
        }
        catch (DirectoryNotFoundException)
        {
            problems.Add(InstrumentFiles.CannotBeRead(path, "The folder does not exist. Check its name, and the working directory of the host."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(InstrumentFiles.CannotBeRead(path, "The folder cannot be read: the operating system refused access. Check its permissions."));
        }
        return null;
    }
}
