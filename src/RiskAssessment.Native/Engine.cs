using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Native;

/// <summary>The engine of a handle, with its instruments.</summary>
internal sealed class Engine(IEnumerable<Instrument> instruments)
{
    private readonly AssessmentService _service = new(instruments, new StoppedClock());

    /// <summary>Reads a case file or a history.</summary>
    /// <exception cref="InvalidInputException">It is refused. The exception has every problem.</exception>
    internal GivenCase Read(ReadOnlySpan<byte> utf8) =>
        _service.TryRead(utf8, out var caseFile, out var history, out var problems) ? new GivenCase(_service, caseFile, history) : throw new InvalidInputException(problems);

    /// <summary>What to append to the file of a history, so that it has one more event; a file without bytes is opened by the event.</summary>
    /// <exception cref="InvalidInputException">The history or the event is refused. The exception has every problem.</exception>
    internal byte[] Append(ReadOnlySpan<byte> file, ReadOnlySpan<byte> one)
    {
        CaseHistory? history = null;
        IReadOnlyList<Problem> problems;
        if (!file.IsEmpty && !HistoryJson.TryRead(file, out history, out problems))
            throw new InvalidInputException(problems);
        if (!_service.TryAppend(history, one, out var longer, out problems))
            throw new InvalidInputException(problems);
        var line = System.Text.Encoding.UTF8.GetBytes(HistoryJson.WriteEvent(longer.Events[^1]));
        return file is [] or [.., (byte)'\n'] ? [.. line, (byte)'\n'] : [(byte)'\n', .. line, (byte)'\n'];
    }
}
