using System.Text;
using FsCheck;
using FsCheck.Xunit;
using RiskAssessment.Import.Documents;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Import.Tests;

public class HostileFileTests
{
    private const string Header = "date,behaviour,note\n";
    private const string Good = "2018-03-02,following,good\n";

    [Fact]
    public void An_unclosed_quote_loses_only_one_row()
    {
        var result = Import.Of(Header + "2018-03-01,following,\"never closed\n" + Good + Good);

        Assert.Equal([("SRA0504", 2)], result.Problems.Select(problem => (problem.Code, problem.Line)));
        Assert.Equal(["following-2018-03-02", "following-2018-03-02-2"], result.Diary.Incidents.Select(incident => incident.Id));
    }

    [Fact]
    public void Reading_unclosed_quotes_stops_in_bounded_time()
    {
        var result = Import.Of(Header + string.Concat(Enumerable.Repeat("2018-03-01,x\",\"y\n", 200_000)) + Good);

        Assert.Contains(result.Problems, problem => problem.Code == "SRA0504" && problem.Message.StartsWith("From here on", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_with_a_million_columns_loses_only_that_row()
    {
        var result = Import.Of(Header + new string(',', 1_000_000) + "\n" + Good);

        Assert.Equal([("SRA0505", 2)], result.Problems.Select(problem => (problem.Code, problem.Line)));
        Assert.Equal("following-2018-03-02", Assert.Single(result.Diary.Incidents).Id);
    }

    [Fact]
    public void A_header_of_a_million_columns_is_refused() =>
        Assert.Equal(["SRA0502"], Import.Of("date," + new string(',', 1_000_000) + "\n" + Good).Problems.Select(problem => problem.Code));

    [Theory]
    [InlineData(10_001)]
    [InlineData(3_000_000)]
    public void A_huge_cell_loses_only_one_row(int length)
    {
        var result = Import.Of(Header + "2018-03-01,following," + new string('x', length) + "\n" + Good);

        Assert.Equal([("SRA0505", 2)], result.Problems.Select(problem => (problem.Code, problem.Line)));
        Assert.Equal("following-2018-03-02", Assert.Single(result.Diary.Incidents).Id);
    }

    [Fact]
    public void A_note_that_grows_too_long_from_several_cells_is_refused() =>
        Assert.Equal(
            ["SRA0505"],
            Import.Of("date,behaviour,note,more\n2018-03-01,following," + new string('x', 9_000) + "," + new string('y', 9_000) + "\n").Problems.Select(problem => problem.Code));

    [Fact]
    public void Null_characters_lose_only_one_row()
    {
        var result = Import.Of(Header + "2018-03-01,following,a\0b\n" + Good);

        Assert.Equal([("SRA0506", 2, 3)], result.Problems.Select(problem => (problem.Code, problem.Line, problem.Column)));
        Assert.Single(result.Diary);
    }

    [Fact]
    public void A_formula_is_imported_as_text_with_a_warning()
    {
        var result = Import.Of(Header + "2018-03-01,following,=cmd|' /C calc'!A0\n");

        Assert.Equal([("SRA0518", ProblemSeverity.Warning)], result.Problems.Select(problem => (problem.Code, problem.Severity)));
        Assert.Equal("=cmd|' /C calc'!A0", Assert.Single(result.Diary.Incidents).Note);
    }

    [Fact]
    public void Too_many_behaviours_are_refused() =>
        Assert.Equal(["SRA0505"], Import.Of("date,behaviour\n2018-03-01," + string.Join(';', Behaviour.All) + "\n").Problems.Select(problem => problem.Code));

    [Fact]
    public void Problems_beyond_a_thousand_are_counted()
    {
        var result = Import.Of(Header + string.Concat(Enumerable.Repeat("Easter,following,\n", 1_500)));

        Assert.Equal(1_001, result.Problems.Count);
        Assert.Contains("500 more errors", result.Problems[^1].Message, StringComparison.Ordinal);
        Assert.Equal(1_500, result.RowsRefused);
    }

    [Fact]
    public void Incidents_beyond_the_bound_are_refused()
    {
        var result = Import.Of(Header + string.Concat(Enumerable.Repeat(Good, Bounds.Incidents + 2)));

        Assert.Equal((Bounds.Incidents, 2), (result.Diary.Count, result.RowsRefused));
        Assert.Equal(["SRA0505", "SRA0505"], result.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_as_such()
    {
        var bytes = new byte[5_000];
        new Random(1).NextBytes(bytes);
        var video = (byte[])[0, 0, 0, 0x20, .. "ftypisom"u8, 0, 0, 2, 0, .. "isomiso2mp41"u8];

        foreach (var file in (byte[][])[bytes, video])
            Assert.StartsWith("This file is not text", Assert.Single(DiaryImport.Read(file).Problems).Message, StringComparison.Ordinal);
        foreach (var text in (string[])["", "caf\u00E9 \u201Cmine\u201D\f\r\n", "\tone word"])
            Assert.StartsWith("This is not a kind", Assert.Single(DiaryImport.Read(Encoding.UTF8.GetBytes(text)).Problems).Message, StringComparison.Ordinal);
    }

    [Property(MaxTest = 500)]
    public void Any_bytes_are_read_or_refused_without_an_exception(byte[] file) => AssertHolds(DiaryImport.Read(file, new ImportOptions { Readers = DocumentReaders.All }));

    [Property(MaxTest = 500)]
    public void Any_cells_under_a_header_are_read_or_refused_without_an_exception(bool isLog, char[][] rows)
    {
        var text = (isLog ? "date,time,number,type,duration\n" : "date,time,until,behaviour,how many,reported,number,type\n") + string.Join('\n', rows.Select(row => new string(row)));

        AssertHolds(DiaryImport.Read(Encoding.UTF8.GetBytes(text), new ImportOptions { TimeZone = Import.London }));
    }

    [Property(MaxTest = 500)]
    public void Mixed_fragments_are_read_or_refused_without_an_exception(byte[] choices)
    {
        string[] fragments = ["\n", ",", "\"", ";", "02/03/2018", "9999-12-31", "31 December 9999", "0001", "1-14 March 2018", "=1+1", "following", "x60", "21:10", "-", " to ", "99", "{", "}", "date", "until", "reported", "2018-03-02T21:10Z"];
        var text = string.Concat(choices.Select(choice => fragments[choice % fragments.Length]));

        AssertHolds(Import.Of("date,until,time,behaviour,reported\n" + text));
        AssertHolds(Import.Of("date,time,number,type,duration\n" + text));
    }

    /// <summary>Every row is counted once; a row without an error is imported; the imported diary can be written and read again.</summary>
    private static void AssertHolds(ImportResult result)
    {
        Assert.True(result.RowsTaken >= 0 && result.RowsLeftOut >= 0 && result.RowsRefused >= 0);
        if (result.Problems.Count < 1_000)
            Assert.Equal(result.RowsRefused, result.Problems.Where(problem => problem is { Severity: ProblemSeverity.Error, Line: > 0 }).Select(problem => problem.Line).Distinct().Count());
        if (result.Kind != EvidenceKind.CallLog)
            Assert.Equal(result.RowsTaken, result.Diary.Count);
        var written = CaseJson.Write(new CaseFile { TimeZone = result.Diary.TimeZone, Diary = result.Diary });
        Assert.Equal(written, CaseJson.Write(CaseJson.Read(written)));
    }
}
