#if NET
namespace RiskAssessment;

public readonly partial record struct EdtfDate : ISpanParsable<EdtfDate>
{
    /// <summary>A whole day.</summary>
    public static EdtfDate Day(DateOnly day) => Day(day.Year, day.Month, day.Day);

    /// <summary>Reads an EDTF level 0 date, whatever the culture; false where the text is none, or names a date that cannot be.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The date.</param>
    public static bool TryParse(string? s, IFormatProvider? provider, out EdtfDate result) => TryParse(s, out result);

    static EdtfDate IParsable<EdtfDate>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static EdtfDate ISpanParsable<EdtfDate>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    /// <summary>Reads an EDTF level 0 date, whatever the culture; false where the text is none, or names a date that cannot be.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The date.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out EdtfDate result) => TryParse(s, out result);
}
#endif
