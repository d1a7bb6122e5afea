using RiskAssessment.Import.Backups;
using Xunit;

namespace RiskAssessment.Import.Tests.Backups;

public class MetaMessagesTests
{
    private static readonly long Evening = Entries.Ms("2024-03-02T21:10:05Z");

    [Theory]
    [InlineData("caf\u00C3\u00A9", "café")]
    [InlineData("\u00F0\u009F\u0098\u00A0", "\U0001F620")]
    [InlineData("café", "café")]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("caf\u00C3\u00A9 \u2019", "caf\u00C3\u00A9 \u2019")]
    [InlineData("\u00C3", "\u00C3")]
    public void Letters_are_repaired_only_where_all_are_bytes_of_valid_UTF8(string text, string repaired) =>
        Assert.Equal(repaired, MetaMessages.Repaired(text));

    [Fact]
    public void The_name_of_a_person_is_repaired_too()
    {
        var result = Entries.WithText(Chat("""{"sender_name":"Ren\u00c3\u00a9","timestamp_ms":AT,"content":"x"}"""), "René");

        Assert.Empty(result.Problems);
        Assert.StartsWith("From René. ", result.Note(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"call_duration\":0,\"missed\":true", "unwanted-calls", true)]
    [InlineData("\"call_duration\":65", "unwanted-calls", false)]
    [InlineData("\"call_duration\":65,\"missed\":false", "unwanted-calls", false)]
    [InlineData("\"call_duration\":0", "unwanted-calls", true)]
    [InlineData("\"type\":\"Call\"", "unwanted-calls", true)]
    [InlineData("\"missed\":false", "unwanted-messages", false)]
    [InlineData("\"is_unsent\":true", "unwanted-messages", false)]
    [InlineData("\"photos\":[{\"uri\":\"p.jpg\"}]", "unwanted-messages", false)]
    [InlineData("\"call_duration\":null", "unwanted-messages", false)]
    public void Calls_and_messages_are_told_apart(string properties, string code, bool isMissed)
    {
        var result = Import.Of(Chat($$"""{"sender_name":"R","timestamp_ms":AT,{{properties}}}"""), "R");

        Assert.Equal([$"2024-03-02 {code} 1"], result.Days());
        Assert.Equal(isMissed, result.Note().Contains("Not answered: 1.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_chat_that_does_not_say_who_its_owner_is_asks_for_the_person() =>
        Assert.Equal(["SRA0523 file"], Import.Of(Chat("""{"sender_name":"R","timestamp_ms":AT,"content":"x"}""", """{"sender_name":"Sam","timestamp_ms":AT,"content":"x"}""")).Problems());

    [Fact]
    public void Joining_a_group_is_no_message()
    {
        var result = Import.Of(Chat("""{"sender_name":"R","timestamp_ms":AT,"type":"Subscribe"}""", """{"sender_name":"R","timestamp_ms":AT,"content":"x","type":"Generic"}"""), "R");

        Assert.Equal((2, 1, 1, 0), result.Counts());
    }

    [Fact]
    public void The_separate_download_of_encrypted_chats_is_read()
    {
        var result = Entries.WithText($$"""
            { "participants": ["R", "Me"], "threadName": "R_40", "messages": [
              { "isUnsent": false, "media": [], "reactions": [], "senderName": "Me", "text": "stop", "timestamp": {{Evening}}, "type": "text" },
              { "isUnsent": false, "media": [], "reactions": [], "senderName": "R", "text": "café", "timestamp": {{Evening}}, "type": "text" },
              { "isUnsent": true, "media": [], "reactions": [], "senderName": "R", "text": "", "timestamp": {{Evening}}, "type": "placeholder" }
            ] }
            """);

        Assert.Equal(EvidenceKind.MetaMessages, result.Kind);
        Assert.Equal(["2024-03-02 unwanted-messages 2"], result.Days());
        Assert.EndsWith("21:10 café", result.Note(), StringComparison.Ordinal);
        Assert.Equal((3, 2, 1, 0), result.Counts());
    }

    [Fact]
    public void Messages_without_a_date_or_of_another_form_are_refused_one_by_one()
    {
        var result = Import.Of(Chat("""{"sender_name":"R"}""", "7", "[[[]]]", """{"sender_name":"R","timestamp_ms":{}}""", """{"sender_name":"R","timestamp_ms":AT,"timestamp_ms":0}""", """{"sender_name":"R","timestamp_ms":AT}"""), "R");

        Assert.Equal(["SRA0507 message 1", "SRA0522 message 2", "SRA0522 message 3", "SRA0507 message 4", "SRA0508 message 5"], result.Problems());
        Assert.Equal((6, 1, 0, 5), result.Counts());
    }

    [Fact]
    public void Half_an_emoji_costs_no_message()
    {
        var result = Entries.WithText(Chat("""{"sender_name":"R","timestamp_ms":AT,"\ud83d":1,"content":"x"}""", """{"sender_name":"R","timestamp_ms":AT,"content":"half \ud83d \"q\" \u0000\n\/"}"""), "R");

        Assert.Equal((2, 2, 0, 0), result.Counts());
        Assert.EndsWith("half \uFFFD \"q\" \n/", result.Note(), StringComparison.Ordinal);
        Entries.AssertWhole(result);
    }

    [Theory]
    [InlineData("\"\\ud83d\"", "\uFFFD")]
    [InlineData("\"\\ud83d\\ude20\\u00e9\\/\\\\n\"", "\U0001F620é/\\n")]
    [InlineData("\"\\n\\t\"", "\n\t")]
    [InlineData("12.50", "12.50")]
    [InlineData("true", "")]
    [InlineData("null", "")]
    [InlineData("[\"x\"]", "")]
    public void A_text_is_read_with_its_escapes(string json, string text)
    {
        using var document = System.Text.Json.JsonDocument.Parse($"{{\"a\":{json}}}");

        Assert.Equal(text, RiskAssessment.Import.Files.JsonText.Text(document.RootElement, "a"));
    }

    [Fact]
    public void A_message_of_more_than_a_megabyte_loses_only_itself()
    {
        var large = $$"""{"sender_name":"R","timestamp_ms":AT,"content":"{{new string('x', 1_100_000)}}","more":[{"a":[1,2]}]}""";
        var result = Import.Of(Chat("""{"sender_name":"R","timestamp_ms":AT,"content":"a"}""", large, """{"sender_name":"R","timestamp_ms":AT,"content":"b"}"""), "R");

        Assert.Equal(["SRA0505 message 2"], result.Problems());
        Assert.Equal((3, 2, 0, 1), result.Counts());
    }

    [Fact]
    public void Messages_across_the_blocks_in_which_a_file_is_read_stay_whole()
    {
        string[] messages = [.. Enumerable.Range(1, 300).Select(number => $$"""{"sender_name":"R","timestamp_ms":AT,"photos":[{"uri":"{{new string('p', number * 37)}}"}],"content":"m{{number}}."}""")];
        var result = Entries.WithText(Chat(messages), "R");

        Assert.Empty(result.Problems);
        Assert.Equal((300, 300, 0, 0), result.Counts());
        Assert.All(Enumerable.Range(1, 300), number => Assert.Contains($" m{number}.", result.Note(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_breaks_off_keeps_what_was_read_and_names_the_line()
    {
        var whole = Chat("""{"sender_name":"R","timestamp_ms":AT,"content":"a"}""", """{"sender_name":"R","timestamp_ms":AT,"content":"b"}""");
        var result = Import.Of(whole[..whole.LastIndexOf("\"content\"", StringComparison.Ordinal)], "R");

        Assert.Equal((1, 1, 0, 0), result.Counts());
        Assert.Contains("line 4", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_at_the_start_and_other_encodings_are_read()
    {
        var chat = Chat("""{"sender_name":"René","timestamp_ms":AT,"content":"x"}""");
        foreach (var encoding in (System.Text.Encoding[])[System.Text.Encoding.UTF8, System.Text.Encoding.Unicode, System.Text.Encoding.BigEndianUnicode])
            Assert.StartsWith("From René.", DiaryImport.Read([.. encoding.Preamble, .. encoding.GetBytes(chat)], new ImportOptions { Persons = ["René"] }).Note(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chat_in_several_files_is_one_and_the_same_file_twice_counts_once()
    {
        var (newer, older) = (Chat("""{"sender_name":"R","timestamp_ms":AT,"content":"b"}"""), Chat("""{"sender_name":"R","timestamp_ms":BEFORE,"content":"a"}"""));
        var streams = ((string[])[newer, older, newer]).Select(file => (Stream)new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file))).ToList();

        Assert.Equal(["2024-03-02 unwanted-messages 2"], DiaryImport.Read(streams, new ImportOptions { Persons = ["R"] }).Days());
    }

    private static string Chat(params string[] messages) =>
        $"{{ \"participants\": [ {{ \"name\": \"R\" }} ], \"sender_name\": 0, \"x\": {{ \"messages\": [ {{ }} ] }},\n \"timestamp_ms\": [[]], \"messages\": [\n{string.Join(",\n", messages)}\n], \"title\": \"R\" }}"
            .Replace("AT", $"{Evening}", StringComparison.Ordinal).Replace("BEFORE", $"{Evening - 3_600_000}", StringComparison.Ordinal);
}
