using System.Runtime.CompilerServices;
using Xunit;

namespace RiskAssessment.Tests.Conventions;

/// <summary>The text of every public type in a debugger is useful, and contains no text that people wrote.</summary>
public sealed class ToStringTests
{
    private const string Secret = "MARKED";

    [Fact]
    public void Every_public_type_overrides_ToString()
    {
        var without =
            from type in typeof(Incident).Assembly.GetExportedTypes()
            where !type.IsEnum && !(type.IsAbstract && type.IsSealed) && !typeof(System.Text.Json.Serialization.JsonConverter).IsAssignableFrom(type)
            let text = type.GetMethod(nameof(ToString), Type.EmptyTypes)!
            where text.DeclaringType == typeof(object) || text.DeclaringType == typeof(ValueType) || text.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
            select type.Name;
        Assert.Equal("", string.Join(", ", without));
    }

    [Fact]
    public void ToString_never_contains_text_that_people_wrote()
    {
        var incident = new Incident("i1", EdtfDate.Day(2024, 3, 1), Behaviour.Of("following")) { Note = Secret, Place = Secret, ReportedTo = Secret, Evidence = [Secret] };
        var answer = Answer.Yes with { By = Secret, Note = Secret };
        var caseFile = new CaseFile { Reference = Secret, Answers = new AnswerSheet(("threats", answer)), Diary = Some.Diary(incident) };
        var assessment = caseFile.AssessBy(new Assessor(StalkingScreen.Instrument), DateTimeOffset.UnixEpoch);
        var redacted = SharingView.Marac.Redact(caseFile, new Assessor(StalkingScreen.Instrument), DateTimeOffset.UnixEpoch);
        object[] all = [redacted, redacted.Effect!, .. redacted.LeftOut, incident, answer, caseFile, caseFile.Answers, caseFile.Diary!, assessment, .. assessment.Reasons, .. assessment.OpenQuestions, assessment.Pattern];
        Assert.All(all, one => Assert.DoesNotContain(Secret, one.ToString(), StringComparison.Ordinal));
        Assert.Equal("2024-03-01: following", incident.ToString());
    }
}
