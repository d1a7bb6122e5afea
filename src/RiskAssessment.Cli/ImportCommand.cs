using System.CommandLine;
using System.Text.Json;
using RiskAssessment.Cli.Asking;
using RiskAssessment.Import;
using RiskAssessment.Import.Documents;
using RiskAssessment.Json;
using Spectre.Console;

namespace RiskAssessment.Cli;

/// <summary><c>import</c>: what a victim keeps into a case file. Good rows are never lost for bad ones.</summary>
internal sealed class ImportCommand(Terminal terminal)
{
    /// <summary>Without it a spreadsheet takes the file for an older encoding, and garbles accents.</summary>
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Smaller files are read before a progress bar would be seen.</summary>
    private const long ShowProgressFrom = 20 * 1024 * 1024;

    private static readonly Behaviour Message = Behaviour.Of("unwanted-messages");

    private readonly Argument<string[]> _files = new("FILE") { Description = "Diaries, call logs, chats, backups, workbooks, e-mail or calendars; - reads standard input.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The case file or history (*.jsonl) to write, or to import into if it exists; by default a case file to standard output.", HelpName = "CASE" };
    private readonly Option<string?> _by = CommandOptions.By();
    private readonly Option<string?> _at = CommandOptions.At();
    private readonly Option<string> _zone = CommandOptions.TimeZone();
    private readonly Option<string[]> _persons = new("--person")
    {
        Description = "A name, number, address or id of the person whose messages and calls count. Can be repeated.",
        HelpName = "TEXT",
    };
    private readonly Option<string?> _dates = new("--dates") { Description = "The order of day and month in dates that are written in figures.", HelpName = "day-first|month-first" };
    private readonly Option<string?> _sheet = new("--sheet") { Description = "The sheet of a workbook to read.", HelpName = "NAME" };
    private readonly Option<bool> _keepText = new("--keep-text") { Description = "Keep the words of messages in the notes." };
    private readonly Option<bool> _code = new("--code") { Description = "Ask which behaviours the words of each message show. The words themselves are not kept." };
    private readonly Option<bool> _template = new("--template") { Description = "Print an empty diary to fill in, with guidance and examples." };
    private readonly Option<string> _language = CommandOptions.Language();
    private readonly Option<string> _format = CommandOptions.Format("text", "json");

