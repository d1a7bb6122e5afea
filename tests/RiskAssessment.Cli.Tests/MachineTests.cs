using Xunit;

namespace RiskAssessment.Cli.Tests;

/// <summary>The tool writes the same bytes on every machine, errors and help included.</summary>
public sealed class MachineTests
{
    public static TheoryData<string, string> Machines => new()
    {
        { "C", "Pacific/Kiritimati" },
        { "tr_TR.UTF-8", "Pacific/Honolulu" },
        { "ar_SA.UTF-8", "Pacific/Kiritimati" },
        { "cy_GB.UTF-8", "Europe/London" },
    };

    [Theory]
    [MemberData(nameof(Machines))]
    public void Language_and_time_zone_of_the_machine_do_not_change_a_refusal(string language, string timeZone) =>
        SameBytes(language, timeZone, "assess", StalkingRisk.Case("every-corner"), "--instrument", StalkingRisk.Case("every-corner"));

    [Theory]
    [MemberData(nameof(Machines))]
    public void Language_and_time_zone_of_the_machine_do_not_change_help_and_questionnaire(string language, string timeZone)
    {
        SameBytes(language, timeZone, "assess");
        SameBytes(language, timeZone, "questions", "--lang", "cy");
    }

    private static void SameBytes(string language, string timeZone, params string[] arguments)
    {
        var here = StalkingRisk.Run(arguments, null, Machine("en_GB.UTF-8", "UTC"));
        var there = StalkingRisk.Run(arguments, null, Machine(language, timeZone));
        Assert.Equal(here.ExitCode, there.ExitCode);
        Assert.Equal(here.Output, there.Output);
        Assert.Equal(here.Error, there.Error);
        Assert.NotEqual("", here.Output + here.Error);
    }

    private static (string, string)[] Machine(string language, string timeZone) =>
        [("LANG", language), ("LC_ALL", language), ("TZ", timeZone), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0")];
}
