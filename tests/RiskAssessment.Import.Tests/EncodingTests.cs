using System.Text;
using Xunit;

namespace RiskAssessment.Import.Tests;

public class EncodingTests
{
    private const string Diary = "Date,What happened,Place\r\n2018-03-02,following,Pen-y-bont caffi é\r\n";

    public static TheoryData<string, byte[], string> Files() => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Diary), "utf-8" },
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Diary)], "utf-8" },
        { "UTF-16 LE with a mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Diary)], "utf-16" },
        { "UTF-16 LE", Encoding.Unicode.GetBytes(Diary), "utf-16" },
        { "UTF-16 BE with a mark", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Diary)], "utf-16BE" },
        { "UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(Diary), "utf-16BE" },
        { "Windows-1252", Encoding.Latin1.GetBytes(Diary), "windows-1252" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Accents_are_read_correctly_in_every_encoding(string name, byte[] file, string encoding)
    {
        var result = DiaryImport.Read(file);

        Assert.True(result.Problems.Count == 0, name);
        Assert.Equal("Pen-y-bont caffi é", Assert.Single(result.Diary.Incidents).Place);
        Assert.Equal(encoding, result.Files[0].Encoding);
    }

    [Fact]
    public void Curly_quotes_and_the_euro_of_Windows_1252_are_read()
    {
        var file = Encoding.Latin1.GetBytes("date,behaviour,note\n2018-03-02,following,\x0093mine\x0094 \x0080\n");

        Assert.Equal("“mine” €", Assert.Single(DiaryImport.Read(file).Diary.Incidents).Note);
    }

    [Theory]
    [InlineData(",", "\n")]
    [InlineData(";", "\r\n")]
    [InlineData("\t", "\r")]
    [InlineData("|", "\n")]
    public void Separators_and_line_ends_are_detected(string separator, string end)
    {
        var text = string.Join(end, new[] { "date|behaviour|place", "02/03/2018|following|home", "03/03/2018|watching|work" }).Replace("|", separator, StringComparison.Ordinal);

        Assert.Equal(["home", "work"], Import.Of(text).Diary.Incidents.Select(incident => incident.Place));
    }

    [Fact]
    public void The_separator_line_of_Excel_is_skipped_silently()
    {
        var result = Import.Of("sep=;\nDate;Behaviour\n02/03/2018;following\n");

        Assert.Empty(result.Problems);
        Assert.Equal("following-2018-03-02", Assert.Single(result.Diary.Incidents).Id);
    }

    [Fact]
    public void Commas_in_notes_do_not_hide_that_semicolons_separate() =>
        Assert.Equal("a, b, c, d", Import.OneOf("date;behaviour;note\n02/03/2018;following;a, b, c, d\n").Note);

    [Fact]
    public void Quoted_cells_keep_separators_quotes_and_line_breaks()
    {
        var incident = Import.OneOf("date,behaviour,note\n02/03/2018,following,\"He said, \"\"soon\"\".\nThen he left.\"\n");

        Assert.Equal("He said, \"soon\".\nThen he left.", incident.Note);
    }

    [Theory]
    [InlineData("PK\u0003\u0004rest", "an archive")]
    [InlineData("%PDF-1.7", "a PDF document")]
    [InlineData("{\\rtf1", "a rich text document")]
    public void A_kind_that_is_not_read_is_refused_by_its_name_with_what_to_do(string file, string name)
    {
        var problem = Import.ProblemOf(file);

        Assert.Equal("SRA0501", problem.Code);
        Assert.Contains(name, problem.Message, StringComparison.Ordinal);
        Assert.Contains(name == "an archive" ? "Unpack it" : "import --template", problem.Message, StringComparison.Ordinal);
    }
}
