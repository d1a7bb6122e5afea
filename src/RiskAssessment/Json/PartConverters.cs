using System.Text.Json.Serialization;

namespace RiskAssessment.Json;

/// <summary>The converter of each type that is a part of a format.</summary>
internal static class PartConverters
{
    internal static readonly Dictionary<Type, JsonConverter> All = new()
    {
        [typeof(CaseFile)] = new PartConverter<CaseFile>(CaseReader.Read, CaseJson.WriteTo),
        [typeof(IncidentDiary)] = new PartConverter<IncidentDiary>(ReadDiary, CaseWriter.Write, "$.diary"),
        [typeof(Incident)] = new PartConverter<Incident>(DiaryReader.ReadIncident, CaseWriter.Write),
        [typeof(CaseEvent)] = new EventConverter(),
        [typeof(CaseHistory)] = new HistoryConverter(),
        [typeof(AnswerSheet)] = new PartConverter<AnswerSheet>(CaseReader.ReadAnswers, CaseWriter.Write, "$.answers"),
        [typeof(Answer)] = new PartConverter<Answer>(CaseReader.ReadAnswer, CaseWriter.Write, "$.answers"),
        [typeof(EdtfDate)] = new TextConverter<EdtfDate>((ref json) => json.Date() ?? default, date => date.ToString()),
        [typeof(Behaviour)] = new TextConverter<Behaviour>((ref json) => json.Behaviour(), behaviour => behaviour.Code),
        [typeof(RiskLevel)] = new TextConverter<RiskLevel>((ref json) => json.OneOf<RiskLevel>() ?? default, WireCodes<RiskLevel>.Of),
        [typeof(ReviewCause)] = new TextConverter<ReviewCause>((ref json) => json.OneOf<ReviewCause>() ?? default, WireCodes<ReviewCause>.Of),
        [typeof(Interval)] = new PartConverter<Interval>(IntervalFormat.Read, IntervalFormat.Write),
        [typeof(AssessmentDocument)] = new AssessmentDocumentConverter(),
        [typeof(Assessment)] = new PartConverter<Assessment>(null, static (json, assessment) => new AssessmentWriter(json, assessment, "en").Write()),
    };

    private static IncidentDiary? ReadDiary(ref JsonCursor json) => DiaryReader.Read(ref json).In(new ZoneClock(TimeZoneInfo.Utc), ref json);
}
