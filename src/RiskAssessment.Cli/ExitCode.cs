namespace RiskAssessment.Cli;

/// <summary>The exit codes of the tool.</summary>
internal static class ExitCode
{
    internal const int Done = 0;
    internal const int Faulty = 1;
    internal const int InputRefused = 2;
    internal const int WrongUsage = 64;
    internal const int OurFault = 70;

    /// <summary>The exit code that a shell reports for a program that was ended by a hangup.</summary>
    internal const int TerminalGone = 129;

    /// <summary>The exit code that a shell reports for a program that was interrupted from the keyboard.</summary>
    internal const int Stopped = 130;
}
