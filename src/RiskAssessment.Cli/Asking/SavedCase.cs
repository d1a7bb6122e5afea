using System.Diagnostics.CodeAnalysis;
using RiskAssessment.Json;

namespace RiskAssessment.Cli.Asking;

/// <summary>The case file of an interview, locked against other interviews.</summary>
internal sealed class SavedCase(string name) : IDisposable
{
    private FileStream? _lock;

    /// <summary>The name as given.</summary>
    internal string Name => name;

    internal bool TryLock([NotNullWhen(false)] out Problem? problem)
    {
        problem = null;
        try
        {
            _lock = new FileStream(
                OutputFile.PathOf(name) + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (OutputFile.IsRefusal(exception))
        {
            problem = OutputFile.Refusal(name, "it is open in another interview, or its folder does not exist or is not writable.");
        }
        return problem is null;
    }

    /// <summary>Saves a case; false if the file cannot be written.</summary>
    /// <exception cref="InvalidInputException">No file can hold the case, for example because a note is too long.</exception>
    internal bool TrySave(CaseFile caseFile) => OutputFile.TryWrite(name, [.. CaseJson.Write(caseFile), (byte)'\n'], out _);

    public void Dispose() => _lock?.Dispose();
}
