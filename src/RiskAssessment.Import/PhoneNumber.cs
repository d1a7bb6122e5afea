namespace RiskAssessment.Import;

/// <summary>Compares telephone numbers as people and phones write them.</summary>
internal static class PhoneNumber
{
    private const int Significant = 9;

    /// <summary>The last nine digits, so that 07700 900123 and +44 7700 900123 are one; the digits of a shorter number; else the words.</summary>
    internal static string Key(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits.Length == 0 ? Wording.Key(number) : digits.Length > Significant ? digits[^Significant..] : digits;
    }

    /// <summary>Whether the number was withheld, so that the caller is only suspected.</summary>
    internal static bool IsWithheld(string number) => Wording.Key(number) is
        "" or "withheld" or "private" or "privatenumber" or "nocallerid" or "unknown" or "anonymous" or "unavailable" or "hidden" or "blocked" or "numberwithheld" or "rhifcudd" or "anhysbys";
}
