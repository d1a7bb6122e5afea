using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Reads a case file. What cannot be read is reported and left out, so that the rest is checked too.</summary>
internal sealed class CaseReader(JsonInput input)
{
    private TimeZoneInfo _zone = TimeZoneInfo.Utc;

    /// <summary>The case, which is whole only where the input has no problem afterwards.</summary>
    internal CaseFile Read()
    {
        var root = new JsonObject(input, 0, "formatVersion", "case", "timeZone", "asOf", "instrument", "answers", "diary");
        FormatVersion.Check(input, root);
        if (root.IsObject && root.Find("answers") < 0 && root.Find("diary") < 0)
            input.Add(JsonProblem.MissingProperty, root.Node, "There are neither 'answers' nor a 'diary'. Add at least one of the two.");
        _zone = ReadZone(root);
        var instrument = root.Find("instrument") is var node && node >= 0 ? new JsonObject(input, node, "id", "version") : default;
        return new CaseFile
        {
            Reference = root.Text("case"),
            TimeZone = _zone,
            AsOf = ReadAsOf(root),
            InstrumentId = node >= 0 ? instrument.RequiredCode("id") : null,
            InstrumentVersion = node >= 0 ? instrument.Text("version") : null,
            Answers = root.Find("answers") is var answers && answers >= 0 ? ReadAnswers(answers) : AnswerSheet.Empty,
            Diary = root.Find("diary") is var diary && diary >= 0 ? new DiaryReader(input, _zone).Read(diary) : null,
        };
    }

    private TimeZoneInfo ReadZone(JsonObject root)
    {
        if (root.Text("timeZone") is not { } name)
            return TimeZoneInfo.Utc;
        if (IanaTimeZone.Find(name) is { } zone)
            return zone;
        var node = root.Find("timeZone");
        input.Add(JsonProblem.UnknownTimeZone, node, $"{input.Describe(node)} is no time zone that this machine knows. Write an IANA name such as Europe/London.");
        return TimeZoneInfo.Utc;
    }

    private DateTimeOffset? ReadAsOf(JsonObject root)
    {
        var node = root.Find("asOf");
        if (node < 0 || input.TextAt(node) is not { } text)
            return null;
        if (EdtfDate.TryParse(text, out var date) && date.TryInstant(new ZoneClock(_zone), out var instant))
            return instant;
        input.Add(JsonProblem.NotDateTime, node, $"{input.Describe(node)} is no point of time. Write a date and a time such as 2018-04-17T12:00:00+01:00, at least a day inside the years 1 to 9999.");
        return null;
    }

    private AnswerSheet ReadAnswers(int node)
    {
        if (input.Tree[node].Kind != JsonTokenType.StartObject)
        {
            input.Add(JsonProblem.WrongType, node, $"An object with answers by item is asked for here, not {input.Describe(node)}.");
            return AnswerSheet.Empty;
        }
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        var count = 0;
        foreach (var name in input.Tree.NamesOf(node))
            if (++count <= Bounds.Answers && ReadAnswer(name + 1) is { } answer)
                answers[input.Tree.TextOf(name)] = answer;
        if (count > Bounds.Answers)
            input.Add(JsonProblem.OutOfRange, node, $"There are {count} answers; at most {Bounds.Answers} are read.");
        return new AnswerSheet(answers.Select(answer => (answer.Key, answer.Value)));
    }

    private Answer? ReadAnswer(int node)
    {
        if (input.Tree[node].Kind != JsonTokenType.StartObject)
            return ReadBareAnswer(node);
        var answer = new JsonObject(input, node, "answer", "by", "since", "note");
        var bare = answer.Require("answer") is var value && value >= 0 ? ReadBareAnswer(value) : null;
        var (by, since, note) = (answer.Text("by"), answer.Date("since"), answer.Text("note"));
        if (since is { } date && date.RunsBackwards(new ZoneClock(_zone)))
            input.Add(AnswerCheck.SinceBackwards, answer.Find("since"), $"'{date}' ends before it begins. Write the earlier date first.");
        return bare is null ? null : bare with { By = by, Since = since, Note = note };
    }

    private Answer? ReadBareAnswer(int node)
    {
        switch (input.Tree[node].Kind)
        {
            case JsonTokenType.Number:
                return input.IntegerAt(node, 0, int.MaxValue) is { } count ? Answer.Of(count) : null;
            case JsonTokenType.String:
                return input.TextAt(node) is { } option ? Answer.Of(option) : null;
            default:
                input.Add(JsonProblem.WrongType, node, $"An answer is a text such as \"yes\", a whole number, or an object with 'answer'; not {input.Describe(node)}. Leave the item out where it was not asked.");
                return null;
        }
    }
}
