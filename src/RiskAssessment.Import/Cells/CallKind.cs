namespace RiskAssessment.Import.Cells;

/// <summary>What a row of a phone log is.</summary>
internal enum CallKind
{
    /// <summary>Words that are not understood.</summary>
    Unknown,
    Call,
    SilentCall,
    Message,

    /// <summary>Made or sent by the owner of the phone.</summary>
    Outgoing,
}

/// <summary>The words with which phones and providers name calls.</summary>
internal static class CallWords
{
    private static readonly string[] Separators = [" ", "-", "_", "/", ",", ";", "(", ")", "|", "."];

    private static readonly HashSet<string> Outgoing = new(["outgoing", "out", "outbound", "dialled", "dialed", "made", "sent", "placed", "mo", "allan", "anfonwyd"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Silent = new(["silent", "mud", "dropped", "hang-up", "hangup"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Message = new(["sms", "mms", "text", "texts", "message", "imessage", "whatsapp", "voicemail", "neges"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Answered = new(["answered", "accepted", "received", "atebwyd"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Incoming = new(["incoming", "in", "inbound", "missed", "unanswered", "rejected", "declined", "refused", "blocked", "cancelled", "canceled", "mt", "call", "voice", "video", "facetime", "audio", "phone", "mewn", "collwyd", "galwad"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What a row is by the words of its type and direction, and by how long the call was.</summary>
    /// <param name="words">The words; none is an incoming call.</param>
    /// <param name="duration">How long, in whatever notation; only whether there is a digit other than 0 matters.</param>
    internal static CallKind Of(string words, string duration)
    {
        var said = words.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var isNothing = duration.Any(char.IsAsciiDigit) && !duration.Any(digit => digit is >= '1' and <= '9');
        if (said.Any(Outgoing.Contains))
            return CallKind.Outgoing;
        if (said.Any(Silent.Contains))
            return CallKind.SilentCall;
        if (said.Any(Message.Contains))
            return CallKind.Message;
        if (said.Any(Answered.Contains))
            return isNothing ? CallKind.SilentCall : CallKind.Call;
        return said.Length == 0 || said.Any(Incoming.Contains) ? CallKind.Call : CallKind.Unknown;
    }
}
