using System.Text.Json;
using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment.Json;

/// <summary>Writes the parts of one assessment, one behind the other.</summary>
internal sealed class AssessmentWriter(Utf8JsonWriter json, Assessment assessment, string language)
{
    internal void Write()
    {
        json.WriteStartObject();
        WriteHead();
        WriteOutcomes();
        WriteEach("scores"u8, assessment.Scores, WriteScore);
        WriteCompleteness(assessment.Completeness);
        WriteEach("reasons"u8, assessment.Reasons, WriteReason);
        WriteEach("contributions"u8, assessment.Contributions, WriteContribution);
        WriteEach("observed"u8, assessment.Observed, WriteObserved);
        WriteEach("openQuestions"u8, assessment.OpenQuestions, WriteQuestion);
        WriteEach("openFacts"u8, assessment.OpenFacts, WriteOpenFact);
        WriteEach("discrepancies"u8, assessment.Discrepancies, WriteDiscrepancy);
        WriteFacts();
        WriteEach("actions"u8, assessment.Actions, WriteAction);
        WriteEach("ignored"u8, assessment.Pattern.Ignored, WriteIgnored);
        json.WriteStartArray("caveats"u8);
        foreach (var caveat in assessment.Caveats)
            json.WriteStringValue(caveat.In(language));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteHead()
    {
        json.WriteString("formatVersion"u8, FormatVersion.Current);
        if (assessment.CaseReference is { } reference)
            json.WriteString("case"u8, reference);
        json.WriteString("asOf"u8, EdtfDate.At(assessment.AsOf).ToString());
        if (assessment.KnownAt is { } knownAt)
            json.WriteString("knownAt"u8, EdtfDate.At(knownAt).ToString());
        json.WriteNumber("notKnownYet"u8, assessment.NotKnownYet);
        json.WriteString("engine"u8, Assessment.EngineVersion);
        json.WriteStartObject("instrument"u8);
        json.WriteString("id"u8, assessment.Instrument.Id);
        json.WriteString("version"u8, assessment.Instrument.Version);
        json.WriteString("sha256"u8, assessment.Instrument.Sha256);
        json.WriteEndObject();
        WriteStanding(assessment.Grade, assessment.Lowest, assessment.Highest, assessment.IsSettled);
    }

    private void WriteStanding(Grade grade, Grade lowest, Grade highest, bool isSettled)
    {
        json.WriteString("level"u8, WireCodes<RiskLevel>.Of(grade.Level));
        json.WriteStartObject("grade"u8);
        json.WriteString("code"u8, grade.Code);
        json.WriteString("label"u8, grade.Label.In(language));
        json.WriteEndObject();
        json.WriteStartObject("range"u8);
        json.WriteString("lowest"u8, lowest.Code);
        json.WriteString("highest"u8, highest.Code);
        json.WriteEndObject();
        json.WriteBoolean("settled"u8, isSettled);
    }

    private void WriteOutcomes()
    {
        if (assessment.Outcomes.Count > 0)
            WriteEach("outcomes"u8, assessment.Outcomes, outcome =>
            {
                json.WriteString("code"u8, outcome.Outcome.Code);
                WriteStanding(outcome.Grade, outcome.Lowest, outcome.Highest, outcome.IsSettled);
            });
    }

    private void WriteCompleteness(Completeness completeness)
    {
        json.WriteStartObject("completeness"u8);
        json.WriteNumber("answered"u8, completeness.Answered);
        json.WriteNumber("applicable"u8, completeness.Applicable);
        json.WriteNumber("criticalAnswered"u8, completeness.CriticalAnswered);
        json.WriteNumber("criticalApplicable"u8, completeness.CriticalApplicable);
        json.WriteEndObject();
    }

    private void WriteScore(ScoreResult score)
    {
        json.WriteString("code"u8, score.Score.Code);
        json.WriteEnds(score.Value);
        WriteStated(score.Stated);
        if (score.Band is not { } band)
        {
            json.WriteNull("band"u8);
            return;
        }
        json.WriteStartObject("band"u8);
        json.WriteString("code"u8, band.Code);
        json.WriteString("label"u8, band.Label.In(language));
        json.WriteEndObject();
    }

    private void WriteReason(Reason reason)
    {
        json.WriteString("rule"u8, reason.Rule.Code);
        json.WriteString("grade"u8, reason.Grade.Code);
        json.WriteString("because"u8, reason.Rule.Because.In(language));
        WriteTexts("items"u8, reason.Items);
        WriteTexts("facts"u8, reason.Facts);
        WriteIncidents(reason.Incidents);
    }

    private void WriteContribution(Contribution contribution)
    {
        json.WriteString("item"u8, contribution.Item.Code);
        json.WriteString("score"u8, contribution.Score.Code);
        json.WriteEnds(contribution.Value);
        WriteStated(contribution.Stated);
        json.WriteBoolean("critical"u8, contribution.Item.IsCritical);
    }

    private void WriteObserved(ObservedAnswer observed)
    {
        json.WriteString("item"u8, observed.Item.Code);
        json.WriteString("answer"u8, observed.Answer);
        WriteIncidents(observed.Incidents);
    }

    private void WriteQuestion(OpenQuestion question)
    {
        json.WriteString("item"u8, question.Item.Code);
        json.WriteString("state"u8, WireCodes<OpenState>.Of(question.State));
        WriteEach("outcomes"u8, question.Effects, WriteEffect);
    }

    private void WriteEffect(AnswerEffect effect)
    {
        json.WriteString("answer"u8, effect.Answer.Code);
        json.WriteString("lowest"u8, effect.Lowest.Code);
        json.WriteString("highest"u8, effect.Highest.Code);
    }

    private void WriteOpenFact(OpenFact open)
    {
        json.WriteString("fact"u8, open.Fact.Code);
        json.WriteStartArray("rules"u8);
        for (var i = 0; i < open.Rules.Count; i++)
            json.WriteStringValue(open.Rules[i].Code);
        json.WriteEndArray();
        json.WriteString("ask"u8, open.Ask.In(language));
    }

    private void WriteIgnored(IgnoredEntry ignored)
    {
        json.WriteString("kind"u8, WireCodes<IgnoredKind>.Of(ignored.Kind));
        json.WriteString("id"u8, ignored.Id);
        json.WriteString("at"u8, ignored.At.ToString());
    }

    private void WriteDiscrepancy(Discrepancy discrepancy)
    {
        json.WriteString("item"u8, discrepancy.Item.Code);
        json.WriteString("kind"u8, WireCodes<DiscrepancyKind>.Of(discrepancy.Kind));
        json.WriteString("answer"u8, discrepancy.Answer);
        json.WriteString("observed"u8, discrepancy.Observed);
        WriteIncidents(discrepancy.Incidents);
    }

    /// <summary>Every fact; those of single behaviours only where there may be any.</summary>
    private void WriteFacts()
    {
        var pattern = assessment.Pattern;
        json.WriteStartObject("pattern"u8);
        json.WriteStartArray("facts"u8);
        for (var fact = 0; fact < PatternFactTable.Rows.Length; fact++)
        {
            var value = pattern.Fact(fact);
            if (fact >= PatternFactTable.FirstBehaviour && value.High == 0)
                continue;
            json.WriteStartObject();
            json.WriteString("code"u8, PatternFactTable.Rows[fact].Code);
            json.WriteEnds(value);
            json.WriteString("unit"u8, PatternFactTable.Rows[fact].Unit);
            if (pattern.HasTooFewToSay(fact))
                json.WriteString("note"u8, "too few to say"u8);
            WriteIncidents(fact);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteAction(RecommendedAction action)
    {
        json.WriteString("code"u8, action.Rule.Code);
        json.WriteString("for"u8, WireCodes<ActionAudience>.Of(action.Rule.For));
        json.WriteString("urgency"u8, WireCodes<ActionUrgency>.Of(action.Rule.Urgency));
        json.WriteString("text"u8, action.TextIn(language));
        WriteTexts("because"u8, action.Because);
    }

    private void WriteStated(double? number)
    {
        if (number is { } stated)
            json.WriteDecimal("stated"u8, stated);
        else
            json.WriteNull("stated"u8);
    }

    private void WriteTexts(ReadOnlySpan<byte> name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < texts.Count; i++)
            json.WriteStringValue(texts[i]);
        json.WriteEndArray();
    }

    private void WriteEach<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> parts, Action<T> write)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < parts.Count; i++)
        {
            json.WriteStartObject();
            write(parts[i]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes the incidents that an assessment lists.</summary>
    private void WriteIncidents(IReadOnlyList<string> incidents)
    {
        json.WriteStartArray("incidents"u8);
        if (incidents is Selection selection && assessment.Pattern.Diary is { } diary)
        {
            using var marks = new EntryMarks(diary);
            selection.CopyTo(marks.Words);
            WriteMarked(diary, marks.Words);
        }
        json.WriteEndArray();
    }

    /// <summary>Writes the incidents behind a fact.</summary>
    private void WriteIncidents(int fact)
    {
        json.WriteStartArray("incidents"u8);
        if (assessment.Pattern.Diary is { } diary)
        {
            using var marks = new EntryMarks(diary);
            assessment.Pattern.MarkIncidents(fact, marks);
            WriteMarked(diary, marks.Words);
        }
        json.WriteEndArray();
    }

    private void WriteMarked(IncidentDiary diary, ReadOnlySpan<ulong> entries)
    {
        for (var entry = Bits.Next(entries, 0); entry >= 0; entry = Bits.Next(entries, entry + 1))
            json.WriteStringValue(diary.Ids[entry]);
    }
}
