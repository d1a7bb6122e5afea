using System.Text;
using System.Text.RegularExpressions;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Json;

/// <summary>The bytes of a comparison.</summary>
public sealed partial class ComparisonJsonTests
{
    /// <summary>Runtimes write the same double in different ways, so that .NET Framework and Mono gave other bytes.</summary>
    [Fact]
    public void Facts_are_written_as_decimals_as_in_an_assessment()
    {
        var caseFile = CaseJson.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases", "rising.json")));
        var (earlier, later) = (new DateTimeOffset(2023, 1, 29, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2023, 2, 28, 0, 0, 0, TimeSpan.Zero));
        var service = new AssessmentService(StalkingScreen.Versions, TimeProvider.System);
        var json = Encoding.UTF8.GetString(ComparisonJson.Write(service.Compare(caseFile with { AsOf = earlier }, caseFile with { AsOf = later })));
        Assert.Contains("{\"low\":3.030103738,\"high\":3.030103738}", json, StringComparison.Ordinal);
        Assert.DoesNotMatch(TooManyDigits(), json);
    }

    [GeneratedRegex(@"\.[0-9]{10}")]
    private static partial Regex TooManyDigits();
}
