using Xunit;

namespace RiskAssessment.Import.Tests.Backups;

public class TelegramTests
{
    private const string Message = """{ "id": 1, "type": "message", "date": "2024-03-02T22:10:05", "date_unixtime": "1709413805", "from": "R", "from_id": "user11", "text": "x" }""";
    private const string Own = """{ "id": 2, "type": "message", "date": "2024-03-02T22:11:05", "date_unixtime": "1709413865", "from": "Sam", "from_id": "user22", "text": "stop" }""";

    [Fact]
    public void A_chat_of_two_says_by_its_id_who_the_other_person_is()
    {
        var result = Import.Of(Chat("personal_chat", 11, Message, Own));

        Assert.Equal(EvidenceKind.Telegram, result.Kind);
        Assert.Empty(result.Problems);
        Assert.Equal((2, 1, 1, 0), result.Counts());
        Assert.Equal("From R. At 21:10. Telegram, message 1.", result.Note());
        Assert.Equal(Channel.Online, result.Diary.Incidents[0].Channel);
    }

    [Theory]
    [InlineData("personal_chat", 99)]
    [InlineData("private_group", 11)]
    public void A_chat_that_does_not_say_who_the_other_person_is_asks_for_the_person(string type, int id) =>
        Assert.Equal(["SRA0523 file"], Import.Of(Chat(type, id, Message, Own)).Problems());

    [Theory]
    [InlineData("r")]
    [InlineData("user11")]
    [InlineData("11")]
    public void The_person_is_found_by_name_and_by_id(string person)
    {
        var result = Import.Of(Chat("private_group", 7, Message, Own), person);

        Assert.Empty(result.Problems);
        Assert.Equal((2, 1, 1, 0), result.Counts());
    }

    [Fact]
    public void The_instant_counts_and_the_local_time_only_without_it()
    {
        var local = """{ "type": "message", "date": "2024-07-01T23:30:00", "from": "R", "from_id": "user11", "text": "x" }""";
        var instant = """{ "type": "message", "date": "2024-07-01T23:30:00", "date_unixtime": "1719876600", "from": "R", "from_id": "user11", "text": "x" }""";

        Assert.Equal(["2024-07-01 unwanted-messages 1"], Import.Of(Chat("private_group", 7, local), "R").Days());
        Assert.Equal(["2024-07-02 unwanted-messages 1"], Import.Of(Chat("private_group", 7, instant), "R").Days());
    }

    [Theory]
    [InlineData("\"discard_reason\": \"missed\"", true)]
    [InlineData("\"discard_reason\": \"busy\"", true)]
    [InlineData("\"discard_reason\": \"hangup\", \"duration_seconds\": 61", false)]
    [InlineData("\"discard_reason\": \"hangup\"", true)]
    [InlineData("\"discard_reason\": \"disconnect\", \"duration_seconds\": 5", false)]
    public void Calls_have_an_actor_and_may_be_missed(string properties, bool isMissed)
    {
        var call = $$"""{ "id": 3, "type": "service", "date": "2024-03-02T22:10:05", "date_unixtime": "1709413805", "actor": "R", "actor_id": "user11", "action": "phone_call", {{properties}}, "text": "" }""";
        var result = Import.Of(Chat("personal_chat", 11, call, Own, call.Replace("user11", "user22", StringComparison.Ordinal)));

        Assert.Equal(["2024-03-02 unwanted-calls 1"], result.Days());
        Assert.Equal((3, 1, 2, 0), result.Counts());
        Assert.Equal(isMissed, result.Note().Contains("Not answered: 1.", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_notices_are_left_out()
    {
        var notice = """{ "id": 3, "type": "service", "date_unixtime": "1709413805", "actor": "R", "actor_id": "user11", "action": "pin_message", "text": "" }""";

        Assert.Equal((2, 1, 1, 0), Import.Of(Chat("private_group", 7, Message, notice), "R").Counts());
    }

    [Fact]
    public void A_text_may_be_an_array_of_parts()
    {
        var text = """{ "type": "message", "date_unixtime": "1709413805", "from": "R", "from_id": "user11", "text": ["see ", { "type": "link", "text": "example.org" }, 7, null, [], "!"] }""";

        Assert.EndsWith("21:10 see example.org7!", Entries.WithText(Chat("private_group", 7, text), "R").Note(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_chats_of_an_account_are_read_and_nothing_else()
    {
        var result = Import.Of($$"""
            { "about": "x", "personal_information": { "user_id": 22, "first_name": "Sam" }, "contacts": { "list": [ { "messages": 1 } ] }, "frequent_contacts": { "list": [ {{Message}} ] },
              "chats": { "about": "y", "list": [ { "name": "R", "type": "personal_chat", "id": 11, "messages": [ {{Message}}, {{Own}} ] }, { "type": "saved_messages", "messages": [ {{Own}} ] } ] },
              "left_chats": { "list": [ { "name": "G", "type": "private_group", "id": 5, "messages": [ {{Message.Replace("1709413805", "1709413806", StringComparison.Ordinal)}} ] } ] } }
            """, "R");

        Assert.Equal(EvidenceKind.Telegram, result.Kind);
        Assert.Equal(["2024-03-02 unwanted-messages 2"], result.Days());
        Assert.Equal((4, 2, 2, 0), result.Counts());
    }

    [Fact]
    public void Two_accounts_of_one_name_are_not_one_person()
    {
        var second = Message.Replace("user11", "user33", StringComparison.Ordinal);
        var chat = Chat("private_group", 7, Message, second, Own);

        Assert.Equal((3, 1, 2, 0), Import.Of(chat, "user33").Counts());
        Assert.Equal(2, Import.Of(chat, "R").Diary.Count);
    }

    [Fact]
    public void A_deleted_account_is_known_by_its_id() =>
        Assert.StartsWith("From user11.", Import.Of(Chat("personal_chat", 11, Message.Replace("\"R\"", "null", StringComparison.Ordinal))).Note(), StringComparison.Ordinal);

    [Fact]
    public void An_old_file_without_ids_and_instants_is_read()
    {
        var result = Import.Of("""{ "name": "R", "type": "personal_chat", "id": 11, "messages": [ { "id": 1, "type": "message", "date": "2019-03-02T22:10:05", "from": "R", "text": "x" } ] }""", "R");

        Assert.Equal((EvidenceKind.Telegram, 1), (result.Kind, result.RowsTaken));
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("1970-01-01T00:00:00")]
    [InlineData("9999-12-31T23:59:59")]
    [InlineData("2024-02-30T00:00:00")]
    public void An_impossible_date_loses_one_message(string date)
    {
        var bad = $$"""{ "type": "message", "date": "{{date}}", "from": "R", "from_id": "user11", "text": "x" }""";

        Assert.Equal(["SRA0508 message 1"], Import.Of(Chat("private_group", 7, bad, Message), "R").Problems());
    }

    private static string Chat(string type, int id, params string[] messages) =>
        $"{{ \"name\": \"R\", \"type\": \"{type}\", \"id\": {id}, \"messages\": [\n{string.Join(",\n", messages)} ] }}";
}
