#if NET
using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment;

public sealed partial class Behaviour : ISpanParsable<Behaviour>
{
    static Behaviour IParsable<Behaviour>.Parse(string s, IFormatProvider? provider) =>
        TryGet(s, out var behaviour) ? behaviour : throw new FormatException("There is no behaviour with this code. Behaviour.All lists the codes.");

    static Behaviour ISpanParsable<Behaviour>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryGet(s.ToString(), out var behaviour) ? behaviour : throw new FormatException("There is no behaviour with this code. Behaviour.All lists the codes.");

    /// <summary>Finds the behaviour with a code, as <see cref="TryGet"/> does.</summary>
    /// <param name="s">The code in kebab-case, compared letter by letter.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The behaviour; <see langword="null"/> if there is none with this code.</param>
    /// <returns>Whether there is a behaviour with this code.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Behaviour result)
    {
        result = null;
        return s is not null && TryGet(s, out result);
    }

    /// <summary>Finds the behaviour with a code, as <see cref="TryGet"/> does.</summary>
    /// <param name="s">The code in kebab-case, compared letter by letter.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The behaviour; <see langword="null"/> if there is none with this code.</param>
    /// <returns>Whether there is a behaviour with this code.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out Behaviour result) =>
        TryParse(s.ToString(), provider, out result);
}
#endif
