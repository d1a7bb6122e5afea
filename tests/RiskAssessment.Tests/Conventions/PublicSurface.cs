using System.Reflection;

namespace RiskAssessment.Tests.Conventions;

/// <summary>The public types of a package, and the members that its authors wrote.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    internal static IEnumerable<Type> StructsOf(Assembly assembly) => assembly.GetExportedTypes().Where(type => type is { IsValueType: true, IsEnum: false });

    /// <summary>Constructors, methods and the getters of indexers.</summary>
    internal static IEnumerable<MethodBase> MethodsOf(Type type) =>
    [
        .. type.GetConstructors(),
        .. type.GetMethods(Declared).Where(method => !method.IsSpecialName && !method.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute))),
        .. PropertiesOf(type).Where(property => property.GetIndexParameters().Length > 0).Select(property => property.GetMethod!),
    ];

    internal static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type.GetProperties(Declared);

    /// <summary>Whether a property of a reference type promises never to be null.</summary>
    internal static bool IsNeverNull(PropertyInfo property) =>
        !property.PropertyType.IsValueType && Nullability.Create(property).ReadState == NullabilityState.NotNull;
}
