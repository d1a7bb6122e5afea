using System.IO.Compression;
using RiskAssessment.Import.Documents;
using Xunit;
using static RiskAssessment.Import.Tests.Documents.MadeWorkbook;

namespace RiskAssessment.Import.Tests.Documents;

public class WorkbookTests
{
    /// <summary>2 March 2024 21:10 and 3 March 2024 as Excel counts days, and 21:10 without a day.</summary>
    private const double Second = 45_353 + (1270 / 1440.0);
    private const double Third = 45_354;
    private const double Evening = 1270 / 1440.0;

    private static readonly object?[] Header = ["Date", "Time", "What happened", "How many"];

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1462)]
    public void Dates_of_either_calendar_have_their_day_and_time(bool is1904, int shift)
    {
        var result = Read(Xlsx(is1904, new SheetOf("Diary", false, [Header, [new Days(Second - shift), null, "Phone calls", 3], [new Days(Third - shift), new Days(Evening), "Followed me", 1]])));

        Assert.Empty(result.Problems);
        Assert.Equal(["2024-03-02T21:10", "2024-03-03T21:10"], result.Diary.Select(incident => incident.When.ToString()));
        Assert.Equal([3, 1], result.Diary.Select(incident => incident.Occurrences));
        Assert.Equal(("workbook", "Diary", "diary-table"), (result.Kind.Code, result.Files[0].Sheet, result.Files[0].SheetKind?.Code));
    }

    [Fact]
    public void An_old_workbook_is_read()
    {
        var result = Read(Xls([["Date", "Time", "What happened", "How many"], [new Days(Second), null, "Phone calls", 3], ["3 March 2024", "9.10pm", "Followed me", 1]]));

        Assert.Empty(result.Problems);
        Assert.Equal(["2024-03-02T21:10", "2024-03-03T21:10"], result.Diary.Select(incident => incident.When.ToString()));
    }

    [Fact]
    public void A_sheet_of_OpenDocument_is_read_with_its_repeated_rows_and_cells()
    {
        const string Table = """
            <table:table table:name="Dyddiadur"><table:table-column/>
              <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/></table:table-row>
              <table:table-row><table:table-cell office:value-type="string"><text:p>Date</text:p></table:table-cell><table:table-cell/><table:table-cell office:value-type="string"><text:p>What happened</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Time</text:p></table:table-cell></table:table-row>
              <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="date" office:date-value="2024-03-02"><office:annotation><text:p>remark</text:p></office:annotation><text:p>02/03/24</text:p></table:table-cell><table:table-cell/><table:table-cell office:value-type="string"><text:p>Texts</text:p></table:table-cell><table:table-cell office:value-type="time" office:time-value="PT21H10M00S"><text:p>9.10 pm</text:p></table:table-cell></table:table-row>
              <table:table-row table:visibility="collapse"><table:table-cell office:value-type="date" office:date-value="2024-03-04T07:00:00"><text:p>4</text:p></table:table-cell><table:table-cell/><table:table-cell office:value-type="string"><text:p>Followed</text:p></table:table-cell></table:table-row>
              <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            </table:table>
            """;

        var result = Read(Ods(Table));

        Assert.Equal(["2024-03-02T21:10", "2024-03-02T21:10", "2024-03-04T07:00"], result.Diary.Select(incident => incident.When.ToString()));
        Assert.Equal(["Rows that are hidden in the workbook: 1. They were read like the others."], result.Problems.Select(problem => problem.Message));
    }

    [Fact]
    public void Sheets_that_are_not_read_and_hidden_rows_are_counted_and_another_sheet_can_be_asked_for()
    {
        var file = Xlsx(
            false, new SheetOf("Advice", false, [["Write everything down"]]), new SheetOf("Old", true, [Header, [new Days(Third), null, "Texts", 1]]),
            new SheetOf("Diary", false, [Header, [new Days(Second), null, "Phone calls", 3], [new Days(Third), null, "Texts", 1]], [3]));

        var first = Read(file);
        var other = Read(file, "old");

        Assert.Equal(("Diary", 2), (first.Files[0].Sheet, first.Diary.Count));
        Assert.Equal(Coverage.Partial, first.Diary.Coverage);
        Assert.Contains(first.Problems, problem => problem.Message.StartsWith("Rows that are hidden in the workbook: 1.", StringComparison.Ordinal));
        Assert.Contains(first.Problems, problem => problem.Message.Contains("Sheets that were not read: 2, of which 1 hidden.", StringComparison.Ordinal));
        Assert.Equal(("Old", 1), (other.Files[0].Sheet, other.Diary.Count));
        Assert.Contains(other.Problems, problem => problem.Message.Contains("hidden in the workbook", StringComparison.Ordinal));
        Assert.Contains("There is no sheet of this name", Assert.Single(Read(file, "none").Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_log_in_a_workbook_is_read_as_one()
    {
        var result = Read(Xlsx(false, new SheetOf("Calls", false, [["Date", "Number", "Type"], [new Days(Second), "07700 900123", "Missed"], [new Days(Second), "+44 7700 900123", "Missed"]])));

        Assert.Equal("call-log", result.Files[0].SheetKind?.Code);
        Assert.Equal(2, Assert.Single(result.Diary).Occurrences);
    }

    [Fact]
    public void A_workbook_that_unpacks_to_more_than_the_limit_is_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("xl/workbook.xml").Open().Dispose();
            using var part = zip.CreateEntry("xl/sharedStrings.xml", CompressionLevel.Optimal).Open();
            var block = new byte[1 << 20];
            for (var i = 0; i < 300; i++)
                part.Write(block);
        }

        Assert.Equal(["SRA0505"], Read(stream.ToArray()).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Millions_of_repeated_cells_with_content_are_refused() =>
        Assert.Equal(["SRA0522"], Read(Ods("""<table:table table:name="A"><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="900" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>""")).Problems.Select(problem => problem.Code));

    [Fact]
    public void An_entity_in_a_sheet_is_not_resolved()
    {
        var file = Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", """<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>"""));

        Assert.Equal(["SRA0522"], Read(file).Problems.Select(problem => problem.Code));
    }

    public static TheoryData<string> Files => ["xlsx", "xls", "ods"];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_workbook_with_changed_bytes_is_read_or_refused(string kind)
    {
        object?[][] rows = [Header, [new Days(Second), null, "Phone calls", 3], [new Days(Third), new Days(Evening), "Followed me", 1]];
        var file = kind switch
        {
            "xlsx" => Xlsx(false, new SheetOf("Diary", false, rows)),
            "xls" => Xls(rows),
            _ => Ods("""<table:table table:name="A"><table:table-row><table:table-cell office:value-type="string"><text:p>Date</text:p></table:table-cell><table:table-cell><text:p>What happened</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell office:value-type="date" office:date-value="2024-03-02"/><table:table-cell><text:p>Texts</text:p></table:table-cell></table:table-row></table:table>"""),
        };
        foreach (var changed in Mutations.Of(file))
            Mutations.AssertReadOrRefused(changed);
    }

    private static ImportResult Read(byte[] file, string? sheet = null) => DiaryImport.Read(file, new ImportOptions { TimeZone = Import.London, Sheet = sheet, Readers = DocumentReaders.All });
}
