using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RiskAssessment.Referral;

/// <summary>When a service is open in an ordinary week, in local time. Public holidays are not known to it.</summary>
/// <remarks>
/// Immutable; equality is identity. The notation is a part of that of OpenStreetMap: <c>24/7</c>, or rules such as <c>Mo-Fr 09:00-17:00, Sa 10:00-13:00</c>. A rule without days is for
/// every day. After a comma a rule adds to those before it; after a semicolon it replaces them on its days. A time that ends at or before its start ends on the next day.
/// </remarks>
public sealed partial class OpeningHours
{
    private const int MinutesOfDay = 24 * 60;

    private static readonly string[] Days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    /// <summary>Spans by day, Monday first, in minutes of the day on which they begin.</summary>
    private readonly (int From, int To)[][] _week;

    private OpeningHours(IEnumerable<(int From, int To)>[] week) => _week = Array.ConvertAll(week, day => day.Distinct().Order().ToArray());

    /// <summary>Open at every hour.</summary>
    public static OpeningHours Always { get; } = new(Array.ConvertAll(Days, IEnumerable<(int, int)> (_) => [(0, MinutesOfDay)]));

    /// <summary>Reads hours.</summary>
    /// <param name="text">The hours in the notation of this type.</param>
    /// <param name="hours">The hours; <see langword="null"/> if they are not in the notation.</param>
    /// <returns>Whether they were read.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out OpeningHours? hours)
    {
        hours = text?.Trim() == "24/7" ? Always : null;
        if (hours is not null || text is null)
            return hours is not null;
        var week = Array.ConvertAll(Days, _ => new List<(int From, int To)>());
        var (at, replaces) = (0, false);
        while (Rule().Match(text, at) is { Success: true } rule)
        {
            int[] days = rule.Groups["day"] is { Success: true, Captures: var named } ? [.. named.SelectMany(day => Range(day.Value)).Distinct()] : [0, 1, 2, 3, 4, 5, 6];
            if (replaces)
                Array.ForEach(days, day => week[day].Clear());
            foreach (Capture time in rule.Groups["time"].Captures)
            {
                var (from, to) = (Minutes(time.Value, 0), Minutes(time.Value, time.Value.Length - 5));
                if (from >= MinutesOfDay || to > MinutesOfDay || from == to)
                    return false;
                Array.ForEach(days, day => week[day].Add((from, to > from ? to : to + MinutesOfDay)));
            }
            if (rule.Groups["next"].Length == 0)
            {
                hours = new OpeningHours([.. week]);
                return true;
            }
            (at, replaces) = (rule.Index + rule.Length, rule.Groups["next"].Value == ";");
        }
        return false;
    }

    /// <summary>Whether it is open at a local time.</summary>
    /// <param name="local">The time of the clock on the wall where the service is. Its kind is not looked at.</param>
    /// <returns>Whether it is open; the minute at which it closes is no longer in it.</returns>
    public bool IsOpenAt(DateTime local)
    {
        var (day, minute) = (((int)local.DayOfWeek + 6) % 7, (local.Hour * 60) + local.Minute);
        return Array.Exists(_week[day], span => span.From <= minute && minute < span.To)
            || Array.Exists(_week[(day + 6) % 7], span => minute + MinutesOfDay < span.To);
    }

    /// <summary>The hours in the notation of this type: each day once, in the order of the week.</summary>
    public override string ToString()
    {
        if (Array.TrueForAll(_week, day => day is [(0, MinutesOfDay)]))
            return "24/7";
        var rules = new List<string>();
        for (int first = 0, last; first < Days.Length; first = last + 1)
        {
            for (last = first; last + 1 < Days.Length && _week[first].SequenceEqual(_week[last + 1]);)
                last++;
            if (_week[first].Length > 0)
                rules.Add($"{Days[first]}{(last > first ? "-" + Days[last] : "")} {string.Join(",", _week[first].Select(Said))}");
        }
        return string.Join("; ", rules);
    }

    private static IEnumerable<int> Range(string days)
    {
        var (first, last) = (DayOf(days[..2]), DayOf(days[^2..]));
        for (var day = first; ; day = (day + 1) % 7)
        {
            yield return day;
            if (day == last)
                yield break;
        }
    }

    private static int DayOf(string day) => Array.FindIndex(Days, one => one.Equals(day, StringComparison.OrdinalIgnoreCase));

    private static int Minutes(string text, int start) =>
        (int.Parse(text.AsSpan(start, 2), NumberStyles.None, CultureInfo.InvariantCulture) * 60) + int.Parse(text.AsSpan(start + 3, 2), NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Said((int From, int To) span) =>
        string.Create(CultureInfo.InvariantCulture, $"{span.From / 60:00}:{span.From % 60:00}-{Last(span.To) / 60:00}:{span.To % 60:00}");

    private static int Last(int to) => to > MinutesOfDay ? to - MinutesOfDay : to;

    [GeneratedRegex(@"\G\s*(?:(?<day>(?:Mo|Tu|We|Th|Fr|Sa|Su)(?:-(?:Mo|Tu|We|Th|Fr|Sa|Su))?)(?:\s*,\s*(?<day>(?:Mo|Tu|We|Th|Fr|Sa|Su)(?:-(?:Mo|Tu|We|Th|Fr|Sa|Su))?))*\s+)?(?<time>[0-2][0-9]:[0-5][0-9]\s*-\s*[0-2][0-9]:[0-5][0-9])(?:\s*,\s*(?<time>[0-2][0-9]:[0-5][0-9]\s*-\s*[0-2][0-9]:[0-5][0-9]))*\s*(?<next>[;,]|\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rule();
}
