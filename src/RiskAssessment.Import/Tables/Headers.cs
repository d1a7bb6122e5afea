namespace RiskAssessment.Import.Tables;

/// <summary>The headers that are understood, in English and Welsh; case, accents, spaces and punctuation do not matter.</summary>
internal static class Headers
{
    /// <summary>Columns of a diary. The first header of each language is the one that the template writes.</summary>
    internal static readonly (Field Field, string[] English, string[] Welsh)[] Diary =
    [
        (Field.Id, ["id", "reference", "ref", "entry", "no", "incident number"], ["cyfeirnod", "rhif"]),
        (Field.When, ["date", "when", "from", "start", "start date", "date from", "date and time", "date time", "date of incident", "incident date"], ["dyddiad", "pryd", "o", "dyddiad ac amser", "dyddiad y digwyddiad"]),
        (Field.Until, ["until", "to", "end", "end date", "date to"], ["hyd", "tan"]),
        (Field.Time, ["time", "at", "time of day", "time of incident", "start time"], ["amser"]),
        (Field.Behaviours, ["what happened", "behaviour", "behaviours", "behavior", "behaviors", "what", "incident", "what they did", "what he did", "what she did", "conduct", "type of incident", "incident type", "type of behaviour"], ["beth ddigwyddodd", "ymddygiad", "ymddygiadau", "beth", "digwyddiad"]),
        (Field.Occurrences, ["how many", "occurrences", "count", "times", "how often", "how many times", "number of times"], ["faint", "nifer", "sawl gwaith"]),
        (Field.Place, ["where", "place", "location"], ["lle", "ble", "lleoliad"]),
        (Field.Channel, ["how", "channel", "method", "means"], ["sut", "cyfrwng", "sianel"]),
        (Field.Reported, ["reported on", "reported", "date reported", "report date"], ["adroddwyd ar", "adroddwyd", "dyddiad adrodd"]),
        (Field.ReportedTo, ["reported to", "told to", "who was told"], ["adroddwyd i", "adroddwyd wrth"]),
        (Field.Recorded, ["written down on", "recorded on", "recorded", "date recorded", "written down", "logged", "noted on"], ["cofnodwyd ar", "cofnodwyd", "dyddiad cofnodi"]),
        (Field.Certainty, ["certain or suspected", "certain", "certainty", "how sure", "sure", "confirmed", "attribution"], ["sicr neu amheuir", "sicr", "sicrwydd"]),
        (Field.Suspected, ["suspected"], ["amheuir"]),
        (Field.Source, ["who says so", "source", "told by", "reported by"], ["pwy sy'n dweud", "ffynhonnell"]),
        (Field.SameAs, ["same as"], ["yr un peth â"]),
        (Field.Evidence, ["evidence", "proof", "photos", "screenshots"], ["tystiolaeth", "prawf"]),
        (Field.Note, ["notes", "note", "details", "detail", "description", "comments", "comment", "more"], ["nodiadau", "nodyn", "manylion", "disgrifiad", "sylwadau"]),
    ];

    /// <summary>Columns of a call log or a table of messages.</summary>
    internal static readonly (Field Field, string[] English, string[] Welsh)[] Contacts =
    [
        (Field.When, ["date", "when", "date and time", "date time", "timestamp", "call date", "start", "start date"], ["dyddiad", "dyddiad ac amser"]),
        (Field.Time, ["time", "call time", "start time"], ["amser"]),
        (Field.Number, ["number", "phone number", "phone", "telephone", "telephone number", "from", "caller", "caller id", "calling number", "from number", "address"], ["rhif", "rhif ffôn", "oddi wrth"]),
        (Field.CallType, ["type", "call type", "direction", "call direction", "kind", "status", "call status", "result"], ["math", "cyfeiriad", "statws"]),
        (Field.Duration, ["duration", "length", "call duration", "call length", "seconds", "duration in seconds", "talk time"], ["hyd", "hyd yr alwad"]),
        (Field.Text, ["message", "body", "text", "content", "message body", "message text", "sms", "words"], ["neges", "testun"]),
    ];

    private static readonly Dictionary<string, Field> DiaryByKey = ByKey(Diary);
    private static readonly Dictionary<string, Field> ContactsByKey = ByKey(Contacts);

    internal static Field OfDiary(string header) => Find(DiaryByKey, header);

    internal static Field OfContacts(string header) => Find(ContactsByKey, header);

    private static Field Find(Dictionary<string, Field> byKey, string header)
    {
        if (header.Length > 100)
            return Field.Other;
        var bracket = header.IndexOf('(');
        return byKey.TryGetValue(Wording.Key(header), out var field)
            || (bracket > 0 && byKey.TryGetValue(Wording.Key(header[..bracket]), out field))
            ? field
            : Field.Other;
    }

    private static Dictionary<string, Field> ByKey((Field Field, string[] English, string[] Welsh)[] table) =>
        (from row in table from header in row.English.Concat(row.Welsh) select (Key: Wording.Key(header), row.Field))
        .ToDictionary(header => header.Key, header => header.Field, StringComparer.Ordinal);
}
