using System.Text;
using RiskAssessment.Import.Documents;
using Xunit;
using static RiskAssessment.Import.Tests.Documents.MadeWorkbook;

namespace RiskAssessment.Import.Tests.Documents;

/// <summary>What a host gives to read documents with, and what happens without it.</summary>
public class DocumentReaderTests
{
    private static readonly byte[] AWorkbook = Xlsx(false, new SheetOf("Diary", false, [["Date", "What happened"], ["2024-03-02", "Texts"]]));
    private static readonly byte[] AMail = Encoding.UTF8.GetBytes("From: someone@example.org\nDate: Sat, 2 Mar 2024 21:10:00 +0000\n\nhello\n");
    private static readonly byte[] ACalendar = Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20240302\r\nSUMMARY:Texts\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");

    public static TheoryData<string> Kinds => ["workbook", "mail", "calendar"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_document_without_a_reader_is_refused_by_its_name_with_the_package_that_reads_it(string kind)
    {
        var result = DiaryImport.Read(FileOf(kind), new ImportOptions { Readers = [.. DocumentReaders.All.Where(reader => reader.Kind.Code != kind)] });

        var problem = Assert.Single(result.Problems);
        Assert.Equal((kind, "SRA0501", 0), (result.Kind.Code, problem.Code, result.RowsRead));
        Assert.StartsWith($"This is {result.Kind.Name}, which is not read. ", problem.Message, StringComparison.Ordinal);
        Assert.Contains("RiskAssessment.Import.Documents", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_has_one_reader_in_the_package(string kind)
    {
        var reader = Assert.Single(DocumentReaders.All, reader => reader.Kind.Code == kind);

        Assert.Equal(1, DiaryImport.Read(FileOf(kind), new ImportOptions { Readers = [reader], Persons = ["someone@example.org"] }).RowsTaken);
    }

    [Fact]
    public void The_package_knows_three_kinds_and_of_two_readers_of_one_the_first_is_used()
    {
        var first = DocumentReader.OfCalendars(_ => [new DocumentEvent(EdtfDate.Day(2024, 5, 6)) { Summary = "Texts" }]);

        Assert.Equal(Kinds.Count, DocumentReaders.All.Count);
        Assert.Equal("2024-05-06", Assert.Single(DiaryImport.Read(ACalendar, new ImportOptions { Readers = [first, .. DocumentReaders.All] }).Diary).When.ToString());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_a_reader_gave_before_the_document_is_found_damaged_is_kept_and_its_words_are_an_error(string kind)
    {
        var result = DiaryImport.Read(FileOf(kind), new ImportOptions { Readers = [ReaderThatThrows(kind, new InvalidDataException("This is damaged. Save it again."))], Persons = ["someone@example.org"] });

        var error = Assert.Single(result.Problems, problem => problem.Severity == ProblemSeverity.Error);
        Assert.Equal(("SRA0522", "This is damaged. Save it again."), (error.Code, error.Message));
        Assert.Equal(kind == "workbook" ? 0 : 1, result.Diary.Count);
        Assert.Equal(Coverage.Partial, result.Diary.Coverage);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_fault_of_a_reader_leaves_the_import(string kind) =>
        Assert.Throws<NotImplementedException>(() => DiaryImport.Read(FileOf(kind), new ImportOptions { Readers = [ReaderThatThrows(kind, new NotImplementedException())] }));

    [Fact]
    public void A_reader_is_given_the_document_from_its_start_and_a_calendar_as_text_whatever_its_encoding()
    {
        var (bytes, text) = (Array.Empty<byte>(), "");
        var workbooks = DocumentReader.OfWorkbooks(file =>
        {
            using var copy = new MemoryStream();
            file.CopyTo(copy);
            bytes = copy.ToArray();
            return [];
        });
        var calendars = DocumentReader.OfCalendars(content =>
        {
            text = content.ReadToEnd();
            return [];
        });
        var french = Encoding.Unicode.GetBytes("BEGIN:VCALENDAR\r\nSUMMARY:épié\r\n");
        DiaryImport.Read([new MemoryStream(AWorkbook), new MemoryStream([0xFF, 0xFE, .. french])], new ImportOptions { Readers = [workbooks, calendars] });

        Assert.Equal(AWorkbook, bytes);
        Assert.Equal("BEGIN:VCALENDAR\r\nSUMMARY:épié\r\n", text);
    }

    [Fact]
    public void A_large_calendar_is_refused_before_it_is_read()
    {
        var large = new byte[Bounds.FileBytes + 1];
        ACalendar.CopyTo(large, 0);
        var reader = DocumentReader.OfCalendars(_ => throw new NotImplementedException());

        Assert.Equal("SRA0505", Assert.Single(DiaryImport.Read(large, new ImportOptions { Readers = [reader] }).Problems).Code);
    }

    [Fact]
    public void Rows_keep_their_numbers_blanks_around_cells_do_not_matter_and_blank_hidden_rows_are_not_said()
    {
        var reader = DocumentReader.OfWorkbooks(_ => [new DocumentSheet("Diary",
        [
            new DocumentRow(3, [" Date", "What happened\r\n"]),
            new DocumentRow(7, ["", " "]) { IsHidden = true },
            new DocumentRow(9, ["Easter", "Texts"]),
            new DocumentRow(10, ["2024-03-02 ", " Texts"]),
        ])]);
        var result = DiaryImport.Read(AWorkbook, new ImportOptions { Readers = [reader] });

        Assert.Equal([9], result.Problems.Select(problem => problem.Line));
        Assert.Equal(["unwanted-messages"], Assert.Single(result.Diary).Codes());
    }

    private static byte[] FileOf(string kind) => kind switch { "workbook" => AWorkbook, "mail" => AMail, _ => ACalendar };

    private static DocumentReader ReaderThatThrows(string kind, Exception exception)
    {
        return kind switch
        {
            "workbook" => DocumentReader.OfWorkbooks(_ => throw exception),
            "mail" => DocumentReader.OfMail(_ => Broken(new DocumentMessage("someone@example.org", new DateTimeOffset(2024, 3, 2, 21, 10, 0, TimeSpan.Zero)))),
            _ => DocumentReader.OfCalendars(_ => Broken(new DocumentEvent(EdtfDate.Day(2024, 3, 2)) { Summary = "Texts" })),
        };

        IEnumerable<T> Broken<T>(T first)
        {
            yield return first;
            throw exception;
        }
    }
}
