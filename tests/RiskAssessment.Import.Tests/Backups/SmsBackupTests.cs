using System.Text;
using Xunit;

namespace RiskAssessment.Import.Tests.Backups;

public class SmsBackupTests
{
    private const string Number = "07700900123";
    private static readonly long Evening = Entries.Ms("2024-03-02T21:10:05Z");

    [Theory]
    [InlineData("1", 1, 0)]
    [InlineData("2", 0, 1)]
    [InlineData("3", 0, 1)]
    [InlineData("4", 0, 1)]
    [InlineData("5", 0, 1)]
    [InlineData("6", 0, 1)]
    public void Only_received_messages_count_and_drafts_and_failed_ones_are_the_owners(string type, int taken, int leftOut)
    {
        var result = Import.Of(Smses(Sms(type)));

        Assert.Empty(result.Problems);
        Assert.Equal((1, taken, leftOut, 0), result.Counts());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("7")]
    [InlineData("10")]
    [InlineData("null")]
    [InlineData("inbox")]
    public void A_message_of_an_unknown_type_is_refused_and_not_guessed(string type)
    {
        var result = Import.Of(Smses(Sms(type), Sms("1")));

        Assert.Equal(["SRA0520 entry 1"], result.Problems());
        Assert.Equal((2, 1, 0, 1), result.Counts());
    }

    [Theory]
    [InlineData("1", "12", "unwanted-calls 1", false)]
    [InlineData("1", "0", "silent-calls 1", false)]
    [InlineData("1", "null", "unwanted-calls 1", false)]
    [InlineData("3", "0", "unwanted-calls 1", true)]
    [InlineData("4", "9", "unwanted-calls 1", true)]
    [InlineData("5", "0", "unwanted-calls 1", true)]
    [InlineData("6", "0", "unwanted-calls 1", true)]
    [InlineData("7", "0", "unwanted-calls 1", false)]
    public void Calls_are_told_apart_by_type_and_length(string type, string duration, string entry, bool isMissed)
    {
        var result = Import.Of(Calls(Call(type, duration)));

        Assert.Equal([$"2024-03-02 {entry}"], result.Days());
        Assert.Equal(isMissed, result.Note().Contains("Not answered: 1.", StringComparison.Ordinal));
    }

    [Fact]
    public void Own_calls_are_left_out_and_unknown_types_refused()
    {
        var result = Import.Of(Calls(Call("2", "0"), Call("99", "0"), Call("", "0")));

        Assert.Equal((3, 0, 1, 2), result.Counts());
    }

