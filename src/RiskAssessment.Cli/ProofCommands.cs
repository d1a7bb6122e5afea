using System.CommandLine;
using System.Text;
using RiskAssessment.Records;

namespace RiskAssessment.Cli;

/// <summary><c>verify</c>: whether a log is what was recorded, or whether a proof is right.</summary>
internal sealed class VerifyCommand(Terminal terminal)
{
    private readonly LogOptions _log = new(isRequired: false);
    private readonly Option<string[]> _checkpoints = new("--checkpoint") { Description = "A checkpoint that was kept elsewhere: the log must begin with it. Several are allowed.", HelpName = "FILE" };
    private readonly Option<string[]> _histories = new("--history") { Description = "A history that was recorded: its events must be as they were. Several are allowed.", HelpName = "HISTORY" };
    private readonly Option<string?> _proof = new("--proof") { Description = "A proof of prove, to check without the log.", HelpName = "FILE" };
    private readonly Option<string?> _content = new("--content") { Description = "With --proof: what the record says, as prove --content wrote it.", HelpName = "FILE" };
    private readonly Option<string> _format = CommandOptions.Format("text", "json");

    internal static Command Create(Terminal terminal)
    {
        var command = new VerifyCommand(terminal);
        var build = new Command("verify", "Check a log of records: every record against the checkpoint, every content against its record, and every assessment by computing it again. The exit code is 1 if anything differs.");
        foreach (var option in (Option[])[.. command._log.All, command._checkpoints, command._histories, command._proof, command._content, command._format])
            build.Options.Add(option);
        build.Validators.Add(result =>
        {
            if ((result.GetValue(command._log.Folder) is null) == (result.GetValue(command._proof) is null))
                result.AddError("Give either --log or --proof.");
        });
        build.SetAction(arguments =>
        {
            var asJson = arguments.GetRequiredValue(command._format) == "json";
            return LogCommand.Guard(terminal, asJson, () => arguments.GetValue(command._proof) is { } proof ? command.CheckProof(proof, arguments, asJson) : command.CheckLog(arguments, asJson));
        });
        return build;
    }

    private int CheckLog(ParseResult arguments, bool asJson)
    {
        var problems = new List<Problem>();
        var log = _log.Open(arguments, problems);
        var checkpoints = (arguments.GetValue(_checkpoints) ?? []).Select(file => Read(file, problems) is { } text ? CheckpointOf(file, text, problems) : null).OfType<Checkpoint>().ToList();
        var histories = (arguments.GetValue(_histories) ?? []).Select(file => HistoryFile.Read(file, problems)).OfType<CaseHistory>().ToList();
        if (log is null || problems.Exists(problem => problem.Severity == ProblemSeverity.Error))
            throw new InvalidInputException(problems);
        var found = log.Verify(checkpoints, histories);
        RecordOutput.Write(terminal, found, asJson);
        return found.IsIntact ? ExitCode.Done : ExitCode.Faulty;
    }

    private int CheckProof(string file, ParseResult arguments, bool asJson)
    {
        var problems = new List<Problem>();
        var text = Read(file, problems);
        InclusionProof? proof = null;
        if (text is not null && !InclusionProof.TryParse(text, out proof))
            problems.Add(new Problem("SRA0410", "$", $"The file '{file}' is not a proof of a record."));
        byte[]? content = null;
        if (arguments.GetValue(_content) is { } contentFile && !InputFile.TryRead(contentFile, out content, out var unreadable))
            problems.Add(unreadable);
        if (proof is null || !_log.TryReadKey(arguments, proof.Checkpoint.Origin, problems, out var key) || problems.Count > 0)
            throw new InvalidInputException(problems);
        var isRight = proof.IsValid(key) && (content is null || proof.Covers(content));
        RecordOutput.Write(terminal, proof, isRight, key is not null, content is not null, asJson);
        return isRight ? ExitCode.Done : ExitCode.Faulty;
    }

