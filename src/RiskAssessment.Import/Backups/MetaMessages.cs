using System.Text;
using System.Text.Json;
using RiskAssessment.Import.Contacts;
using RiskAssessment.Import.Files;

namespace RiskAssessment.Import.Backups;

/// <summary>Reads one chat of a download from Facebook or Instagram (message_1.json), and one of the separate download of encrypted chats.</summary>
/// <remarks>The newest message stands first. Nothing in the file says which of the names is its owner's.</remarks>
internal sealed class MetaMessages
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly BackupLog _log;
    private readonly TimeZoneInfo _zone;

    private MetaMessages(ImportSession session) =>
        (_log, _zone) = (new BackupLog(session, ContactSource.Chat("Facebook or Instagram", "message", "meta")), session.Zone);

    internal static bool Fits(EvidenceFile file) =>
        file.HeadText.AsSpan().TrimStart() is ['{', ..] && file.HasName("messages")
        && ((file.HasName("sender_name") && file.HasName("timestamp_ms")) || (file.HasName("senderName") && file.HasName("timestamp") && (file.HasName("threadName") || file.HasName("isUnsent"))));

    internal static void Read(EvidenceFile file, ImportSession session)
    {
        var messages = new MetaMessages(session);
        messages._log.Read(file, messages.ReadAll);
    }

    /// <summary>A text whose UTF-8 bytes were each written as a character; any other text as it is.</summary>
    internal static string Repaired(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u00FF') >= 0 || Ascii.IsValid(text))
            return text;
        try
        {
            return Strict.GetString(Encoding.Latin1.GetBytes(text));
        }
        catch (DecoderFallbackException)
        {
            return text;
        }
    }

    private void ReadAll(JsonTokens tokens)
    {
        tokens.Read();
        while (tokens.Read() && tokens.Type == JsonTokenType.PropertyName)
            if (tokens.Text == "messages" && tokens.Read())
                _log.ReadEach(tokens, ReadMessage);
            else
                tokens.Skip();
    }

    private void ReadMessage(JsonElement message)
    {
        if (message.Text("type") is "Subscribe" or "Unsubscribe")
        {
            _log.AddNotice();
            return;
        }
        var isCall = message.Has("call_duration") || message.Flag("missed") == true || message.Text("type") == "Call";
        var date = First(message, "timestamp_ms", "timestamp");
        _log.Add(new(isCall ? ContactKind.Call : ContactKind.Message, ContactDirection.Unknown, Repaired(First(message, "sender_name", "senderName")), date, BackupTimes.OfEpoch(date, _zone))
        {
            IsMissed = isCall && (message.Flag("missed") == true || message.Text("call_duration") is "" or "0"),
            Text = isCall ? "" : Repaired(First(message, "content", "text")),
        });
    }

    private static string First(JsonElement message, string name, string otherName) => message.Text(name) is { Length: > 0 } text ? text : message.Text(otherName);
}
