using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using Xunit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace RiskAssessment.Tests;

/// <summary>The arrows of the house point down, in the compiled assembly.</summary>
public sealed class RoomsTests
{
    private static readonly Architecture House = new ArchLoader().LoadAssemblyIncludingDependencies(typeof(Incident).Assembly).Build();

    [Fact]
    public void Only_the_Json_room_touches_System_Text_Json() =>
        Holds(Types().That().ResideInAssembly(typeof(Incident).Assembly).And().DoNotResideInNamespaceMatching("^RiskAssessment.Json").And().DoNotResideInNamespaceMatching("^<|^System|^Microsoft.CodeAnalysis")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching("^System.Text.Json")));

    /// <summary>Without this the rule above would pass for a loader that sees nothing.</summary>
    [Fact]
    public void The_Json_room_does_touch_System_Text_Json() =>
        Assert.Contains(
            Types().That().ResideInNamespaceMatching("^RiskAssessment.Json").Should().NotDependOnAny(Types().That().ResideInNamespaceMatching("^System.Text.Json")).Evaluate(House),
            result => !result.Passed);

    [Theory]
    [InlineData("RiskAssessment.Instruments", "RiskAssessment.Json")]
    [InlineData("RiskAssessment.Patterns", "RiskAssessment.Json")]
    [InlineData("RiskAssessment.Patterns", "RiskAssessment.Instruments")]
    [InlineData("RiskAssessment.Json", "RiskAssessment.DependencyInjection")]
    [InlineData("RiskAssessment.Instruments", "RiskAssessment.DependencyInjection")]
    [InlineData("RiskAssessment.Json", "RiskAssessment.Authoring")]
    [InlineData("RiskAssessment.Instruments", "RiskAssessment.Authoring")]
    public void No_room_looks_up(string lower, string upper) =>
        Holds(Types().That().ResideInNamespaceMatching($"^{lower}").Should().NotDependOnAny(Types().That().ResideInNamespaceMatching($"^{upper}")));

    [Fact]
    public void Only_the_edge_knows_containers_and_the_clock() =>
        Holds(Types().That().ResideInNamespaceMatching("^RiskAssessment(.Patterns|.Instruments|.Json)?$").And().AreNot(typeof(CaseAssessor))
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching("^Microsoft.Extensions").Or().Are(typeof(TimeProvider))));

    [Fact]
    public void Only_the_edge_tells_of_its_work() =>
        Holds(Types().That().ResideInNamespaceMatching("^RiskAssessment(.Patterns|.Instruments|.Json|.Authoring)?$").And().AreNot(typeof(CaseAssessor))
            .And().DoNotHaveFullNameContaining("CaseAssessor+")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching("^RiskAssessment.Telemetry|^System.Diagnostics.Metrics").Or().Are(typeof(System.Diagnostics.Activity), typeof(System.Diagnostics.ActivitySource))));

    /// <summary>Without this the rule above would pass for a loader that sees nothing.</summary>
    [Fact]
    public void The_edge_does_tell_of_its_work() =>
        Assert.Contains(
            Types().That().Are(typeof(CaseAssessor)).Should().NotDependOnAny(Types().That().ResideInNamespaceMatching("^RiskAssessment.Telemetry")).Evaluate(House),
            result => !result.Passed);

    [Fact]
    public void No_public_type_has_a_public_setter()
    {
        var settable =
            from type in typeof(Incident).Assembly.GetExportedTypes()
            from property in type.GetProperties(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            where property.SetMethod is { IsPublic: true } setter && setter.ReturnParameter.GetRequiredCustomModifiers().All(modifier => modifier.Name != nameof(System.Runtime.CompilerServices.IsExternalInit))
            select $"{type.Name}.{property.Name}";
        Assert.Empty(settable);
    }

    [Fact]
    public void Every_public_class_is_sealed_or_static_or_closed()
    {
        var open =
            from type in typeof(Incident).Assembly.GetExportedTypes()
            where type.IsClass && !type.IsSealed && type.GetConstructors().Length > 0
            select type.Name;
        Assert.Empty(open);
    }

    private static void Holds(IArchRule rule) => Assert.Empty(rule.Evaluate(House).Where(result => !result.Passed).Select(result => result.Description));
}
