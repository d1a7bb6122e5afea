using Xunit;

namespace RiskAssessment.Import.Tests.Backups;

public class SnapchatTests
{
    [Fact]
    public void The_file_says_who_sent_each_message()
    {
        var result = Entries.WithText("""
            { "r_1": [
              { "From": "r_1", "Media Type": "TEXT", "Created": "2024-07-01 23:30:00 UTC", "Content": "x", "Conversation Title": null, "IsSender": false, "Created(microseconds)": 1719876600000, "Media IDs": "" },
              { "From": "sam", "Media Type": "TEXT", "Created": "2024-07-01 23:31:00 UTC", "Content": "stop", "Conversation Title": null, "IsSender": true, "Created(microseconds)": 1719876660000, "Media IDs": "" },
              { "From": "r_1", "Media Type": "MEDIA", "Created": "2024-07-01 23:32:00 UTC", "Content": null, "Conversation Title": null, "IsSender": false, "Created(microseconds)": 1719876720000, "Media IDs": "a" } ],
              "note": "x", "more": { "a": [ 1 ] } }
            """);

        Assert.Equal(EvidenceKind.Snapchat, result.Kind);
        Assert.Empty(result.Problems);
        Assert.Equal((3, 2, 1, 0), result.Counts());
        Assert.Equal("From r_1. First 00:30, last 00:32. Snapchat, messages 1 to 3.\n00:30 x", result.Note());
        Assert.Equal("2024-07-02", result.Diary.Incidents[0].When.ToString());
    }

    [Theory]
    [InlineData("1719876600000")]
    [InlineData("1719876600000000")]
    [InlineData("1719876600")]
    [InlineData("\"1719876600000\"")]
    public void The_unit_of_the_count_is_told_by_its_size(string count) =>
        Assert.Contains("At 00:30.", Import.Of($$"""{ "r_1": [ { "From": "r_1", "Media Type": "TEXT", "IsSender": false, "Created(microseconds)": {{count}} } ] }""").Note(), StringComparison.Ordinal);

    [Theory]
    [InlineData("STATUSCALLMISSEDAUDIO", "unwanted-calls", true)]
    [InlineData("STATUSCALLMISSEDVIDEO", "unwanted-calls", true)]
    [InlineData("STATUSCALLENDEDVIDEO", "unwanted-calls", false)]
    [InlineData("STATUSERASEDMESSAGE", "unwanted-messages", false)]
    [InlineData("STICKER", "unwanted-messages", false)]
    [InlineData("SHARE", "unwanted-messages", false)]
    public void Calls_and_messages_are_told_apart(string type, string code, bool isMissed)
    {
        var result = Import.Of(Of(type));

        Assert.Equal([$"2024-03-02 {code} 1"], result.Days());
        Assert.Equal(isMissed, result.Note().Contains("Not answered: 1.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("STATUS")]
    [InlineData("STATUSPARTICIPANTREMOVED")]
    [InlineData("STATUSSAVETOCAMERAROLL")]
    public void Notices_are_left_out(string type) => Assert.Equal((1, 0, 1, 0), Import.Of(Of(type)).Counts());

    [Fact]
    public void An_older_file_has_lists_by_direction()
    {
        var result = Import.Of("""
            { "Received Saved Chat History": [ { "From": "r_1", "Media Type": "TEXT", "Created": "2022-07-22 19:28:21 UTC", "Text": "x" } ],
              "Sent Saved Chat History": [ { "To": "r_1", "Media Type": "TEXT", "Created": "2022-07-22 19:29:21 UTC", "Text": "stop" } ] }
            """);

        Assert.Equal((2, 1, 1, 0), result.Counts());
    }

    [Fact]
    public void A_message_of_which_the_sender_is_not_known_is_refused() =>
        Assert.Equal(["SRA0520 message 1"], Import.Of("""{ "r_1": [ { "From": "r_1", "Media Type": "TEXT", "Created": "2024-03-02 21:10:00 UTC" } ] }""").Problems());

    [Fact]
    public void Several_people_are_all_taken_with_a_warning_and_one_if_asked_for()
    {
        var group = """
            { "g": [ { "From": "r_1", "Media Type": "TEXT", "Created": "2024-03-02 21:10:00 UTC", "IsSender": false },
                     { "From": "s_1", "Media Type": "TEXT", "Created": "2024-03-02 21:11:00 UTC", "IsSender": "false" } ] }
            """;

        Assert.Equal(["SRA0519 file"], Import.Of(group).Problems());
        Assert.Equal((2, 1, 1, 0), Import.Of(group, "s_1").Counts());
    }

    private static string Of(string type) => $$"""{ "r_1": [ { "From": "r_1", "Media Type": "{{type}}", "Created": "2024-03-02 21:10:00 UTC", "Content": "x", "IsSender": false } ] }""";
}
