using System.Globalization;
using System.Text.RegularExpressions;

namespace RiskAssessment.Import.Cells;

/// <summary>A time zone as logs name it: by an offset, an abbreviation, a place or an IANA name.</summary>
internal sealed partial class ZoneWords
{
    private static readonly Dictionary<string, double> Hours = ByName(
        (0, "UTC GMT Z UCT Zulu WET"), (1, "WEST CET MEZ"), (2, "CEST MESZ EET"), (3, "EEST MSK"), (-5, "EST CDT"), (-4, "EDT"), (-6, "CST MDT"), (-7, "MST PDT"), (-8, "PST AKDT"),
        (-9, "AKST"), (-10, "HST"), (8, "AWST SGT HKT"), (9, "JST"), (9.5, "ACST"), (10, "AEST"), (10.5, "ACDT"), (11, "AEDT"), (12, "NZST"), (13, "NZDT"));

    private static readonly Dictionary<string, string> Places = ByName(
        ("Europe/London", "BST British UK London"), ("America/Los_Angeles", "Pacific PT"), ("America/Denver", "Mountain MT"), ("America/Chicago", "Central CT"),
        ("America/New_York", "Eastern ET"), ("Australia/Sydney", "Sydney"), ("Australia/Melbourne", "Melbourne"), ("Pacific/Auckland", "Auckland"));

    private readonly TimeSpan _offset;
    private readonly TimeZoneInfo? _zone;

    private ZoneWords(TimeSpan offset, TimeZoneInfo? zone) => (_offset, _zone) = (offset, zone);

    /// <summary>The instant of a local time in this zone; <see langword="null"/> outside the calendar.</summary>
    internal DateTimeOffset? At(DateTime local)
    {
        if (local.Year is <= 1 or >= 9999)
            return null;
        return new DateTimeOffset(local, _zone is null ? _offset : _zone.IsInvalidTime(local) ? _zone.GetUtcOffset(local.AddHours(-1)) : _zone.GetUtcOffset(local));
    }

    /// <summary>The zone that a word names; <see langword="null"/> if it names none.</summary>
    internal static ZoneWords? Of(string word)
    {
        var name = word.Trim().Trim('(', ')', '[', ']').Trim();
        foreach (var end in (string[])[" time", " standard", " summer", " daylight"])
            if (name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                name = name[..^end.Length].Trim();
        if (Offset().Match(name) is { Success: true } offset && name.Length > 0)
        {
            var minutes = (int.Parse(offset.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) * 60)
                + (offset.Groups[3].Success ? int.Parse(offset.Groups[3].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0);
            return minutes <= 14 * 60 ? new(TimeSpan.FromMinutes(offset.Groups[1].Value == "+" ? minutes : -minutes), null) : null;
        }
        if (Hours.TryGetValue(name, out var hours))
            return new(TimeSpan.FromHours(hours), null);
        if (Places.TryGetValue(name, out var place))
            name = place;
        return name.Contains('/', StringComparison.Ordinal) && IanaTimeZone.Find(name) is { } zone ? new(default, zone) : null;
    }

    /// <summary>The zone that a header names, in brackets or as its last word; <see langword="null"/> if it names none.</summary>
    internal static ZoneWords? OfHeader(string header) =>
        InBrackets().Match(header) is { Success: true } inner ? Of(inner.Groups[1].Value) : header.LastIndexOfAny([' ', '_']) is > 0 and var last ? Of(header[(last + 1)..]) : null;

    /// <summary>Takes the zone from the end of a time.</summary>
    /// <param name="time">The time as written.</param>
    /// <param name="clock">The time without the zone.</param>
    /// <param name="zone">The zone; <see langword="null"/> if the word is not known as one.</param>
    /// <returns>Whether the time ends in a zone, or in capitals that can only be one.</returns>
    internal static bool TrySplit(string time, out string clock, out ZoneWords? zone)
    {
        (clock, zone) = (time, null);
        if (Ending().Match(time) is not { Success: true } match)
            return false;
        zone = Of(match.Groups[2].Value);
        var isOne = zone is not null || Capitals().IsMatch(match.Groups[2].Value);
        if (isOne)
            clock = match.Groups[1].Value.TrimEnd();
        return isOne;
    }

    private static Dictionary<string, T> ByName<T>(params (T Zone, string Names)[] zones) =>
        zones.SelectMany(zone => zone.Names.Split(' ').Select(name => (name, zone.Zone))).ToDictionary(one => one.name, one => one.Zone, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:UTC|GMT)? ?([+-])([0-9]{1,2}):?([0-9]{2})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Offset();

    [GeneratedRegex(@"[(\[]([^)\]]+)[)\]]", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    /// <summary>A minus after a time without seconds is the dash of a range: 23:00-01:00.</summary>
    [GeneratedRegex(@"^([0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?(?:[.,][0-9]+)?(?: ?[ap]\.?m\.?)?) ?(z|\+[0-9]{2}:?[0-9]{2}|(?<=[:.][0-9]{2}[:.][0-9]{2}(?:[.,][0-9]+)? ?)-[0-9]{2}:?[0-9]{2}|\(?(?:UTC|GMT)[+-][0-9]{1,2}(?::?[0-9]{2})?\)?|\(?\p{L}[\p{L}_/ ]{1,40}\)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    /// <summary>Capitals after a time are a zone, but for those of a half of the day.</summary>
    [GeneratedRegex("^(?!AM$|PM$|YB$|YP$|YH$|HRS?$|H$)[A-Z]{3,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();
}
