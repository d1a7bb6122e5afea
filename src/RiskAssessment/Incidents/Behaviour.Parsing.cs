#if NET
using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment;

public sealed partial class Behaviour : ISpanParsable<Behaviour>
{
    /// <summary>The behaviour with a code.</summary>
    /// <param name="s">The code.</param>
    /// <param name="provider">Not used.</param>
    /// <exception cref="FormatException">There is no such behaviour.</exception>
    public static Behaviour Parse(string s, IFormatProvider? provider) =>
        TryParse(NotNull.Of(s), provider, out var behaviour) ? behaviour : throw new FormatException($"There is no behaviour '{s}'. Behaviour.All lists the codes.");

    /// <summary>Looks a behaviour up by its exact code.</summary>
    /// <param name="s">The code.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The behaviour, where there is one.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Behaviour result)
    {
        result = null;
        return s is not null && TryGet(s, out result);
    }

    /// <summary>The behaviour with a code.</summary>
    /// <param name="s">The code.</param>
    /// <param name="provider">Not used.</param>
    /// <exception cref="FormatException">There is no such behaviour.</exception>
    public static Behaviour Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString(), provider);

    /// <summary>Looks a behaviour up by its exact code.</summary>
    /// <param name="s">The code.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The behaviour, where there is one.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out Behaviour result) =>
        TryParse(s.ToString(), provider, out result);
}
#endif
