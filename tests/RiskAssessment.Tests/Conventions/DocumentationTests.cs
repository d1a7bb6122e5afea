using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Xunit;

namespace RiskAssessment.Tests.Conventions;

/// <summary>The documentation that is shipped says what every argument and every result means.</summary>
public sealed class DocumentationTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Members whose meaning .NET defines.</summary>
    private static readonly HashSet<string> WellKnown = [nameof(ToString), nameof(Equals), nameof(GetHashCode), nameof(IComparable.CompareTo)];

    [Theory]
    [InlineData("RiskAssessment")]
    [InlineData("RiskAssessment.Reporting")]
    [InlineData("RiskAssessment.Import")]
    [InlineData("RiskAssessment.Import.Documents")]
    [InlineData("RiskAssessment.Referral")]
    [InlineData("RiskAssessment.Records")]
    [InlineData("RiskAssessment.Batch")]
    [InlineData("RiskAssessment.Analysis")]
    public void Every_parameter_and_every_result_of_a_package_is_documented(string package)
    {
        Assert.SkipWhen(Docs.IsNetStandard, "The documentation is that of the newest target.");
        var assembly = Assembly.Load(package);
        var documentation = new XmlDocumentation(assembly);
        string[] missing =
        [
            .. from type in assembly.GetExportedTypes()
               from member in MembersOf(type)
               from part in MissingOf(documentation.Of(member), member)
               select $"{type.Name}: {CSharpText.Of(member)} has no {part}",
        ];
        Assert.True(missing.Length == 0, string.Join('\n', missing));
    }

    private static IEnumerable<MemberInfo> MembersOf(Type type) => type.GetMembers(Declared).Where(member => member switch
    {
        MethodInfo method => !method.IsSpecialName && !WellKnown.Contains(method.Name) && !method.IsDefined(typeof(CompilerGeneratedAttribute)),
        ConstructorInfo or PropertyInfo => true,
        _ => false,
    });

    private static IEnumerable<string> MissingOf(XElement? documentation, MemberInfo member)
    {
        if (documentation?.Element("inheritdoc") is not null)
            yield break;
        foreach (var parameter in ParametersOf(member))
            if (!(documentation?.Elements("param").Any(element => (string?)element.Attribute("name") == parameter.Name && element.Value.Length > 0) ?? false))
                yield return $"<param name=\"{parameter.Name}\">";
        if (member is MethodInfo method && method.ReturnType != typeof(void) && documentation?.Element("returns") is not { Value.Length: > 0 })
            yield return "<returns>";
    }

    private static ParameterInfo[] ParametersOf(MemberInfo member) => member switch
    {
        MethodBase method => method.GetParameters(),
        PropertyInfo property => property.GetIndexParameters(),
        _ => [],
    };
}
