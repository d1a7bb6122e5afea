using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace RiskAssessment.Tests.Conventions;

/// <summary>
/// Calls every public constructor, method and init property of a package with one null at a time that is not allowed: instead of an argument,
/// of an element of a list, and of a part of a tuple. What may be null says so in its annotation.
/// </summary>
/// <param name="assembly">The package.</param>
/// <param name="samples">A valid value of each parameter type, created for each call.</param>
internal sealed class NullArguments(Assembly assembly, IReadOnlyDictionary<Type, Func<object>> samples)
{
    private readonly NullabilityInfoContext _nullability = new();

    /// <summary>The places where a null is not refused at once by an exception that names the parameter.</summary>
    internal IEnumerable<string> NotRefused() => assembly.GetExportedTypes().Where(type => !type.IsEnum).SelectMany(NotRefused);

    private IEnumerable<string> NotRefused(Type type)
    {
        foreach (var method in PublicSurface.MethodsOf(type))
            foreach (var (place, fault) in NotRefused(method))
                yield return $"{type.Name}.{method.Name}({place}): {fault}";
        foreach (var property in PublicSurface.PropertiesOf(type).Where(property => property.SetMethod is { IsPublic: true }))
            foreach (var (place, value) in WithNull(property.PropertyType, _nullability.Create(property)))
                if (FaultOf(() => property.SetValue(Sample(type), value), "value", property.Name) is { } fault)
                    yield return $"{type.Name}.{property.Name}{place}: {fault}";
    }

    private IEnumerable<(string Place, string Fault)> NotRefused(MethodBase method)
    {
        var parameters = method.GetParameters();
        foreach (var parameter in parameters.Where(parameter => !parameter.IsOut))
            foreach (var (place, value) in WithNull(parameter.ParameterType, _nullability.Create(parameter)))
                if (FaultOf(() => Call(method, [.. parameters.Select(other => other == parameter ? value : ArgumentFor(other))]), parameter.Name!) is { } fault)
                    yield return (parameter.Name + place, fault);
    }

    private static string? FaultOf(Action act, params string[] names)
    {
        try
        {
            act();
            return "accepted";
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is ArgumentNullException { ParamName: { } name } && names.Contains(name))
        {
            return null;
        }
        catch (TargetInvocationException thrown)
        {
            return $"{thrown.InnerException!.GetType().Name}: {thrown.InnerException.Message}";
        }
    }

    /// <summary>Values of a type that contain one null that is not allowed.</summary>
    private IEnumerable<(string Place, object? Value)> WithNull(Type type, NullabilityInfo allowed)
    {
        if (!type.IsValueType && allowed.WriteState == NullabilityState.NotNull)
            yield return ("", null);
        if (Is(typeof(ILookup<,>))(type))
            yield break;
        if (type.IsArray || (type.IsGenericType && type.IsAssignableTo(typeof(System.Collections.IEnumerable))))
        {
            var element = type.IsArray ? type.GetElementType()! : type.GetInterfaces().Append(type).First(Is(typeof(IEnumerable<>))).GetGenericArguments()[0];
            if (Is(typeof(IReadOnlyDictionary<,>))(type))
            {
                if (!type.GetGenericArguments()[1].IsValueType)
                    yield return ("[0].Value", new Dictionary<string, string> { ["a"] = null! });
            }
            else
            {
                foreach (var (place, value) in WithNull(element, allowed.ElementType ?? allowed.GenericTypeArguments[0]))
                    yield return ($"[1]{place}", ListOf(element, Sample(element), value));
            }
        }
        else if (type.IsAssignableTo(typeof(ITuple)) || Is(typeof(KeyValuePair<,>))(type))
        {
            var parts = type.GetGenericArguments();
            for (var i = 0; i < parts.Length; i++)
                foreach (var (place, value) in WithNull(parts[i], allowed.GenericTypeArguments[i]))
                    yield return ($".{i}{place}", Activator.CreateInstance(type, [.. parts.Select((part, k) => k == i ? value : Sample(part))]));
        }
    }

    private object? ArgumentFor(ParameterInfo parameter) =>
        parameter.HasDefaultValue ? parameter.DefaultValue
        : parameter.IsOut || parameter.ParameterType.IsByRefLike ? null
        : Sample(parameter.ParameterType);

    private object Sample(Type type)
    {
        if (samples.TryGetValue(type, out var sample))
            return sample();
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Sample(value);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(0)!;
        if (type.IsArray || Is(typeof(IEnumerable<>), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>))(type))
            return ListOf(type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0]);
        if (type.IsAssignableTo(typeof(ITuple)) || Is(typeof(KeyValuePair<,>))(type))
            return Activator.CreateInstance(type, [.. type.GetGenericArguments().Select(Sample)])!;
        throw new InvalidOperationException($"There is no sample of {type} to call its members with. Add one.");
    }

    private static Array ListOf(Type element, params object?[] values)
    {
        var list = Array.CreateInstance(element, values.Length);
        for (var i = 0; i < values.Length; i++)
            list.SetValue(values[i], i);
        return list;
    }

    private static Func<Type, bool> Is(params Type[] generic) => type => type.IsGenericType && generic.Contains(type.GetGenericTypeDefinition());

    /// <summary>With a compiled expression, because reflection cannot pass spans; each span is empty.</summary>
    private void Call(MethodBase method, object?[] arguments)
    {
        Expression[] passed = [.. method.GetParameters().Zip(arguments, (parameter, argument) => Passed(parameter, argument))];
        var call = method switch
        {
            ConstructorInfo constructor => (Expression)Expression.New(constructor, passed),
            _ => Expression.Call(method.IsStatic ? null : Expression.Constant(Sample(method.DeclaringType!), method.DeclaringType!), (MethodInfo)method, passed),
        };
        var compiled = Expression.Lambda<Action>(Expression.Block(typeof(void), call)).Compile();
        try
        {
            compiled();
        }
        catch (Exception exception)
        {
            throw new TargetInvocationException(exception);
        }
    }

    private static Expression Passed(ParameterInfo parameter, object? argument)
    {
        var type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        return type.IsByRefLike || argument is null ? Expression.Default(type) : Expression.Convert(Expression.Constant(argument), type);
    }
}
