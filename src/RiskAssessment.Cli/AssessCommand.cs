using System.CommandLine;
using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary><c>assess</c>: the main job.</summary>
internal sealed class AssessCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _case = new("CASE") { Description = "The case file; - reads standard input." };
    private readonly Option<string?> _asOf = new("--as-of")
    {
        Description = "The instant for which the question is put, instead of the case's own; without an offset, local to the case's time zone. Without either it is now.",
        HelpName = "T",
    };
    private readonly Option<string?> _instrument = CommandOptions.Instrument();
    private readonly Option<string> _language = CommandOptions.Language();
    private readonly Option<string> _format = CommandOptions.Format("text", "json");

    private AssessCommand(Terminal terminal) => _terminal = terminal;

    internal static Command Create(Terminal terminal)
    {
        var command = new AssessCommand(terminal);
        return command.Build();
    }

    private Command Build()
    {
        _asOf.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && !(EdtfDate.TryParse(text, out var date) && date.Precision == DatePrecision.Minute))
                result.AddError($"'{text}' is no date and time such as 2018-04-17T12:00 or 2018-04-17T12:00+01:00.");
        });
        var build = new Command("assess", "Assess a case file: level and range, why, what to ask next, what to do.") { _case, _asOf, _instrument, _language, _format };
        build.Validators.Add(result =>
        {
            if (result.GetValue(_case) == InputFile.StandardInput && result.GetValue(_instrument) == InputFile.StandardInput)
                result.AddError("Case and instrument cannot both come from standard input.");
        });
        build.SetAction(Run);
        return build;
    }

    private int Run(ParseResult arguments)
    {
        var asJson = arguments.GetRequiredValue(_format) == "json";
        var problems = new List<Problem>();
        var instrument = InstrumentFile.Read(arguments.GetValue(_instrument), problems);
        var caseFile = ReadCase(arguments.GetRequiredValue(_case), instrument, problems);
        if (caseFile is not null && arguments.GetValue(_asOf) is { } asOf)
            caseFile = WithAsOf(caseFile, EdtfDate.Parse(asOf), problems);
        if (problems.Count > 0)
            return ProblemReport.Refuse(_terminal, asJson, problems);
        Print(new CaseAssessor([instrument!], TimeProvider.System).Assess(caseFile!), asJson, arguments.GetRequiredValue(_language));
        return ExitCode.Done;
    }

    /// <summary>The case; where the instrument is refused too, the case is still checked as far as it can be.</summary>
    private static CaseFile? ReadCase(string name, Instrument? instrument, List<Problem> problems)
    {
        if (!InputFile.TryRead(name, out var bytes, out var unreadable))
        {
            problems.Add(unreadable);
            return null;
        }
        var isWhole = instrument is null
            ? CaseJson.TryRead(bytes, out var caseFile, out var found)
            : CaseJson.TryRead(bytes, new CaseAssessor([instrument], TimeProvider.System), out caseFile, out found);
        problems.AddRange(found);
        return isWhole ? caseFile : null;
    }

    private static CaseFile WithAsOf(CaseFile caseFile, EdtfDate asOf, List<Problem> problems)
    {
        if (!asOf.TryInstant(new ZoneClock(caseFile.TimeZone), out var instant))
            problems.Add(new Problem(JsonProblem.NotDateTime, "$.asOf", $"--as-of {asOf} lies too near the ends of the calendar."));
        return new CaseFile
        {
            Reference = caseFile.Reference,
            TimeZone = caseFile.TimeZone,
            AsOf = instant,
            InstrumentId = caseFile.InstrumentId,
            InstrumentVersion = caseFile.InstrumentVersion,
            Answers = caseFile.Answers,
            Diary = caseFile.Diary,
        };
    }

    private void Print(Assessment assessment, bool asJson, string language)
    {
        if (!asJson)
        {
            AssessmentText.Write(assessment, _terminal.Out, language, _terminal.Width, _terminal.Colour);
            return;
        }
        AssessmentJson.WriteTo(assessment, _terminal.Bytes, language);
        _terminal.Out.WriteLine();
    }
}
