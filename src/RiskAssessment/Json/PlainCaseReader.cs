using System.Text;

namespace RiskAssessment.Json;

/// <summary>
/// Reads a case file in which nothing is wrong: in one pass, straight into the case. Most files are so. Any other is left to
/// <see cref="CaseReader"/>, which reads from the start and says what is wrong; what this one takes, that one reads alike.
/// </summary>
internal static class PlainCaseReader
{
    /// <summary>The case, or <see langword="null"/> where something may be wrong with it.</summary>
    internal static CaseFile? Read(ReadOnlySpan<byte> utf8)
    {
        var json = new PlainJson(utf8);
        bool? isCurrent = null;
        string? reference = null, zone = null;
        EdtfDate? asOf = null;
        (string? Id, string? Version)? instrument = null;
        KeyValuePair<string, Answer>[]? answers = null;
        DiaryParts? diary = null;
        json.OpenObject();
        while (json.NextProperty(out var name))
        {
            if (isCurrent is null && name.SequenceEqual("formatVersion"u8))
                isCurrent = CodeIndex.Equal(json.Utf8(), FormatVersion.Current);
            else if (reference is null && name.SequenceEqual("case"u8))
                reference = json.Text();
            else if (zone is null && name.SequenceEqual("timeZone"u8))
                zone = json.Text();
            else if (asOf is null && name.SequenceEqual("asOf"u8))
                asOf = json.Date();
            else if (instrument is null && name.SequenceEqual("instrument"u8))
                instrument = ReadInstrument(ref json);
            else if (answers is null && name.SequenceEqual("answers"u8))
                answers = ReadAnswers(ref json);
            else if (diary is null && name.SequenceEqual("diary"u8))
                diary = PlainDiaryReader.Read(ref json);
            else
                json.Fail();
        }
        var isWhole = json.IsRead && isCurrent is true && (answers is not null || diary is not null) && instrument is not { Id: null };
        if (!isWhole || (zone is null ? TimeZoneInfo.Utc : IanaTimeZone.Find(zone)) is not { } timeZone)
            return null;
        var clock = new ZoneClock(timeZone);
        DateTimeOffset? instant = null;
        if (asOf is { } date)
        {
            if (!date.TryInstant(clock, out var point))
                return null;
            instant = point;
        }
        var sheet = answers is null ? AnswerSheet.Empty : SheetOf(answers, clock);
        var incidents = diary?.In(clock);
        return sheet is null || (diary is not null && incidents is null) ? null : new CaseFile
        {
            Reference = reference,
            TimeZone = timeZone,
            AsOf = instant,
            InstrumentId = instrument?.Id,
            InstrumentVersion = instrument?.Version,
            Answers = sheet,
            Diary = incidents,
        };
    }

    /// <summary>The sheet, unless an item is answered twice or an answer holds from a date that ends before it begins.</summary>
    private static AnswerSheet? SheetOf(KeyValuePair<string, Answer>[] answers, ZoneClock clock)
    {
        foreach (var (_, answer) in answers)
            if (answer.Since is { } since && since.RunsBackwards(clock))
                return null;
        return AnswerSheet.Of(answers);
    }

    private static (string? Id, string? Version) ReadInstrument(ref PlainJson json)
    {
        string? id = null, version = null;
        json.OpenObject();
        while (json.NextProperty(out var name))
        {
            if (id is null && name.SequenceEqual("id"u8))
                id = json.Code();
            else if (version is null && name.SequenceEqual("version"u8))
                version = json.Text();
            else
                json.Fail();
        }
        return (id, version);
    }

    private static KeyValuePair<string, Answer>[] ReadAnswers(ref PlainJson json)
    {
        var answers = new List<KeyValuePair<string, Answer>>();
        json.OpenObject();
        while (json.NextProperty(out var name))
        {
            var item = Encoding.UTF8.GetString(name);
            if (ReadAnswer(ref json) is { } answer && answers.Count < Bounds.Answers)
                answers.Add(new(item, answer));
            else
                json.Fail();
        }
        return [.. answers];
    }

    private static Answer? ReadAnswer(ref PlainJson json)
    {
        if (!json.IsObject)
            return ReadBareAnswer(ref json);
        Answer? bare = null;
        string? by = null, note = null;
        EdtfDate? since = null;
        json.OpenObject();
        while (json.NextProperty(out var name))
        {
            if (bare is null && name.SequenceEqual("answer"u8))
                bare = ReadBareAnswer(ref json);
            else if (by is null && name.SequenceEqual("by"u8))
                by = json.Text();
            else if (since is null && name.SequenceEqual("since"u8))
                since = json.Date();
            else if (note is null && name.SequenceEqual("note"u8))
                note = json.Text();
            else
                json.Fail();
        }
        return bare is null ? null : bare with { By = by, Since = since, Note = note };
    }

    /// <summary>The commonest answers are there already, so that no text is made of them.</summary>
    private static Answer? ReadBareAnswer(ref PlainJson json)
    {
        if (!json.IsText)
            return json.Integer(0, int.MaxValue) is { } count ? Answer.Of(count) : null;
        var option = json.Utf8();
        return option.SequenceEqual("yes"u8) ? Answer.Yes
            : option.SequenceEqual("no"u8) ? Answer.No
            : json.TextOf(option) is { } other ? Answer.Of(other)
            : null;
    }
}