    [Theory]
    [InlineData("", "1")]
    [InlineData("null", "1")]
    [InlineData("-1", "1")]
    [InlineData("-2", "2")]
    [InlineData("-3", "4")]
    [InlineData("Privé", "2")]
    [InlineData("Unbekannt (verborgen)", "3")]
    public void A_number_that_the_phone_was_not_shown_is_only_suspected(string number, string presentation)
    {
        var result = Import.Of(Calls(Call("3", "0", number, presentation)));

        Assert.Equal(["2024-03-02 unwanted-calls 1?"], result.Days());
        Assert.StartsWith("The sender is not shown.", result.Note(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_is_shown_is_kept_whatever_the_presentation() =>
        Assert.Equal(["2024-03-02 unwanted-calls 1"], Import.Of(Calls(Call("3", "0", Number, "2"))).Days());

    [Fact]
    public void The_name_in_the_address_book_stands_for_the_person_and_in_the_note()
    {
        var result = Import.Of(Smses(Sms("1", name: "R &amp; co"), Sms("1", address: "07700900456", name: "S")), "r & CO");

        Assert.Equal((2, 1, 1, 0), result.Counts());
        Assert.EndsWith("\nName: R & co", result.Note(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(Unknown)")]
    [InlineData("null")]
    public void What_stands_for_no_name_is_no_name(string name)
    {
        Assert.DoesNotContain("Name:", Import.Of(Smses(Sms("1", name: name))).Note(), StringComparison.Ordinal);
        Assert.Contains("SRA0524 file", Import.Of(Smses(Sms("1", name: name)), name).Problems());
    }

    [Fact]
    public void Emoji_as_two_references_cost_nothing()
    {
        var result = Entries.WithText(Smses(Sms("1", body: "a &#55357;&#56832; b"), Sms("1", body: "half &#55357;&#0;")));

        Assert.Empty(result.Problems);
        Assert.EndsWith("21:10 a \U0001F600 b\n21:10 half \uFFFD", result.Note(), StringComparison.Ordinal);
        Entries.AssertWhole(result);
    }

    [Fact]
    public void The_text_null_is_no_text() =>
        Assert.EndsWith("SMS backup, entry 1.", Entries.WithText(Smses(Sms("1", body: "null"))).Note(), StringComparison.Ordinal);

    [Fact]
    public void The_day_is_that_of_the_zone_and_not_that_of_the_readable_date()
    {
        var result = Import.Of(Smses(Sms("1", date: Entries.Ms("2024-07-01T23:30:00Z"))));

        Assert.Equal(["2024-07-02 unwanted-messages 1"], result.Days());
        Assert.Contains("At 00:30.", result.Note(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1000")]
    [InlineData("86400000")]
    [InlineData("soon")]
    [InlineData("1e400")]
    [InlineData("1e12")]
    [InlineData("99999999999999999999")]
    [InlineData("9223372036854775807")]
    [InlineData("99999999999999")]
    [InlineData("253402300799999")]
    public void Dates_are_read_or_refused_one_by_one(string date)
    {
        var result = Import.Of($"<smses><sms address=\"{Number}\" date=\"{date}\" type=\"1\" body=\"x\"/>{Sms("1")}</smses>");

        Assert.True(result.RowsTaken is 1 or 2 && result.RowsRefused == 2 - result.RowsTaken, string.Join("\n", result.Problems));
        Assert.True((date is "1e12" or "99999999999999" ? 2 : 1) == result.RowsTaken, string.Join("\n", result.Problems));
    }

    [Fact]
    public void A_received_group_message_has_one_sender_and_the_words_of_its_text_parts()
    {
        var result = Entries.WithText(Smses(Mms("1", "+447700900123~+447700900456", "137:+447700900456", "S, R")));

        Assert.Equal("From +447700900456. At 21:10. SMS backup, entry 1.\n21:10 first\nsecond", result.Note());
    }

    [Fact]
    public void A_multimedia_message_of_one_person_without_a_sender_is_that_persons() =>
        Assert.Equal("From +447700900123. At 21:10. SMS backup, entry 1.\nName: R", Import.Of(Smses(Mms("1", "+447700900123", "137:insert-address-token", "R"))).Note());

    [Fact]
    public void A_group_message_without_a_sender_is_only_suspected() =>
        Assert.Equal(["2024-03-02 unwanted-messages 1?"], Import.Of(Smses(Mms("1", "+447700900123~+447700900456", "151:+447700900123", "R"))).Days());

    [Theory]
    [InlineData("msg_box=\"2\"", 1, 0, 0)]
    [InlineData("msg_box=\"3\"", 1, 0, 0)]
    [InlineData("msg_box=\"null\" m_type=\"128\"", 1, 0, 0)]
    [InlineData("msg_box=\"null\" m_type=\"132\"", 0, 1, 0)]
    [InlineData("m_type=\"130\"", 0, 1, 0)]
    [InlineData("msg_box=\"1\" m_type=\"134\"", 1, 0, 0)]
    [InlineData("m_type=\"null\"", 0, 0, 1)]
    public void The_box_and_the_kind_of_a_multimedia_message_say_who_sent_it(string attributes, int leftOut, int taken, int refused)
    {
        var result = Import.Of($"<smses><mms date=\"{Evening}\" {attributes} address=\"{Number}\"><addrs><addr address=\"{Number}\" type=\"137\"/></addrs></mms></smses>");

        Assert.Equal((1, taken, leftOut, refused), result.Counts());
    }

    [Fact]
    public void A_multimedia_message_without_content_is_a_message() =>
        Assert.Equal(["2024-03-02 unwanted-messages 1"], Import.Of($"<smses><mms date=\"{Evening}\" msg_box=\"1\" address=\"{Number}\"/></smses>").Days());

    [Fact]
    public void A_file_that_breaks_off_keeps_what_was_read_and_names_the_line()
    {
        var whole = Smses(Sms("1"), Sms("1"), Sms("1"));
        var result = Import.Of(whole[..(whole.LastIndexOf("<sms ", StringComparison.Ordinal) + 40)]);

        Assert.Equal((2, 2, 0, 0), result.Counts());
        var problem = Assert.Single(result.Problems);
        Assert.Equal(("SRA0522", ProblemSeverity.Error), (problem.Code, problem.Severity));
        Assert.Contains("line 6", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_type_is_refused_and_not_followed()
    {
        var result = Import.Of($"<?xml version=\"1.0\"?><!DOCTYPE smses [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><smses>{Sms("1", body: "&b;")}</smses>");

        Assert.Equal(["SRA0522 file"], result.Problems());
        Assert.Empty(result.Diary);
        Assert.Equal(["SRA0522 file"], Import.Of($"<!DOCTYPE smses SYSTEM \"file:///etc/hosts\"><smses>{Sms("1")}</smses>").Problems());
    }

    [Fact]
    public void Comments_with_quotes_and_signs_do_not_hide_messages()
    {
        var result = Import.Of($"<?xml version='1.0' encoding='UTF-8'?>\n<!--File Created By SMS Backup & Restore v10 -- on 02/03/2024 R's \"phone\" > -->\n<!----><smses count=\"1\">{Sms("1")}</smses>");

        Assert.Empty(result.Problems);
        Assert.Equal((1, 1, 0, 0), result.Counts());
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void The_bytes_decide_on_the_encoding_and_not_the_declaration(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var file = encoding.GetBytes(Smses(Sms("1", name: "René")));

        Assert.EndsWith("Name: René", DiaryImport.Read(file).Note(), StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_and_very_long_words_are_passed_over()
    {
        var picture = string.Concat(Enumerable.Repeat("QUJD\n", 200_000));
        var words = new string('x', 19_998) + "&amp;&amp;&#128512;" + new string('y', 50_000);
        var result = Entries.WithText($"<smses>\n<mms date=\"{Evening}\" msg_box=\"1\" address=\"{Number}\"><parts><part ct=\"image/jpeg\" data=\"{picture}\"/></parts></mms>{Sms("1", body: words)}<broken </smses>");

        Assert.Equal((2, 2, 0, 0), result.Counts());
        Assert.Contains(result.Problems, problem => problem.Message.Contains("line 200002", StringComparison.Ordinal));
        Assert.Contains(result.Problems, problem => problem.Code == "SRA0526");
    }

    /// <summary>A value is never cut within a reference, wherever the limit falls.</summary>
    [Fact]
    public void A_reference_at_the_limit_of_a_value_stays_whole()
    {
        for (var length = 19_985; length <= 20_001; length++)
            Assert.Empty(Import.Of(Smses(Sms("1", body: new string('x', length) + "&#1114109;&amp;&#65;" + new string('y', 50)))).Problems);
    }

    [Fact]
    public void A_tag_without_end_ends_the_file()
    {
        var result = Import.Of($"<smses>{Sms("1")}<sms {string.Concat(Enumerable.Range(0, 200_000).Select(number => $"a{number}=\"xxxxxxxx\" "))}/>{Sms("1")}</smses>");

        Assert.Equal((1, 1, 0, 0), result.Counts());
        Assert.Equal(["SRA0522 file"], result.Problems());
    }

    [Fact]
    public void What_two_backups_have_counts_once()
    {
        var (first, second) = (Sms("1", date: Evening), Sms("1", date: Evening + 60_000));
        var third = Sms("1", address: "+44 7700 900123", date: Evening + 120_000);
        var result = Read(Smses(first, second), Smses(Sms("1", address: "+447700900123", date: Evening + 60_999 - 5_000), third));

        Assert.Equal(["2024-03-02 unwanted-messages 3"], Read(Smses(first, second), Smses(second, third)).Days());
        Assert.Equal(["2024-03-02 unwanted-messages 4"], result.Days());
    }

    [Fact]
    public void A_page_of_Google_Voice_and_a_backup_of_the_same_call_are_one_call()
    {
        var page = $"<html><body><div class=\"haudio\"><div class=\"contributor vcard\"><a class=\"tel\" href=\"tel:+447700900123\"><span class=\"fn\">R</span></a></div><abbr class=\"published\" title=\"2024-03-02T21:10:05.000Z\">x</abbr><a rel=\"tag\" href=\"http://www.google.com/voice#missed\">Missed</a></div></body></html>";

        Assert.Equal(["2024-03-02 unwanted-calls 1"], Read(Calls(Call("3", "0")), page).Days());
    }

    [Fact]
    public void A_name_that_is_too_long_loses_one_entry() =>
        Assert.Equal(["SRA0505 entry 1"], Import.Of(Smses(Sms("1", address: new string('7', 500)), Sms("1"))).Problems());

    private static ImportResult Read(params string[] files)
    {
        var streams = files.Select(file => (Stream)new MemoryStream(Encoding.UTF8.GetBytes(file))).ToList();
        return DiaryImport.Read(streams, new ImportOptions { TimeZone = Import.London });
    }

    private static string Smses(params string[] entries) => $"<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count=\"{entries.Length}\">\n\n{string.Join("\n", entries)}\n</smses>";

    private static string Calls(params string[] entries) => $"<calls count=\"{entries.Length}\">{string.Join("\n", entries)}</calls>";

    private static string Sms(string type, string address = Number, long? date = null, string body = "x", string name = "(Unknown)") =>
        $"<sms protocol=\"0\" address=\"{address}\" date=\"{date ?? Evening}\" type=\"{type}\" subject=\"null\" body=\"{body}\" readable_date=\"1 Jan 1999 00:00:00\" contact_name=\"{name}\" />";

    private static string Call(string type, string duration, string number = Number, string presentation = "1") =>
        $"<call number=\"{number}\" duration=\"{duration}\" date=\"{Evening}\" type=\"{type}\" presentation=\"{presentation}\" contact_name=\"null\" />";

    private static string Mms(string box, string addresses, string sender, string names) => $"""
        <mms date="{Evening}" msg_box="{box}" address="{addresses}" contact_name="{names}">
          <parts><part ct="application/smil" text="&lt;smil/&gt;"/><part ct="text/plain" text="first"/><part ct="image/png" text="null" data="AAAA"/><part ct="text/plain" text="second"/><part ct="text/plain" text="null"/></parts>
          <addrs><addr address="+447700900999" type="151"/><addr address="{sender.Split(':')[1]}" type="{sender.Split(':')[0]}"/><addr address="+447700900888" type="130"/></addrs>
        </mms>
        """;
}
