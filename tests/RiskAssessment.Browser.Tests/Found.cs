using Xunit;

namespace RiskAssessment.Browser.Tests;

/// <summary>What a script found on a page.</summary>
internal static class Found
{
    internal static void Nothing(string[] found, string where) => Assert.True(found.Length == 0, $"{where}:\n{string.Join('\n', found)}");
}
