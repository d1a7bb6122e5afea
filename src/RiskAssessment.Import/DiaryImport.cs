using RiskAssessment.Import.Tables;

namespace RiskAssessment.Import;

/// <summary>Reads diaries in the forms that victims keep: spreadsheets saved as CSV, phone logs, and JSON Lines.</summary>
/// <remarks>
/// Any bytes are read, or refused with problems, without an exception and in bounded time. The result depends on the bytes and the options
/// only. docs/importing.md says what is understood.
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
    private const string File = "file";

    private static readonly (byte[] Start, string Name)[] Foreign =
    [
        ("PK\u0003\u0004"u8.ToArray(), "a workbook (.xlsx or .ods) or another zip file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook (.xls) or Word document"),
        ("%PDF"u8.ToArray(), "a PDF document"),
        ("{\\rtf"u8.ToArray(), "a rich text document"),
    ];

    /// <summary>Reads the valid rows of a file into a diary, and lists the problems of the others.</summary>
    /// <param name="file">The file in UTF-8, UTF-16 or Windows-1252; at most <see cref="Bounds.FileBytes"/>.</param>
    /// <param name="options">What the file does not say itself; <see langword="null"/> for the defaults of <see cref="ImportOptions"/>.</param>
    /// <returns>The diary and the problems. A file that is refused as a whole gives an empty diary and one error.</returns>
    public static ImportResult Read(ReadOnlySpan<byte> file, ImportOptions? options = null)
    {
        options ??= new ImportOptions();
        if (file.Length > Bounds.FileBytes)
            return Refused("", ImportProblem.TooMuch, $"The file is larger than the limit of {Bounds.FileBytes} bytes. Split it.", options);
        foreach (var (start, name) in Foreign)
            if (file.StartsWith(start))
                return Refused("", ImportProblem.NotText, $"This is {name}, not a table as text. Open it in a spreadsheet and save it as CSV UTF-8.", options);
        var text = TextFile.Decode(file);
        var kind = options.Kind == ImportKind.Auto && IsJson(text.Utf8) ? ImportKind.JsonLines : options.Kind;
        return kind == ImportKind.JsonLines ? ReadLines(text, options) : ReadTable(text, kind, options);
    }

    private static ImportResult ReadLines(TextFile text, ImportOptions options)
    {
        var problems = new ProblemList();
        var assembler = new DiaryAssembler(options.TimeZone, problems);
        var read = new JsonLines(problems, assembler, options.TimeZone).Read(text.Utf8);
        var (diary, taken) = assembler.Finish(isPartial: false);
        return new(ImportKind.JsonLines, text.Encoding, diary, problems.All(), new(read, taken, 0));
    }

    private static ImportResult ReadTable(TextFile text, ImportKind kind, ImportOptions options)
    {
        if (Table.Find(text.Utf8, kind) is not { } table)
            return Refused(text.Encoding, ImportProblem.NoHeader, "None of the first rows names a column for the date. Write a header over the columns, for example: date, time, what happened, how many, where. The template has one.", options);
        var problems = new ProblemList();
        var assembler = new DiaryAssembler(options.TimeZone, problems);
        var (read, leftOut) = table.Kind == ImportKind.PhoneLog
            ? new PhoneLog(table, problems, assembler, options).Read()
            : (new DiaryTable(table, problems, assembler).Read(), 0);
        var (diary, taken) = assembler.Finish(isPartial: table.Kind == ImportKind.PhoneLog);
        return new(table.Kind, text.Encoding, diary, problems.All(), new(read, taken, leftOut));
    }

    private static bool IsJson(byte[] utf8) => utf8.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    private static ImportResult Refused(string encoding, string code, string message, ImportOptions options) =>
        new(ImportKind.Auto, encoding, new IncidentDiary([], coverage: Coverage.Partial, timeZone: options.TimeZone), [new(code, File, message)], default);
}
