using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace RiskAssessment.Tests.DependencyInjection;

/// <summary>The code for a host in the README, compiled and run here; a test compares the two texts.</summary>
public sealed class ReadmeSnippet
{
    [Fact]
    public void The_code_for_a_host_works()
    {
        File.WriteAllBytes("ours.json", Screen());
        var services = new ServiceCollection();
        services.AddStalkingRiskAssessment();                                                  // the built-in screen
        services.AddStalkingRiskAssessment(options => options.AddInstrumentFile("ours.json")); // or your own, checked when it is added
        using var provider = services.BuildServiceProvider();
        Assert.NotNull(provider.GetRequiredService<AssessmentService>());
    }

    [Fact]
    public void The_code_is_that_of_the_README()
    {
        var here = File.ReadAllText(Path.Combine(Docs.Root, "tests/RiskAssessment.Tests/DependencyInjection/ReadmeSnippet.cs"));
        var lines = File.ReadAllLines(Path.Combine(Docs.Root, "README.md")).Where(line => line.StartsWith("services.", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.Contains(line, here, StringComparison.Ordinal));
    }

    private static byte[] Screen()
    {
        using var stream = typeof(StalkingScreen).Assembly.GetManifestResourceStream("stalking-screen-2.0.0.json")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
