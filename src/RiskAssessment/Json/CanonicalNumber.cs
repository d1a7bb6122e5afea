using System.Globalization;

namespace RiskAssessment.Json;

/// <summary>
/// Numbers as ECMAScript writes them, made from their own digits. Doubles hold 15 digits exactly, so within the limits the form does not
/// depend on how a runtime writes doubles.
/// </summary>
internal static class CanonicalNumber
{
    internal const string Limits = "A number must be 0, or have at most 15 significant digits and a size between 1e-6 and 1e21. Round it.";

    private const int MostDigits = 15;
    private const int LeastPoint = -5;
    private const int MostPoint = 21;

    /// <summary>The canonical form of a JSON number; nothing where it is outside the limits.</summary>
    internal static string? Of(string raw)
    {
        var mantissa = raw.TrimStart('-').Split('e', 'E');
        var halves = mantissa[0].Split('.');
        var all = string.Concat(halves);
        var significant = all.TrimStart('0');
        var digits = significant.TrimEnd('0');
        if (digits.Length == 0)
            return "0";
        var exponent = 0;
        if (mantissa.Length > 1 && !int.TryParse(mantissa[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            return null;
        var point = (long)halves[0].Length - (all.Length - significant.Length) + exponent;
        return digits.Length > MostDigits || point is < LeastPoint or > MostPoint
            ? null
            : (raw[0] == '-' ? "-" : "") + Plain(digits, (int)point);
    }

    /// <summary>The digits with the decimal point behind so many of them.</summary>
    private static string Plain(string digits, int point) =>
        point <= 0 ? "0." + new string('0', -point) + digits
        : point >= digits.Length ? digits + new string('0', point - digits.Length)
        : digits.Substring(0, point) + "." + digits.Substring(point);
}
