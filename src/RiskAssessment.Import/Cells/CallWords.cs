using RiskAssessment.Import.Contacts;

namespace RiskAssessment.Import.Cells;

/// <summary>What the words and codes of a log say of one row.</summary>
/// <param name="Kind">A call, a silent call or a message.</param>
/// <param name="Direction">Who began it.</param>
/// <param name="IsMissed">Whether the call was not answered.</param>
internal readonly record struct CallReading(ContactKind Kind, ContactDirection Direction, bool IsMissed);

/// <summary>The words with which phones and providers name calls and messages.</summary>
internal static class CallWords
{
    private static readonly string[] Separators = [" ", "-", "_", "/", ",", ";", "(", ")", "|", ".", ":"];

    private static readonly HashSet<string> Not = Words("not un no never kein nicht non");
    private static readonly HashSet<string> Outgoing = Words("outgoing out outbound dialled dialed made sent placed originated o mo allan anfonwyd ausgehend gesendet saliente enviado sortant envoyé");

    /// <summary>The owner's own call that ended before an answer.</summary>
    private static readonly HashSet<string> Cancelled = Words("cancelled canceled aborted abgebrochen cancelada");
    private static readonly HashSet<string> Silent = Words("silent mud dropped hangup");
    private static readonly HashSet<string> Message = Words("sms mms text texts message messages imessage whatsapp chat email neges nachricht mensaje");
    private static readonly HashSet<string> Answered = Words("answered accepted received completed connected taken atebwyd beantwortet angenommen contestada");

    /// <summary>Where a call goes that the owner does not answer: "sent to voicemail" is an incoming call.</summary>
    private static readonly HashSet<string> Voicemail = Words("voicemail vm mailbox");
    private static readonly HashSet<string> Missed = Words("voicemail vm mailbox missed unanswered noanswer rejected declined refused blocked busy failed ignored collwyd verpasst perdida manqué persa");
    private static readonly HashSet<string> Incoming = Words("incoming in inbound inbox terminated i mt call calls voice video facetime audio phone mewn galwad eingehend entrante entrant");

    /// <summary>Android's numbers for calls.</summary>
    private static readonly Dictionary<string, CallReading> CallCodes = new(StringComparer.Ordinal)
    {
        ["1"] = new(ContactKind.Call, ContactDirection.Incoming, false),
        ["2"] = new(ContactKind.Call, ContactDirection.Outgoing, false),
        ["3"] = new(ContactKind.Call, ContactDirection.Incoming, true),
        ["4"] = new(ContactKind.Call, ContactDirection.Incoming, true),
        ["5"] = new(ContactKind.Call, ContactDirection.Incoming, true),
        ["6"] = new(ContactKind.Call, ContactDirection.Incoming, true),
        ["7"] = new(ContactKind.Call, ContactDirection.Incoming, false),
    };

    /// <summary>What a row is by the words of its type, direction and status, and by how long the call was; <see langword="null"/> if the words are not understood.</summary>
    /// <param name="words">The words.</param>
    /// <param name="duration">How long, in whatever notation; only whether there is a digit other than 0 matters.</param>
    /// <param name="isMessage">Whether the table holds messages.</param>
    /// <param name="hasTypes">Whether the table has words for each row. Then a row without them is not understood, because its direction is not known.</param>
    internal static CallReading? Of(string words, string duration, bool isMessage, bool hasTypes = true)
    {
        if (string.IsNullOrWhiteSpace(words))
            return hasTypes ? null : new(isMessage ? ContactKind.Message : ContactKind.Call, ContactDirection.Unknown, false);
        if (words.Trim() is var code && CallCodes.TryGetValue(code, out var coded))
            return isMessage ? new(ContactKind.Message, code == "1" ? ContactDirection.Incoming : ContactDirection.Outgoing, false) : WithLength(coded, duration, isAnswered: code == "1");
        var said = words.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var isSentToVoicemail = said.Any(Voicemail.Contains) && !said.Any(word => Outgoing.Contains(word) && !word.Equals("sent", StringComparison.OrdinalIgnoreCase));
        if (!isSentToVoicemail && (said.Any(Outgoing.Contains) || said.Any(Cancelled.Contains)))
            return new(isMessage ? ContactKind.Message : ContactKind.Call, ContactDirection.Outgoing, false);
        if (isMessage)
            return said.Any(word => Incoming.Contains(word) || Answered.Contains(word) || Message.Contains(word)) ? new(ContactKind.Message, ContactDirection.Incoming, false) : null;
        var isNegated = said.Any(Not.Contains);
        if (said.Any(Silent.Contains))
            return new(ContactKind.SilentCall, ContactDirection.Incoming, false);
        if (said.Any(Missed.Contains) || (isNegated && said.Any(word => Answered.Contains(word) || word.Equals("answer", StringComparison.OrdinalIgnoreCase))))
            return new(ContactKind.Call, ContactDirection.Incoming, true);
        if (said.Any(Message.Contains))
            return new(ContactKind.Message, ContactDirection.Incoming, false);
        if (said.Any(Answered.Contains))
            return WithLength(new(ContactKind.Call, ContactDirection.Incoming, false), duration, isAnswered: true);
        return said.Any(Incoming.Contains) ? new(ContactKind.Call, ContactDirection.Incoming, false) : null;
    }

    /// <summary>A call that was answered and lasted no time is a silent one.</summary>
    private static CallReading WithLength(CallReading reading, string duration, bool isAnswered) =>
        isAnswered && duration.Any(char.IsAsciiDigit) && !duration.Any(digit => digit is >= '1' and <= '9') ? reading with { Kind = ContactKind.SilentCall } : reading;

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
