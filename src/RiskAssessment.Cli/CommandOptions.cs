using System.CommandLine;

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

    internal static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format") { Description = "How to print the result.", DefaultValueFactory = _ => formats[0], HelpName = string.Join('|', formats) };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }
}
