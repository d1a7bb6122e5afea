namespace RiskAssessment.Benchmarks;

/// <summary>
/// Lets the runtime compile a job for the last time before it is timed. It does so only when a process has been quiet for a while, which
/// a job of a millisecond that is measured without a pause may not be before the measurement is over.
/// </summary>
internal static class Warming
{
    internal static void Up<T>(Func<T> job)
    {
        for (var round = 0; round < 6; round++)
        {
            for (var i = 0; i < 60; i++)
                job();
            Thread.Sleep(TimeSpan.FromMilliseconds(150));
        }
    }
}
