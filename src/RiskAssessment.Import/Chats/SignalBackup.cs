using System.Globalization;
using System.Text.Json;
using RiskAssessment.Import.Contacts;
using RiskAssessment.Import.Files;

namespace RiskAssessment.Import.Chats;

/// <summary>Reads the JSON Lines that Signal exports itself (main.jsonl): the recipients, the chats, and their messages and calls.</summary>
internal sealed class SignalBackup
{
    private static readonly ContactSource Source = new("Signal chats", "line", "signal", Channel.Online, KnowsDirections: true);

    /// <summary>The properties of a message, one of which each message has.</summary>
    private static readonly string[] Contents =
    [
        "standardMessage", "contactMessage", "stickerMessage", "remoteDeletedMessage", "adminDeletedMessage", "paymentNotification", "giftBadge", "viewOnceMessage",
        "directStoryReplyMessage", "poll",
    ];

    private readonly Dictionary<string, string[]> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _recipientOfChat = new(StringComparer.Ordinal);
    private readonly ImportSession _session;
    private readonly ContactLog _log;

    private SignalBackup(ImportSession session) => (_session, _log) = (session, new ContactLog(session, Source));

    internal static bool Fits(EvidenceFile file)
    {
        var text = file.HeadText.AsSpan().TrimStart();
        var end = text.IndexOfAny('\n', '\r');
        return text is ['{', ..] && (end < 0 ? text : text[..end]).Contains("\"backupTimeMs\"", StringComparison.Ordinal);
    }

    internal static void Read(EvidenceFile file, ImportSession session)
    {
        var backup = new SignalBackup(session);
        using var reader = file.OpenText();
        foreach (var (number, line) in TextLines.Of(reader))
            backup.ReadLine(line, number);
        backup._log.Finish();
    }

    private void ReadLine(string line, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = Bounds.FileDepth });
            if (Part(document.RootElement, "recipient") is { } recipient && Text(recipient, "id") is { } id)
                _names[id] = Names(recipient);
            else if (Part(document.RootElement, "chat") is { } chat && Text(chat, "id") is { } chatId)
                _recipientOfChat[chatId] = Text(chat, "recipientId") ?? "";
            else if (Part(document.RootElement, "chatItem") is { } item)
                ReadItem(item, number);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A text with half a pair of surrogates is no text. Only what is lost of messages and calls matters.
            if (line.Contains("\"chatItem\"", StringComparison.Ordinal))
                Refuse(number);
        }
    }

    private void ReadItem(JsonElement item, int number)
    {
        var call = Part(item, "updateMessage") is { } update ? Part(update, "individualCall") : null;
        var isMessage = Array.Exists(Contents, content => Part(item, content) is not null);
        if (call is null && !isMessage)
            _log.AddNotice();
        else if (Moment(call is { } one ? Text(one, "startedCallTimestamp") ?? Text(item, "dateSent") : Text(item, "dateSent")) is not { } when)
            Refuse(number);
        else if (call is { } individual)
            AddCall(individual, _recipientOfChat.GetValueOrDefault(Text(item, "chatId") ?? "", Text(item, "authorId") ?? ""), when, number);
        else
            _log.Add(Named(new Contact(ContactKind.Message, Part(item, "outgoing") is null ? ContactDirection.Incoming : ContactDirection.Outgoing, "", when, number) { Text = Words(item) }, Text(item, "authorId") ?? ""));
    }

    private void AddCall(JsonElement call, string person, LocalMoment when, int number)
    {
        var direction = Text(call, "direction") == "OUTGOING" ? ContactDirection.Outgoing : ContactDirection.Incoming;
        _log.Add(Named(new Contact(ContactKind.Call, direction, "", when, number) { IsMissed = Text(call, "state") != "ACCEPTED" }, person));
    }

    private Contact Named(Contact contact, string recipient) =>
        _names.GetValueOrDefault(recipient, []) is [var first, .. var others] ? contact with { Sender = first, AlsoKnownAs = others } : contact;

    private void Refuse(int number) =>
        _log.Refuse(ImportSession.At(number, ImportProblem.NotReadable, "This message or call cannot be read. Export the chats again."));

    private LocalMoment? Moment(string? milliseconds) =>
        long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 253_000_000_000_000
            ? LocalMoment.Of(DateTimeOffset.FromUnixTimeMilliseconds(value), _session.Zone)
            : null;

    /// <summary>The names and the number of a recipient, the one first that the owner gave.</summary>
    private static string[] Names(JsonElement recipient)
    {
        if (Part(recipient, "contact") is not { } contact)
            return [];
        var number = Text(contact, "e164") is { Length: > 0 } digits ? "+" + digits.TrimStart('+') : "";
        string[] names =
        [
            Joined(contact, "systemGivenName", "systemFamilyName"), Part(contact, "nickname") is { } nickname ? Joined(nickname, "given", "family") : "",
            Joined(contact, "profileGivenName", "profileFamilyName"), number, Text(contact, "username") ?? "",
        ];
        return [.. names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private static string Joined(JsonElement person, string given, string family) => $"{Text(person, given)} {Text(person, family)}".Trim();

    private static string Words(JsonElement item) =>
        Part(item, "standardMessage") is { } message && Part(message, "text") is { } text ? Text(text, "body") ?? "" : "";

    private static JsonElement? Part(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object ? part : null;

    /// <summary>A text, or a number as text: Signal writes numbers of 64 bits as texts.</summary>
    private static string? Text(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
}
