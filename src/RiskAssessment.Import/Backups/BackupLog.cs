using System.Text.Json;
using RiskAssessment.Import.Contacts;
using RiskAssessment.Import.Files;

namespace RiskAssessment.Import.Backups;

/// <summary>The entries of a backup or download in the order of the file, as they go into a log.</summary>
internal sealed class BackupLog(ImportSession session, ContactSource source)
{
    private const int LongestName = 200;

    private readonly ContactLog _log = new(session, source);
    private int _place;

    /// <summary>Begins the next message or call, which is then added, refused or passed over.</summary>
    internal void Next() => _place++;

    /// <summary>Adds the message or call.</summary>
    internal void Add(BackupEntry entry)
    {
        if (entry.Direction == ContactDirection.Outgoing)
            _log.Add(new(entry.Kind, entry.Direction, "", default, _place));
        else if (entry.Date.Length == 0)
            Refuse(ImportProblem.DateMissing, "The date is missing, so this entry cannot be counted.");
        else if (entry.When is not { } when)
            Refuse(ImportProblem.DateNotUnderstood, "This is not a date of a message or call.");
        else if (entry.Sender.Length > LongestName)
            Refuse(ImportProblem.TooMuch, "This is too long for a name or number.");
        else
            _log.Add(new(entry.Kind, entry.Direction, Clean(entry.Sender), when, _place)
            {
                IsMissed = entry.IsMissed,
                Text = Clean(entry.Text),
                AlsoKnownAs = [.. entry.Names.Where(name => name.Length is > 0 and <= LongestName)],
                Notes = entry.Contact.Length is 0 or > LongestName || PersonNames.IsWithheld(entry.Contact) ? [] : [$"Name: {Clean(entry.Contact)}"],
            });
    }

    /// <summary>Reads a file of JSON to its end, and reports where it is damaged or breaks off.</summary>
    internal void Read(EvidenceFile file, Action<JsonTokens> read)
    {
        using var tokens = new JsonTokens(file);
        try
        {
            read(tokens);
            while (tokens.Read())
            {
            }
        }
        catch (JsonException exception)
        {
            RefuseRest(exception.LineNumber + 1);
        }
        Finish();
    }

    /// <summary>Reads each object of the array at which the tokens stand.</summary>
    internal void ReadEach(JsonTokens tokens, Action<JsonElement> read)
    {
        if (tokens.Type != JsonTokenType.StartArray)
        {
            tokens.Skip();
            return;
        }
        foreach (var document in tokens.Elements())
        {
            Next();
            if (document is null)
                Refuse(ImportProblem.TooMuch, $"This is larger than the limit of {JsonTokens.LargestObject} bytes.");
            else if (document.RootElement.ValueKind == JsonValueKind.Object)
                read(document.RootElement);
            else
                Refuse(ImportProblem.Damaged, "This is no message and no call.");
        }
    }

    /// <summary>Reports that a file is damaged; what stands before the damage is kept.</summary>
    internal void RefuseRest(long? line) =>
        session.Refuse(ImportProblem.Damaged, line is { } known
            ? FormattableString.Invariant($"The file is damaged or breaks off at line {known}, and nothing was read from there on. What stands before it was read. Make the backup or download again.")
            : "A part of the file is too large, and nothing was read from there on. What stands before it was read.");

    /// <summary>Counts what is no message and no call.</summary>
    internal void AddNotice() => _log.AddNotice();

    internal void Refuse(string code, string message) =>
        _log.Refuse(new(code, FormattableString.Invariant($"{source.Unit} {_place}"), message, _place, 1));

    /// <summary>Refuses a message or call of a kind that is not known.</summary>
    internal void RefuseType(string type) =>
        Refuse(ImportProblem.CallNotUnderstood, type.Length == 0
            ? "There is no type of message or call, so that it is not known who began it."
            : "This is not a known type of message or call, so that it is not known who began it.");

    /// <summary>Refuses a message or call of which the file does not say who began it.</summary>
    internal void RefuseSender() => Refuse(ImportProblem.CallNotUnderstood, "The file does not say who began this message or call.");

    internal void Finish() => _log.Finish();

    /// <summary>A text that a case file can hold.</summary>
    private static string Clean(string text) => TextFile.WithoutHalves(text.Contains('\0', StringComparison.Ordinal) ? text.Replace("\0", "", StringComparison.Ordinal) : text);
}

/// <summary>One message or call as a file gives it.</summary>
/// <param name="Kind">A message or a call.</param>
/// <param name="Direction">Who began it.</param>
/// <param name="Sender">The number or name of the sender.</param>
/// <param name="Date">The date as it is written.</param>
/// <param name="When">The date as it was understood; <see langword="null"/> if it was not.</param>
internal sealed record BackupEntry(ContactKind Kind, ContactDirection Direction, string Sender, string Date, LocalMoment? When)
{
    internal bool IsMissed { get; init; }

    internal string Text { get; init; } = "";

    /// <summary>What the phone's address book calls the sender.</summary>
    internal string Contact { get; init; } = "";

    /// <summary>Other names and ids of the sender.</summary>
    internal IReadOnlyList<string> Ids { get; init; } = [];

    internal IEnumerable<string> Names => [Contact, .. Ids];
}
