using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace RiskAssessment.Tests;

/// <summary>docs/api.md: every public type with its members and what their documentation says of them, from the XML that ships.</summary>
internal sealed class ApiPage(Assembly assembly)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly XmlDocumentation _documentation = new(assembly);

    internal string Write()
    {
        var page = new StringBuilder(
            """
            # API

            Every public type of the package `RiskAssessment` with its members, generated from the documentation in the package, which has
            parameters, exceptions and examples too. `UPDATE_DOCS=1 dotnet test` writes this page anew.

            An argument that is null where its type does not end in `?` throws an `ArgumentNullException`.

            """);
        foreach (var room in assembly.GetExportedTypes().Where(type => !type.IsNested).GroupBy(type => type.Namespace!).OrderBy(room => room.Key, StringComparer.Ordinal))
        {
            page.Append($"\n## {room.Key}\n");
            foreach (var type in room.OrderBy(type => type.Name, StringComparer.Ordinal))
                WriteType(page, type);
        }
        return page.ToString();
    }

    private void WriteType(StringBuilder page, Type type)
    {
        page.Append($"\n### {CSharpText.Type(type)}\n\n{Summary(_documentation.Of(type))}\n");
        var members = type.GetMembers(Declared).OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => (Declaration: CSharpText.Of(member), Summary: Summary(_documentation.Of(member))))
            .Where(member => member is { Declaration: not null, Summary.Length: > 0 }).ToList();
        if (members.Count > 0)
            page.Append("\n| member | meaning |\n| --- | --- |\n");
        foreach (var (declaration, summary) in members)
            page.Append($"| `{declaration}` | {summary} |\n");
    }

    /// <summary>A type by its name, a member by its type's and its own.</summary>
    private static string Named(string cref)
    {
        var parts = cref.Split(':')[1].Split('(')[0].Split('.');
        return string.Join('.', parts.TakeLast(cref.StartsWith("T:", StringComparison.Ordinal) ? 1 : 2));
    }

    /// <summary>A summary on one line, as Markdown.</summary>
    private static string Summary(XElement? member)
    {
        var text = string.Concat(member?.Element("summary")?.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement element when element.Attribute("cref") is { } cref => $"`{Named(cref.Value)}`",
            XElement element => $"`{(string?)element.Attribute("langword") ?? (string?)element.Attribute("name") ?? element.Value}`",
            _ => ((XText)node).Value,
        }) ?? []);
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal);
    }
}
