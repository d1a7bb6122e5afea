using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment.Cli;

internal static class Program
{
    [SuppressMessage("Design", "CA1031", Justification = "The last resort: one line and an exit code, never a stack trace or what was read.")]
    private static int Main(string[] args)
    {
        try
        {
            using var terminal = Terminal.Open();
            return Tool.Run(args, terminal);
        }
        catch (IOException)
        {
            Console.Error.WriteLine("stalking-risk: the result could not be written.");
            return ExitCode.OurFault;
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine($"stalking-risk: internal error ({exception.GetType().Name}). Please report it, without personal data.");
            return ExitCode.OurFault;
        }
    }
}