    internal static string? Read(string file, List<Problem> problems)
    {
        if (InputFile.TryRead(file, out var bytes, out var problem))
            return Encoding.UTF8.GetString(bytes);
        problems.Add(problem);
        return null;
    }

    internal static Checkpoint? CheckpointOf(string file, string text, List<Problem> problems)
    {
        if (Checkpoint.TryParse(text, out var checkpoint))
            return checkpoint;
        problems.Add(new Problem("SRA0410", "$", $"The file '{file}' is not a checkpoint."));
        return null;
    }
}

/// <summary><c>prove</c>: that a record is in a log, that a log only grew, or the whole log in another layout.</summary>
internal sealed class ProveCommand(Terminal terminal) : LogCommand(terminal)
{
    private readonly Option<long?> _index = new("--index") { Description = "The record to prove, without showing any other.", HelpName = "N" };
    private readonly Option<string?> _since = new("--since") { Description = "An earlier checkpoint: prove that the log still begins with it.", HelpName = "CHECKPOINT" };
    private readonly Option<string?> _tiles = new("--tiles") { Description = "A folder: write the log there as static files (tlog-tiles), without contents.", HelpName = "FOLDER" };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The proof to write.", HelpName = "FILE" };
    private readonly Option<string?> _content = new("--content") { Description = "With --index: the file to write what the record says to, with its salt. It is personal data.", HelpName = "FILE" };

    internal static Command Create(Terminal terminal)
    {
        var command = new ProveCommand(terminal);
        var build = command.Build("prove", "Write a proof about a log that anybody can check without it.", command._index, command._since, command._tiles, command._output, command._content);
        build.Validators.Add(result =>
        {
            var (index, since, tiles) = (result.GetValue(command._index), result.GetValue(command._since), result.GetValue(command._tiles));
            if (new object?[] { index, since, tiles }.Count(one => one is not null) != 1)
                result.AddError("Give one of --index, --since and --tiles.");
            else if (index < 0)
                result.AddError("--index must be the index of a record: 0 or more.");
            else if (tiles is null && result.GetValue(command._output) is null)
                result.AddError("Give the file to write with -o.");
        });
        return build;
    }

    protected override int Run(ParseResult arguments, bool asJson)
    {
        var (log, problems) = (Open(arguments), new List<Problem>());
        if (arguments.GetValue(_tiles) is { } tiles)
        {
            log.ExportTiles(tiles);
            return ExitCode.Done;
        }
        try
        {
            if (arguments.GetValue(_index) is { } index)
                WriteProof(log, index, arguments);
            else
                WriteSince(log, arguments.GetValue(_since)!, arguments, problems);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new InvalidInputException([new Problem("SRA1318", "$", "The log has no such record, or has never had as many.")]);
        }
        return problems.Count == 0 ? ExitCode.Done : throw new InvalidInputException(problems);
    }

    private void WriteProof(RecordLog log, long index, ParseResult arguments)
    {
        var proof = log.Prove(index);
        if (arguments.GetValue(_content) is { } file)
        {
            if (log.ContentOf(proof.Leaf) is not { } content)
                throw new InvalidInputException([new Problem("SRA1323", $"$[{index}]", "It has no content, or its content was erased. Leave out --content.")]);
            Put(file, content);
        }
        Put(arguments.GetValue(_output)!, Encoding.UTF8.GetBytes(proof.ToString()));
    }

    private void WriteSince(RecordLog log, string file, ParseResult arguments, List<Problem> problems)
    {
        if (VerifyCommand.Read(file, problems) is { } text && VerifyCommand.CheckpointOf(file, text, problems) is { } earlier)
            Put(arguments.GetValue(_output)!, Encoding.UTF8.GetBytes(log.ProveSince(earlier.Size).ToString()));
    }

    private static void Put(string file, byte[] bytes)
    {
        if (!OutputFile.TryWrite(file, bytes, out var problem))
            throw new InvalidInputException([problem]);
    }
}
