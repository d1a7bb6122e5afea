using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment.Json;

/// <summary>Writes the parts of one assessment, one behind the other.</summary>
internal sealed class AssessmentParts(JsonPage page, IncidentIds ids, Assessment assessment, string language)
{
    internal void Write()
    {
        page.Raw("{"u8);
        WriteHead();
        WriteOutcomes();
        WriteScores();
        WriteReasons();
        WriteContributions();
        WriteQuestions();
        WriteDiscrepancies();
        WriteFacts();
        WriteActions();
        page.Texts("\"ignored\":["u8, assessment.Pattern.Ignored);
        page.Raw("\"caveats\":["u8);
        for (var i = 0; i < assessment.Caveats.Count; i++)
            page.Text(assessment.Caveats[i].In(language));
        page.Close(']');
        page.Close('}');
    }

    private void WriteHead()
    {
        page.Raw("\"formatVersion\":\"1.0\","u8);
        if (assessment.CaseReference is { } reference)
            page.Text("\"case\":"u8, reference);
        page.Text("\"asOf\":"u8, EdtfDate.At(assessment.AsOf).ToString());
        page.Text("\"engine\":"u8, Assessment.EngineVersion);
        page.Code("\"instrument\":{\"id\":"u8, assessment.Instrument.Id);
        page.Text("\"version\":"u8, assessment.Instrument.Version);
        page.Code("\"sha256\":"u8, assessment.Instrument.Sha256);
        page.Close('}');
        WriteStanding(assessment.Grade, assessment.Lowest, assessment.Highest);
        page.Boolean("\"settled\":"u8, assessment.IsSettled);
    }

    private void WriteStanding(Grade grade, Grade lowest, Grade highest)
    {
        page.Code("\"level\":"u8, EnumCodes<RiskLevel>.Of(grade.Level));
        page.Code("\"grade\":{\"code\":"u8, grade.Code);
        page.Text("\"label\":"u8, grade.Label.In(language));
        page.Close('}');
        page.Code("\"range\":{\"lowest\":"u8, lowest.Code);
        page.Code("\"highest\":"u8, highest.Code);
        page.Close('}');
    }

    private void WriteOutcomes()
    {
        if (assessment.Outcomes.Count == 0)
            return;
        page.Raw("\"outcomes\":["u8);
        foreach (var outcome in assessment.Outcomes)
        {
            page.Code("{\"code\":"u8, outcome.Outcome.Code);
            WriteStanding(outcome.Grade, outcome.Lowest, outcome.Highest);
            page.Boolean("\"settled\":"u8, outcome.IsSettled);
            page.Close('}');
        }
        page.Close(']');
    }

    private void WriteScores()
    {
        page.Raw("\"scores\":["u8);
        for (var i = 0; i < assessment.Scores.Count; i++)
        {
            var score = assessment.Scores[i];
            page.Code("{\"code\":"u8, score.Score.Code);
            WriteInterval(score.Value);
            if (score.Score.Bands.Count > 0)
            {
                page.Code("\"band\":{\"lowest\":"u8, score.LowestBand?.Code);
                page.Code("\"highest\":"u8, score.HighestBand?.Code);
                page.Close('}');
            }
            page.Close('}');
        }
        page.Close(']');
    }

    private void WriteReasons()
    {
        page.Raw("\"reasons\":["u8);
        for (var i = 0; i < assessment.Reasons.Count; i++)
        {
            var reason = assessment.Reasons[i];
            page.Code("{\"rule\":"u8, reason.Rule.Code);
            page.Code("\"grade\":"u8, reason.Grade.Code);
            page.Text("\"because\":"u8, reason.Rule.Because.In(language));
            page.Codes("\"items\":["u8, reason.Items);
            page.Codes("\"facts\":["u8, reason.Facts);
            ids.Write(page, reason.Incidents);
            page.Close('}');
        }
        page.Close(']');
    }

    private void WriteContributions()
    {
        page.Raw("\"contributions\":["u8);
        for (var i = 0; i < assessment.Contributions.Count; i++)
        {
            var contribution = assessment.Contributions[i];
            page.Code("{\"item\":"u8, contribution.Item.Code);
            page.Code("\"score\":"u8, contribution.Score.Code);
            WriteInterval(contribution.Value);
            page.Boolean("\"critical\":"u8, contribution.Item.IsCritical);
            page.Close('}');
        }
        page.Close(']');
    }

    private void WriteQuestions()
    {
        page.Raw("\"openQuestions\":["u8);
        for (var i = 0; i < assessment.OpenQuestions.Count; i++)
        {
            var question = assessment.OpenQuestions[i];
            page.Code("{\"item\":"u8, question.Item.Code);
            page.Code("\"state\":"u8, EnumCodes<OpenState>.Of(question.State));
            page.Raw("\"outcomes\":["u8);
            foreach (var effect in question.Effects)
            {
                page.Code("{\"answer\":"u8, effect.Answer.ToString());
                page.Code("\"lowest\":"u8, effect.Lowest.Code);
                page.Code("\"highest\":"u8, effect.Highest.Code);
                page.Close('}');
            }
            page.Close(']');
            page.Close('}');
        }
        page.Close(']');
    }

    private void WriteDiscrepancies()
    {
        page.Raw("\"discrepancies\":["u8);
        for (var i = 0; i < assessment.Discrepancies.Count; i++)
        {
            var discrepancy = assessment.Discrepancies[i];
            page.Code("{\"item\":"u8, discrepancy.Item.Code);
            page.Code("\"answer\":"u8, discrepancy.Answer);
            page.Code("\"observed\":"u8, discrepancy.Observed);
            ids.Write(page, discrepancy.Incidents);
            page.Close('}');
        }
        page.Close(']');
    }

    /// <summary>Every fact; those of single behaviours only where there may be any.</summary>
    private void WriteFacts()
    {
        var pattern = assessment.Pattern;
        page.Raw("\"pattern\":{\"facts\":["u8);
        for (var fact = 0; fact < PatternFactTable.Rows.Length; fact++)
        {
            var value = pattern.Fact(fact);
            if (fact >= PatternFactTable.FirstBehaviour && value.High == 0)
                continue;
            page.Number(FactFragments.UpToLow[fact], value.Low);
            page.Number("\"high\":"u8, value.High);
            page.Raw(FactFragments.Unit[fact]);
            if (pattern.HasTooFewToSay(fact))
                page.Raw("\"note\":\"too few to say\","u8);
            ids.Write(page, fact, pattern);
            page.Close('}');
        }
        page.Close(']');
        page.Close('}');
    }

    private void WriteActions()
    {
        page.Raw("\"actions\":["u8);
        for (var i = 0; i < assessment.Actions.Count; i++)
        {
            var action = assessment.Actions[i];
            page.Code("{\"code\":"u8, action.Rule.Code);
            page.Code("\"for\":"u8, EnumCodes<ActionAudience>.Of(action.Rule.For));
            page.Code("\"urgency\":"u8, EnumCodes<ActionUrgency>.Of(action.Rule.Urgency));
            page.Text("\"text\":"u8, action.Rule.Text.In(language));
            page.Codes("\"because\":["u8, action.Because);
            page.Close('}');
        }
        page.Close(']');
    }

    private void WriteInterval(Interval interval)
    {
        page.Number("\"low\":"u8, interval.Low);
        page.Number("\"high\":"u8, interval.High);
    }
}
