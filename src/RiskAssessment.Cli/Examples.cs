using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace RiskAssessment.Cli;

/// <summary>Examples at the end of each command's help.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, string[]> ByCommand = new(StringComparer.Ordinal)
    {
        ["assess"] =
        [
            "stalking-risk assess case.json",
            "stalking-risk assess case.json --as-of 2018-04-17T12:00 --lang cy",
            "stalking-risk assess - --format json < case.json > assessment.json",
            "stalking-risk assess case.json --directory services.csv --area W06000015 --advice",
        ],
        ["trajectory"] = ["stalking-risk trajectory case.json", "stalking-risk trajectory case.jsonl --known"],
        ["why-not"] = ["stalking-risk why-not case.json", "stalking-risk why-not case.json --level high --format json"],
        ["compare"] = ["stalking-risk compare march.json april.json", "stalking-risk compare case.jsonl --earlier-as-of 2018-03-01T09:00"],
        ["judge"] = ["stalking-risk judge case.jsonl --level high --by officer-17 --because \"He was at her door an hour ago.\""],
        ["countersign"] = ["stalking-risk countersign case.jsonl --by supervisor-3 --agree --because \"Seen and agreed.\""],
        ["extent"] = ["stalking-risk extent caseload.jsonl --by quarter --area beat", "stalking-risk extent caseload.jsonl --area beat --cross --format html -o extent.html", "stalking-risk extent cases --populations people.csv --format csv"],
        ["batch"] = ["stalking-risk batch caseload.jsonl -o assessments.jsonl", "stalking-risk batch cases -o assessments.jsonl --resume --as-of 2018-05-01T09:00Z"],
        ["impact"] = ["stalking-risk impact caseload.jsonl --from ours-1.0.json --to ours-1.1.json", "stalking-risk impact cases --from ours-1.0.json --to ours-1.1.json --sensitivity --moved moved.csv"],
        ["simulate"] = ["stalking-risk simulate --population low-level --cases 10000 --instrument ours.json", "stalking-risk simulate --population survey-defined --seed 7 -o made-up.jsonl"],
        ["evaluate"] =
        [
            "stalking-risk evaluate cases.csv --outcome violence --level level --lowest lowest --highest highest",
            "stalking-risk evaluate cases.csv --outcome violence --level level --group age --follow-up \"12 months, police records\" -o rows.csv",
        ],
        ["due"] = ["stalking-risk due cases", "stalking-risk due caseload.jsonl --as-of 2018-05-01T09:00 --format json"],
        ["report"] = ["stalking-risk report case.json -o report.html", "stalking-risk report case.jsonl -o report.html --lang cy", "stalking-risk report case.json -o for-health.html --for health", "stalking-risk report case.json -o for-her.html --for victim --directory services.csv --area W06000015 --advice"],
        ["redact"] = ["stalking-risk redact case.json -o shared.json", "stalking-risk redact case.jsonl -o for-marac.json --for marac --known-at 2018-04-17T12:00"],
        ["record"] = ["stalking-risk record case.json --log records --key key.pem", "stalking-risk record case.jsonl --log records --key key.pem --origin example.org/records"],
        ["verify"] = ["stalking-risk verify --log records --key public.pem", "stalking-risk verify --log records --checkpoint on-paper.txt --history case.jsonl", "stalking-risk verify --proof record-17.tlog-proof --content record-17 --key public.pem"],
        ["prove"] = ["stalking-risk prove --log records --index 17 -o record-17.tlog-proof --content record-17", "stalking-risk prove --log records --since last-year.txt -o only-grown.txt", "stalking-risk prove --log records --tiles tiles"],
        ["erase"] = ["stalking-risk erase --log records --key key.pem --index 17 --because \"Kept for six years, and no longer needed.\" --by records-3"],
        ["hold"] = ["stalking-risk hold --log records --key key.pem --index 17 --because \"An inquest is under way.\" --by records-3"],
        ["release"] = ["stalking-risk release --log records --key key.pem --index 17 --because \"The inquest has ended.\" --by records-3"],
        ["retention"] = ["stalking-risk retention --log records --keep 6y"],
        ["subject-access"] = ["stalking-risk subject-access --log records --case 2018/0417 -o everything.txt"],
        ["ask"] = ["stalking-risk ask", "stalking-risk ask -o case.json --lang cy"],
        ["import"] = ["stalking-risk import diary.csv -o case.json", "stalking-risk import --template > diary.csv"],
        ["code"] = ["stalking-risk code case.json -o coded.json", "stalking-risk code case.json --list --format json"],
        ["questions"] = ["stalking-risk questions", "stalking-risk questions --lang cy --format html > form.html"],
        ["lint"] = ["stalking-risk lint ours.json", "stalking-risk lint ours.json --cases shown", "stalking-risk lint - --format json < ours.json"],
        ["schema"] = ["stalking-risk schema case > case.schema.json"],
    };

    internal static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options)
            if (option is HelpOption { Action: HelpAction action })
                option.Action = new HelpWithExamples(action);
    }

    /// <summary>Whether help is requested, which is printed even if something else is missing.</summary>
    internal static bool AreAskedFor(ParseResult result) => result.Action is HelpWithExamples;

    private sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            var command = parseResult.CommandResult.Command;
            output.WriteLine(command is RootCommand ? "Examples (each command has more under --help):" : "Examples:");
            foreach (var (name, examples) in ByCommand)
                foreach (var example in command is RootCommand ? examples.Take(1) : name == command.Name ? examples : [])
                    output.WriteLine("  " + example);
            output.WriteLine();
            return code;
        }
    }
}