    internal static Command Create(Terminal terminal) => new ImportCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("import", "Import what a victim keeps (diaries, call logs, chats, backups) into a case file.")
        {
            _files, _output, _by, _at, _zone, _persons, _dates, _sheet, _keepText, _code, _template, _language, _format,
        };
        _dates.AcceptOnlyFromAmong("day-first", "month-first");
        command.Validators.Add(result =>
        {
            CommandOptions.CheckHistory(result, _output, _by, _at);
            var names = result.GetValue(_files) ?? [];
            if (result.GetValue(_template) == names.Length > 0)
                result.AddError("Give either files to read, or --template.");
            if (names.Count(name => name == InputFile.StandardInput) > 1)
                result.AddError("Standard input (-) can be read only once.");
            if (result.GetValue(_code) && (Console.IsInputRedirected || Console.IsOutputRedirected || result.GetValue(_format) == "json"))
                result.AddError("--code needs a terminal, because a person decides of each message. Leave it out, or run the import in a terminal, as text.");
            else if (result.GetValue(_code) && result.GetValue(_output) is null)
                result.AddError("--code needs -o, because the terminal is used for the questions.");
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        if (arguments.GetValue(_template))
        {
            terminal.Out.Write(ByteOrderMark);
            DiaryTemplate.Write(terminal.Out, arguments.GetRequiredValue(_language));
            return ExitCode.Done;
        }
        var asJson = arguments.GetRequiredValue(_format) == "json";
        var problems = new List<Problem>();
        using var saved = HistoryFile.IsName(arguments.GetValue(_output)) ? new SavedCase(arguments.GetValue(_output)!) : null;
        if (saved is not null && !saved.TryLock(out var locked))
            return ProblemReport.Refuse(terminal, asJson, locked);
        var there = ReadThere(arguments, problems, out var history);
        var files = InputFile.OpenAll(arguments.GetValue(_files)!, problems);
        try
        {
            return problems.Count > 0 ? ProblemReport.Refuse(terminal, asJson, problems) : ProblemReport.Guard(terminal, asJson, () => Import(arguments, there, history, files, asJson));
        }
        finally
        {
            files.ForEach(file => file.Dispose());
        }
    }

    private int Import(ParseResult arguments, CaseFile? there, CaseHistory? history, IReadOnlyCollection<Stream> files, bool asJson)
    {
        var zone = there?.TimeZone ?? IanaTimeZone.Find(arguments.GetRequiredValue(_zone))!;
        var coding = arguments.GetValue(_code) ? new MessageCoding(new AskScreen(new EndingConsole(AnsiConsole.Create(new AnsiConsoleSettings { Interactive = InteractionSupport.Yes })), arguments.GetRequiredValue(_language))) : null;
        var result = Read(files, coding is null, progress => new ImportOptions
        {
            TimeZone = zone,
            Persons = arguments.GetValue(_persons) ?? [],
            Dates = arguments.GetValue(_dates) switch { "day-first" => DateOrder.DayFirst, "month-first" => DateOrder.MonthFirst, _ => null },
            Readers = DocumentReaders.All,
            Sheet = arguments.GetValue(_sheet),
            KeepText = arguments.GetValue(_keepText),
            Coding = coding is null ? null : coding.Of,
            Into = there?.Diary,
            Progress = progress,
        });
        var output = arguments.GetValue(_output);
        if (result.RowsTaken > 0 || !result.HasErrors)
        {
            var caseFile = (there ?? new CaseFile { TimeZone = zone }) with { Diary = result.Diary };
            var written = HistoryFile.IsName(output) ? HistoryJson.Write(Longer(arguments, history, caseFile, isCoded: coding is not null)) : CaseJson.Write(caseFile);
            if (output is null)
            {
                terminal.Bytes.Write(written);
                terminal.Out.WriteLine();
            }
            else if (!OutputFile.TryWrite(output, written, out var unwritten))
                return ProblemReport.Refuse(terminal, asJson, [unwritten, .. result.Problems]);
        }
        if (asJson && output is not null)
            WriteReport(result);
        else if (result.Problems.Count > 0)
            ProblemReport.Refuse(terminal, asJson, result.Problems);
        if (!asJson)
            terminal.Error.WriteLine($"{Kinds(result)}: {result.RowsRead} rows read: {result.RowsTaken} taken, {result.RowsRefused} refused, {result.RowsLeftOut} left out.");
        return coding is { IsTerminalGone: true } ? ExitCode.TerminalGone : result.HasErrors ? ExitCode.InputRefused : ExitCode.Done;
    }

    /// <summary>The case into which files are imported; <see langword="null"/> if there is none yet, or if it cannot be read, which is a problem.</summary>
    private CaseFile? ReadThere(ParseResult arguments, List<Problem> problems, out CaseHistory? history)
    {
        history = null;
        if (arguments.GetValue(_output) is not { } output || !File.Exists(output) || new FileInfo(output).Length == 0)
            return null;
        if (!InputFile.TryRead(output, out var bytes, out var unreadable))
            problems.Add(unreadable);
        else if (!(HistoryFile.IsName(output) ? HistoryJson.TryRead(bytes, out history, out var found) : CaseJson.TryRead(bytes, out _, out found)))
            problems.AddRange(found.Select(problem => problem with { Message = $"The file given with -o is there and is not a valid {(HistoryFile.IsName(output) ? "history" : "case")}, so it is not replaced. {problem.Message}" }));
        else if ((history?.Case ?? CaseJson.Read(bytes)) is var there && arguments.GetResult(_zone) is { Implicit: false } && arguments.GetRequiredValue(_zone) != there.TimeZone.Id)
            problems.Add(new Problem("SRA0405", "$.timeZone", $"The time zone of the case is {there.TimeZone.Id}, but --zone is {arguments.GetRequiredValue(_zone)}. Leave --zone out, or correct it in the case."));
        else
            return there;
        return null;
    }

    /// <summary>
    /// The history with what was imported. Behaviours that a person saw in the words of messages are events of their own; the words are not kept.
    /// </summary>
    private CaseHistory Longer(ParseResult arguments, CaseHistory? history, CaseFile caseFile, bool isCoded)
    {
        var (by, problems) = (arguments.GetValue(_by)!, new List<Problem>());
        if (HistoryFile.At(CommandOptions.DateOf(arguments, _at), caseFile.TimeZone, problems) is not { } at)
            throw new InvalidInputException(problems);
        history ??= CaseHistory.Open(new CaseOpened(Path.GetFileNameWithoutExtension(arguments.GetValue(_output)!), caseFile.TimeZone), at, by);
        Incident[] coded = isCoded ? [.. caseFile.Diary!.Where(entry => entry.Behaviours.Count > 1 && entry.Behaviours.Contains(Message) && history.Case.Diary?.Incidents.Any(old => old.Id == entry.Id) != true)] : [];
        var diary = coded.Aggregate(caseFile.Diary!, (all, entry) => all.Correct(entry.WithBehaviours(Message)));
        history = history.AppendChanges(caseFile with { Diary = diary }, at, by, "Imported.");
        return coded.Aggregate(history, (longer, entry) => longer.Append(
            new EntryCoded(entry.Id, entry.Behaviours.Where(behaviour => behaviour != Message).Select(behaviour => new CodedBehaviour(behaviour)), []), at, by));
    }

    private static ImportResult Read(IReadOnlyCollection<Stream> files, bool canShowProgress, Func<IProgress<long>?, ImportOptions> options)
    {
        var length = files.Where(file => file.CanSeek).Sum(file => file.Length);
        if (!canShowProgress || length < ShowProgressFrom || Console.IsErrorRedirected)
            return DiaryImport.Read(files, options(null));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TransferSpeedColumn()).Start(context =>
        {
            var task = context.AddTask("Reading", maxValue: length);
            return DiaryImport.Read(files, options(new Reporter(bytes => task.Value = bytes)));
        });
    }

