using System.Globalization;
using System.Text.RegularExpressions;

namespace RiskAssessment.Import.Cells;

/// <summary>Reads a time of day, or two: 21:10, 9.10pm, 9pm, 2110, 21:10-22:00. Anything less exact is added to the note.</summary>
internal static partial class TimeCell
{
    private static readonly string[] RangeWords = [" to ", " until ", " till ", " tan ", " hyd ", "-"];

    /// <summary>Whether a time ends in a time zone that is not known, so that its local day is not known either.</summary>
    internal static bool HasUnknownZone(string cell) => cell.Length <= DateCell.Longest && ZoneWords.TrySplit(Wording.OneLine(cell), out _, out var zone) && zone is null;

    /// <summary>Puts the time on a day. A time in another zone is converted, with its day.</summary>
    internal static bool TryApply(EdtfDate day, string cell, DateForm form, out EdtfDate date)
    {
        date = day;
        if (day.Precision != DatePrecision.Day || day.Qualifier != DateQualifier.None || cell.Length > DateCell.Longest)
            return false;
        var text = Wording.OneLine(cell);
        var hasZone = ZoneWords.TrySplit(text, out var clock, out var zone);
        if (hasZone && zone is null)
            return false;
        if (TryRead(clock, out var time))
            return EdtfDate.TryParse($"{day}T{time}", out date) && ((zone ?? form.WrittenIn) is not { } written || TryConvert(written, day, time, form.Zone, ref date));
        foreach (var word in RangeWords)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at <= 0 || !TryRead(text[(at + word.Length)..].Trim(), out var until))
                continue;
            var start = text[..at].Trim();
            return (TryRead(start, out var first) || TryRead(start + HalfOf(text), out first))
                && string.CompareOrdinal(first, until) <= 0
                && EdtfDate.TryParse($"{day}T{first}/{day}T{until}", out date);
        }
        return false;
    }

    private static bool TryConvert(ZoneWords written, EdtfDate day, string time, TimeZoneInfo zone, ref EdtfDate date)
    {
        var local = DateTime.Parse($"{day}T{time}", CultureInfo.InvariantCulture, DateTimeStyles.None);
        if (written.At(local) is not { } instant || Instants.Of(instant, zone) is not { } converted)
            return false;
        date = converted;
        return true;
    }

    private static bool TryRead(string text, out string time)
    {
        time = "12:00";
        if (Wording.Key(text) is "noon" or "midday" or "12noon" or "hannerdydd" or "canoldydd")
            return true;
        if (Clock().Match(text) is not { Success: true } match)
            return false;
        var hour = int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var half = Wording.Key(match.Groups[4].Value);
        var isNamed = half is not ("" or "h" or "hrs" or "hours" or "hr");
        if (isNamed && hour is < 1 or > 12 || (!isNamed && !match.Groups[2].Success))
            return false;
        if (isNamed)
            hour = (hour % 12) + (half is "pm" or "yp" or "yh" ? 12 : 0);
        var minute = match.Groups[2].Success ? match.Groups[2].Value : "00";
        var second = match.Groups[3].Success ? ":" + match.Groups[3].Value : "";
        time = string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute}{second}");
        return hour < 24;
    }

    private static string HalfOf(string text) => Half().Match(text).Value;

    [GeneratedRegex(@"^([0-9]{1,2})(?:[:.]?([0-5][0-9])(?:[:.]([0-5][0-9])(?:[.,][0-9]+)?)?)? ?(am|pm|a\.m\.?|p\.m\.?|yb|yp|yh|y\.b\.?|y\.p\.?|y\.h\.?|h|hrs?|hours)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\p{L}[\p{L}.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Half();
}
