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

    /// <summary>What to append to the file of a history for more events, of which the first opens a file without bytes.</summary>
    /// <exception cref="InvalidInputException">The history or an event is refused. The exception has every problem.</exception>
    internal byte[] Append(ReadOnlySpan<byte> file, ReadOnlySpan<byte> events)
    {
        var history = file.IsEmpty ? null : HistoryJson.Read(file);
        return _service.TryAppend(history, events, out var longer, out var problems) ? LinesAfter(history?.LastSequence ?? 0, longer, file) : throw new InvalidInputException(problems);
    }

    /// <summary>The same for a judgement.</summary>
    internal byte[] Judge(ReadOnlySpan<byte> file, DateTimeOffset recorded, string by, RiskLevel level, string? why, bool beforeSeeing) =>
        LastLine(_service.Judge(HistoryJson.Read(file), level, recorded, by, why, beforeSeeing), file);

    /// <summary>The same for the countersignature of the last judgement.</summary>
    internal byte[] Countersign(ReadOnlySpan<byte> file, DateTimeOffset recorded, string by, bool agrees, string? why) =>
        LastLine(_service.Countersign(HistoryJson.Read(file), agrees, recorded, by, why), file);

    private static byte[] LastLine(CaseHistory longer, ReadOnlySpan<byte> file) => LinesAfter(longer.LastSequence - 1, longer, file);

    /// <summary>The events after a number as lines of their own, behind what is in the file.</summary>
    private static byte[] LinesAfter(int sequence, CaseHistory longer, ReadOnlySpan<byte> file)
    {
        var lines = string.Concat(longer.Events.Skip(sequence).Select(one => HistoryJson.WriteEvent(one) + "\n"));
        return System.Text.Encoding.UTF8.GetBytes(file is [] or [.., (byte)'\n'] ? lines : "\n" + lines);
    }
}
