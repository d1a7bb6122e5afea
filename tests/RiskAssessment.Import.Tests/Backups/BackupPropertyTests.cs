using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using Xunit;

namespace RiskAssessment.Import.Tests.Backups;

/// <summary>A file that was made from messages and calls gives exactly their number for each person and day of the zone.</summary>
public class BackupPropertyTests
{
    private static readonly string[] Zones = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Sao_Paulo", "Pacific/Apia"];

    /// <summary>Instants near changes of the clock, and near a day that one zone never had.</summary>
    private static readonly long[] Anchors =
    [
        Entries.Ms("2024-03-31T00:30:00Z"), Entries.Ms("2024-10-27T00:30:00Z"), Entries.Ms("2024-11-03T05:30:00Z"), Entries.Ms("2024-10-05T15:30:00Z"), Entries.Ms("2011-12-30T09:30:00Z"), Entries.Ms("2018-11-04T02:30:00Z"), Entries.Ms("2024-03-02T23:59:59Z"),
    ];

    private static readonly string[] People = ["Alex", "Bo \u00e9", "07700 900123", "+44 7700 900456"];

    private static readonly string[] Numbers = ["07700900001", "07700900002", "07700900003", "07700900004"];

    [Property(MaxTest = 100)]
    public void Sms_backup(byte zone, (byte, short, byte)[] seeds) => AssertCounts(zone, seeds, Numbers, events =>
    {
        var xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n<smses count=\"1\">");
        foreach (var one in events)
            xml.Append(CultureInfo.InvariantCulture, $"{(one.IsCall
                ? $"<call number=\"{one.Person}\" duration=\"{(one.IsMissed ? 0 : 5)}\" date=\"{one.Ms}\" type=\"{(one.IsOwn ? 2 : one.IsMissed ? 3 : 1)}\"/>"
                : one.IsMissed
                    ? $"<mms date=\"{one.Ms}\" msg_box=\"{(one.IsOwn ? 2 : 1)}\" address=\"{Numbers[0]}~{Numbers[1]}\"><addrs><addr type=\"151\" address=\"{Numbers[2]}\"/><addr type=\"137\" address=\"{one.Person}\"/></addrs></mms>"
                    : $"<sms address=\"{one.Person}\" date=\"{one.Ms}\" type=\"{(one.IsOwn ? 2 : 1)}\" body=\"x\"/>")}\n");
        return xml.Append("</smses>").ToString();
    });

    [Property(MaxTest = 100)]
    public void Meta(byte zone, (byte, short, byte)[] seeds) => AssertCounts(zone, seeds, People, events => JsonSerializer.Serialize(new
    {
        participants = new[] { new { name = "x" } },
        messages = events.Reverse().Select(one => one.IsCall
            ? (object)new { sender_name = one.IsOwn ? "Me" : Spoiled(one.Person), timestamp_ms = one.Ms, call_duration = one.IsMissed ? 0 : 9, missed = one.IsMissed }
            : new { sender_name = one.IsOwn ? "Me" : Spoiled(one.Person), timestamp_ms = one.Ms, content = "x" }).Prepend(new { sender_name = "Me", timestamp_ms = 1L << 40 }),
    }));

    [Property(MaxTest = 100)]
    public void Telegram(byte zone, (byte, short, byte)[] seeds) => AssertCounts(zone, seeds, People, events => JsonSerializer.Serialize(new
    {
        name = "x",
        type = "private_group",
        id = 1,
        messages = events.Select(one => one.IsCall
            ? (object)new { type = "service", action = "phone_call", actor = Own(one), actor_id = Id(one), date = "1999-01-01T00:00:00", date_unixtime = $"{one.Ms / 1000}", discard_reason = one.IsMissed ? "missed" : "hangup", duration_seconds = one.IsMissed ? 0 : 4 }
            : new { type = "message", from = Own(one), from_id = Id(one), date = "1999-01-01T00:00:00", date_unixtime = $"{one.Ms / 1000}", text = "x" }).Append(new { type = "message", from = "Me", from_id = "user", date_unixtime = "1709413805" }),
    }));

    [Property(MaxTest = 100)]
    public void Snapchat(byte zone, (byte, short, byte)[] seeds) => AssertCounts(zone, seeds, People, events => JsonSerializer.Serialize(events.GroupBy(one => one.Person).ToDictionary(group => group.Key, group => group.Select(one => new Dictionary<string, object?>
    {
        ["From"] = Own(one),
        ["Media Type"] = one.IsCall ? one.IsMissed ? "STATUSCALLMISSEDAUDIO" : "STATUSCALLENDEDAUDIO" : "TEXT",
        ["Created"] = one.Ms % 2 == 0 ? Utc(one.Ms, "yyyy-MM-dd HH:mm:ss 'UTC'") : null,
        ["IsSender"] = one.IsOwn,
        ["Created(microseconds)"] = one.Ms % 2 == 0 ? 0 : one.IsMissed ? one.Ms : one.Ms * 1000,
    }))), hasEmptyFile: false);

    [Property(MaxTest = 100)]
    public void Google_Voice(byte zone, (byte, short, byte)[] seeds) => AssertCounts(zone, seeds, Numbers, events =>
    {
        var html = new StringBuilder("<html><body><div class=\"hChatLog hfeed\">");
        foreach (var one in events.Where(one => !one.IsCall))
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"message\"><abbr class=\"dt\" title=\"{Local(one.Ms, zone)}\">x</abbr><cite class=\"sender vcard\"><a class=\"tel\" href=\"tel:{one.Person}\">{(one.IsOwn ? "<abbr class=\"fn\" title=\"\">Me</abbr>" : "<span class=\"fn\">x</span>")}</a></cite><q>x</q></div>");
        html.Append("</div>");
        foreach (var one in events.Where(one => one.IsCall))
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"haudio\"><div class=\"contributor vcard\"><a class=\"tel\" href=\"tel:{one.Person}\"><span class=\"fn\">x</span></a></div><abbr class=\"published\" title=\"{Local(one.Ms, zone)}\">x</abbr><a rel=\"tag\" href=\"#{(one.IsOwn ? "placed" : one.IsMissed ? "missed" : "received")}\">x</a></div>");
        return html.Append("</body></html>").ToString();
    });

    [Property(MaxTest = 100)]
    public void My_Activity(byte zone, (byte, short, byte)[] seeds) => AssertCounts(zone, seeds, People, events => JsonSerializer.Serialize(events.Select(one => new
    {
        header = "Voice",
        title = (one.IsCall ? one.IsMissed ? "Missed call" : "Call" : "Text") + (one.IsOwn ? " to " : " from ") + one.Person,
        time = Utc(one.Ms, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"),
        products = new[] { "Voice" },
    })), hasEmptyFile: false);

    private static void AssertCounts(byte zoneSeed, (byte Kind, short Offset, byte Anchor)[] seeds, string[] people, Func<Event[], string> write, bool hasEmptyFile = true)
    {
        if (seeds.Length == 0 && !hasEmptyFile)
            return;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zones[zoneSeed % Zones.Length]);
        Event[] events = [.. seeds.Select(seed => new Event(
            people[seed.Kind % people.Length], (seed.Kind & 4) != 0, (seed.Kind & 8) != 0 && (seed.Kind & 16) != 0, (seed.Kind & 32) != 0, Anchors[seed.Anchor % Anchors.Length] + (seed.Offset * 1_999L)))];

        var result = DiaryImport.Read(Encoding.UTF8.GetBytes(write(events)), new ImportOptions { TimeZone = zone, Persons = people });

        Assert.DoesNotContain(result.Problems, problem => problem.Severity == ProblemSeverity.Error);
        var expected = events.Where(one => !one.IsOwn).CountBy(one => (one.Person, one.IsCall, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(one.Ms), zone).DateTime)));
        Assert.Equal(
            expected.Select(group => $"From {group.Key.Person}. {group.Key.Item3:yyyy-MM-dd} {(group.Key.IsCall ? "unwanted-calls" : "unwanted-messages")} {group.Value}").Order(StringComparer.Ordinal),
            result.Diary.Incidents.Select(incident => $"{incident.Note![..(incident.Note!.IndexOf(". ", StringComparison.Ordinal) + 1)]} {incident.When} {incident.Codes()[0]} {incident.Occurrences}").Order(StringComparer.Ordinal));
        Assert.Equal(events.Count(one => !one.IsOwn && one.IsCall && one.IsMissed), result.Diary.Incidents.Sum(incident => Missed(incident.Note!)));
    }

    private static int Missed(string note)
    {
        const string words = "Not answered: ";
        var at = note.IndexOf(words, StringComparison.Ordinal) + words.Length;
        return at < words.Length ? 0 : int.Parse(note[at..note.IndexOf('.', at)], CultureInfo.InvariantCulture);
    }

    private static string Own(Event one) => one.IsOwn ? "Me" : one.Person;

    private static string Id(Event one) => "user" + (one.IsOwn ? "" : string.Concat(one.Person.Select(letter => $"{(int)letter}")));

    private static string Spoiled(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    private static string Utc(long ms, string format) => DateTimeOffset.FromUnixTimeMilliseconds(ms).UtcDateTime.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>The instant with an offset that is not that of the zone of the diary.</summary>
    private static string Local(long ms, byte offset) => DateTimeOffset.FromUnixTimeMilliseconds(ms).ToOffset(TimeSpan.FromHours((offset % 25) - 12)).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    private sealed record Event(string Person, bool IsCall, bool IsOwn, bool IsMissed, long Ms);
}
