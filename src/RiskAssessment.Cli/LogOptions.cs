using System.CommandLine;
using RiskAssessment.Records;

namespace RiskAssessment.Cli;

/// <summary>The options of commands that use a log of records.</summary>
internal sealed class LogOptions
{
    internal const string NotAKey = "SRA0408";

    internal LogOptions(bool isRequired = true, string description = "The folder of the log.")
    {
        Folder = new("--log") { Description = description, HelpName = "FOLDER", Required = isRequired };
        All = [Folder, Key];
    }

    internal Option<string?> Folder { get; }

    internal Option<string?> Key { get; } = new("--key") { Description = "The key that signs the log's checkpoints: a PEM file with an EC key over P-256. To check, the public key will do.", HelpName = "FILE" };

    internal IReadOnlyList<Option> All { get; }

    internal static Option<string?> Origin() => new("--origin") { Description = "What tells a new log from others, such as example.org/records. By default a name at random.", HelpName = "NAME" };

    internal static Option<long> Index(string description)
    {
        var option = new Option<long>("--index") { Description = description, HelpName = "N", Required = true };
        option.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetValueOrDefault<long>() < 0)
                result.AddError("--index must be the index of a record: 0 or more.");
        });
        return option;
    }

    /// <summary>The log; <see langword="null"/> if the key cannot be used, which is a problem. Nothing of the log is read but its origin.</summary>
    internal RecordLog? Open(ParseResult arguments, List<Problem> problems, string? origin = null, string? folder = null)
    {
        folder ??= arguments.GetValue(Folder)!;
        var last = new RecordLog(new RecordFolder(folder)).ReadCheckpoint();
        origin = last?.Origin ?? origin ?? $"stalking-risk/{Guid.CreateVersion7():N}";
        return TryReadKey(arguments, origin, problems, out var key) ? RecordLog.InFolder(folder, new RecordLogOptions { Key = key, Origin = origin }) : null;
    }

    /// <summary>The key of the command line under the name that a log's key has; <see langword="null"/> without one.</summary>
    internal bool TryReadKey(ParseResult arguments, string origin, List<Problem> problems, out NoteKey? key)
    {
        key = null;
        if (arguments.GetValue(Key) is not { } file)
            return true;
        if (!InputFile.TryRead(file, out var bytes, out var unreadable))
        {
            problems.Add(unreadable);
            return false;
        }
        try
        {
            key = NoteKey.FromPem(origin, System.Text.Encoding.UTF8.GetString(bytes));
            return true;
        }
        catch (ArgumentException)
        {
            problems.Add(new Problem(NotAKey, "$", $"The file '{file}' has no EC key over P-256 that can be read. Make one with: openssl ecparam -name prime256v1 -genkey -noout"));
            return false;
        }
    }
}
