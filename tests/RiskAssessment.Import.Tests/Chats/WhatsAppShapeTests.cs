using Xunit;

namespace RiskAssessment.Import.Tests.Chats;

/// <summary>Dates and times as phones write them. The second message is on the 13th or later, so that the order is proved.</summary>
public class WhatsAppShapeTests
{
    private const string Nnbsp = "\u202F";
    private const string Nbsp = "\u00A0";

    [Theory]
    [InlineData("02/03/2024, 21:10 - ", "13/03/2024, 09:05 - ")]
    [InlineData("02/03/2024, 9:10 pm - ", "13/03/2024, 9:05 am - ")]
    [InlineData("3/2/24, 9:10" + Nnbsp + "PM - ", "3/13/24, 9:05" + Nnbsp + "AM - ")]
    [InlineData("3/2/24, 9:10 PM - ", "3/13/24, 9:05 AM - ")]
    [InlineData("2/3/2024 9:10" + Nbsp + "p." + Nbsp + "m. - ", "13/3/2024 9:05" + Nbsp + "a." + Nbsp + "m. - ")]
    [InlineData("2/3/2024 9:10 p. m. - ", "13/3/2024 9:05 a. m. - ")]
    [InlineData("02.03.24, 21:10 - ", "13.03.24, 09:05 - ")]
    [InlineData("02/03/2024 21:10 - ", "13/03/2024 09:05 - ")]
    [InlineData("2024/03/02, 9:10 pm - ", "2024/03/13, 9:05 am - ")]
    [InlineData("2024-03-02 21:10 - ", "2024-03-13 09:05 - ")]
    [InlineData("2024-03-02 21 h 10 - ", "2024-03-13 09 h 05 - ")]
    [InlineData("2/3/24 21.10 - ", "13/3/24 09.05 - ")]
    [InlineData("3-2-24, 21:10 - ", "3-13-24, 09:05 - ")]
    [InlineData("2024. 3. 2. 오후 9:10 - ", "2024. 3. 13. 오전 9:05 - ")]
    [InlineData("24. 3. 2. 오후 9:10 - ", "24. 3. 13. 오전 9:05 - ")]
    [InlineData("2. 03. 24 21:10 - ", "13. 03. 24 09:05 - ")]
    [InlineData("02.03.24. 21:10 - ", "13.03.24. 09:05 - ")]
    [InlineData("2024/3/2 下午9:10 - ", "2024/3/13 上午9:05 - ")]
    [InlineData("2024年3月2日 21:10 - ", "2024年3月13日 09:05 - ")]
    [InlineData("٢\u200F/٣\u200F/٢٠٢٤، ٩:١٠ م - ", "١٣\u200F/٣\u200F/٢٠٢٤، ٩:٠٥ ص - ")]
    [InlineData("02/03/2024, 9:10 in the evening - ", "13/03/2024, 9:05 in the morning - ")]
    [InlineData("21:10, 02/03/2024 - ", "09:05, 13/03/2024 - ")]
    [InlineData("9:10 PM, 3/2/24 - ", "9:05 AM, 3/13/24 - ")]
    [InlineData("2/3/2567 21:10 - ", "13/3/2567 09:05 - ")]
    public void Android_writes_a_dash(string first, string second) => AssertRead($"{first}R: a\n{second}R: b\n");

    [Theory]
    [InlineData("[3/2/24, 9:10:05 PM] ", "[3/13/24, 9:05:41 AM] ")]
    [InlineData("[02/03/2024, 9:10:05 p.m.] ", "[13/03/2024, 9:05:41 a.m.] ")]
    [InlineData("[02.03.24, 21:10:05] ", "[13.03.24, 09:05:41] ")]
    [InlineData("[03.02.24, 21:10:05] ", "[03.13.24, 09:05:41] ")]
    [InlineData("\u200E[2024/03/02 21:10:05] ", "\u200E[2024/3/13 09:05:41] ")]
    [InlineData("[2024-03-02, 21:10:05] ", "[2024-03-13, 09:05:41] ")]
    [InlineData("[21:10:05, 3/2/24] ", "[09:05:41, 3/13/24] ")]
    [InlineData("[3/2/2567 BE, 21:10:05] ", "[3/13/2567 BE, 09:05:41] ")]
    [InlineData("[03/02/24 9:10:05 p.m.] ", "[03/13/24 9:05:41 a.m.] ")]
    public void An_iPhone_writes_brackets(string first, string second) => AssertRead($"{first}R: \u200Ea\n{second}R: b\n");

    [Theory]
    [InlineData("02/03/2024 21:10:05: ", "13/03/2024 09:05:41: ")]
    [InlineData("3/2/24, 9:10:05 PM: ", "3/13/24, 9:05:41 AM: ")]
    [InlineData("02-03-2024 9:10:00 p.m. - ", "13-03-2024 9:05:00 a.m. - ")]
    public void Old_versions_write_a_colon_or_seconds(string first, string second) => AssertRead($"{first}R: a\n{second}R: b\n");

