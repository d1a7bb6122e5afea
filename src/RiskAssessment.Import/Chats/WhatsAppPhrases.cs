namespace RiskAssessment.Import.Chats;

/// <summary>What WhatsApp itself writes into a chat, in the languages in which it is known: calls and notices.</summary>
internal static class WhatsAppPhrases
{
    private const int LongestCall = 80;
    private const int LongestNotice = 600;
    private const int LongestStart = 100;

    private static readonly HashSet<string> Missed = Keys(
        "Missed voice call", "Missed video call", "Missed call", "Missed group voice call", "Missed group video call", "Missed group call", "Silenced voice call", "Silenced video call",
        "Verpasster Sprachanruf", "Verpasster Videoanruf", "Verpasster Anruf", "Verpasster Gruppenanruf",
        "Llamada perdida", "Llamada de voz perdida", "Videollamada perdida", "Llamada de video perdida", "Llamada grupal perdida",
        "Chamada perdida", "Chamada de voz perdida", "Chamada de vídeo perdida", "Videochamada perdida", "Ligação perdida", "Ligação de voz perdida", "Ligação de vídeo perdida",
        "Appel manqué", "Appel vocal manqué", "Appel vidéo manqué", "Chiamata persa", "Chiamata vocale persa", "Videochiamata persa",
        "Cevapsız arama", "Cevapsız sesli arama", "Cevapsız görüntülü arama", "Gemiste oproep", "Gemiste spraakoproep", "Gemiste video-oproep",
        "Nieodebrane połączenie", "Nieodebrane połączenie głosowe", "Nieodebrane połączenie wideo", "Panggilan suara tak terjawab", "Panggilan video tak terjawab",
        "Пропущенный звонок", "Пропущенный аудиозвонок", "Пропущенный видеозвонок");

    /// <summary>A call of which the words after it say whether it was answered.</summary>
    private static readonly HashSet<string> Calls = Keys(
        "Voice call", "Video call", "Group voice call", "Group video call", "Sprachanruf", "Videoanruf", "Llamada de voz", "Videollamada", "Chamada de voz", "Chamada de vídeo",
        "Videochamada", "Ligação de voz", "Ligação de vídeo", "Appel vocal", "Appel vidéo", "Chiamata vocale", "Videochiamata", "Sesli arama", "Görüntülü arama", "Spraakoproep", "Video-oproep");

    private static readonly HashSet<string> NotAnswered = Keys(
        "No answer", "Not answered", "Unanswered", "Declined", "Call declined", "Busy", "Cancelled", "Canceled", "Keine Antwort", "Nicht beantwortet", "Abgelehnt", "Sin respuesta", "Rechazada",
        "Sem resposta", "Não atendida", "Recusada", "Pas de réponse", "Sans réponse", "Refusé", "Nessuna risposta", "Rifiutata", "Cevap yok", "Yanıt yok", "Geen antwoord");

    /// <summary>What may stand after a missed call.</summary>
    private static readonly HashSet<string> Hints = Keys(
        "Tap to call back", "Click to call back", "Focus mode", "Do not disturb", "Unknown caller", "Zum Zurückrufen tippen", "Tippe, um zurückzurufen", "Toca para devolver la llamada",
        "Toque para ligar de volta", "Toque para retornar", "Toque para retornar a ligação", "Appuyez pour rappeler", "Touchez pour rappeler", "Tocca per richiamare",
        "Geri aramak için dokunun", "Tik om terug te bellen", "Ketuk untuk menelepon kembali");

    private static readonly HashSet<string> Answered = Keys("Answered on other device", "Answered on another device");

    private static readonly HashSet<string> Units = Keys(
        "s", "sec", "secs", "second", "seconds", "sek", "sekunde", "sekunden", "seg", "segundo", "segundos", "secondi", "secondes", "seconde", "sn", "сек", "m", "min", "mins", "minute", "minutes",
        "minuten", "minuto", "minutos", "minuti", "dk", "мин", "menit", "detik", "h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "hora", "horas", "heure", "heures", "ora", "ore", "uur",
        "sa", "ч", "jam");

