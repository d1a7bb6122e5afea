using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace RiskAssessment.Tests;

/// <summary>Members as C# declares them: keywords, tuples with the names of their parts, and <c>?</c> where null is allowed.</summary>
internal static class CSharpText
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(double)] = "double",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
    };

    /// <summary>The declaration; <see langword="null"/> for accessors, operators and nested types.</summary>
    internal static string? Of(MemberInfo member) => member switch
    {
        MethodInfo { IsSpecialName: true } or FieldInfo { IsSpecialName: true } => null,
        MethodInfo method => $"{(method.IsStatic ? "static " : "")}{Type(method.ReturnParameter)} {method.Name}({Parameters(method)})",
        ConstructorInfo constructor => $"{Type(constructor.DeclaringType!)}({Parameters(constructor)})",
        PropertyInfo property => $"{(property.GetMethod!.IsStatic ? "static " : "")}{Type(property)} {Name(property)} {{ get; {Setter(property)}}}",
        FieldInfo { DeclaringType.IsEnum: true } => member.Name,
        FieldInfo { IsLiteral: true } field => $"const {Type(field.FieldType)} {field.Name} = {Literal(field.GetRawConstantValue())}",
        FieldInfo field => $"static {Type(field.FieldType)} {field.Name}",
        _ => null,
    };

    /// <summary>The name of a type, without its namespace.</summary>
    internal static string Type(Type type) => type switch
    {
        _ when Keywords.TryGetValue(type, out var keyword) => keyword,
        _ when Nullable.GetUnderlyingType(type) is { } value => Type(value) + "?",
        { IsArray: true } => Type(type.GetElementType()!) + "[]",
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Type))}>",
        _ => type.Name,
    };

    private static string Name(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } indexes ? $"this[{string.Join(", ", indexes.Select(Parameter))}]" : property.Name;

    private static string Setter(PropertyInfo property) => property.SetMethod switch
    {
        not { IsPublic: true } => "",
        var setter when setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) => "init; ",
        _ => "set; ",
    };

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var kind = parameter.IsOut ? "out " : parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "";
        return $"{kind}{Type(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Literal(parameter.DefaultValue)}" : "")}";
    }

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        Enum constant => $"{constant.GetType().Name}.{constant}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Type(ParameterInfo parameter) => Type(Nullability.Create(parameter), parameter.IsOut, PartNames(parameter));

    private static string Type(PropertyInfo property) => Type(Nullability.Create(property), isWritten: false, PartNames(property));

    private static Queue<string?> PartNames(ICustomAttributeProvider declared) =>
        new(declared.GetCustomAttributes(typeof(TupleElementNamesAttribute), inherit: false).Cast<TupleElementNamesAttribute>().SelectMany(names => names.TransformNames));

    private static string Type(NullabilityInfo info, bool isWritten, Queue<string?> names)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        var value = Nullable.GetUnderlyingType(type) ?? type;
        var suffix = (isWritten ? info.WriteState : info.ReadState) == NullabilityState.Nullable ? "?" : "";
        if (info.ElementType is { } element && type.IsArray)
            return Type(element, isWritten, names) + "[]" + suffix;
        if (!value.IsGenericType)
            return Type(value) + suffix;
        var parts = info.GenericTypeArguments;
        if (typeof(ITuple).IsAssignableFrom(value))
        {
            var named = parts.Select(_ => names.Count > 0 ? names.Dequeue() : null).ToList();
            return $"({string.Join(", ", parts.Zip(named, (part, name) => $"{Type(part, isWritten, names)} {name}".TrimEnd()))}){suffix}";
        }
        return $"{value.Name.Split('`')[0]}<{string.Join(", ", parts.Select(part => Type(part, isWritten, names)))}>{suffix}";
    }
}
