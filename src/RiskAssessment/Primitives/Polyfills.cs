#if NETSTANDARD2_0
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace RiskAssessment;

/// <summary>The guard methods of newer targets, so that the code is the same for every target.</summary>
internal static class Polyfills
{
    extension(ArgumentNullException)
    {
        public static void ThrowIfNull([NotNull] object? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
        {
            if (argument is null)
                throw new ArgumentNullException(name);
        }
    }

    public static void Deconstruct<TKey, TValue>(this KeyValuePair<TKey, TValue> pair, out TKey key, out TValue value) =>
        (key, value) = (pair.Key, pair.Value);

    /// <summary>Replaces by the values of characters, the only comparison that this target has.</summary>
    public static string Replace(this string text, string old, string by, StringComparison comparison) =>
        comparison == StringComparison.Ordinal ? text.Replace(old, by) : throw new ArgumentOutOfRangeException(nameof(comparison));

    public static bool Contains(this string text, char letter, StringComparison comparison) =>
        comparison == StringComparison.Ordinal ? text.IndexOf(letter) >= 0 : throw new ArgumentOutOfRangeException(nameof(comparison));

    public static unsafe string GetString(this Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* first = bytes)
            return bytes.IsEmpty ? "" : encoding.GetString(first, bytes.Length);
    }

    extension(ArgumentOutOfRangeException)
    {
        public static void ThrowIfLessThan(int value, int least, [CallerArgumentExpression(nameof(value))] string? name = null)
        {
            if (value < least)
                throw new ArgumentOutOfRangeException(name, value, $"The value must be at least {least}.");
        }

        public static void ThrowIfGreaterThan(int value, int most, [CallerArgumentExpression(nameof(value))] string? name = null)
        {
            if (value > most)
                throw new ArgumentOutOfRangeException(name, value, $"The value must be at most {most}.");
        }
    }
}
#endif
