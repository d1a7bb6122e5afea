using System.Diagnostics.CodeAnalysis;
using RiskAssessment.Json;

namespace RiskAssessment.Cli.Asking;

/// <summary>The case file or history that a command writes to, locked against other writers.</summary>
internal sealed class SavedCase(string name) : IDisposable
{
    private FileStream? _lock;
    private string _by = "";
    private Func<DateTimeOffset> _at = TimeProvider.System.GetUtcNow;

    /// <summary>The name as given.</summary>
    internal string Name => name;

    /// <summary>The history; <see langword="null"/> if a case file is written.</summary>
    internal CaseHistory? History { get; private set; }

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

    /// <summary>From now on events are appended to a history.</summary>
    /// <param name="history">The history of the file; <see langword="null"/> to make one of the case.</param>
    /// <param name="caseFile">The case from which a history is made.</param>
    /// <param name="by">Who records.</param>
    /// <param name="at">When something is recorded.</param>
    internal void WriteHistory(CaseHistory? history, CaseFile caseFile, string by, Func<DateTimeOffset> at)
    {
        (_by, _at) = (by, at);
        History = history ?? (caseFile.Answers.Count == 0 && caseFile.Diary is null
            ? CaseHistory.Open(Opened(caseFile), at(), by)
            : CaseHistory.Of(caseFile with { Reference = caseFile.Reference ?? Path.GetFileNameWithoutExtension(name) }, by));
    }

    /// <summary>Saves a case; in a history, as the events that lead to it. False if the file cannot be written.</summary>
    /// <param name="caseFile">The case.</param>
    /// <param name="why">Why something is changed or withdrawn.</param>
    /// <exception cref="InvalidInputException">No file can hold the case, for example because a note is too long.</exception>
    internal bool TrySave(CaseFile caseFile, string why)
    {
        if (History is not { } history)
            return OutputFile.TryWrite(name, [.. CaseJson.Write(caseFile), (byte)'\n'], out _);
        History = history.AppendChanges(caseFile, _at(), _by, why);
        return TryWrite();
    }

    /// <summary>Appends an event to the history. False if the file cannot be written.</summary>
    internal bool TryAppend(CaseChange change)
    {
        History = History!.Append(change, _at(), _by);
        return TryWrite();
    }

    internal bool TryWrite() => OutputFile.TryWrite(name, HistoryJson.Write(History!), out _);

    public void Dispose() => _lock?.Dispose();

    private CaseOpened Opened(CaseFile caseFile) => new(caseFile.Reference ?? Path.GetFileNameWithoutExtension(name), caseFile.TimeZone)
    {
        Jurisdiction = caseFile.Jurisdiction,
        Instrument = caseFile.InstrumentId is { } id ? new(id, caseFile.InstrumentVersion) : null,
    };
}
