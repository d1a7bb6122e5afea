using System.Text.Json;
using RiskAssessment.Import.Contacts;
using RiskAssessment.Import.Files;

namespace RiskAssessment.Import.Backups;

/// <summary>Reads result.json of Telegram Desktop: one chat, or all chats of an account.</summary>
internal sealed class TelegramChats
{
    private static readonly string[] ChatTypes = ["personal_chat", "bot_chat", "private_group", "private_supergroup", "public_supergroup", "private_channel", "public_channel", "saved_messages"];

    private readonly BackupLog _log;
    private readonly TimeZoneInfo _zone;
    private readonly string _other;
    private readonly Dictionary<string, string> _idOfName = new(StringComparer.Ordinal);

    private TelegramChats(ImportSession session, string other)
    {
        var source = ContactSource.Chat("Telegram", "message", "telegram");
        (_log, _zone, _other) = (new BackupLog(session, other.Length > 0 ? source with { KnowsDirections = true } : source), session.Zone, other);
    }

    internal static bool Fits(EvidenceFile file) =>
        file.HeadText.AsSpan().TrimStart() is ['{', ..]
        && (file.HasName("personal_information") || file.HasName("messages") || (file.HasName("chats") && file.HasName("list")))
        && (file.HasName("personal_information") || file.HasName("from_id") || file.HasName("actor_id") || file.HasName("date_unixtime") || Array.Exists(ChatTypes, file.HasName));

    internal static void Read(EvidenceFile file, ImportSession session)
    {
        var chats = new TelegramChats(session, OtherOf(file));
        chats._log.Read(file, chats.ReadAll);
    }

    /// <summary>
    /// The id of the other person of a chat of two, which is also the id of the chat; empty if it is not certain. With it the file says who
    /// began each contact.
    /// </summary>
    private static string OtherOf(EvidenceFile file)
    {
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        using var tokens = new JsonTokens(file);
        try
        {
            tokens.Read();
            while (tokens.Read() && tokens.Type == JsonTokenType.PropertyName && tokens.Text is var name and not ("messages" or "chats"))
                if (tokens.Read() && tokens.Type is JsonTokenType.String or JsonTokenType.Number)
                    head[name] = tokens.Text;
                else
                    tokens.Skip();
        }
        catch (JsonException)
        {
            return "";
        }
        return head.GetValueOrDefault("type") == "personal_chat" && head.GetValueOrDefault("id") is { Length: > 0 } id && file.HasName("user" + id) ? "user" + id : "";
    }

    private void ReadAll(JsonTokens tokens)
    {
        while (tokens.Read())
        {
            if (tokens.Type != JsonTokenType.PropertyName || tokens.Text is "chats" or "left_chats" or "list")
                continue;
            if (tokens.Text == "messages" && tokens.Read())
                _log.ReadEach(tokens, ReadMessage);
            else
                tokens.Skip();
        }
    }

    private void ReadMessage(JsonElement message)
    {
        var isService = message.Text("type") == "service";
        var isCall = isService && message.Text("action") == "phone_call";
        if (isService && !isCall)
        {
            _log.AddNotice();
            return;
        }
        var id = message.Text(isService ? "actor_id" : "from_id");
        var name = message.Text(isService ? "actor" : "from");
        var (date, when) = When(message);
        _log.Add(new(isCall ? ContactKind.Call : ContactKind.Message, DirectionOf(id), Distinct(name, id), date, when)
        {
            IsMissed = isCall && (message.Text("duration_seconds") is "" or "0" || message.Text("discard_reason") is "missed" or "busy"),
            Text = isCall ? "" : Words(message),
            Ids = [name, id, id.StartsWith("user", StringComparison.Ordinal) ? id["user".Length..] : ""],
        });
    }

    private ContactDirection DirectionOf(string id) =>
        _other.Length == 0 ? ContactDirection.Unknown : id == _other ? ContactDirection.Incoming : ContactDirection.Outgoing;

    /// <summary>The name of a sender, with the id if another account has the same name, or if there is no name any more.</summary>
    private string Distinct(string name, string id)
    {
        if (name.Length == 0 || id.Length == 0)
            return name + id;
        return _idOfName.TryAdd(name, id) || _idOfName[name] == id ? name : $"{name} ({id})";
    }

    /// <summary>The instant where the file has it; older files have the local time of the computer only.</summary>
    private (string Date, LocalMoment? When) When(JsonElement message)
    {
        var (instant, local) = (message.Text("date_unixtime"), message.Text("date"));
        return BackupTimes.OfEpoch(instant, _zone) is { } known ? (instant, known) : (local, BackupTimes.OfLocalIso(local));
    }

    /// <summary>A text is a string, or an array of strings and of objects with a text each.</summary>
    private static string Words(JsonElement message) => message.Find("text") switch
    {
        { ValueKind: JsonValueKind.Array } parts => string.Concat(parts.EnumerateArray().Select(part => part.ValueKind == JsonValueKind.Object ? part.Text("text") : part.OwnText())),
        _ => message.Text("text"),
    };
}