    private void WriteReport(ImportResult result)
    {
        using var report = new MemoryStream();
        using (var json = new Utf8JsonWriter(report, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            WriteKinds(json, result);
            json.WriteStartObject("rows");
            json.WriteNumber("read", result.RowsRead);
            json.WriteNumber("taken", result.RowsTaken);
            json.WriteNumber("refused", result.RowsRefused);
            json.WriteNumber("leftOut", result.RowsLeftOut);
            json.WriteEndObject();
            json.WritePropertyName("problems");
            using var problems = JsonDocument.Parse(ProblemJson.Write(result.Problems));
            problems.RootElement.GetProperty("problems").WriteTo(json);
            json.WriteEndObject();
        }
        terminal.Bytes.Write(report.ToArray());
        terminal.Out.WriteLine();
    }

    /// <summary>The kind and the sheet; arrays in the order of the files where there are several.</summary>
    private static void WriteKinds(Utf8JsonWriter json, ImportResult result)
    {
        json.WritePropertyName("kind");
        WriteEach(json, result, file => json.WriteStringValue(file.Kind.Code));
        json.WritePropertyName("sheet");
        WriteEach(json, result, file =>
        {
            if (file is not { Sheet: { } name, SheetKind: { } kind })
            {
                json.WriteNullValue();
                return;
            }
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("kind", kind.Code);
            json.WriteEndObject();
        });
    }

    private static void WriteEach(Utf8JsonWriter json, ImportResult result, Action<ImportedFile> write)
    {
        if (result.Files.Count == 1)
        {
            write(result.Files[0]);
            return;
        }
        json.WriteStartArray();
        foreach (var file in result.Files)
            write(file);
        json.WriteEndArray();
    }

    private static string Kinds(ImportResult result) =>
        string.Join(", ", result.Files.Select(file => file.SheetKind is { } sheet ? $"{file.Kind} ({sheet})" : file.Kind.Code).Distinct(StringComparer.Ordinal));

    /// <summary>Reports at once, unlike <see cref="Progress{T}"/>, which needs another thread.</summary>
    private sealed class Reporter(Action<long> report) : IProgress<long>
    {
        public void Report(long value) => report(value);
    }
}
