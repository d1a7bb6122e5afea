using System.Text.Json;
using RiskAssessment.Import.Contacts;
using RiskAssessment.Import.Files;

namespace RiskAssessment.Import.Backups;

/// <summary>Reads chat_history.json and snap_history.json of a download from Snapchat: lists of messages by conversation, or in older files by direction.</summary>
internal sealed class SnapchatHistory
{
    private readonly BackupLog _log;
    private readonly TimeZoneInfo _zone;

    private SnapchatHistory(ImportSession session) =>
        (_log, _zone) = (new BackupLog(session, ContactSource.Chat("Snapchat", "message", "snapchat") with { KnowsDirections = true }), session.Zone);

    internal static bool Fits(EvidenceFile file) =>
        file.HeadText.AsSpan().TrimStart() is ['{', ..] && file.HasName("Media Type") && (file.HasName("Created") || file.HasName("Created(microseconds)"));

    internal static void Read(EvidenceFile file, ImportSession session)
    {
        var history = new SnapchatHistory(session);
        history._log.Read(file, history.ReadAll);
    }

    private void ReadAll(JsonTokens tokens)
    {
        tokens.Read();
        while (tokens.Read() && tokens.Type == JsonTokenType.PropertyName)
        {
            var conversation = tokens.Text;
            tokens.Read();
            if (tokens.Type == JsonTokenType.StartArray)
                _log.ReadEach(tokens, message => ReadMessage(message, conversation));
            else
                tokens.Skip();
        }
    }

    private void ReadMessage(JsonElement message, string conversation)
    {
        var type = message.Text("Media Type");
        var isCall = type.StartsWith("STATUSCALL", StringComparison.OrdinalIgnoreCase);
        var isDeleted = type.StartsWith("STATUSERASED", StringComparison.OrdinalIgnoreCase);
        if (!isCall && !isDeleted && type.StartsWith("STATUS", StringComparison.OrdinalIgnoreCase))
            _log.AddNotice();
        else if (IsOwn(message, conversation) is not { } isOwn)
            _log.RefuseSender();
        else
            Add(message, isCall ? ContactKind.Call : ContactKind.Message, isOwn, isCall && type.Contains("MISSED", StringComparison.OrdinalIgnoreCase));
    }

    private void Add(JsonElement message, ContactKind kind, bool isOwn, bool isMissed)
    {
        var (created, count) = (message.Text("Created"), message.Text("Created(microseconds)"));
        var when = WhenCreated(created) ?? BackupTimes.OfEpoch(count, _zone);
        _log.Add(new(kind, isOwn ? ContactDirection.Outgoing : ContactDirection.Incoming, message.Text("From"), created.Length > 0 ? created : count, when)
        {
            IsMissed = isMissed,
            Text = kind == ContactKind.Call ? "" : message.Text("Content") is { Length: > 0 } content ? content : message.Text("Text"),
        });
    }

    /// <summary>Whether the owner sent a message. Older files have lists of what was received and of what was sent.</summary>
    private static bool? IsOwn(JsonElement message, string conversation) =>
        message.Flag("IsSender") ?? message.Flag("isSender")
        ?? (conversation.StartsWith("Received ", StringComparison.Ordinal) ? false : conversation.StartsWith("Sent ", StringComparison.Ordinal) ? true : null);

    /// <summary>A date such as 2024-07-01 23:30:00 UTC.</summary>
    private LocalMoment? WhenCreated(string created)
    {
        const string zone = " UTC";
        return BackupTimes.OfIso(created.EndsWith(zone, StringComparison.Ordinal) ? created[..^zone.Length] + "Z" : created, _zone);
    }
}
