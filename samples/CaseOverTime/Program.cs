using RiskAssessment;
using RiskAssessment.Json;

// A made-up case: three people told two agencies over four months, late and out of order. One entry was corrected, one withdrawn.
var history = HistoryJson.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "case.jsonl")));
var service = new AssessmentService(StalkingScreen.Versions, TimeProvider.System);
var may = new DateTimeOffset(2024, 5, 2, 9, 0, 0, TimeSpan.FromHours(1));

// What was known on 18 March, and what is known now about 18 March?
var march = new DateTimeOffset(2024, 3, 18, 12, 0, 0, TimeSpan.Zero);
var known = service.Assess(history, asOf: march, knownAt: march);
var happened = service.Assess(history, asOf: march);
Console.WriteLine($"18 March, as it was known: {known.Level} ({known.NotKnownYet} events came later)");
Console.WriteLine($"18 March, as it happened:  {happened.Level}");

// When did it become High, and when could anybody have known?
var trajectories = service.TrajectoriesOf(history, asOf: may);
foreach (var lag in trajectories.Lags)
    Console.WriteLine($"{lag.Level}: {lag.Happened:d MMMM} as it happened, {lag.Known:d MMMM} as it was known, {lag.Days} days later");

// What changed since, and why?
foreach (var part in service.Compare(history, earlier: march, later: may).Parts)
    Console.WriteLine(part);

// A professional judges the level to be lower. The reason is recorded, and another person must agree.
history = service.Judge(history, RiskLevel.Medium, may, by: "officer-7", why: "He has moved away and has been seen there twice.");
try
{
    history = service.Countersign(history, agrees: true, may.AddMinutes(5), by: "officer-7", why: "I am sure.");
}
catch (InvalidInputException refused)
{
    Console.WriteLine(refused.Problems[0]);
}

// Until then the computed level is the one to act on.
var judged = service.JudgedAssessmentOf(history, asOf: may.AddMinutes(5));
Console.WriteLine($"computed {judged.Computed.Level}, judged {judged.Waiting?.Level} ({judged.Waiting?.Status}), act on {judged.ResponseLevel}");
foreach (var reason in judged.Prompts)
    Console.WriteLine($"The diary documents more: {reason.Rule.Code} ({string.Join(", ", reason.Incidents)})");

// When must somebody look again?
var review = service.ReviewOf(history, now: may.AddDays(3));
Console.WriteLine($"due {review.Due:d MMMM}: {string.Join(", ", review.Because)}");
