using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>The format of a case file. What is refused is left out of the case, so that the rest is checked too.</summary>
internal static class CaseReader
{
    private static readonly JsonShape<CaseParts> InstrumentShape = new JsonShape<CaseParts>()
        .Required("id", (ref json, ref parts) => parts.InstrumentId = json.Code())
        .Optional("version", (ref json, ref parts) => parts.InstrumentVersion = json.Text());

    private static readonly JsonShape<CaseKeys> KeysShape = new JsonShape<CaseKeys>()
        .Optional("victim", (ref json, ref keys) => keys.Victim = json.Text())
        .Optional("person", (ref json, ref keys) => keys.Person = json.Text());

    private static readonly JsonShape<OriginParts> OriginShape = new JsonShape<OriginParts>()
        .Required("version", (ref json, ref origin) => origin.Version = json.Text())
        .Required("item", (ref json, ref origin) => origin.Item = json.Text());

    private static readonly JsonShape<AnswerParts> AnswerShape = new JsonShape<AnswerParts>()
        .Required("answer", (ref json, ref parts) => parts.Answer = ReadBareAnswer(ref json))
        .Optional("by", (ref json, ref parts) => parts.By = json.Text())
        .Optional("since", (ref json, ref parts) => parts.Since = (json.Node, json.Date()))
        .Optional("recorded", (ref json, ref parts) => parts.Recorded = (json.Node, json.Date()))
        .Optional("migratedFrom", (ref json, ref parts) => parts.MigratedFrom = ReadOrigin(ref json))
        .Optional("note", (ref json, ref parts) => parts.Note = json.Text());

    private static readonly JsonShape<CaseParts> CaseShape = new JsonShape<CaseParts>()
        .Required("formatVersion", (ref json, ref _) => FormatVersion.Read(ref json))
        .Optional("case", (ref json, ref parts) => parts.Reference = json.Text())
        .Optional("keys", (ref json, ref parts) => parts.Keys = ReadKeys(ref json))
        .Optional("labels", (ref json, ref parts) => parts.Labels = ReadLabels(ref json))
        .Optional("jurisdiction", (ref json, ref parts) => parts.Jurisdiction = json.OneOf<Jurisdiction>())
        .Optional("timeZone", (ref json, ref parts) => parts.Zone = (json.Node, json.Text()))
        .Optional("asOf", (ref json, ref parts) => parts.AsOf = (json.Node, json.Text()))
        .Optional("knownAt", (ref json, ref parts) => parts.KnownAt = (json.Node, json.Text()))
        .Optional("instrument", (ref json, ref parts) => InstrumentShape.Read(ref json, ref parts))
        .Optional("answers", (ref json, ref parts) => parts.Answers = ReadAnswers(ref json, parts.Intervals))
        .Optional("diary", (ref json, ref parts) => parts.Diary = DiaryReader.Read(ref json));

    /// <summary>The case, which is whole only where nothing was refused.</summary>
    internal static CaseFile Read(ref JsonCursor json)
    {
        var parts = new CaseParts();
        var root = json.Node;
        if (CaseShape.Read(ref json, ref parts) && parts.Answers is null && parts.Diary is null && json.Refuse(out var input))
            input.Add(JsonProblem.MissingProperty, root, "The case has neither 'answers' nor 'diary'. Add at least one of the two.");
        var clock = new ZoneClock(ZoneOf(parts.Zone, ref json));
        CheckIntervals(parts.Intervals, clock, ref json);
        return new CaseFile
        {
            Reference = parts.Reference,
            TimeZone = clock.Zone,
            Jurisdiction = parts.Jurisdiction,
            AsOf = InstantOf(parts.AsOf, clock, ref json),
            KnownAt = InstantOf(parts.KnownAt, clock, ref json),
            VictimKey = parts.Keys.Victim,
            PersonKey = parts.Keys.Person,
            Labels = parts.Labels ?? new Dictionary<string, string>(0),
            InstrumentId = parts.InstrumentId,
            InstrumentVersion = parts.InstrumentVersion,
            Answers = parts.Answers ?? AnswerSheet.Empty,
            Diary = parts.Diary?.In(clock, ref json),
        };
    }

    internal static CaseKeys ReadKeys(ref JsonCursor json)
    {
        var keys = default(CaseKeys);
        KeysShape.Read(ref json, ref keys);
        return keys;
    }

