using System.Text;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Assessments;

/// <summary>Texts that rest on law.</summary>
public sealed class JurisdictionTests
{
    private static readonly Assessor Screen = new(StalkingScreen.Instrument);
    private static readonly AnswerSheet High = new(("planning", Answer.Yes), ("weapon", Answer.Yes));

    [Theory]
    [InlineData(null, true, true)]
    [InlineData(Jurisdiction.EnglandAndWales, true, false)]
    [InlineData(Jurisdiction.NorthernIreland, false, true)]
    [InlineData(Jurisdiction.Scotland, false, false)]
    public void A_case_is_told_the_law_of_its_jurisdiction_or_of_each(Jurisdiction? jurisdiction, bool england, bool northernIreland)
    {
        var assessment = new CaseFile { Answers = High, Jurisdiction = jurisdiction }.AssessBy(Screen, DateTimeOffset.UnixEpoch);
        var text = assessment.Actions.Single(action => action.Rule.Code == "consider-protection-order").TextIn("en");
        Assert.Equal((england, northernIreland), (text.Contains("England and Wales (as at 2024): ", StringComparison.Ordinal), text.Contains("Northern Ireland (as at 2023-10): ", StringComparison.Ordinal)));
        Assert.Contains(Encoding.UTF8.GetString(JsonEncoded(text)), Encoding.UTF8.GetString(AssessmentJson.Write(assessment)), StringComparison.Ordinal);
        Assert.Equal(jurisdiction, assessment.WhatIf(("threats", Answer.Yes)).Jurisdiction);
    }

    [Fact]
    public void The_jurisdiction_of_a_case_is_written_and_read_back()
    {
        var written = CaseJson.Write(new CaseFile { Jurisdiction = Jurisdiction.NorthernIreland });
        Assert.Contains("\"jurisdiction\":\"northern-ireland\"", Encoding.UTF8.GetString(written).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(Jurisdiction.NorthernIreland, CaseJson.Read(written).Jurisdiction);
    }

    [Fact]
    public void The_law_on_a_question_is_part_of_its_help()
    {
        var item = StalkingScreen.Instrument.Item("repeated");
        Assert.Contains("England and Wales (as at 2024): ", item.HelpIn("en"), StringComparison.Ordinal);
        Assert.DoesNotContain("England", item.HelpIn("en", Jurisdiction.Scotland), StringComparison.Ordinal);
        Assert.Contains("Cymru a Lloegr (fel ar 2024): ", item.HelpIn("cy", Jurisdiction.EnglandAndWales), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("under-18", "child-safeguarding")]
    [InlineData("children-involved", "child-safeguarding")]
    [InlineData("victim-suicidal", "urgent-support")]
    public void A_child_or_a_victims_own_suicidal_thoughts_are_on_the_first_screen(string item, string action)
    {
        var assessment = Screen.Assess(new AnswerSheet((item, Answer.Yes)), null, DateTimeOffset.UnixEpoch);
        var text = assessment.Actions.Single(called => called.Rule.Code == action);
        Assert.True(text.Rule.IsAlert);
        using var writer = new StringWriter();
        AssessmentText.Write(assessment, writer, width: 200);
        Assert.Contains(text.TextIn("en"), string.Join('\n', writer.ToString().Split('\n').Take(12)), StringComparison.Ordinal);
        Assert.DoesNotContain(Screen.Assess(AnswerSheet.Empty, null, DateTimeOffset.UnixEpoch).Actions, called => called.Rule.IsAlert);
    }

    private static byte[] JsonEncoded(string text) => System.Text.Json.JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.ToArray();
}
