using Xunit;

namespace RiskAssessment.Import.Tests.Chats;

/// <summary>Calls, notices and placeholders: what the app writes, and not what people write about it.</summary>
public class WhatsAppCallTests
{
    [Theory]
    [InlineData("Missed voice call")]
    [InlineData("Missed video call")]
    [InlineData("Missed voice call at 9:05 PM")]
    [InlineData("Verpasster Sprachanruf")]
    [InlineData("Verpasster Videoanruf")]
    [InlineData("Llamada perdida")]
    [InlineData("Llamada de voz perdida")]
    [InlineData("Chamada de voz perdida")]
    [InlineData("Appel vocal manqué")]
    [InlineData("Chiamata vocale persa")]
    [InlineData("Cevapsız sesli arama")]
    public void A_missed_call_without_a_name_is_of_the_other_person(string notice)
    {
        var result = Chat.Of($"13/03/2024, 21:10 - R: a\n13/03/2024, 21:11 - Sam: no\n13/03/2024, 22:05 - {notice}\n");

        Assert.Equal(["2024-03-13 unwanted-calls 1", "2024-03-13 unwanted-messages 1"], result.Entries());
        Assert.Contains("From R. At 22:05. Not answered: 1.", result.Diary.Incidents[0].Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missed_call_in_a_group_is_of_nobody_known()
    {
        var result = Chat.Of("13/03/2024, 21:10 - R: a\n13/03/2024, 21:10 - R: b\n13/03/2024, 21:11 - Sam: no\n13/03/2024, 21:12 - Alex: no\n13/03/2024, 21:12 - Alex: no\n13/03/2024, 22:05 - Missed voice call\n");

        Assert.Equal(["2024-03-13 unwanted-calls 1 suspected", "2024-03-13 unwanted-messages 2"], result.Entries());
    }

    [Theory]
    [InlineData("Missed voice call. \u200ETap to call back", "Not answered: 1")]
    [InlineData("Missed group video call", "Not answered: 1")]
    [InlineData("Silenced voice call. Focus mode", "Not answered: 1")]
    [InlineData("No answer", "Not answered: 1")]
    [InlineData("Voice call. \u200ENo answer", "Not answered: 1")]
    [InlineData("Voice call. \u200E2 min", "")]
    [InlineData("Video call, 1 hr 5 min", "")]
    [InlineData("Sprachanruf. 2 Min.", "")]
    [InlineData("Voice call. 0:45", "")]
    [InlineData("Voice call. Answered on other device", "")]
    [InlineData("Answered on other device", "")]
    public void A_call_under_a_name_is_of_that_person(string text, string missed)
    {
        var chat = $"[13/03/2024, 21:10:00] R: \u200E{text}\n[13/03/2024, 21:11:00] Sam: \u200E{text}\n[13/03/2024, 21:12:00] R: a\n";

        var result = Chat.Of(chat);

        Assert.Equal(["2024-03-13 unwanted-calls 1", "2024-03-13 unwanted-messages 1"], result.Entries());
        Assert.Equal(1, result.RowsLeftOut);
        Assert.Contains("From R. At 21:10. " + missed, result.Diary.Incidents[0].Note, StringComparison.Ordinal);
        Assert.Equal(missed.Length > 0, result.Diary.Incidents[0].Note!.Contains("Not answered", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("can we do a video call later?")]
    [InlineData("Missed voice call?")]
    [InlineData("Voice call. Now")]
    [InlineData("Voice call. 2 of us")]
    [InlineData("Missed voice call. Why don't you answer")]
    [InlineData("I got a missed voice call")]
    [InlineData("no answer from you again")]
    [InlineData("Missed voice call\nfrom me")]
    [InlineData("Missed call at work")]
    public void Words_about_a_call_are_a_message(string text) =>
        Assert.Equal(["2024-03-13 unwanted-messages 2"], Chat.Of($"13/03/2024, 21:10 - R: {text}\n13/03/2024, 21:11 - R: a\n").Entries());

    [Theory]
    [InlineData("<Media omitted>")]
    [InlineData("\u200Eimage omitted")]
    [InlineData("<Medien ausgeschlossen>")]
    [InlineData("Bild weggelassen")]
    [InlineData("\u200E<attached: 00000001-PHOTO-2024-03-13-21-10-05.jpg>")]
    [InlineData("IMG-20240313-WA0001.jpg (file attached)\nlook")]
    [InlineData("This message was deleted")]
    [InlineData("leave it <This message was edited>")]
    [InlineData("null")]
    public void What_stands_for_something_else_is_a_message(string text) =>
        Assert.Equal(["2024-03-13 unwanted-messages 1"], Chat.Of($"13/03/2024, 21:10 - R: {text}\n").Entries());

    [Theory]
    [InlineData("Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them.")]
    [InlineData("Your security code with R changed. Tap to learn more.")]
    [InlineData("R created group \"The gang: all\"")]
    [InlineData("R left")]
    [InlineData("R added you")]
    [InlineData("R changed the subject from “One: two” to “Three”")]
    public void A_notice_is_nobodys_message(string notice)
    {
        var android = Chat.Of($"13/03/2024, 21:09 - {notice}\n13/03/2024, 21:10 - R: a\n13/03/2024, 21:11 - Sam: no\n");
        Assert.Equal(["2024-03-13 unwanted-messages 1"], android.Entries());
        Assert.Equal((3, 1, 2), (android.RowsRead, android.RowsTaken, android.RowsLeftOut));

        var phone = Chat.Of($"[13/03/2024, 21:09:00] R: \u200E{notice}\n[13/03/2024, 21:10:00] R: a\n[13/03/2024, 21:11:00] Sam: no\n");
        Assert.Equal(["2024-03-13 unwanted-messages 1"], phone.Entries());
        Assert.Equal((3, 1, 2), (phone.RowsRead, phone.RowsTaken, phone.RowsLeftOut));
    }

    [Fact]
    public void The_name_of_a_group_is_no_sender()
    {
        const string chat = "[13/03/2024, 21:09:00] The two of us: \u200EMessages and calls are end-to-end encrypted.\n[13/03/2024, 21:10:00] R: a\n[13/03/2024, 21:11:00] Me: no\n";

        Assert.Equal(["2024-03-13 unwanted-messages 1"], Chat.Of(System.Text.Encoding.UTF8.GetBytes(chat), []).Entries());
    }

    [Fact]
    public void A_chat_that_does_not_say_who_its_owner_is_asks_for_the_person()
    {
        var result = Chat.Of(System.Text.Encoding.UTF8.GetBytes("13/03/2024, 21:10 - Ben: a\n13/03/2024, 21:11 - Sam: no\n"), []);

        Assert.Equal(["SRA0523"], result.Problems());
        Assert.Empty(result.Diary.Incidents);
    }

    [Fact]
    public void The_missed_call_of_a_chat_with_somebody_else_is_not_taken()
    {
        var result = Chat.Of("13/03/2024, 21:10 - Alex: a\n13/03/2024, 21:11 - Sam: no\n13/03/2024, 22:05 - Missed voice call\n");

        Assert.Equal(["SRA0524"], result.Problems());
        Assert.Equal((0, 3), (result.Diary.Count, result.RowsLeftOut));
    }
}
