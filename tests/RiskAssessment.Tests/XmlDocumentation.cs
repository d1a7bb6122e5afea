using System.Reflection;
using System.Xml.Linq;

namespace RiskAssessment.Tests;

/// <summary>The documentation file that is shipped beside an assembly.</summary>
internal sealed class XmlDocumentation(Assembly assembly)
{
    private readonly Dictionary<string, XElement> _members = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"), LoadOptions.PreserveWhitespace)
        .Descendants("member").ToDictionary(member => (string)member.Attribute("name")!);

    /// <summary>The entry of a type; <see langword="null"/> if it has none.</summary>
    internal XElement? Of(Type type) => _members.GetValueOrDefault($"T:{TypeId(type)}");

    /// <summary>The entry of a member; <see langword="null"/> if it has none.</summary>
    internal XElement? Of(MemberInfo member) => _members.GetValueOrDefault(IdOf(member));

    /// <summary>The code of every example, with the id of the type or member that it belongs to.</summary>
    internal IEnumerable<(string Member, string Code)> Examples() =>
        from member in _members from code in member.Value.Elements("example").Elements("code") select (member.Key, code.Value);

    /// <summary>The id by which the compiler names a member in the file.</summary>
    private static string IdOf(MemberInfo member) => member switch
    {
        MethodBase method => $"M:{Owner(method)}.{method.Name.Replace('.', '#')}{ParameterIds(method.GetParameters())}",
        PropertyInfo property => $"P:{Owner(property)}.{property.Name}{ParameterIds(property.GetIndexParameters())}",
        _ => $"F:{Owner(member)}.{member.Name}",
    };

    private static string Owner(MemberInfo member) => TypeId(member.DeclaringType!);

    private static string ParameterIds(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(",", parameters.Select(parameter => TypeId(parameter.ParameterType)))})";

    private static string TypeId(Type type) => type switch
    {
        { IsByRef: true } => TypeId(type.GetElementType()!) + "@",
        { IsArray: true } => TypeId(type.GetElementType()!) + "[]",
        { IsConstructedGenericType: true } => $"{type.GetGenericTypeDefinition().FullName!.Split('`')[0]}{{{string.Join(",", type.GetGenericArguments().Select(TypeId))}}}",
        _ => type.FullName!.Replace('+', '.'),
    };
}
