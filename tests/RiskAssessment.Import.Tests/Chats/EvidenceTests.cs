using Xunit;

namespace RiskAssessment.Import.Tests.Chats;

/// <summary>Inputs as people have reported them, with what is right for each.</summary>
public class EvidenceTests
{
    [Theory]
    [InlineData("whatsapp-android-us-ampm-nnbsp.txt", "whatsapp", 2, "2023-01-04 unwanted-messages 1|2023-02-13 unwanted-calls 1|2023-02-13 unwanted-messages 2", "19:05|22:05|02:51")]
    [InlineData("whatsapp-german-two-digit-year.txt", "whatsapp", 1, "2021-08-03 unwanted-messages 2|2021-08-13 unwanted-calls 1", "12:31|22:05")]
    [InlineData("whatsapp-iso-like-order-ios.txt", "whatsapp", 0, "2024-12-01 unwanted-messages 1|2024-12-02 unwanted-messages 1", "22:04|16:09")]
    [InlineData("whatsapp-message-line-that-is-a-header-word.txt", "whatsapp", 2, "2024-03-02 unwanted-messages 2", "21:10")]
    [InlineData("signal-sigexport-chat.md", "signal", 1, "2024-03-02 unwanted-messages 2", "21:10")]
    public void The_messages_and_calls_of_the_person_are_counted_by_day(string file, string kind, int leftOut, string entries, string times)
    {
        var result = Chat.Of(Chat.Evidence(file), ["R"]);

        Assert.Equal(kind, result.Kind.Code);
        Assert.Equal(entries.Split('|'), result.Entries());
        Assert.Equal(times.Split('|'), result.FirstTimes());
        Assert.Equal((leftOut, 0), (result.RowsLeftOut, result.RowsRefused));
        Assert.Equal(Coverage.Partial, result.Diary.Coverage);
    }

    [Theory]
    [InlineData("whatsapp-android-us-ampm-nnbsp.txt")]
    [InlineData("whatsapp-message-line-that-is-a-header-word.txt")]
    [InlineData("signal-sigexport-chat.md")]
    public void The_other_of_two_is_taken_without_a_name_where_the_chat_says_who_its_owner_is(string file) =>
        Assert.Equal(Chat.Of(Chat.Evidence(file), ["R"]).Entries(), Chat.Of(Chat.Evidence(file), []).Entries());

    [Fact]
    public void The_words_of_messages_are_in_the_diary_only_on_request()
    {
        var file = Chat.Evidence("whatsapp-android-us-ampm-nnbsp.txt");

        Assert.DoesNotContain("park", string.Concat(Chat.Of(file, ["R"]).Diary.Incidents.Select(entry => entry.Note)), StringComparison.Ordinal);
        Assert.Contains("22:02 I know where you park\nsecond line of the same message", Chat.Of(file, ["R"], keepText: true).Diary.Incidents[2].Note, StringComparison.Ordinal);
    }
}
