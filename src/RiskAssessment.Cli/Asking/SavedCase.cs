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

    private DateTimeOffset LastRecorded => History!.Events[^1].Recorded;

    /// <summary>The instant of the next event. A clock that is set back while the command runs does not make it earlier than the last one.</summary>
    private DateTimeOffset Now => _at() is var now && now < LastRecorded ? LastRecorded : now;

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
            problem = OutputFile.Refusal(name, "another command writes to it now, or its folder does not exist or is not writable.");
        }
        return problem is null;
    }

    /// <summary>From now on events are appended to a history. It is a problem if its last event was recorded later than now.</summary>
    /// <param name="history">The history of the file; <see langword="null"/> to make one of the case.</param>
    /// <param name="caseFile">The case from which a history is made.</param>
    /// <param name="by">Who records.</param>
    /// <param name="at">When everything is recorded; <see langword="null"/> for the time of the clock.</param>
    /// <param name="problems">Where problems are added.</param>
    internal void WriteHistory(CaseHistory? history, CaseFile caseFile, string by, DateTimeOffset? at, List<Problem> problems)
    {
        (_by, _at) = (by, at is { } given ? () => given : TimeProvider.System.GetUtcNow);
        var now = _at();
        History = history ?? (caseFile.Answers.Count == 0 && caseFile.Diary is null
            ? CaseHistory.Open(Opened(caseFile), now, by)
            : CaseHistory.Of(caseFile with { Reference = caseFile.Reference ?? Path.GetFileNameWithoutExtension(name) }, by));
        if (now < LastRecorded)
            problems.Add(new Problem("SRA0803", "$.recorded", $"The last event of the history was recorded on {EdtfDate.At(LastRecorded)}, which is later than {EdtfDate.At(now)}. Give a later date and time with --at, or correct the clock."));
    }

    /// <summary>
    /// Saves a case; in a history, as the events that lead to it. A case whose first entry is taken back has no diary again, and then the entry is
    /// withdrawn. False if the file cannot be written.
    /// </summary>
    /// <param name="caseFile">The case.</param>
    /// <param name="why">Why something is changed or withdrawn.</param>
    /// <exception cref="InvalidInputException">No file can hold the case, for example because a note is too long.</exception>
    internal bool TrySave(CaseFile caseFile, string why)
    {
        if (History is not { } history)
            return OutputFile.TryWrite(name, [.. CaseJson.Write(caseFile), (byte)'\n'], out _);
        if (caseFile.Diary is null && history.Case.Diary is { } diary)
            caseFile = caseFile with { Diary = new IncidentDiary([], coverage: diary.Coverage, timeZone: diary.TimeZone) };
        History = history.AppendChanges(caseFile, Now, _by, why);
        return TryWrite();
    }

    /// <summary>Appends an event to the history. False if the file cannot be written.</summary>
    internal bool TryAppend(CaseChange change)
    {
        History = History!.Append(change, Now, _by);
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
