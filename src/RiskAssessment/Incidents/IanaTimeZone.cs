#if NETSTANDARD2_0
using TimeZoneConverter;
#endif

namespace RiskAssessment;

/// <summary>Finds time zones by their IANA names on every system, including .NET Framework on Windows, which knows Windows names only.</summary>
public static class IanaTimeZone
{
    /// <summary>A name under which some machines keep their own zone: the same file would mean something else on each.</summary>
    private const string MachineZone = "localtime";

    /// <summary>Finds a time zone by its name.</summary>
    /// <param name="name">The IANA name, such as <c>Europe/London</c>.</param>
    /// <returns>The zone; <see langword="null"/> if this machine does not know the name, or if the name has no fixed meaning (<c>localtime</c>).</returns>
    public static TimeZoneInfo? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        try
        {
            return name != MachineZone && FindSystemZone(name) is var zone && NameOf(zone) is not null ? zone : null;
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException or IOException or ArgumentException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Refuses a zone that another reader of a file could not find by its name, or would find with other rules.</summary>
    internal static TimeZoneInfo Named(TimeZoneInfo zone, string parameter) =>
        NameOf(zone) is { } name && Find(name) is { } found && AreSame(found, zone)
            ? zone
            : throw new ArgumentException($"'{zone.Id}' is not a time zone with an IANA name such as Europe/London, so no file can name it.", parameter);

    /// <summary>Refuses a time zone beside a diary whose clocks show other times.</summary>
    internal static void ThrowIfNotThatOf(IncidentDiary? diary, TimeZoneInfo? zone, string parameter)
    {
        if (diary is not null && zone is not null && !AreSame(zone, diary.TimeZone))
            throw new ArgumentException($"The time zone is {zone.Id}, but the diary has {diary.TimeZone.Id}. Remove the wrong one.", parameter);
    }

    /// <summary>Whether the clocks of two zones always show the same time, whatever the zones are called.</summary>
    internal static bool AreSame(TimeZoneInfo one, TimeZoneInfo other) => ReferenceEquals(one, other) || one.HasSameRules(other);

#if NETSTANDARD2_0
    /// <summary>The IANA name. That of UTC is the same on every system, so that every host writes the same bytes.</summary>
    internal static string? NameOf(TimeZoneInfo zone) => zone.Id != TimeZoneInfo.Utc.Id && TZConvert.TryWindowsToIana(zone.Id, out var name) ? name : zone.Id;

    private static TimeZoneInfo FindSystemZone(string name)
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
#else
    /// <summary>The IANA name; <see langword="null"/> if it has none.</summary>
    internal static string? NameOf(TimeZoneInfo zone) =>
        zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var name) ? name : null;

    private static TimeZoneInfo FindSystemZone(string name) => TimeZoneInfo.FindSystemTimeZoneById(name);
#endif
}
