namespace RiskAssessment.Native;

/// <summary>The clock of a library that reads none: every call gives its instant.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
}
