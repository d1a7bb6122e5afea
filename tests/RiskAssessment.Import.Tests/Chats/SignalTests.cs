using System.Text;
using Xunit;

namespace RiskAssessment.Import.Tests.Chats;

public class SignalTests
{
    [Theory]
    [InlineData("[2024-03-02 21:10] R: a\n[2024-03-02 21:11] Me: b\n[2024-03-02 21:12] R: c\n")]
    [InlineData("[2024-03-02, 21:10] R: a\n[2024-03-02, 21:11] Me: b\n[2024-03-02, 21:12] R: c\n")]
    [InlineData("[2024-03-02 21:10:05] R: a  \n\n[2024-03-02 21:11:06] Me: \n\n> a\n\nb  \n\n[2024-03-02 21:12:07] R: c  \n(- Me: 👍 -)\n\n")]
    public void The_text_of_signal_export_is_read(string text)
    {
        var result = Chat.Of(Encoding.UTF8.GetBytes(text), []);

        Assert.Equal("signal", result.Kind.Code);
        Assert.Equal(["2024-03-02 unwanted-messages 2"], result.Entries());
        Assert.Equal((3, 1), (result.RowsRead, result.RowsLeftOut));
    }

    [Fact]
    public void A_WhatsApp_chat_with_the_same_date_is_none_of_Signal() =>
        Assert.Equal("whatsapp", Chat.Of("[2024-03-02 21:10:05] R: \u200Ebild utelämnad\n[2024-03-02 21:10:09] Me: a\n").Kind.Code);

    [Theory]
    [InlineData("R: Missed voice call", "2024-03-02 unwanted-calls 1|2024-03-02 unwanted-messages 1")]
    [InlineData("R: Incoming voice call (accepted, 3m 5s)", "2024-03-02 unwanted-calls 1|2024-03-02 unwanted-messages 1")]
    [InlineData("R: Incoming video call (declined)", "2024-03-02 unwanted-calls 1|2024-03-02 unwanted-messages 1")]
    [InlineData("Me: Outgoing voice call (unanswered)", "2024-03-02 unwanted-messages 1")]
    [InlineData("R: Outgoing call", "2024-03-02 unwanted-messages 1")]
    [InlineData("R: Incoming calls all day", "2024-03-02 unwanted-messages 2")]
    [InlineData("R: Missed call (again", "2024-03-02 unwanted-messages 2")]
    [InlineData("R: (This message was deleted)", "2024-03-02 unwanted-messages 2")]
    [InlineData("R:   ", "2024-03-02 unwanted-messages 1")]
    [InlineData("No-Sender: b", "2024-03-02 unwanted-messages 2")]
    public void Calls_are_what_signal_export_writes_for_them(string message, string entries) =>
        Assert.Equal(entries.Split('|'), Chat.Of($"[2024-03-02 21:10] R: a\n[2024-03-02 21:11] Me: b\n[2024-03-02 21:12] {message}\n").Entries());

