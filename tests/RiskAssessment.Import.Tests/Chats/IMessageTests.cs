using System.Text;
using Xunit;

namespace RiskAssessment.Import.Tests.Chats;

public class IMessageTests
{
    private const string Conversation = """
        Mar 02, 2024  9:10:05 PM (Read by you after 1 hour, 49 seconds)
        +447700900123
        where are you

        still there?
        Tapbacks:
        Loved by Me

        Mar 02, 2024  9:11:05 PM
        Me
        leave me alone
            Mar 02, 2024 10:12:05 PM
            +447700900123
            no

        Mar 02, 2024 10:00:00 PM You renamed the conversation to x

        Mar 02, 2024 10:12:05 PM
        +447700900123
        no
        This message responded to an earlier message.

        Mar 03, 2024 12:05:00 AM
        +447700900123
        Mar 02, 2024 11:59:00 PM first words
        Edited 5 minutes later: other words

        """;

    [Fact]
    public void A_conversation_is_read_without_counting_replies_twice()
    {
        var result = Chat.Of(Encoding.UTF8.GetBytes(Conversation), []);

        Assert.Equal("imessage", result.Kind.Code);
        Assert.Empty(result.Problems);
        Assert.Equal(["2024-03-02 unwanted-messages 2", "2024-03-03 unwanted-messages 1"], result.Entries());
        Assert.Equal("From +447700900123. First 21:10, last 22:12. iMessage conversation, lines 1 to 18.", result.Diary.Incidents[0].Note);
        Assert.Equal((5, 3, 2), (result.RowsRead, result.RowsTaken, result.RowsLeftOut));
    }

    [Fact]
    public void The_number_may_be_given_as_people_write_it() =>
        Assert.Equal(3, Chat.Of(Encoding.UTF8.GetBytes(Conversation), ["07700 900123"]).RowsTaken);

    [Fact]
    public void The_words_are_kept_on_request() =>
        Assert.Contains("21:10 where are you\n\nstill there?\nTapbacks:\nLoved by Me", Chat.Of(Encoding.UTF8.GetBytes(Conversation), [], keepText: true).Diary.Incidents[0].Note, StringComparison.Ordinal);

    [Fact]
    public void A_web_page_is_refused_by_name_with_advice()
    {
        const string page = "<html>\n<style></style>\n<div class=\"message\">\n<div class=\"sent iMessage\">\n<p><span class=\"timestamp\">Mar 02, 2024  9:10:05 PM</span></p></div></div></html>";

        var result = Chat.Of(page);

        Assert.Equal(("imessage", "SRA0501"), (result.Kind.Code, Assert.Single(result.Problems).Code));
        Assert.Contains("as text", result.Problems[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mar 02, 2024 he followed me\n\nMar 03, 2024 he rang\n")]
    [InlineData("Mar 02, 2024  9:10:05 PM\n")]
    public void A_diary_is_no_conversation(string text) => Assert.Equal("unknown", Chat.Of(text).Kind.Code);
}
