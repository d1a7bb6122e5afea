using Xunit;

namespace RiskAssessment.Tests;

public sealed class ApiPageTests
{
    [Fact]
    public void The_page_matches_the_shipped_documentation()
    {
        Assert.SkipWhen(Docs.IsNetStandard, "The page is of the newest target; the others have the same public surface.");
        Docs.AssertIsCurrent("docs/api.md", new ApiPage(typeof(Incident).Assembly).Write());
    }
}
