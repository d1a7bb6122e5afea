using System.Xml.Linq;
using Xunit;

namespace RiskAssessment.Tests;

public sealed class EngineVersionTests
{
    [Fact]
    public void The_engine_version_is_the_version_of_the_package()
    {
        var properties = XDocument.Load(Path.Combine(Docs.Root, "Directory.Build.props"));
        Assert.Equal(properties.Descendants("VersionPrefix").Single().Value, Assessment.EngineVersion);
    }
}
