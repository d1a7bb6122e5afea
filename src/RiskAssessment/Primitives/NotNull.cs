using System.Runtime.CompilerServices;

namespace RiskAssessment;

/// <summary>Guards for arguments: a null is refused at once, with the name of its parameter.</summary>
internal static class NotNull
{
    internal static T Of<T>(T? value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }

    /// <summary>A copy of texts by name that has no null in it.</summary>
    internal static IReadOnlyDictionary<string, string> Texts(IReadOnlyDictionary<string, string>? values, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        return values.ToDictionary(text => text.Key, text => Of(text.Value, name), StringComparer.Ordinal);
    }

    /// <summary>A copy of a list that has no null in it.</summary>
    internal static T[] All<T>(IEnumerable<T?>? values, [CallerArgumentExpression(nameof(values))] string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(values, name);
        T?[] copy = [.. values];
        for (var i = 0; i < copy.Length; i++)
            if (copy[i] is null)
                throw new ArgumentNullException(name, $"Element {i} is null.");
        return copy!;
    }
}
