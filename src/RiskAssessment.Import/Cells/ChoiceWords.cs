namespace RiskAssessment.Import.Cells;

/// <summary>The words for a channel, a source, and for yes and no.</summary>
internal static class ChoiceWords
{
    private static readonly Dictionary<string, Channel> Channels = ByKey<Channel>(
        (Channel.InPerson, ["in-person", "in person", "face to face", "person", "wyneb yn wyneb"]),
        (Channel.Phone, ["phone", "telephone", "mobile", "call", "calls", "text", "sms", "phone call", "ffôn"]),
        (Channel.Post, ["post", "letter", "mail", "delivery", "parcel", "post neu lythyr"]),
        (Channel.Online, ["online", "internet", "email", "social media", "facebook", "instagram", "whatsapp", "snapchat", "tiktok", "messenger", "ar-lein", "e-bost"]),
        (Channel.ThirdParty, ["third-party", "third party", "through others", "through a friend", "through family", "trydydd parti"]),
        (Channel.Device, ["device", "tracker", "app", "camera", "airtag", "dyfais"]));

    private static readonly Dictionary<string, IncidentSource> Sources = ByKey<IncidentSource>(
        (IncidentSource.Victim, ["victim", "me", "myself", "self", "i", "dioddefwr", "fi"]),
        (IncidentSource.Witness, ["witness", "neighbour", "friend", "family", "colleague", "tyst"]),
        (IncidentSource.Police, ["police", "officer", "heddlu"]),
        (IncidentSource.Agency, ["agency", "idva", "isac", "support worker", "solicitor", "asiantaeth"]),
        (IncidentSource.System, ["system", "phone log", "cctv", "doorbell", "alarm"]));

    private static readonly HashSet<string> Yes = Keys("yes", "y", "true", "ie", "ydy", "do", "x", "1");
    private static readonly HashSet<string> No = Keys("no", "n", "false", "none", "never", "not reported", "not yet", "n/a", "na", "nil", "nage", "nac ydy", "naddo", "0");
    private static readonly HashSet<string> Sure = Keys("certain", "sure", "confirmed", "known", "definite", "definitely", "100%", "sicr");
    private static readonly HashSet<string> Unsure = Keys("suspected", "suspect", "unsure", "not sure", "uncertain", "maybe", "probably", "possible", "possibly", "think so", "unknown", "amheuir", "ansicr");

    internal static bool TryChannel(string cell, out Channel channel) => Channels.TryGetValue(Wording.Key(cell), out channel);

    internal static bool TrySource(string cell, out IncidentSource source) => Sources.TryGetValue(Wording.Key(cell), out source);

    internal static bool IsYes(string cell) => Yes.Contains(Wording.Key(cell));

    /// <summary>Also for a cell with nothing but a dash.</summary>
    internal static bool IsNo(string cell) => Wording.Key(cell) is { Length: 0 } || No.Contains(Wording.Key(cell));

    internal static bool IsSure(string cell) => Sure.Contains(Wording.Key(cell));

    internal static bool IsUnsure(string cell) => Unsure.Contains(Wording.Key(cell));

    private static HashSet<string> Keys(params string[] words) => [.. words.Select(Wording.Key)];

    private static Dictionary<string, T> ByKey<T>(params (T Value, string[] Words)[] rows) =>
        rows.SelectMany(row => row.Words.Select(Wording.Key).Distinct(StringComparer.Ordinal).Select(key => (key, row.Value)))
            .ToDictionary(pair => pair.key, pair => pair.Value, StringComparer.Ordinal);
}