    /// <summary>How notices begin that stand under the name of the chat.</summary>
    private static readonly string[] Notices =
    [
        .. Keys(
            "Messages and calls are end-to-end encrypted", "Messages to this chat and calls are now secured", "Messages you send to this chat and calls are now secured", "Your security code with",
            "You blocked this contact", "You unblocked this contact", "This chat is with a business account", "This business account", "This business uses", "This business works with",
            "You turned on disappearing messages", "You turned off disappearing messages", "Disappearing messages were turned", "You created group", "You changed",
            "Nachrichten und Anrufe sind Ende-zu-Ende", "Deine Sicherheitsnummer", "Los mensajes y las llamadas están cifrados", "Los mensajes y llamadas están cifrados", "Tu código de seguridad con",
            "As mensagens e as chamadas são protegidas", "As mensagens e ligações são protegidas", "As mensagens e chamadas são", "As mensagens e as ligações são protegidas", "Seu código de segurança com",
            "Les messages et les appels sont chiffrés", "Les messages et appels sont chiffrés", "I messaggi e le chiamate sono crittografati", "Mesajlar ve aramalar uçtan uca",
            "Berichten en gesprekken worden end-to-end", "Berichten en oproepen worden end-to-end", "Pesan dan panggilan terenkripsi", "Wiadomości i połączenia są", "Сообщения и звонки защищены",
            "消息和通话", "訊息和通話", "الرسائل والمكالمات مشفرة"),
    ];

    /// <summary>What a notice says after the name of the person whom it is about.</summary>
    private static readonly string[] Deeds =
    [
        .. Keys(
            "created group", "created this group", "added", "removed", "joined using", "changed the", "changed this group's", "changed their phone number", "changed to",
            "turned on disappearing messages", "turned off disappearing messages", "is a contact", "pinned a message", "updated the message timer"),
    ];

    /// <summary>Whether a text is the phrase for a call, and not a sentence about one.</summary>
    internal static bool IsCall(string text, out bool isMissed)
    {
        isMissed = false;
        if (text.Length is 0 or > LongestCall || text.AsSpan().IndexOfAny("?!\n") >= 0)
            return false;
        var (phrase, detail) = Parts(text);
        if (Missed.Contains(phrase))
            return isMissed = detail.Length == 0 || Hints.Contains(Wording.Key(detail));
        if (Calls.Contains(phrase))
        {
            isMissed = NotAnswered.Contains(Wording.Key(detail));
            return isMissed || detail.Length == 0 || IsDuration(detail) || Answered.Contains(Wording.Key(detail));
        }
        isMissed = text == "No answer";
        return isMissed || (detail.Length == 0 && Answered.Contains(phrase));
    }

    /// <summary>Whether a text is a notice of the app, whatever the chat is called.</summary>
    internal static bool IsNotice(string text)
    {
        if (text.Length is 0 or > LongestNotice)
            return false;
        var key = Wording.Key(text.Length > LongestStart ? text[..LongestStart] : text);
        return Array.Exists(Notices, start => key.StartsWith(start, StringComparison.Ordinal));
    }

    /// <summary>Whether a text under a name is a notice of the app: an iPhone writes them under the name of the chat or of the person whom they are about.</summary>
    internal static bool IsNotice(string name, string text)
    {
        if (IsNotice(text))
            return true;
        if (text.Length is 0 or > LongestNotice || name.Length == 0 || !text.StartsWith(name, StringComparison.Ordinal))
            return false;
        var deed = Wording.Key(text[name.Length..]);
        return deed == "left" || Array.Exists(Deeds, start => deed.StartsWith(start, StringComparison.Ordinal));
    }

    /// <summary>"Missed voice call. Tap to call back", "Voice call, 2 min" and "Missed call at 9:05 PM" in two parts.</summary>
    private static (string Phrase, string Detail) Parts(string text)
    {
        var end = text.IndexOfAny(['.', ',']);
        var at = text.IndexOf(" at ", StringComparison.Ordinal);
        if (HasTime(text) && (end < 0 || at < end))
            return (Wording.Key(text[..at]), "");
        return end < 0 ? (Wording.Key(text), "") : (Wording.Key(text[..end]), text[(end + 1)..].Trim());
    }

    /// <summary>Old versions add the time of day to a missed call.</summary>
    private static bool HasTime(string text)
    {
        var at = text.IndexOf(" at ", StringComparison.Ordinal);
        return at > 0 && at + 4 < text.Length && char.IsDigit(text[at + 4]);
    }

    /// <summary>2 min, 1 hr 5 min, 0:45.</summary>
    private static bool IsDuration(string text)
    {
        var (hasFigure, at) = (false, 0);
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
                at++;
            if (at > start && !(hasFigure && Units.Contains(Wording.Key(text[start..at]))))
                return false;
            if (at == start)
                hasFigure |= char.IsDigit(text[at++]);
        }
        return hasFigure;
    }

    private static HashSet<string> Keys(params string[] phrases) => [.. phrases.Select(Wording.Key)];
}
