using Xunit;

namespace RiskAssessment.Import.Tests.Backups;

public class GoogleTests
{
    [Theory]
    [InlineData("missed", null, "unwanted-calls", true)]
    [InlineData("voicemail", "PT22S", "unwanted-calls", true)]
    [InlineData("received", "PT4S", "unwanted-calls", false)]
    [InlineData("received", "PT0S", "silent-calls", false)]
    [InlineData("received", "4 seconds", "unwanted-calls", false)]
    [InlineData("received", null, "unwanted-calls", false)]
    [InlineData("recorded", "PT29M46S", "unwanted-calls", false)]
    public void A_call_is_told_by_its_label_and_its_length(string type, string? duration, string code, bool isMissed)
    {
        var result = Import.Of(Call(type, duration));

        Assert.Equal(EvidenceKind.GoogleVoice, result.Kind);
        Assert.Equal([$"2024-07-02 {code} 1"], result.Days());
        Assert.Equal(isMissed, result.Note().Contains("Not answered: 1.", StringComparison.Ordinal));
    }

    [Fact]
    public void An_own_call_is_left_out_and_an_unknown_one_refused()
    {
        Assert.Equal((1, 0, 1, 0), Import.Of(Call("placed", "PT1S")).Counts());
        Assert.Equal(["SRA0520 entry 1"], Import.Of(Call("inbox", null)).Problems());
    }

    [Fact]
    public void Without_a_label_the_heading_tells_the_type()
    {
        var page = Call("inbox", null);

        Assert.Equal(["2024-07-02 unwanted-calls 1"], Import.Of(page.Replace("Something R", "Missed call from R", StringComparison.Ordinal)).Days());
        Assert.Equal((1, 0, 1, 0), Import.Of(page.Replace("Something R", "Placed call to R", StringComparison.Ordinal)).Counts());
    }

    [Fact]
    public void A_call_without_a_number_or_name_is_only_suspected() =>
        Assert.Equal(["2024-07-02 unwanted-calls 1?"], Import.Of(Call("missed", null, number: "", name: "")).Days());

    [Theory]
    [InlineData("2024-07-01T23:30:00Z")]
    [InlineData("2024-07-01T16:30:00.000-07:00")]
    public void The_offset_of_the_date_counts_and_not_what_is_shown(string date) =>
        Assert.Contains("At 00:30.", Import.Of(Call("missed", null, date: date)).Note(), StringComparison.Ordinal);

