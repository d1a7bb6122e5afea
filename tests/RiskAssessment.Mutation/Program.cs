using System.Diagnostics;
using System.Globalization;
using RiskAssessment.Mutation;

string[] rooms = ["Incidents", "Patterns", "Instruments", "Assessments"];
if (args.Length is 0 or > 3 || !rooms.Contains(args[0]) || !args.Skip(1).All(text => int.TryParse(text, CultureInfo.InvariantCulture, out _)))
{
    Console.Error.WriteLine($"usage: .ci/mutate ROOM [COUNT [FIRST]], where ROOM is one of: {string.Join(", ", rooms)}");
    return 2;
}
int Argument(int place, int otherwise) => args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : otherwise;

const int Seed = 20260101;
const int Cases = 30;
const int MoreCases = 300;
var (room, count, first) = (args[0], Argument(1, 60), Argument(2, 1));

var root = new DirectoryInfo(AppContext.BaseDirectory);
while (!File.Exists(Path.Combine(root.FullName, "RiskAssessment.sln")))
    root = root.Parent!;
string PathTo(params string[] parts) => Path.Combine([root.FullName, .. parts]);

var clock = Stopwatch.StartNew();
var core = Core.Open(PathTo("src", "RiskAssessment"));
var tests = new QuickTests(PathTo("artifacts", "bin", "RiskAssessment.Tests", "debug"), PathTo("artifacts", "mutation"));
var mutants = core.MutantsOf(room);
core.Write(tests.Core);
Console.WriteLine($"{room}: {count} of {mutants.Count} mutants; the tests take {tests.Measure(Cases).TotalSeconds:0.0} s without mutants");

var order = mutants.ToArray();
new Random(Seed).Shuffle(order);
var (number, survivors) = (0, new List<string>());
foreach (var mutant in order)
{
    if (number == first + count - 1)
        break;
    if (!core.Write(tests.Core, mutant) || ++number < first)
        continue;
    var killer = tests.FirstFailure(Cases) ?? tests.FirstFailureOfLaws(MoreCases);
    Console.WriteLine($"{number,4} {(killer is null ? "SURVIVES" : "killed  ")} {mutant}{(killer is null ? "" : $"\n              by {killer}")}");
    if (killer is null)
        survivors.Add($"{number}: {mutant}");
}
var tried = number - first + 1;
var killed = tried - survivors.Count;
Console.WriteLine($"\n| {room} | {mutants.Count} | {tried} | {killed} | {100 * killed / tried} % | {clock.Elapsed.TotalMinutes:0} min |");
survivors.ForEach(Console.WriteLine);
return 0;
