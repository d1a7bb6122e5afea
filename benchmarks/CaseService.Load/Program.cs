using System.CommandLine;
using System.Globalization;
using CaseService.Load;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var workers = new Option<int>("--workers") { Description = "Requests under way at the same time, 1 to 64.", DefaultValueFactory = _ => 4 };
workers.Validators.Add(given => Within(given, workers, 64));
var seconds = new Option<int>("--seconds") { Description = "How long each kind of request is sent, 1 to 60.", DefaultValueFactory = _ => 10 };
seconds.Validators.Add(given => Within(given, seconds, 60));
var url = new Option<string?>("--url") { Description = "A service that runs already, on this machine; without it one is started in this process." };
url.Validators.Add(given =>
{
    if (!Uri.TryCreate(given.GetValue(url), UriKind.Absolute, out var service) || !service.IsLoopback)
        given.AddError("--url: an address of this machine, such as http://127.0.0.1:5000.");
});

var folder = new Option<string>("--folder") { Description = "Where the database is; if it is there already, it is used as it is.", Required = true };
var cases = new Option<int>("--cases") { Description = "How many cases to draw.", DefaultValueFactory = _ => 1_000 };
var events = new Option<int>("--events-per-case") { Description = "Days are drawn until there are so many on average.", DefaultValueFactory = _ => 50 };
var caseload = new Command("caseload", "Fills a service with the cases of a made-up county, and measures start, memory, durable appends, assessments and the re-score.") { folder, cases, events, seconds };
caseload.SetAction((arguments, stop) => new CaseloadRun(arguments.GetRequiredValue(folder), arguments.GetValue(cases), arguments.GetValue(events), arguments.GetValue(seconds), Console.Out, stop).Start());

var postgres = new Option<string>("--postgres") { Description = "The connection string of an empty database of PostgreSQL.", Required = true };
var cluster = new Command("cluster", "Measures appends and assessments on one process and on one, two and three silos.") { folder, postgres, cases, events, seconds };
cluster.SetAction((arguments, stop) => new ClusterRun(arguments.GetRequiredValue(folder), arguments.GetRequiredValue(postgres), arguments.GetValue(cases), arguments.GetValue(events), arguments.GetValue(seconds), Console.Out, stop).Start());

var command = new RootCommand("Sends requests to the case service over loopback and prints requests a second and percentiles of latency.") { workers, seconds, url, caseload, cluster };
command.SetAction((arguments, stop) => LoadRun.Start(arguments.GetValue(workers), arguments.GetValue(seconds), arguments.GetValue(url) is { } service ? new Uri(service) : null, Console.Out, stop));
return await command.Parse(args).InvokeAsync();

static void Within(System.CommandLine.Parsing.OptionResult given, Option<int> option, int most)
{
    if (given.GetValue(option) < 1 || given.GetValue(option) > most)
        given.AddError($"{option.Name}: 1 to {most}.");
}
