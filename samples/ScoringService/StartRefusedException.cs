namespace ScoringService;

/// <summary>The service does not start as it is configured; the message says what to change.</summary>
public sealed class StartRefusedException(string message) : Exception(message)
{
    /// <summary>EX_CONFIG of sysexits.h.</summary>
    internal const int ExitCode = 78;
}
