#if NETSTANDARD2_0
using TimeZoneConverter;
#endif

namespace RiskAssessment;

/// <summary>Time zones by their IANA names, under .NET Framework on Windows too, which knows Windows' own names alone.</summary>
internal static class NamedTimeZone
{
#if NETSTANDARD2_0
    internal static TimeZoneInfo Find(string name)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (TimeZoneNotFoundException) when (TZConvert.TryIanaToWindows(name, out _))
        {
            return TimeZoneInfo.FindSystemTimeZoneById(TZConvert.IanaToWindows(name));
        }
    }

    /// <summary>A name that every system knows.</summary>
    internal static string NameOf(TimeZoneInfo zone) => TZConvert.TryWindowsToIana(zone.Id, out var name) ? name : zone.Id;
#else
    internal static TimeZoneInfo Find(string name) => TimeZoneInfo.FindSystemTimeZoneById(name);

    internal static string NameOf(TimeZoneInfo zone) => zone.Id;
#endif
}
