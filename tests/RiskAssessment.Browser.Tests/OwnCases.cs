namespace RiskAssessment.Browser.Tests;

/// <summary>Cases that no file has.</summary>
internal static class OwnCases
{
    private static readonly DateTimeOffset AsOf = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Often = ["unwanted-messages", "unwanted-calls", "unwanted-messages", "contact-by-new-account", "driving-past", "unwanted-letters", "loitering"];

    /// <summary>5,000 entries over three years, fifty of them grave.</summary>
    internal static CaseFile Dense { get; } = new()
    {
        Reference = "dense",
        AsOf = AsOf,
        TimeZone = TimeZoneInfo.Utc,
        Answers = new(("relationship", Answer.Of("former-intimate")), ("unwanted", Answer.Yes), ("victim-fear", Answer.Yes)),
        Diary = new([.. Enumerable.Range(0, 5_000).Select(Entry)], timeZone: TimeZoneInfo.Utc),
    };

    /// <summary>A diary that was begun, and in which nothing stands yet.</summary>
    internal static CaseFile EmptyDiary { get; } = new()
    {
        Reference = "empty-diary",
        AsOf = AsOf,
        TimeZone = TimeZoneInfo.Utc,
        Answers = new(("relationship", Answer.Of("stranger")), ("unwanted", Answer.Yes)),
        Diary = new([], coverage: Coverage.Complete, timeZone: TimeZoneInfo.Utc),
    };

    private static Incident Entry(int number)
    {
        var day = new DateTime(2021, 5, 1).AddDays(number * 1_120 / 5_000);
        var behaviour = (number % 200) switch { 70 => "threat-of-harm", 170 => "threat-to-kill", _ => Often[number % Often.Length] };
        return new Incident($"e{number}", EdtfDate.Day(day.Year, day.Month, day.Day), Behaviour.Of(behaviour));
    }
}
