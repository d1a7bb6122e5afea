using FsCheck.Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>
/// A law, tried on 1,000 random cases; LAW_CASES in the environment asks for another number, such as 100000. A failure prints the seed
/// of its case: call the test's method with that seed to see it again.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LawAttribute : PropertyAttribute
{
    public LawAttribute() => MaxTest = int.TryParse(Environment.GetEnvironmentVariable("LAW_CASES"), out var cases) ? cases : 1_000;
}
