using RiskAssessment.Json;

namespace RiskAssessment.Native;

/// <summary>How a call ended, and the UTF-8 that the caller gets for it.</summary>
internal readonly record struct CallResult(CallStatus Status, byte[] Utf8)
{
    private const string BadArgument = "SRA0701";
    private const string Fault = "SRA0702";

    internal static CallResult Refused(IReadOnlyList<Problem> problems) => new(CallStatus.InputRefused, ProblemJson.Write(problems));

    internal static CallResult WrongCall(string message) => new(CallStatus.WrongCall, ProblemJson.Write([new Problem(BadArgument, "$", message)]));

    internal static CallResult OurFault(Exception exception) => new(
        CallStatus.OurFault,
        ProblemJson.Write([new Problem(Fault, "$", $"Internal error of the library ({exception.GetType().Name}). Please report it, without personal data.")]));
}
