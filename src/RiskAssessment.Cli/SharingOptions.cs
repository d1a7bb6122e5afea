using System.CommandLine;
using System.CommandLine.Parsing;
using RiskAssessment.Records;

namespace RiskAssessment.Cli;

/// <summary>The options of commands that make something to hand on: who receives it, who must not, and the log in which that is recorded.</summary>
internal sealed class SharingOptions(string description)
{
    private const string Nobody = "nobody";

    private readonly LogOptions _log = new(isRequired: false, description);
    private readonly Option<string?> _to = new("--to") { Description = "With --log: who receives it.", HelpName = "WHOM" };
    private readonly Option<string[]> _notTo = new("--not-to") { Description = "With --log: who must not receive it, or nobody. Several are allowed.", HelpName = "WHOM" };
    private readonly Option<string?> _by = new("--by") { Description = "With --log: who hands it on: an id. By default the user of this machine.", HelpName = "WHO" };
    private readonly Option<string?> _purpose = new("--purpose") { Description = "With --log: what it is for.", HelpName = "TEXT" };

    internal IReadOnlyList<Option> All => [.. _log.All, _to, _notTo, _by, _purpose];

    /// <summary>What is handed on by a log must say to whom, and to whom not.</summary>
    internal void Check(CommandResult result, bool isHandedOn)
    {
        var (hasLog, to, notTo) = (result.GetValue(_log.Folder) is not null, result.GetValue(_to), result.GetValue(_notTo) ?? []);
        if (hasLog && isHandedOn && (string.IsNullOrWhiteSpace(to) || notTo.Length == 0 || notTo.Any(string.IsNullOrWhiteSpace)))
            result.AddError("Ask who must not receive it, and say so: --to WHOM --not-to WHOM, or --not-to nobody.");
        else if (!(hasLog && isHandedOn) && (to is not null || notTo.Length > 0 || (result.GetValue(_by) ?? result.GetValue(_purpose)) is not null))
            result.AddError("--to, --not-to, --by and --purpose are for what is handed on, and are recorded in a log. Give it with --log, or leave them out.");
        if (!hasLog && result.GetValue(_log.Key) is not null)
            result.AddError("--key is for a log. Give it with --log, or leave it out.");
    }

    /// <summary>The log; <see langword="null"/> without one.</summary>
    /// <exception cref="InvalidInputException">The key cannot be used.</exception>
    internal RecordLog? Open(ParseResult arguments)
    {
        if (arguments.GetValue(_log.Folder) is null)
            return null;
        var problems = new List<Problem>();
        return _log.Open(arguments, problems) ?? throw new InvalidInputException(problems);
    }

    /// <summary>What is to be recorded; <see langword="null"/> without a log. Whoever the history says must not receive anything is among those who must not.</summary>
    /// <exception cref="InvalidInputException">The receiver must not receive it.</exception>
    internal Sharing? Of(ParseResult arguments, RedactedCase shared, CaseFile caseFile, CaseHistory? history)
    {
        if (arguments.GetValue(_to) is not { } to)
            return null;
        var notTo = (arguments.GetValue(_notTo) ?? []).Where(one => !string.Equals(one, Nobody, StringComparison.OrdinalIgnoreCase));
        var restricted = (history?.Events ?? []).Select(one => one.Change).OfType<SharingRestricted>().Select(change => change.With);
        return new Sharing(caseFile.Reference, shared, arguments.GetValue(_by) ?? Environment.UserName, to, [.. notTo.Concat(restricted).Distinct(StringComparer.Ordinal)]) { Purpose = arguments.GetValue(_purpose) };
    }

    /// <summary>Records it before it leaves, with the hash of what leaves.</summary>
    internal static void Append(RecordLog? log, Sharing? sharing, byte[] bytes)
    {
        if (log is not null && sharing is not null)
            log.Append(Record.OfSharing(sharing.With(bytes)));
    }
}
