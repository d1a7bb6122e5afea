using System.Text.Json;
using RiskAssessment.Import.Files;

namespace RiskAssessment.Import.Backups;

/// <summary>Refuses JSON that is of no known app, and says what it looks like.</summary>
internal static class OtherJson
{
    /// <summary>Names that a file of an app has at its beginning. All of a row must be there.</summary>
    private static readonly (string[] Names, string App)[] Apps =
    [
        (["formatVersion", "timeZone"], "a case file of this tool, which needs no import"),
        (["creator", "created_date"], "messages of Google Chat"),
        (["MessageList", "conversations"], "messages of Skype"),
        (["guild", "channel", "messages"], "a chat exported from Discord"),
        (["Chat History"], "the data of a TikTok account"),
        (["conversation_state"], "messages of Google Hangouts"),
        (["conversations", "conversation_id"], "messages of Google Hangouts"),
        (["dmConversation"], "direct messages of X"),
        (["conversation", "created_at", "sender"], "messages of an older download from Instagram"),
        (["Saved Media"], "the saved pictures of Snapchat"),
        (["conversationId", "sent_at"], "messages of Signal Desktop in another form than that of signal-export"),
    ];

    /// <summary>Names and words that the events of doorbells and cameras (Ring, UniFi Protect, Frigate) have. All of a row must be there.</summary>
    private static readonly string[][] Doorbells =
    [
        ["kind", "created_at", "motion"], ["kind", "created_at", "ding"], ["camera", "start", "motion"], ["camera", "start", "ring"], ["camera", "start", "smartDetectZone"],
        ["camera", "start_time", "has_clip"],
    ];

    /// <summary>Whether this is JSON with the events of a doorbell or camera.</summary>
    internal static bool IsDoorbell(EvidenceFile file) => Fits(file) && Array.Exists(Doorbells, names => Array.TrueForAll(names, file.HasName));

    /// <summary>Whether a text begins as JSON does and has nothing of an incident.</summary>
    internal static bool Fits(EvidenceFile file)
    {
        if (file.HeadText.AsSpan().TrimStart() is not ['{' or '[', ..] || file.HasName("when") || file.HasName("behaviours"))
            return false;
        using var tokens = new JsonTokens(file);
        try
        {
            return tokens.Read() && tokens.Read() && tokens.Type is JsonTokenType.PropertyName or JsonTokenType.StartObject && tokens.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    internal static void Refuse(EvidenceFile file, ImportSession session)
    {
        var app = Array.Find(Apps, app => Array.TrueForAll(app.Names, file.HasName)).App;
        session.Refuse(ImportProblem.KindNotRead, app is null
            ? "This is JSON of an app or program that is not known. Write the entries into the table that import --template writes."
            : $"This is JSON that looks like {app}; it is not read. Write the entries into the table that import --template writes.");
    }
}
