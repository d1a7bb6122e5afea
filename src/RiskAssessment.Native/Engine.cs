using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Native;

/// <summary>The engine of a handle, with its instruments.</summary>
internal sealed class Engine(IReadOnlyList<Instrument> instruments)
{
    internal CallResult Assess(ReadOnlySpan<byte> caseFile, DateTimeOffset now, string language)
    {
        var assessor = new AssessmentService(instruments, new StoppedClock(now));
        return assessor.TryRead(caseFile, out var read, out var problems)
            ? new CallResult(CallStatus.Done, AssessmentJson.Write(assessor.Assess(read), language))
            : CallResult.Refused(problems);
    }
}
