#if NET
namespace RiskAssessment;

public readonly partial record struct EdtfDate : ISpanParsable<EdtfDate>
{
    /// <summary>A whole day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>A date of precision <see cref="DatePrecision.Day"/>.</returns>
    public static EdtfDate Day(DateOnly day) => Day(day.Year, day.Month, day.Day);

    /// <summary>Reads an EDTF date without an exception, in the same way for every culture.</summary>
    /// <param name="s">The text, as for <see cref="Parse(string)"/>.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The date; the default value if it was not read.</param>
    /// <returns>Whether the text is a valid date.</returns>
    public static bool TryParse(string? s, IFormatProvider? provider, out EdtfDate result) => TryParse(s, out result);

    static EdtfDate IParsable<EdtfDate>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static EdtfDate ISpanParsable<EdtfDate>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    /// <summary>Reads an EDTF date without an exception, in the same way for every culture.</summary>
    /// <param name="s">The text, as for <see cref="Parse(string)"/>.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The date; the default value if it was not read.</param>
    /// <returns>Whether the text is a valid date.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out EdtfDate result) => TryParse(s, out result);
}
#endif
