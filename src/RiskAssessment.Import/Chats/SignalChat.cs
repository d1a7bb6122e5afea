using System.Globalization;
using System.Text.Json;
using RiskAssessment.Import.Contacts;
using RiskAssessment.Import.Files;

namespace RiskAssessment.Import.Chats;

/// <summary>Reads a chat that signal-export wrote as text or JSON, and the JSON that Signal exports itself.</summary>
internal static class SignalChat
{
    /// <summary>What signal-export writes where it does not know the sender.</summary>
    private const string NoSender = "No-Sender";

    private static readonly ContactSource Source = ContactSource.Chat("Signal chat", "line", "signal");

    internal static bool Fits(EvidenceFile file) => IsText(file) || IsJson(file) || SignalBackup.Fits(file);

    internal static void Read(EvidenceFile file, ImportSession session)
    {
        if (SignalBackup.Fits(file))
            SignalBackup.Read(file, session);
        else if (IsJson(file))
            ReadJson(file, session);
        else
            ChatReader.Read(file, session, Source, (message, when) => ContactOf(message.Name, message.Text, when, message.Line));
    }

    /// <summary>
    /// Whether a text is of signal-export and not of WhatsApp on an iPhone, which writes the same date in some countries: older versions have no
    /// seconds, newer ones call the owner Me, and none has the marks of writing direction that WhatsApp has.
    /// </summary>
    private static bool IsText(EvidenceFile file) =>
        ChatLook.Of(file) is { Shape: { Frame: ChatFrame.Bracket, Separator: '-', IsYearFirst: true, HasHalves: false } shape } look
        && (!shape.HasSeconds || (!file.HeadText.Contains('\u200E', StringComparison.Ordinal) && look.Messages.Any(message => message.Name is "Me" or NoSender || message.Text.Contains("](./media/", StringComparison.Ordinal))));

    private static bool IsJson(EvidenceFile file)
    {
        var text = file.HeadText.AsSpan().TrimStart();
        var end = text.IndexOfAny('\n', '\r');
        var line = end < 0 ? text : text[..end];
        return line is ['{', ..] && line.Contains("\"date\"", StringComparison.Ordinal) && line.Contains("\"sender\"", StringComparison.Ordinal)
            && line.Contains("\"body\"", StringComparison.Ordinal) && line.Contains("\"attachments\"", StringComparison.Ordinal);
    }

    private static void ReadJson(EvidenceFile file, ImportSession session)
    {
        var log = new ContactLog(session, Source);
        using var reader = file.OpenText();
        foreach (var (number, line) in TextLines.Of(reader))
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (!TryMessage(line, session.Zone, out var sender, out var text, out var when))
                log.Refuse(ImportSession.At(number, ImportProblem.NotReadable, "This line is not a message with date, sender and body. Export the chat again."));
            else if (ContactOf(sender, text, when, number) is { } contact)
                log.Add(contact);
            else
                log.AddNotice();
        }
        log.Finish();
    }

    private static bool TryMessage(string line, TimeZoneInfo zone, out string sender, out string text, out LocalMoment when)
    {
        (sender, text, when) = ("", "", default);
        try
        {
            using var document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = Bounds.FileDepth });
            var message = document.RootElement;
            if (message.ValueKind != JsonValueKind.Object || Text(message, "sender") is not { } name || Moment(Text(message, "date"), zone) is not { } moment)
                return false;
            (sender, when) = (name, moment);
            text = Text(message, "body")?.Trim() ?? "";
            if (text.Length == 0 && HasMore(message))
                text = "(attachment)";
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The date is a local one of the computer, without an offset.</summary>
    private static LocalMoment? Moment(string? date, TimeZoneInfo zone)
    {
        const int dayLength = 10;
        if (date is null || date.Length <= dayLength || !DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) || instant.Year < 2009)
            return null;
        return date.AsSpan(dayLength).IndexOfAny('Z', '+', '-') < 0 ? LocalMoment.OfLocal(instant.UtcDateTime, hasSeconds: true) : LocalMoment.Of(instant, zone);
    }

    private static bool HasMore(JsonElement message) =>
        message.TryGetProperty("sticker", out var sticker) && sticker.ValueKind is JsonValueKind.Object or JsonValueKind.String
        || (message.TryGetProperty("attachments", out var attachments) && attachments.ValueKind == JsonValueKind.Array && attachments.GetArrayLength() > 0)
        || (message.TryGetProperty("deleted", out var deleted) && deleted.ValueKind == JsonValueKind.True);

    private static string? Text(JsonElement message, string name) =>
        message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A message or call; <see langword="null"/> for a line without words, which stands for a notice.</summary>
    private static Contact? ContactOf(string name, string text, LocalMoment when, int line)
    {
        var sender = name == NoSender ? "" : name;
        if (CallOf(text) is { } call)
            return new Contact(ContactKind.Call, call.IsOwn ? ContactDirection.Outgoing : ContactDirection.Unknown, sender, when, line) { IsMissed = call.IsMissed };
        return text.Length == 0 ? null : new Contact(ContactKind.Message, ContactDirection.Unknown, sender, when, line) { Text = text };
    }

    /// <summary>"Missed voice call", "Incoming video call (declined)", "Outgoing call": the words of signal-export for a call, and no other text.</summary>
    private static (bool IsOwn, bool IsMissed)? CallOf(string text)
    {
        const int longest = 80;
        if (text.Length > longest)
            return null;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open >= 0 && text[^1] != ')')
            return null;
        var detail = open < 0 ? "" : text[(open + 1)..^1];
        var isAnswered = detail.StartsWith("accepted", StringComparison.Ordinal);
        return (open < 0 ? text : text[..open].TrimEnd()) switch
        {
            "Missed call" or "Missed voice call" or "Missed video call" or "Missed group call" => (false, true),
            "Incoming call" or "Incoming voice call" or "Incoming video call" or "Incoming group call" => (false, detail.Length > 0 && !isAnswered),
            "Outgoing call" or "Outgoing voice call" or "Outgoing video call" or "Outgoing group call" => (true, detail.Length > 0 && !isAnswered),
            _ => null,
        };
    }
}
