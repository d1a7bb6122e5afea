using System.CommandLine;
using System.Globalization;
using ScoringService.Load;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var workers = new Option<int>("--workers") { Description = "Requests under way at the same time, 1 to 64.", DefaultValueFactory = _ => 4 };
workers.Validators.Add(given => Within(given, workers, 64));
var seconds = new Option<int>("--seconds") { Description = "How long each kind of request is sent, 1 to 60.", DefaultValueFactory = _ => 10 };
seconds.Validators.Add(given => Within(given, seconds, 60));
var url = new Option<Uri?>("--url") { Description = "A service that runs already, on this machine; without it one is started in this process." };
url.Validators.Add(given =>
{
    if (given.GetValue(url) is { IsLoopback: false })
        given.AddError("--url: on this machine alone.");
});

var command = new RootCommand("Sends requests to the scoring service over loopback and prints requests a second and percentiles of latency.") { workers, seconds, url };
command.SetAction((arguments, stop) => LoadRun.Start(arguments.GetValue(workers), arguments.GetValue(seconds), arguments.GetValue(url), Console.Out, stop));
return await command.Parse(args).InvokeAsync();

static void Within(System.CommandLine.Parsing.OptionResult given, Option<int> option, int most)
{
    if (given.GetValue(option) < 1 || given.GetValue(option) > most)
        given.AddError($"{option.Name}: 1 to {most}.");
}
