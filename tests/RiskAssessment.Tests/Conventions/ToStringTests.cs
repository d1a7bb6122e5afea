using System.Runtime.CompilerServices;
using Xunit;

namespace RiskAssessment.Tests.Conventions;

/// <summary>Every public type says in a debugger what it is, and no text that people wrote.</summary>
public sealed class ToStringTests
{
    private const string Secret = "MARKED";

    [Fact]
    public void Every_public_type_has_a_text_of_its_own()
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
    public void No_text_that_people_wrote_is_printed()
    {
        var incident = new Incident("i1", EdtfDate.Day(2024, 3, 1), Behaviour.Of("following")) { Note = Secret, Place = Secret, ReportedTo = Secret, Evidence = [Secret] };
        var answer = Answer.Yes with { By = Secret, Note = Secret };
        var caseFile = new CaseFile { Reference = Secret, Answers = new AnswerSheet(("threats", answer)), Diary = Some.Diary(incident) };
        var assessment = caseFile.AssessBy(new Assessor(StalkingScreen.Instrument), DateTimeOffset.UnixEpoch);
        object[] all = [incident, answer, caseFile, caseFile.Answers, caseFile.Diary!, assessment, .. assessment.Reasons, .. assessment.OpenQuestions, assessment.Pattern];
        Assert.All(all, one => Assert.DoesNotContain(Secret, one.ToString(), StringComparison.Ordinal));
        Assert.Equal("i1 2024-03-01: following", incident.ToString());
    }
}
