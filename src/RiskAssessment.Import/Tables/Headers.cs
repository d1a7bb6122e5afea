namespace RiskAssessment.Import.Tables;

/// <summary>The headers that are understood, in English and Welsh; case, accents, spaces and punctuation do not matter.</summary>
internal static class Headers
{
    /// <summary>Columns of a diary. The first header of each language is the one that the template writes.</summary>
    internal static readonly (Field Field, string[] English, string[] Welsh)[] Diary =
    [
        (Field.Id, ["id", "reference", "ref", "entry", "no", "incident number"], ["cyfeirnod", "rhif"]),
        (Field.When, ["date", "when", "from", "start", "start date", "date from", "date and time", "date time", "date of incident", "incident date", "date of event", "date of occurrence", "event date", "date happened", "when did happen", "incident date time", "date of contact", "day and date"], ["dyddiad", "pryd", "o", "dyddiad ac amser", "dyddiad y digwyddiad"]),
        (Field.Until, ["until", "to", "end", "end date", "date to", "date ended", "finish", "end time"], ["hyd", "tan"]),
        (Field.Time, ["time", "at", "time of day", "time of incident", "start time", "time of day am pm", "time of event", "time of occurrence", "event time", "what time", "time am pm"], ["amser"]),
        (Field.Behaviours, ["what happened", "behaviour", "behaviours", "behavior", "behaviors", "what", "incident", "what they did", "what he did", "what she did", "conduct", "type of incident", "incident type", "type of behaviour", "what happened description", "event", "what occurred", "description of what happened", "nature", "what did happen", "what did they do", "what did he do", "what did she do", "incident description", "nature of contact", "type of contact", "behaviour type"], ["beth ddigwyddodd", "ymddygiad", "ymddygiadau", "beth", "digwyddiad"]),
        (Field.Occurrences, ["how many", "occurrences", "count", "times", "how often", "how many times", "number of times", "quantity", "frequency", "no of times", "number of occurrences", "number of incidents"], ["faint", "nifer", "sawl gwaith"]),
        (Field.Place, ["where", "place", "location", "address", "where did happen", "place of event", "venue", "scene", "whereabouts", "where happened"], ["lle", "ble", "lleoliad"]),
        (Field.Channel, ["how", "channel", "method", "means"], ["sut", "cyfrwng", "sianel"]),
        (Field.Reported, ["reported on", "reported", "date reported", "report date", "reported police", "reported to police", "police", "police called", "police informed", "police contacted", "told police", "did report", "report made", "reported yes no", "reported to the police", "police report", "reported to police on", "police notified", "reported to anyone"], ["adroddwyd ar", "adroddwyd", "dyddiad adrodd"]),
        (Field.ReportedTo, ["reported to", "told to", "who was told", "who did you tell", "reported to whom", "to whom reported", "agency reported to", "who reported to"], ["adroddwyd i", "adroddwyd wrth"]),
        (Field.ReportReference, ["crime reference", "crime reference number", "crime ref", "crime number", "police reference", "police reference number", "police event number", "event number", "police report number", "report number", "report #", "case number", "log number", "cad number", "officer name", "officer", "police officer", "name of officer", "badge number", "officer badge number", "reported to crime reference"], ["rhif trosedd", "swyddog", "enw'r swyddog"]),
        (Field.Recorded, ["written down on", "recorded on", "recorded", "date recorded", "written down", "logged", "noted on"], ["cofnodwyd ar", "cofnodwyd", "dyddiad cofnodi"]),
        (Field.Certainty, ["certain or suspected", "certain", "certainty", "how sure", "sure", "confirmed", "attribution"], ["sicr neu amheuir", "sicr", "sicrwydd"]),
        (Field.Suspected, ["suspected"], ["amheuir"]),
        (Field.Source, ["who says so", "source", "told by", "reported by"], ["pwy sy'n dweud", "ffynhonnell"]),
        (Field.SameAs, ["same as"], ["yr un peth â"]),
        (Field.Evidence, ["evidence", "proof", "photos", "screenshots"], ["tystiolaeth", "prawf"]),
        (Field.Note, ["notes", "note", "details", "detail", "description", "comments", "comment", "more", "incident details", "full details", "description of events", "description of event", "effect", "impact", "other information", "further details", "additional information", "what was said"], ["nodiadau", "nodyn", "manylion", "disgrifiad", "sylwadau"]),
    ];

