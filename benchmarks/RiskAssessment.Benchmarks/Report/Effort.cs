namespace RiskAssessment.Benchmarks;

/// <summary>How much is measured of each benchmark: enough for published results in about 20 minutes, or a quick check.</summary>
/// <param name="Iterations">How many measurements each benchmark gets.</param>
/// <param name="Milliseconds">How long each measurement takes, of as many operations as fit.</param>
/// <param name="Starts">How often each process is started.</param>
internal sealed record Effort(int Iterations, int Milliseconds, int Starts)
{
    internal const int LeastWarmups = 3;
    internal const int MostWarmups = 8;

    internal static readonly Effort Full = new(15, 200, 30);
    internal static readonly Effort Quick = new(5, 100, 7);

    public override string ToString() => FormattableString.Invariant(
        $"{LeastWarmups} to {MostWarmups} rounds to warm up, then {Iterations} measurements of {Milliseconds} ms; for the start-up {Starts} starts of each host");
}
