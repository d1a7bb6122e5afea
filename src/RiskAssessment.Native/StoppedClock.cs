namespace RiskAssessment.Native;

/// <summary>The instant that a caller gives for cases without one.</summary>
internal sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