    /// <summary>Columns of a call log or a table of messages.</summary>
    internal static readonly (Field Field, string[] English, string[] Welsh)[] Contacts =
    [
        (Field.When, ["date", "when", "date and time", "date time", "timestamp", "call date", "start", "start date", "created at", "date time utc", "date received", "call start", "call started", "start datetime"], ["dyddiad", "dyddiad ac amser"]),
        (Field.Time, ["time", "call time", "start time"], ["amser"]),
        (Field.Number, ["number", "phone number", "phone", "telephone", "telephone number", "from", "caller", "caller id", "calling number", "from number", "address", "remote party", "party", "caller number", "contact number", "msisdn", "from address", "sender", "calling party", "number from", "phone no", "caller name number"], ["rhif", "rhif ffôn", "oddi wrth"]),
        (Field.CallType, ["type", "call type", "direction", "call direction", "kind", "status", "call status", "result", "dir", "event type", "action", "event", "disposition", "incoming outgoing", "in out", "message type", "outcome"], ["math", "cyfeiriad", "statws"]),
        (Field.Duration, ["duration", "length", "call duration", "call length", "seconds", "duration in seconds", "talk time", "duration s", "call duration s", "duration seconds", "duration minutes", "secs", "call time length", "duration sec", "length seconds"], ["hyd", "hyd yr alwad"]),
        (Field.Text, ["message", "body", "text", "content", "message body", "message text", "sms", "words"], ["neges", "testun"]),
    ];

    /// <summary>Words of a header that do not say what its column holds.</summary>
    private static readonly HashSet<string> OfNoMatter = ["the", "a", "an", "of", "incident", "incidents", "event", "stalking", "harassment", "contact", "was", "were", "it", "this", "you", "your", "my", "did", "has", "have", "been", "please", "any", "is", "s"];

    private static readonly Dictionary<string, Field> DiaryByKey = ByKey(Diary);
    private static readonly Dictionary<string, Field> ContactsByKey = ByKey(Contacts);

    /// <summary>Whether a number column names the one who called or wrote, and not only the other party.</summary>
    internal static bool IsOfSender(string header) => Wording.Key(header) is "from" or "caller" or "callerid" or "callingnumber" or "fromnumber" or "sender" or "fromaddress" or "callingparty" or "callernumber" or "numberfrom" or "oddiwrth";

    /// <summary>Whether a table holds the events of a doorbell or camera: what happened, at which device.</summary>
    internal static bool IsOfDevice(string[] headers)
    {
        HashSet<string> keys = [.. headers.Select(Wording.Key)];
        return keys.Overlaps(["device", "devicename", "camera", "cameraname", "doorbell", "deviceid", "sensor"])
            && keys.Overlaps(["kind", "event", "eventtype", "type", "motion", "createdat", "trigger", "detection"])
            && !keys.Overlaps(["whathappened", "behaviour"]);
    }

    /// <summary>Whether a header is one of those above, word for word, so that a problem may name it.</summary>
    internal static bool IsListed(string header) => Wording.Key(header) is var key && (DiaryByKey.ContainsKey(key) || ContactsByKey.ContainsKey(key));

    internal static Field OfDiary(string header) => Find(DiaryByKey, header);

    internal static Field OfContacts(string header) => Find(ContactsByKey, header);

    /// <summary>The field of a header; without what stands in brackets and after a comma, and without words that do not matter, if it is not known as a whole.</summary>
    private static Field Find(Dictionary<string, Field> byKey, string header)
    {
        if (header.Length > 100)
            return Field.Other;
        var end = header.IndexOfAny(['(', '[', ',']);
        var start = end > 0 ? header[..end] : header;
        return byKey.TryGetValue(Wording.Key(header), out var field)
            || byKey.TryGetValue(Wording.Key(start), out field)
            || byKey.TryGetValue(string.Concat(start.Split([' ', '_', '/', '&', '-', '?', '.', ':'], StringSplitOptions.RemoveEmptyEntries).Select(Wording.Key).Where(word => !OfNoMatter.Contains(word))), out field)
            ? field
            : Field.Other;
    }

    private static Dictionary<string, Field> ByKey((Field Field, string[] English, string[] Welsh)[] table) =>
        (from row in table from header in row.English.Concat(row.Welsh) select (Key: Wording.Key(header), row.Field))
        .ToDictionary(header => header.Key, header => header.Field, StringComparer.Ordinal);
}
