using RiskAssessment.Import.Documents;
using RiskAssessment.Import.Files;

namespace RiskAssessment.Import;

/// <summary>Reads the documents of one kind, with a library that this package does not depend on.</summary>
/// <remarks>
/// <para>The package RiskAssessment.Import.Documents has a reader of each kind; <see cref="ImportOptions.Readers"/> takes them, or others.</para>
/// <para>
/// A reader is a function that gives the content of a document. It throws an <see cref="InvalidDataException"/>, at once or while its result is
/// enumerated, if the document is damaged or larger than the reader allows. Its message says in a sentence what is wrong and what the person can
/// do; it is listed as an error, and what was given before it is kept. Any other exception is a fault of the reader, and leaves the import.
/// </para>
/// <para>Immutable; equality is identity. Safe to share between threads if the function is.</para>
/// </remarks>
public sealed class DocumentReader
{
    private readonly Action<EvidenceFile, ImportSession> _read;

    private DocumentReader(EvidenceKind kind, Action<EvidenceFile, ImportSession> read) => (Kind, _read) = (kind, read);

    /// <summary>The kind of the documents.</summary>
    public EvidenceKind Kind { get; }

    /// <summary>A reader of workbooks.</summary>
    /// <param name="read">
    /// Gives all sheets of a workbook, in their order. Its stream can seek, stands at the start, and is valid during the call only. A workbook that is
    /// a zip file and unpacks to more than 256 MiB is refused before.
    /// </param>
    /// <returns>The reader.</returns>
    public static DocumentReader OfWorkbooks(Func<Stream, IReadOnlyList<DocumentSheet>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new DocumentReader(EvidenceKind.Workbook, (file, session) => WorkbookFile.Read(file, session, read));
    }

    /// <summary>A reader of e-mail.</summary>
    /// <param name="read">
    /// Gives each e-mail of a file, in their order, and <see langword="null"/> for one that cannot be read. Its stream can seek, stands at the start,
    /// and is valid until the result is enumerated.
    /// </param>
    /// <returns>The reader.</returns>
    public static DocumentReader OfMail(Func<Stream, IEnumerable<DocumentMessage?>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new DocumentReader(EvidenceKind.Mail, (file, session) => MailFile.Read(file, session, read));
    }

    /// <summary>A reader of calendars.</summary>
    /// <param name="read">Gives each event of a calendar, in their order. Its text is valid until the result is enumerated.</param>
    /// <returns>The reader.</returns>
    public static DocumentReader OfCalendars(Func<TextReader, IEnumerable<DocumentEvent>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new DocumentReader(EvidenceKind.Calendar, (file, session) => CalendarFile.Read(file, session, read));
    }

    /// <summary>The code of the kind.</summary>
    public override string ToString() => Kind.Code;

    internal void Read(EvidenceFile file, ImportSession session)
    {
        try
        {
            _read(file, session);
        }
        catch (InvalidDataException exception)
        {
            session.Refuse(ImportProblem.Damaged, exception.Message);
        }
    }
}
