using System.Reflection;

namespace RiskAssessment.Tests.Conventions;

/// <summary>The public types of a package, and the members that its authors wrote.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    internal static IEnumerable<Type> StructsOf(Assembly assembly) => assembly.GetExportedTypes().Where(type => type is { IsValueType: true, IsEnum: false });

    internal static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type.GetProperties(Declared);

    /// <summary>Whether a property of a reference type promises never to be null.</summary>
    internal static bool IsNeverNull(PropertyInfo property) =>
        !property.PropertyType.IsValueType && Nullability.Create(property).ReadState == NullabilityState.NotNull;
}
