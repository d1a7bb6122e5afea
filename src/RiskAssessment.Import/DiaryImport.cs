using RiskAssessment.Import.Files;

namespace RiskAssessment.Import;

/// <summary>Reads what victims keep into a diary: spreadsheets, call logs, chats, backups, e-mail, calendars and JSON.</summary>
/// <remarks>
/// The kind of a file is recognised from its content, and a kind that is not read is refused by its name. Any bytes are read, or refused with
/// problems, without an exception and in bounded time. The result depends on the content and the options only. docs/importing.md says what is
/// understood.
/// </remarks>
/// <example>
/// <code>
/// using RiskAssessment.Import;
///
/// var result = DiaryImport.Read(File.ReadAllBytes("diary.csv"), new ImportOptions { TimeZone = IanaTimeZone.Find("Europe/London")! });
/// foreach (var problem in result.Problems)
///     Console.WriteLine(problem);
/// var caseFile = new CaseFile { Diary = result.Diary };
/// </code>
/// </example>
public static class DiaryImport
{
    /// <summary>Reads one file into a diary, and lists the problems of what was not read.</summary>
    /// <param name="file">The content of the file.</param>
    /// <param name="options">What the file does not say itself; <see langword="null"/> for the defaults of <see cref="ImportOptions"/>.</param>
    /// <returns>The diary and the problems. A file that is refused as a whole adds nothing to the diary and gives one error.</returns>
    public static ImportResult Read(ReadOnlySpan<byte> file, ImportOptions? options = null)
    {
        using var stream = new MemoryStream(file.ToArray(), writable: false);
        return Read(stream, options);
    }

    /// <summary>Reads one file into a diary, and lists the problems of what was not read.</summary>
    /// <param name="file">
    /// The file, read from its start. It stays open. A chat or backup is read in place, however large it is; any other kind of more than
    /// <see cref="Bounds.FileBytes"/> is refused, and so is a stream of more that cannot seek.
    /// </param>
    /// <param name="options">What the file does not say itself; <see langword="null"/> for the defaults of <see cref="ImportOptions"/>.</param>
    /// <returns>The diary and the problems. A file that is refused as a whole adds nothing to the diary and gives one error.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ImportResult Read(Stream file, ImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Read([file], options);
    }

    /// <summary>Reads several files into one diary: what two of them tell becomes one entry, or two of which one is marked as a duplicate.</summary>
    /// <param name="files">The files, as in <see cref="Read(Stream, ImportOptions?)"/>. Where two disagree, the earlier one counts.</param>
    /// <param name="options">What the files do not say themselves; <see langword="null"/> for the defaults of <see cref="ImportOptions"/>.</param>
    /// <returns>The diary and the problems of all files.</returns>
    /// <exception cref="IOException">A stream cannot be read.</exception>
    public static ImportResult Read(IReadOnlyCollection<Stream> files, ImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        var session = new ImportSession(options ?? new ImportOptions(), files.Count > 1);
        var sources = new List<ImportedFile>();
        foreach (var file in files)
        {
            ArgumentNullException.ThrowIfNull(file, nameof(files));
            session.NextFile();
            sources.Add(ReadOne(file, session));
        }
        session.Contacts.Finish();
        var (diary, taken) = session.Assembler.Finish();
        return new ImportResult(sources, diary, session.Problems.All(), new(session.RowsRead, taken, session.RowsLeftOut));
    }

    private static ImportedFile ReadOne(Stream stream, ImportSession session)
    {
        if (EvidenceFile.Of(stream, session.Options.Progress) is not { } file)
        {
            session.Refuse(ImportProblem.TooMuch, $"The file is larger than the limit of {Bounds.FileBytes} bytes. Split it.");
            return new ImportedFile(EvidenceKind.Unknown, "", null, null);
        }
        var format = EvidenceFormats.Of(file);
        if (format.Read is { } read)
            read(file, session);
        else if (session.Options.Readers.FirstOrDefault(reader => reader.Kind == format.Kind) is { } reader)
            reader.Read(file, session);
        else
            format.Refuse(session);
        return new ImportedFile(format.Kind, file.Encoding, session.Sheet?.Name, session.Sheet?.Kind);
    }
}