    [Theory]
    [InlineData("2024-07-01T23:30:00")]
    [InlineData("2024-07-01T23:30:00+99:00")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    public void A_date_without_an_offset_or_that_is_impossible_is_refused(string date) =>
        Assert.Equal(["SRA0508 entry 1"], Import.Of(Call("missed", null, date: date)).Problems());

    [Theory]
    [InlineData("<abbr class=\"fn\" title=\"\">Me</abbr>")]
    [InlineData("<span class=\"fn\">Me</span>")]
    [InlineData("<abbr class=\"fn\" title=\"\">Minä</abbr>")]
    public void The_messages_of_a_chat_are_read_and_the_owners_left_out(string owner)
    {
        var result = Entries.WithText($"""
            <?xml version="1.0" ?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>R</title></head>
            <body><div class="hChatLog hfeed">
            <div class="participants">Group conversation with: <cite class="sender vcard"><a class="tel" href="tel:+447700900456"><span class="fn">S</span></a></cite></div>
            <div class="message"><abbr class="dt" title="2024-03-02T21:10:08.451Z">x</abbr>: <cite class="sender vcard"><a class="tel" href="tel:+447700900123"><span class="fn">R</span></a></cite>: <q>Are you &lt;there&gt;?</q></div>
            <div class="message"><abbr class="dt" title="2024-03-02T21:11:08.451Z">x</abbr>: <cite class="sender vcard"><a class="tel" href="tel:+447700900999">{owner}</a></cite>: <q>stop</q></div>
            </div></body></html>
            """);

        Assert.Equal(EvidenceKind.GoogleVoice, result.Kind);
        Assert.Empty(result.Problems);
        Assert.Equal((2, 1, 1, 0), result.Counts());
        Assert.Equal("From +447700900123. At 21:10. Google Voice, entry 1.\nName: R\n21:10 Are you <there>?", result.Note());
    }

    [Fact]
    public void A_page_of_many_open_elements_is_refused_in_bounded_time()
    {
        foreach (var part in (string[])["<div><b><a>", "<b></p>", "<div><b></div>"])
            Assert.Equal(["SRA0522 file"], Import.Of(Call("missed", null).Replace("<span class=\"album\">", string.Concat(Enumerable.Repeat(part, 100_000)), StringComparison.Ordinal)).Problems());
    }

    [Fact]
    public void A_page_of_many_messages_with_breaks_and_pictures_is_not_refused()
    {
        const string message = "<div class=\"message\"><abbr class=\"dt\" title=\"2024-03-02T21:10:08.451Z\">x</abbr><cite class=\"sender vcard\"><a class=\"tel\" href=\"tel:+447700900123\"><span class=\"fn\">R</span></a></cite><q>a<br>b</q><img src=\"x\"></div>\n";

        Assert.Equal(["2024-03-02 unwanted-messages 2000"], Import.Of($"<html><body><div class=\"hChatLog hfeed\">{string.Concat(Enumerable.Repeat(message, 2_000))}</div></body></html>").Days());
    }

    [Fact]
    public void The_last_message_of_a_page_that_breaks_off_is_not_taken_for_that_of_an_unknown_person()
    {
        const string message = "<div class=\"message\"><abbr class=\"dt\" title=\"2024-03-02T21:10:08.451Z\">x</abbr><cite class=\"sender vcard\"><a class=\"tel\" href=\"tel:+447700900123\"><span class=\"fn\">R</span></a></cite></div>\n";
        var result = Import.Of($"<html><body><div class=\"hChatLog hfeed\">\n{message}{message[..90]}");

        Assert.Equal(["2024-03-02 unwanted-messages 1"], result.Days());
        Assert.Contains("line 3", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_without_a_sender_is_refused() =>
        Assert.Equal(["SRA0520 entry 1"], Import.Of("<html><body><div class=\"hChatLog hfeed\"><div class=\"message\"><abbr class=\"dt\" title=\"2024-03-02T21:10:08.451Z\">x</abbr></div></div></body></html>").Problems());

    [Fact]
    public void A_page_that_is_too_large_is_refused() =>
        Assert.Equal(["SRA0505 file"], Import.Of(Call("missed", null) + new string(' ', 9_000_000)).Problems());

    [Theory]
    [InlineData("Missed call from +44 7700 900123", "unwanted-calls", 1, 0)]
    [InlineData("Received a call from R", "unwanted-calls", 1, 0)]
    [InlineData("Voicemail from R", "unwanted-calls", 1, 0)]
    [InlineData("Text message from R to you", "unwanted-messages", 1, 0)]
    [InlineData("Text from R", "unwanted-messages", 1, 0)]
    [InlineData("Placed a call to R", "", 0, 1)]
    [InlineData("Text to R", "", 0, 1)]
    [InlineData("Called R", "", 0, 1)]
    [InlineData("Used Voice", "", 0, 1)]
    [InlineData("Downloaded a greeting from R", "", 0, 1)]
    public void Activities_of_Voice_are_told_by_their_titles(string title, string code, int taken, int leftOut)
    {
        var result = Import.Of($$"""[ { "header": "Voice", "title": "{{title}}", "time": "2024-07-01T23:30:00.123Z", "products": ["Voice"] } ]""");

        Assert.Equal(EvidenceKind.GoogleActivity, result.Kind);
        Assert.Equal((1, taken, leftOut, 0), result.Counts());
        Assert.Equal(taken == 0 ? [] : [$"2024-07-02 {code} 1"], result.Days());
    }

    [Fact]
    public void Other_activities_are_left_out_and_a_file_of_nothing_else_is_refused_by_its_name()
    {
        const string search = """{ "header": "Search", "title": "Missed call from R", "titleUrl": "https://example.org", "time": "2024-07-01T23:30:00Z", "products": ["Search"] }""";
        const string call = """{ "header": "x", "title": "Missed call from R", "time": "2024-07-01T23:30:00Z", "products": ["Voice"] }""";

        Assert.Equal((2, 1, 1, 0), Import.Of($"[{search}, {call}]").Counts());
        var problem = Import.ProblemOf($"[{search}]");
        Assert.Equal("SRA0501", problem.Code);
        Assert.Contains("My Activity", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void My_Activity_as_a_web_page_is_refused_by_its_name_with_what_to_do()
    {
        var result = Import.Of("<html><head><title>My Activity History</title></head><body><div class=\"mdl-grid\"><div class=\"outer-cell mdl-cell\">Missed call from R, Jul 2, 2024, 12:30 AM BST</div></div></body></html>");

        Assert.Equal(EvidenceKind.GoogleActivity, result.Kind);
        Assert.Contains("JSON", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n \"application\": \"x\",\n \"items\": [ 1 ]\n}", "not known")]
    [InlineData("[ { \"a\": 1, \"b\": { \"c\": [] }, \"a\": 2 } ]", "not known")]
    [InlineData("[{\"conversationId\":\"1\",\"sent_at\":1,\"body\":\"\"}]", "Signal Desktop")]
    [InlineData("{\"guild\":{},\"channel\":{},\"messages\":[]}", "Discord")]
    [InlineData("{\n \"formatVersion\": \"1.0\",\n \"timeZone\": \"UTC\" }", "case file")]
    [InlineData("{ \"messages\": [ { \"creator\": { \"name\": \"R\" }, \"created_date\": \"x\" } ] }", "Google Chat")]
    public void JSON_of_another_app_is_refused_with_what_it_looks_like(string file, string looksLike)
    {
        var result = Import.Of(file);

        Assert.Equal(EvidenceKind.Unknown, result.Kind);
        var problem = Assert.Single(result.Problems);
        Assert.Equal("SRA0501", problem.Code);
        Assert.Contains(looksLike, problem.Message, StringComparison.Ordinal);
    }

    private static string Call(string type, string? duration, string number = "+447700900123", string name = "R", string date = "2024-07-02T00:30:00.000+01:00") => $"""
        <html><head><title>x</title></head><body><div class="haudio"><span class="album">Call Log for</span><span class="fn">Something {name}</span>
        <div class="contributor vcard">x <a class="tel" href="tel:{number}"><span class="fn">{name}</span></a></div>
        <abbr class="published" title="{date}">Jul 1, 1999, 12:30:00&#8239;AM British Time</abbr>
        {(duration is null ? "" : $"<abbr class=\"duration\" title=\"{duration}\">(x)</abbr>")}
        <div class="tags">Labels: <a rel="tag" href="http://www.google.com/voice#inbox">Inbox</a>, <a rel="tag" href="http://www.google.com/voice#{type}">Typ</a></div></div></body></html>
        """;
}
