namespace RiskAssessment.Cli;

/// <summary>How the tool ends.</summary>
internal static class ExitCode
{
    internal const int Done = 0;
    internal const int Faulty = 1;
    internal const int InputRefused = 2;
    internal const int WrongUsage = 64;
    internal const int OurFault = 70;

    /// <summary>What a shell reports of a program that a hangup ended.</summary>
    internal const int TerminalGone = 129;
}
