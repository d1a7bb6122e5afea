using System.CommandLine;
using System.CommandLine.Parsing;
using RiskAssessment.Analysis;

namespace RiskAssessment.Cli;

/// <summary>The options that commands share.</summary>
internal static class CommandOptions
{
    internal static Option<string?> Instrument() => new("--instrument")
    {
        Description = "An instrument file to use instead of the built-in stalking-screen; - reads standard input.",
        HelpName = "FILE",
    };

    internal static Option<string?> Texts() => new("--texts")
    {
        Description = "A file of texts that replace the instrument's own, such as the licensed wording of a form.",
        HelpName = "FILE",
    };

    /// <summary>An option that is a date and time.</summary>
    internal static Option<string?> Instant(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "T" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && !(EdtfDate.TryParse(text, out var date) && date.Precision == DatePrecision.Minute))
                result.AddError($"'{text}' is not a date and time such as 2018-04-17T12:00 or 2018-04-17T12:00+01:00.");
        });
        return option;
    }

    /// <summary>When something is recorded in a history.</summary>
    internal static Option<string?> At() => Instant("--at", "The date and time at which it is recorded in the history; by default the current time.");

    /// <summary>Who records something in a history.</summary>
    internal static Option<string?> By() => new("--by") { Description = "Who records it: an id. Needed to write to a history (*.jsonl).", HelpName = "WHO" };

    /// <summary>To write to a history, a command must know who does it; a case file does not say it.</summary>
    internal static void CheckHistory(CommandResult result, Option<string?> output, Option<string?> by, Option<string?> at)
    {
        var isHistory = HistoryFile.IsName(result.GetValue(output));
        if (isHistory && result.GetValue(by) is not { Length: > 0 })
            result.AddError("A history (*.jsonl) says who recorded each event. Give an id with --by.");
        else if (!isHistory && (result.GetValue(by) ?? result.GetValue(at)) is not null)
            result.AddError("--by and --at are used to write to a history. Give a file that ends in .jsonl with -o, or leave them out.");
    }

    /// <summary>The date and time of such an option.</summary>
    internal static EdtfDate? DateOf(ParseResult arguments, Option<string?> option) => arguments.GetValue(option) is { } text ? EdtfDate.Parse(text) : null;

    /// <summary>Who something is for.</summary>
    internal static Option<string?> For(string description)
    {
        var option = new Option<string?>("--for") { Description = description, HelpName = "marac|health|victim" };
        option.AcceptOnlyFromAmong(SharingView.Marac.Code, SharingView.Health.Code, SharingView.Victim.Code);
        return option;
    }

    /// <summary>The view of such an option; <see langword="null"/> without it.</summary>
    internal static SharingView? ViewOf(ParseResult arguments, Option<string?> option) =>
        arguments.GetValue(option) is { } code && SharingView.TryGet(code, out var view) ? view : null;

    internal static Option<string> Language()
    {
        var option = new Option<string>("--lang") { Description = "The language of the printed texts.", DefaultValueFactory = _ => "en", HelpName = "en|cy" };
        option.AcceptOnlyFromAmong("en", "cy");
        return option;
    }

    internal static Option<string> TimeZone()
    {
        var option = new Option<string>("--zone") { Description = "The time zone of local times and days.", HelpName = "ZONE", DefaultValueFactory = _ => "Europe/London" };
        option.Validators.Add(result =>
        {
            if (IanaTimeZone.Find(result.GetValueOrDefault<string>() ?? "") is null)
                result.AddError("The time zone is not known on this machine. Write an IANA name such as Europe/London.");
        });
        return option;
    }

    /// <summary>The threshold of disclosure control.</summary>
    internal static Option<int> Suppress(string description)
    {
        var option = new Option<int>("--suppress") { Description = description, HelpName = "N", DefaultValueFactory = _ => new ExtentOptions().Threshold };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < ExtentOptions.LeastThreshold)
                result.AddError($"--suppress must be at least {ExtentOptions.LeastThreshold}; with less, hidden numbers would be known.");
        });
        return option;
    }

    internal static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format") { Description = "How to print the result.", DefaultValueFactory = _ => formats[0], HelpName = string.Join('|', formats) };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }
}
