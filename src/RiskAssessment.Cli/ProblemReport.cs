using System.Text;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary>Everything that is wrong with an input, on standard error: a line each, or as JSON.</summary>
internal static class ProblemReport
{
    internal static int Refuse(Terminal terminal, bool asJson, params IEnumerable<Problem> problems)
    {
        if (asJson)
            terminal.Error.WriteLine(Encoding.UTF8.GetString(ProblemJson.Write(problems)));
        else
            foreach (var problem in problems)
                terminal.Error.WriteLine(PrintableText.Of(problem.ToString()));
        return ExitCode.InputRefused;
    }
}
