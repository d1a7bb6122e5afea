using System.Text;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary>Prints all problems of an input: one per line, or as JSON. Those of a case go to standard error.</summary>
internal static class ProblemReport
{
    internal static int Refuse(Terminal terminal, bool asJson, params IEnumerable<Problem> problems)
    {
        Write(terminal.Error, asJson, problems);
        return ExitCode.InputRefused;
    }

    /// <summary>Does something; what is wrong with the input for it is printed.</summary>
    internal static int Guard(Terminal terminal, bool asJson, Action work) => Guard(terminal, asJson, () =>
    {
        work();
        return ExitCode.Done;
    });

    /// <summary>The same of something that ends with an exit code.</summary>
    internal static int Guard(Terminal terminal, bool asJson, Func<int> work)
    {
        try
        {
            return work();
        }
        catch (InvalidInputException refused)
        {
            return Refuse(terminal, asJson, refused.Problems);
        }
    }

    /// <summary>Prints the warnings about an input that is accepted; nothing where there are none.</summary>
    internal static void Warn(Terminal terminal, bool asJson, IReadOnlyCollection<Problem> warnings)
    {
        if (warnings.Count > 0)
            Write(terminal.Error, asJson, warnings);
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