    internal static Dictionary<string, string> ReadLabels(ref JsonCursor json)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!json.IsAt(JsonTokenType.StartObject, "An object with texts by label"))
            return labels;
        var (node, count) = (json.Node, 0);
        while (json.NextProperty())
        {
            var label = json.Name();
            if (++count > Bounds.Labels || labels.ContainsKey(label))
            {
                json.LeaveOut();
                continue;
            }
            json.MoveToValue();
            if (json.Text() is { } text)
                labels.Add(label, text);
        }
        if (count > Bounds.Labels && json.Refuse(out var input))
            input.Add(JsonProblem.OutOfRange, node, $"There are {count} labels; at most {Bounds.Labels} are allowed.");
        return labels;
    }

    private static AnswerOrigin? ReadOrigin(ref JsonCursor json)
    {
        var parts = default(OriginParts);
        OriginShape.Read(ref json, ref parts);
        return parts is { Version: { } version, Item: { } item } ? new AnswerOrigin(version, item) : null;
    }

    internal static TimeZoneInfo ZoneOf((int Node, string? Text) zoneName, ref JsonCursor json)
    {
        var (node, name) = zoneName;
        if (name is null)
            return TimeZoneInfo.Utc;
        if (IanaTimeZone.Find(name) is { } zone)
            return zone;
        if (json.Refuse(out var input))
            input.Add(JsonProblem.UnknownTimeZone, node, $"{input.Named(node)} is not a time zone known on this machine. Write an IANA name such as Europe/London.");
        return TimeZoneInfo.Utc;
    }

    internal static DateTimeOffset? InstantOf((int Node, string? Text) instantText, ZoneClock clock, ref JsonCursor json)
    {
        var (node, text) = instantText;
        if (text is null)
            return null;
        if (EdtfDate.TryParse(text, out var date) && date.TryInstant(clock, out var instant))
            return instant;
        if (json.Refuse(out var input))
            input.Add(JsonProblem.NotDateTime, node, $"{input.Named(node)} is not a valid point in time. Write a date and a time such as 2018-04-17T12:00:00+01:00, at least a day inside the years 1 to 9999.");
        return null;
    }

    /// <summary>Answers by themselves, whose dates are read in UTC.</summary>
    internal static AnswerSheet ReadAnswers(ref JsonCursor json)
    {
        var intervals = new List<(int, EdtfDate)>();
        var answers = ReadAnswers(ref json, intervals);
        CheckIntervals(intervals, new ZoneClock(TimeZoneInfo.Utc), ref json);
        return answers;
    }

    /// <summary>An answer by itself, whose dates are read in UTC.</summary>
    internal static Answer? ReadAnswer(ref JsonCursor json)
    {
        var intervals = new List<(int, EdtfDate)>();
        var answer = ReadAnswer(ref json, intervals);
        CheckIntervals(intervals, new ZoneClock(TimeZoneInfo.Utc), ref json);
        return answer;
    }

    private static void CheckIntervals(List<(int Node, EdtfDate Since)> intervals, ZoneClock clock, ref JsonCursor json)
    {
        foreach (var (node, since) in intervals)
            if (since.RunsBackwards(clock) && json.Refuse(out var input))
                input.Add(AnswerCheck.SinceBackwards, node, DiaryCheck.EndsBeforeItBegins);
    }

    private static AnswerSheet ReadAnswers(ref JsonCursor json, List<(int Node, EdtfDate Since)> intervals)
    {
        if (!json.IsAt(JsonTokenType.StartObject, "An object with answers by item"))
            return AnswerSheet.Empty;
        var (node, count) = (json.Node, 0);
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        while (json.NextProperty())
        {
            var item = json.Name();
            if (++count > Bounds.Answers || answers.ContainsKey(item))
            {
                json.LeaveOut();
                continue;
            }
            json.MoveToValue();
            if (ReadAnswer(ref json, intervals) is { } answer)
                answers.Add(item, answer);
        }
        if (count > Bounds.Answers && json.Refuse(out var input))
            input.Add(JsonProblem.OutOfRange, node, $"There are {count} answers; at most {Bounds.Answers} are allowed.");
        return AnswerSheet.Of([.. answers])!;
    }

    /// <summary>An answer whose dates are checked by the caller.</summary>
    internal static Answer? ReadAnswer(ref JsonCursor json, List<(int Node, EdtfDate Since)> intervals)
    {
        if (json.Kind != JsonTokenType.StartObject)
            return ReadBareAnswer(ref json);
        var answer = new AnswerParts();
        AnswerShape.Read(ref json, ref answer);
        if (answer.Since is (var node, { Precision: DatePrecision.Interval } since))
            intervals.Add((node, since));
        if (answer.Recorded is (var place, { Precision: DatePrecision.Interval } recorded))
            intervals.Add((place, recorded));
        return answer.Answer is null
            ? null
            : answer.Answer with { By = answer.By, Since = answer.Since.Date, Recorded = answer.Recorded.Date, Note = answer.Note, MigratedFrom = answer.MigratedFrom };
    }

    private static Answer? ReadBareAnswer(ref JsonCursor json)
    {
        switch (json.Kind)
        {
            case JsonTokenType.Number:
                return json.Integer(0, int.MaxValue) is { } count ? Answer.Of(count) : null;
            case JsonTokenType.String:
                return json.IsText("yes"u8) ? Answer.Yes : json.IsText("no"u8) ? Answer.No : json.Text() is { } option ? Answer.Of(option) : null;
            default:
                if (json.Refuse(out var input))
                    input.Add(JsonProblem.WrongType, json.Node, $"An answer is a text such as \"yes\", a whole number, or an object with 'answer'; not {input.Describe(json.Node)}. Leave the item out if it was not asked.");
                json.Skip();
                return null;
        }
    }

    private sealed class CaseParts
    {
        internal string? Reference, InstrumentId, InstrumentVersion;
        internal (int Node, string? Text) Zone, AsOf, KnownAt;
        internal CaseKeys Keys;
        internal Dictionary<string, string>? Labels;
        internal Jurisdiction? Jurisdiction;
        internal AnswerSheet? Answers;
        internal ParsedDiary? Diary;

        /// <summary>The intervals from which answers hold, to be checked once the time zone is known.</summary>
        internal readonly List<(int Node, EdtfDate Since)> Intervals = [];
    }

    private struct AnswerParts
    {
        internal Answer? Answer;
        internal string? By, Note;
        internal (int Node, EdtfDate? Date) Since, Recorded;
        internal AnswerOrigin? MigratedFrom;
    }

    private struct OriginParts
    {
        internal string? Version, Item;
    }

    /// <summary>Whom a case is about.</summary>
    internal struct CaseKeys
    {
        internal string? Victim, Person;
    }
}
