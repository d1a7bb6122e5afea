using System.Globalization;
using System.Text;
using RiskAssessment;
using RiskAssessment.Json;
using RiskAssessment.Reporting;

// Prints what a command makes of a case file or a history. The same source runs on .NET Framework, Mono and every newer .NET.
//   CASE [assess|trajectories|judgements|report] [AS-OF [KNOWN-AT]]
//   CASE why-not [AS-OF [KNOWN-AT [LEVEL]]]
//   CASE compare EARLIER LATER
//   CASE review NOW
//   HISTORY append EVENT
//   HISTORY judge AT BY LEVEL [WHY]
// An instant is such as 2024-03-18T12:00Z; - is that of the case. EVENT is a file, and what is printed is to be appended to the history.
var service = new AssessmentService(StalkingScreen.Versions, TimeProvider.System);
var (command, first, second) = (Argument(1) ?? "assess", Argument(2), Argument(3));
try
{
    if (!service.TryRead(File.ReadAllBytes(args[0]), out var caseFile, out var history, out var problems))
        throw new InvalidInputException(problems);
    var result = command switch
    {
        "assess" => AssessmentJson.Write(service.Assess(State())),
        "trajectories" => TrajectoryJson.Write(history is null ? service.TrajectoriesOf(State()) : service.TrajectoriesOf(history, Instant(first), Instant(second))),
        "compare" => ComparisonJson.Write(service.Compare(At(Instant(first), Instant(first)), At(Instant(second), Instant(second)))),
        "why-not" => WhyNotJson.Write(Level(Argument(4)) is { } level ? service.Assess(State()).WhyNot(level) : service.Assess(State()).WhyNot()),
        "judgements" => JudgementJson.Write(service.JudgedAssessmentOf(History(), Instant(first), Instant(second))),
        "review" => ReviewJson.Write([history is null ? service.ReviewOf(caseFile, Instant(first)) : service.ReviewOf(history, Instant(first))]),
        "report" => Page(new CaseReport(service, State(), history)),
        "append" => service.TryAppend(History(), File.ReadAllBytes(first!), out var longer, out problems) ? LastLine(longer) : throw new InvalidInputException(problems),
        "judge" => LastLine(service.Judge(History(), Level(Argument(4)) ?? throw new ArgumentException("A judgement has a level."), Instant(first)!.Value, second!, Argument(5))),
        _ => throw new ArgumentException($"There is no command '{command}'."),
    };
    using var output = Console.OpenStandardOutput();
    output.Write(result, 0, result.Length);
    return 0;

    CaseHistory History() => history ?? throw new ArgumentException("The file is not a history.");

    CaseFile State() => At(Instant(first), Instant(second));

    CaseFile At(DateTimeOffset? asOf, DateTimeOffset? knownAt)
    {
        var state = knownAt is not { } at ? caseFile : history?.CaseAt(at) ?? caseFile with { KnownAt = at };
        return state with { AsOf = asOf ?? state.AsOf };
    }
}
catch (InvalidInputException refused)
{
    foreach (var problem in refused.Problems)
        Console.Error.WriteLine(problem);
    return 2;
}
catch (ArgumentException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 64;
}

string? Argument(int place) => args.Length > place && args[place] != "-" ? args[place] : null;

static DateTimeOffset? Instant(string? text) => text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

static RiskLevel? Level(string? level) => level switch
{
    null => null,
    "standard" => RiskLevel.Standard,
    "medium" => RiskLevel.Medium,
    "high" => RiskLevel.High,
    _ => throw new ArgumentException($"There is no level '{level}'."),
};

static byte[] Page(CaseReport report)
{
    using var page = new StringWriter();
    report.WriteHtml(page);
    return Encoding.UTF8.GetBytes(page.ToString());
}

static byte[] LastLine(CaseHistory history) => Encoding.UTF8.GetBytes(HistoryJson.WriteEvent(history.Events[history.LastSequence - 1]) + "\n");
