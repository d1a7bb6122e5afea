using System.Text;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary>Prints all problems of an input: one per line, or as JSON. If the input is refused, to standard error.</summary>
internal static class ProblemReport
{
    internal static int Refuse(Terminal terminal, bool asJson, params IEnumerable<Problem> problems)
    {
        Write(terminal.Error, asJson, problems);
        return ExitCode.InputRefused;
    }

    internal static void Write(TextWriter output, bool asJson, IEnumerable<Problem> problems)
    {
        if (asJson)
            output.WriteLine(Encoding.UTF8.GetString(ProblemJson.Write(problems)));
        else
            foreach (var problem in problems)
                output.WriteLine(PrintableText.Of(problem.ToString()));
    }
}