    [Fact]
    public void A_call_is_missed_unless_it_was_accepted()
    {
        var chat = "[2024-03-02 21:10] R: Missed voice call\n[2024-03-02 21:11] R: Incoming video call (declined)\n[2024-03-02 21:12] R: Incoming voice call (accepted, 3m 5s)\n";

        Assert.Contains("Not answered: 2.", Assert.Single(Chat.Of(chat).Diary.Incidents).Note, StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_of_signal_export_is_read()
    {
        const string chat = """
            {"date": "2024-07-02T23:30:05.123000", "sender": "R", "body": "a  ", "quote": "", "sticker": null, "reactions": [], "attachments": []}
            {"date": "2024-07-02T23:31:05", "sender": "Me", "body": "b  ", "quote": "", "sticker": null, "reactions": [], "attachments": []}
            {"date": "2024-07-02T23:32:05", "sender": "R", "body": "  ", "quote": "", "sticker": null, "reactions": [], "attachments": [{"name": "x.jpg", "path": "media/x.jpg"}]}
            {"date": "2024-07-02T23:33:05", "sender": "R", "body": "  ", "quote": "", "sticker": null, "reactions": [], "attachments": []}
            {"date": "2024-07-02T23:34:05", "sender": "R", "body": "Missed voice call  ", "quote": "", "sticker": null, "reactions": [], "attachments": []}
            {"date": "1970-01-01T00:00:00", "sender": "R", "body": "a", "attachments": []}
            {"date": "2024-07-02T23:35:05", "sender": "R", "body": "\ud800", "attachments": []}
            {"date": "2024-07-02T23:3
            """;

        var result = Chat.Of(Encoding.UTF8.GetBytes(chat), []);

        Assert.Equal("signal", result.Kind.Code);
        Assert.Equal(["2024-07-02 unwanted-calls 1", "2024-07-02 unwanted-messages 2"], result.Entries());
        Assert.Equal([("SRA0506", 6), ("SRA0506", 7), ("SRA0506", 8)], result.Problems.Select(problem => (problem.Code, problem.Line)));
        Assert.Equal((8, 3, 2, 3), (result.RowsRead, result.RowsTaken, result.RowsLeftOut, result.RowsRefused));
    }

    /// <summary>Made up after the fields that Signal's exporter writes. 1719961800000 is 2 July 2024, 23:10 UTC, the next day in London.</summary>
    private const string Backup = """
        {"version":"1","backupTimeMs":"1719990000000","currentAppVersion":"x"}
        {"account":{"givenName":"Sam"}}
        {"recipient":{"id":"1","self":{}}}
        {"recipient":{"id":"2","contact":{"e164":"447700900123","profileGivenName":"R","systemGivenName":"Robin","systemFamilyName":"Example"}}}
        {"recipient":{"id":"3","contact":{"profileGivenName":"Alex"}}}
        {"chat":{"id":"10","recipientId":"2"}}
        {"chat":{"id":"11","recipientId":"3"}}
        {"chatItem":{"chatId":"10","authorId":"2","dateSent":"1719961800000","incoming":{"dateReceived":"1719961800100"},"standardMessage":{"text":{"body":"where are you"}}}}
        {"chatItem":{"chatId":"10","authorId":"1","dateSent":"1719961801000","outgoing":{},"standardMessage":{"text":{"body":"stop"}}}}
        {"chatItem":{"chatId":"10","authorId":"2","dateSent":"1719961802000","incoming":{},"remoteDeletedMessage":{}}}
        {"chatItem":{"chatId":"10","authorId":"2","dateSent":"1719961803000","directionless":{},"updateMessage":{"simpleUpdate":{"type":"IDENTITY_UPDATE"}}}}
        {"chatItem":{"chatId":"10","authorId":"2","dateSent":"1719961804000","directionless":{},"updateMessage":{"individualCall":{"type":"AUDIO_CALL","direction":"INCOMING","state":"MISSED","startedCallTimestamp":"1719961804000"}}}}
        {"chatItem":{"chatId":"10","authorId":"2","dateSent":"1719961805000","directionless":{},"updateMessage":{"individualCall":{"type":"AUDIO_CALL","direction":"INCOMING","state":"ACCEPTED","startedCallTimestamp":"1719961805000"}}}}
        {"chatItem":{"chatId":"10","authorId":"1","dateSent":"1719961806000","directionless":{},"updateMessage":{"individualCall":{"type":"AUDIO_CALL","direction":"OUTGOING","state":"NOT_ACCEPTED","startedCallTimestamp":"1719961806000"}}}}
        {"chatItem":{"chatId":"11","authorId":"3","dateSent":"1719961807000","incoming":{},"stickerMessage":{}}}
        {"chatItem":{"chatId":"11","authorId":"3","dateSent":"x","incoming":{},"stickerMessage":{}}}
        """;

    [Theory]
    [InlineData("Robin Example")]
    [InlineData("R")]
    [InlineData("07700 900123")]
    public void The_JSON_of_Signal_itself_is_read(string person)
    {
        var result = Chat.Of(Encoding.UTF8.GetBytes(Backup), [person]);

        Assert.Equal("signal", result.Kind.Code);
        Assert.Equal(["2024-07-03 unwanted-calls 2", "2024-07-03 unwanted-messages 2"], result.Entries());
        Assert.Contains("From Robin Example. At 00:10. Not answered: 1.", result.Diary.Incidents[0].Note, StringComparison.Ordinal);
        Assert.Equal(["SRA0506"], result.Problems());
        Assert.Equal((9, 4, 4, 1), (result.RowsRead, result.RowsTaken, result.RowsLeftOut, result.RowsRefused));
    }

    [Fact]
    public void The_JSON_of_Signal_itself_has_everybodys_messages()
    {
        var result = Chat.Of(Encoding.UTF8.GetBytes(Backup), []);

        Assert.Equal(["2024-07-03 unwanted-calls 2", "2024-07-03 unwanted-messages 2", "2024-07-03 unwanted-messages 1"], result.Entries().Order().Reverse().OrderBy(entry => !entry.Contains("calls", StringComparison.Ordinal)));
        Assert.Contains("SRA0519", result.Problems());
    }
}
