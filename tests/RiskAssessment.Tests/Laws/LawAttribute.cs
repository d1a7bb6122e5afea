using FsCheck.Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>
/// A property-based test with 100 random cases, or 30 where the same laws are checked once more, of the core for .NET Standard; LAW_CASES in the environment
/// sets another number, such as 100000. A failure prints the seed of its case: call the test method with that seed to reproduce it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LawAttribute : PropertyAttribute
{
    private const int Cases =
#if CORE_IS_NETSTANDARD
        30;
#else
        100;
#endif

    public LawAttribute() => MaxTest = int.TryParse(Environment.GetEnvironmentVariable("LAW_CASES"), out var cases) ? cases : Cases;
}
