using System.Reflection;
using System.Runtime.Versioning;
using Xunit;

namespace RiskAssessment.Tests;

public sealed class TargetTests
{
    /// <summary>Without this the tests of this project could pass by loading another build of the core.</summary>
    [Fact]
    public void The_core_that_is_tested_here_is_built_for_netstandard2_0() =>
        Assert.Equal(".NETStandard,Version=v2.0", typeof(Incident).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()?.FrameworkName);
}
