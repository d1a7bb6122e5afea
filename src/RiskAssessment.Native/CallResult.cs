using RiskAssessment.Json;

namespace RiskAssessment.Native;

/// <summary>How a call ended, and the UTF-8 that the caller gets for it.</summary>
internal readonly record struct CallResult(CallStatus Status, byte[] Utf8)
{
    private const string BadArgument = "SRA0701";
    private const string Fault = "SRA0702";

    /// <summary>The result of the work of a call, or why there is none.</summary>
    internal static CallResult Of(Func<byte[]> work)
    {
        try
        {
            return new CallResult(CallStatus.Done, work());
        }
        catch (InvalidInputException refused)
        {
            return new CallResult(CallStatus.InputRefused, ProblemJson.Write(refused.Problems));
        }
        catch (WrongCallException wrong)
        {
            return new CallResult(CallStatus.WrongCall, ProblemJson.Write([new Problem(BadArgument, "$", wrong.Message)]));
        }
    }

    internal static CallResult OurFault(Exception exception) => new(
        CallStatus.OurFault,
        ProblemJson.Write([new Problem(Fault, "$", $"Internal error of the library ({exception.GetType().Name}). Please report it, without personal data.")]));
}
