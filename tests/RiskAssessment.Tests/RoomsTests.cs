using System.Reflection;
using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Xunit;

namespace RiskAssessment.Tests;

/// <summary>The dependencies between the folders of the core point down, in the compiled assembly.</summary>
public sealed partial class RoomsTests
{
    /// <summary>From the top down. The folders in one line do not use each other.</summary>
    private static readonly string[][] Rooms =
        [["Hosting"], ["Json", "Text"], ["Cases", "Linting"], ["Assessments"], ["Instruments"], ["Patterns"], ["Incidents"], ["Primitives"]];

    private static readonly string Core = Path.Combine(Docs.Root, "src", "RiskAssessment");

    private static readonly Dictionary<string, string> RoomOfType = ReadRooms();

    private static readonly Architecture House = new ArchLoader().LoadAssemblyIncludingDependencies(typeof(Incident).Assembly).Build();

    /// <summary>The only use of JSON outside the Json folder: a type names its converter for JsonSerializer.</summary>
    [Fact]
    public void Only_the_Json_folder_uses_System_Text_Json()
    {
        var users =
            from type in House.Types
            let room = RoomOf(type)
            where room is not null && type.Dependencies.Any(dependency => dependency.Target.FullName.StartsWith("System.Text.Json", StringComparison.Ordinal) && !IsConverter(dependency.Target))
            select room;
        Assert.Equal(["Json"], users.Distinct());
    }

    /// <summary>The attributes that name converters are in the Json folder, on partial types without a body. An enum cannot be partial.</summary>
    [Fact]
    public void No_other_folder_mentions_JSON_except_in_the_attribute_of_an_enum()
    {
        var files =
            from file in Directory.EnumerateFiles(Core, "*.cs", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(Core, file)
            where !path.StartsWith("Json", StringComparison.Ordinal) && !path.StartsWith("Hosting", StringComparison.Ordinal) && File.ReadAllText(file).Contains("Json.", StringComparison.Ordinal)
            select path.Replace('\\', '/');
        Assert.Equal(["Cases/ReviewDue.cs", "Primitives/RiskLevel.cs"], files.Order(StringComparer.Ordinal));
    }

    /// <summary>The allowed dependencies: each folder may use all folders below it; Json and Text do not use each other.</summary>
    [Fact]
    public void Every_dependency_between_folders_points_down()
    {
        var wrong =
            from type in House.Types
            let room = RoomOf(type)
            where room is not null
            from dependency in type.Dependencies
            let other = RoomOf(dependency.Target)
            where other is not null && other != room && !IsBelow(other, room) && !IsConverter(dependency.Target)
            select $"{room} -> {other}: {type.FullName} uses {dependency.Target.FullName}";
        Assert.Empty(wrong.Distinct());
    }

    /// <summary>Without this, the rule above would pass if no types or names were found.</summary>
    [Fact]
    public void Every_folder_is_used_by_a_folder_above_it()
    {
        var arrows = (
            from type in House.Types
            from dependency in type.Dependencies
            select (From: RoomOf(type), To: RoomOf(dependency.Target))).ToHashSet();
        Assert.Superset(new HashSet<(string?, string?)> { ("Hosting", "Json"), ("Text", "Assessments"), ("Json", "Cases"), ("Json", "Linting"), ("Cases", "Assessments"), ("Linting", "Assessments"), ("Assessments", "Instruments"), ("Instruments", "Patterns"), ("Patterns", "Incidents"), ("Incidents", "Primitives") }, arrows);
    }

    [Fact]
    public void Every_file_of_the_core_is_in_a_listed_folder()
    {
        Assert.Empty(Directory.GetFiles(Core, "*.cs"));
        Assert.Equal(Rooms.SelectMany(floor => floor).Order(), RoomOfType.Values.Distinct().Order());
    }

    [Fact]
    public void Only_the_tests_see_what_is_internal()
    {
        var friends = typeof(Incident).Assembly.GetCustomAttributes<System.Runtime.CompilerServices.InternalsVisibleToAttribute>().Select(friend => friend.AssemblyName);
        Assert.All(friends, friend => Assert.EndsWith(".Tests", friend));
    }

    [Fact]
    public void Only_Hosting_uses_containers_and_the_clock() =>
        AssertOnlyHosting(target => target.FullName.StartsWith("Microsoft.Extensions", StringComparison.Ordinal) || target.FullName == typeof(TimeProvider).FullName);

    [Fact]
    public void Only_Hosting_emits_telemetry() =>
        AssertOnlyHosting(target => target.FullName.StartsWith("System.Diagnostics.Activity", StringComparison.Ordinal) || target.FullName.StartsWith("System.Diagnostics.Metrics", StringComparison.Ordinal));

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

    private static void AssertOnlyHosting(Func<IType, bool> isSuch)
    {
        var users = House.Types.Where(type => type.Dependencies.Any(dependency => isSuch(dependency.Target))).Select(RoomOf).OfType<string>().Distinct();
        Assert.Equal(["Hosting"], users);
    }

    private static bool IsBelow(string lower, string upper) =>
        Array.FindIndex(Rooms, floor => floor.Contains(lower)) > Array.FindIndex(Rooms, floor => floor.Contains(upper));

    /// <summary>The folder of a type of the core; a nested or generated type is in the folder of its enclosing type. <see langword="null"/> for all others.</summary>
    private static string? RoomOf(IType type) => RoomOfType.GetValueOrDefault(type.FullName.Split('+', '/', '`', '<')[0]);

    /// <summary>What a type names in its attribute so that JsonSerializer converts it.</summary>
    private static bool IsConverter(IType target) => target.FullName is "RiskAssessment.Json.FormatJsonConverter" or "System.Text.Json.Serialization.JsonConverterAttribute";

    /// <summary>The folder of each type, by its full name, as declared in the files. A part of a type without a body is not a declaration.</summary>
    private static Dictionary<string, string> ReadRooms()
    {
        var rooms = new Dictionary<string, string>();
        foreach (var file in Directory.EnumerateFiles(Core, "*.cs", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            var space = Namespace().Match(text).Groups[1].Value;
            foreach (Match type in Declaration().Matches(text))
                rooms[$"{space}.{type.Groups[1].Value}"] = Path.GetRelativePath(Core, file).Split(Path.DirectorySeparatorChar)[0];
        }
        return rooms;
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^(?:public|internal|file)[\w ]* (?:class|struct|record|interface|enum|delegate \w+) (\w+)\b(?!;)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
