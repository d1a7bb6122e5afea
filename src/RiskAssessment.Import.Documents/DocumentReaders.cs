namespace RiskAssessment.Import.Documents;

/// <summary>The readers of documents, for <see cref="ImportOptions.Readers"/>.</summary>
/// <remarks>A program that is trimmed keeps only the libraries of the readers that it uses, and Ical.Net, which is kept whole.</remarks>
/// <example>
/// <code>
/// using RiskAssessment.Import;
/// using RiskAssessment.Import.Documents;
///
/// var result = DiaryImport.Read(File.ReadAllBytes("diary.xlsx"), new ImportOptions { Readers = DocumentReaders.All });
/// Console.WriteLine($"{result.Kind.Name}: {result.RowsTaken} rows");
/// </code>
/// </example>
public static class DocumentReaders
{
    /// <summary>Reads workbooks: .xlsx, .xls and .ods.</summary>
    public static DocumentReader Workbooks => DocumentReader.OfWorkbooks(Workbook.Read);

    /// <summary>Reads e-mail: a mailbox (.mbox) or a single e-mail (.eml).</summary>
    public static DocumentReader Mail => DocumentReader.OfMail(Mailbox.Read);

    /// <summary>Reads calendars (.ics).</summary>
    public static DocumentReader Calendars => DocumentReader.OfCalendars(Calendar.Read);

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<DocumentReader> All => [Workbooks, Mail, Calendars];
}