    [Theory]
    [InlineData("12:10 am", "00:10")]
    [InlineData("12:10 pm", "12:10")]
    [InlineData("1:10 PM", "13:10")]
    [InlineData("0:10 am", "00:10")]
    public void Noon_and_midnight_are_12(string time, string expected) =>
        Assert.Equal([expected], Chat.Of($"13/03/2024, {time} - R: a\n").FirstTimes());

    [Theory]
    [InlineData("R - the one from work")]
    [InlineData("Dr. R (old 🏠)")]
    [InlineData("+44 7700 900123")]
    [InlineData("~ R")]
    [InlineData("12:30 R")]
    public void A_name_goes_to_the_first_colon_with_a_blank(string name)
    {
        var result = Chat.Of($"13/03/2024, 21:10 - {name}: look: here - and: there\n13/03/2024, 21:11 - Sam: no\n", name);

        Assert.Equal(["2024-03-13 unwanted-messages 1"], result.Entries());
        Assert.Contains($"From {name}.", result.Diary.Incidents[0].Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_goes_on_until_the_next_one()
    {
        var result = Chat.Of(System.Text.Encoding.UTF8.GetBytes("13/03/2024, 21:10 - R: one\n\n  two\n13/03/2024 is the date\r\n13/03/2024, 21:10 - R:\n13/03/2024, 21:12 - R: three"), ["R"], keepText: true);

        Assert.Equal(["2024-03-13 unwanted-messages 3"], result.Entries());
        Assert.EndsWith("21:10 one\n\n  two\n13/03/2024 is the date\n21:12 three", result.Diary.Incidents[0].Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_longer_than_a_note_is_cut_between_characters()
    {
        var text = new string('x', 7_999 - 7) + string.Concat(Enumerable.Repeat("😀", 5_000));

        var result = Chat.Of(System.Text.Encoding.UTF8.GetBytes($"13/03/2024, 21:10 - R: {text}\nmore\n13/03/2024, 21:11 - R: {new string('x', 9_999)}😀\n"), ["R"], keepText: true);

        Assert.Equal(["2024-03-13 unwanted-messages 2"], result.Entries());
        Assert.NotEmpty(RiskAssessment.Json.CaseJson.Write(new CaseFile { Diary = result.Diary }));
    }

    [Fact]
    public void A_line_in_another_shape_is_part_of_a_message_and_is_reported()
    {
        var result = Chat.Of("13/03/2024, 21:10 - R: she wrote\n[12/03/2024, 10:00:00] R: go away\n13/03/2024, 21:12 - R: three\n");

        Assert.Equal(["2024-03-13 unwanted-messages 2"], result.Entries());
        Assert.Equal([("SRA0532", 2)], result.Problems.Select(problem => (problem.Code, problem.Line)));
    }

    [Fact]
    public void An_unknown_word_beside_a_time_costs_the_time_and_not_the_message()
    {
        var result = Chat.Of("13/03/2024, 9:10 pm - R: a\n14/03/2024, 11:50 at night - R: b\n15/03/2024, 9:10 am - R: c\n");

        Assert.Equal(["2024-03-13 unwanted-messages 1", "2024-03-14 unwanted-messages 1", "2024-03-15 unwanted-messages 1"], result.Entries());
        Assert.Equal("From R. WhatsApp chat, line 2.", result.Diary.Incidents[1].Note);
        Assert.Equal([("SRA0512", ProblemSeverity.Warning)], result.Problems.Select(problem => (problem.Code, problem.Severity)));
    }

    [Fact]
    public void A_day_that_does_not_exist_refuses_one_message()
    {
        var result = Chat.Of("13/02/2024, 21:10 - R: a\n31/02/2024, 21:10 - R: b\n01/03/2024, 21:12 - R: c\n");

        Assert.Equal(["2024-02-13 unwanted-messages 1", "2024-03-01 unwanted-messages 1"], result.Entries());
        Assert.Equal([("SRA0508", 2)], result.Problems.Select(problem => (problem.Code, problem.Line)));
        Assert.Equal((3, 2, 1), (result.RowsRead, result.RowsTaken, result.RowsRefused));
    }

    private static void AssertRead(string text)
    {
        var result = Chat.Of(text);

        Assert.Equal("whatsapp", result.Kind.Code);
        Assert.Empty(result.Problems);
        Assert.Equal(["2024-03-02 unwanted-messages 1", "2024-03-13 unwanted-messages 1"], result.Entries());
        Assert.Equal(["21:10", "09:05"], result.FirstTimes());
    }
}
