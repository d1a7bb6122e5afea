using System.CommandLine;
using System.CommandLine.Parsing;
using RiskAssessment.Referral;

namespace RiskAssessment.Cli;

/// <summary>The options for what stands under the actions: services of a directory, and advice.</summary>
internal sealed class GuidanceOptions
{
    private readonly Option<string?> _directory = new("--directory") { Description = "A file of services to refer to: CSV, or JSON of Open Referral UK (HSDS-UK 3.0). Those that fit are shown under the actions. Needs --area.", HelpName = "FILE" };
    private readonly Option<string?> _area = new("--area") { Description = "The code of the area in which services are sought, as the directory writes it.", HelpName = "CODE" };
    private readonly Option<bool> _advice = new("--advice") { Description = "Show practical advice for victim and officer under the actions, with its sources." };

    internal Option[] All => [_directory, _area, _advice];

    /// <summary>A directory without an area would show services of other places, and an area alone would show nothing.</summary>
    internal void Check(CommandResult result)
    {
        if (result.GetValue(_directory) is null != result.GetValue(_area) is null)
            result.AddError("--directory and --area are used together. Give both, or none of them.");
    }

    /// <summary>What stands under the actions; <see langword="null"/> if nothing is asked for.</summary>
    internal Guidance? For(Assessment assessment, ParseResult arguments, Terminal terminal, bool asJson, string language, SharingView? view = null)
    {
        var (file, advice) = (arguments.GetValue(_directory), arguments.GetValue(_advice));
        if (file is null && !advice)
            return null;
        var services = file is null ? null : Read(file, terminal, asJson).Match(assessment, arguments.GetRequiredValue(_area)!, language);
        return new Guidance(assessment, services, advice ? AdviceLibrary.Default : null, view);
    }

    private static ServiceDirectory Read(string file, Terminal terminal, bool asJson)
    {
        if (!InputFile.TryRead(file, out var bytes, out var unreadable))
            throw new InvalidInputException([unreadable]);
        var isRead = ServiceDirectory.TryRead(bytes, out var directory, out var problems);
        Problem[] placed = [.. problems.Select(problem => problem with { Path = $"{file}: {problem.Path}" })];
        if (!isRead)
            throw new InvalidInputException(placed);
        ProblemReport.Warn(terminal, asJson, placed);
        return directory!;
    }
}
