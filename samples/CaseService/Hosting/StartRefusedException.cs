namespace CaseService;

/// <summary>The configuration does not allow the service to start; the message says what to change.</summary>
public sealed class StartRefusedException(string message) : Exception(message)
{
    /// <summary>EX_CONFIG of sysexits.h.</summary>
    internal const int ExitCode = 78;
}
