using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace RiskAssessment.Tests;

/// <summary>docs/api.md: every public type with its members and their documentation, from the shipped XML file.</summary>
internal sealed class ApiPage
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly Assembly _assembly;
    private readonly Dictionary<string, string> _summaries;

    internal ApiPage(Assembly assembly)
    {
        _assembly = assembly;
        _summaries = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(member => (string)member.Attribute("name")!, member => Text(member.Element("summary")));
    }

    internal string Write()
    {
        var page = new StringBuilder("# API\n\nEvery public type of the package `RiskAssessment`, generated from its documentation; `UPDATE_DOCS=1 dotnet test` updates it.\n");
        foreach (var room in _assembly.GetExportedTypes().Where(type => !type.IsNested).GroupBy(type => type.Namespace!).OrderBy(room => room.Key, StringComparer.Ordinal))
        {
            page.Append($"\n## {room.Key}\n");
            foreach (var type in room.OrderBy(type => type.Name, StringComparer.Ordinal))
                WriteType(page, type);
        }
        return page.ToString();
    }

    private void WriteType(StringBuilder page, Type type)
    {
        page.Append($"\n### {Name(type)}\n\n{Summary($"T:{type.FullName}")}\n");
        var members = type.GetMembers(Declared).Select(member => (Shown: Shown(member), Id: IdOf(member))).Where(member => member.Shown is not null)
            .Where(member => Summary(member.Id).Length > 0).OrderBy(member => member.Shown, StringComparer.Ordinal).ToList();
        if (members.Count > 0)
            page.Append("\n| member | meaning |\n| --- | --- |\n");
        foreach (var (shown, id) in members)
            page.Append($"| `{shown}` | {Summary(id)} |\n");
    }

    private string Summary(string id) => _summaries.GetValueOrDefault(id, "");

    private static string? Shown(MemberInfo member) => member switch
    {
        MethodInfo { IsSpecialName: true } => null,
        MethodInfo method => $"{method.Name}({Parameters(method)})",
        ConstructorInfo constructor => $"new {Name(constructor.DeclaringType!)}({Parameters(constructor)})",
        PropertyInfo property when property.GetIndexParameters().Length > 0 => $"this[{string.Join(", ", property.GetIndexParameters().Select(index => index.Name))}]",
        PropertyInfo or FieldInfo { IsSpecialName: false } => member.Name,
        _ => null,
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Name(Type type) => type switch
    {
        { IsByRef: true } => Name(type.GetElementType()!),
        { IsArray: true } => Name(type.GetElementType()!) + "[]",
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
        _ => type.Name,
    };

    /// <summary>The id of a member in the XML file.</summary>
    private static string IdOf(MemberInfo member) => member switch
    {
        MethodBase method => $"M:{Owner(method)}.{method.Name.Replace('.', '#')}{ParameterIds(method.GetParameters())}",
        PropertyInfo property => $"P:{Owner(property)}.{property.Name}{ParameterIds(property.GetIndexParameters())}",
        _ => $"F:{Owner(member)}.{member.Name}",
    };

    private static string Owner(MemberInfo member) => member.DeclaringType!.FullName!.Replace('+', '.');

    private static string ParameterIds(ParameterInfo[] parameters) => parameters.Length == 0 ? "" : $"({string.Join(",", parameters.Select(parameter => TypeId(parameter.ParameterType)))})";

    private static string TypeId(Type type) => type switch
    {
        { IsByRef: true } => TypeId(type.GetElementType()!) + "@",
        { IsArray: true } => TypeId(type.GetElementType()!) + "[]",
        { IsGenericType: true } => $"{type.GetGenericTypeDefinition().FullName!.Split('`')[0]}{{{string.Join(",", type.GetGenericArguments().Select(TypeId))}}}",
        _ => type.FullName!.Replace('+', '.'),
    };

    /// <summary>A type by its name, a member by its type's and its own.</summary>
    private static string Named(string cref)
    {
        var parts = cref.Split(':')[1].Split('(')[0].Split('.');
        return string.Join('.', parts.TakeLast(cref.StartsWith("T:", StringComparison.Ordinal) ? 1 : 2));
    }

    /// <summary>A summary on one line, as Markdown.</summary>
    private static string Text(XElement? summary)
    {
        var text = string.Concat(summary?.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement element when element.Attribute("cref") is { } cref => $"`{Named(cref.Value)}`",
            XElement element => $"`{(string?)element.Attribute("langword") ?? (string?)element.Attribute("name") ?? element.Value}`",
            _ => ((XText)node).Value,
        }) ?? []);
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal);
    }
}
