using System.Text;
using System.Text.Json;
using NJsonSchema;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using RiskAssessment.Tests;
using Xunit;

namespace RiskAssessment.Referral.Tests;

/// <summary>What stands under the actions.</summary>
public sealed class GuidanceTests
{
    private static readonly string[] Screened = [.. StalkingScreen.Instrument.Actions.Select(action => action.Code)];

    [Fact]
    public void Each_piece_of_advice_goes_with_actions_of_the_screen_rests_on_a_page_and_is_there_in_Welsh()
    {
        var all = AdviceLibrary.Default.All;
        Assert.InRange(all.Count, 15, 40);
        Assert.All(all, piece =>
        {
            Assert.All(piece.Actions, action => Assert.Contains(action, Screened));
            Assert.NotEmpty(piece.Sources);
            Assert.Equal(["en", "cy"], piece.Text.Languages);
            Assert.Equal(EdtfDate.Day(2026, 11, 30), piece.AsAt);
        });
        Assert.Contains(all, piece => piece.For == ActionAudience.Victim);
        Assert.Contains(all, piece => piece.For == ActionAudience.Officer);
    }

    [Fact]
    public async Task The_advice_in_the_package_is_valid_by_its_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(AdviceLibrary.Schema, TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(await File.ReadAllTextAsync(Path.Combine(Docs.Root, "src/RiskAssessment.Referral/advice.json"), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void A_piece_of_advice_stands_once_under_the_first_of_its_actions_that_is_there()
    {
        var high = new Guidance(Some.High(), advice: AdviceLibrary.Default);
        var shown = high.Assessment.Actions.Select(action => action.Rule.Code).ToArray();
        var placed = high.AdviceByAction.SelectMany(pieces => pieces.Select(piece => (piece, pieces.Key))).ToArray();
        Assert.Equal(placed.Select(one => one.piece).Distinct().Count(), placed.Length);
        Assert.All(placed, one => Assert.Equal(one.piece.Actions.First(shown.Contains), one.Key));
        Assert.All(AdviceLibrary.Default.All.Where(piece => piece.Jurisdiction is null && piece.Actions.Any(shown.Contains)), piece => Assert.Contains(piece, placed.Select(one => one.piece)));
    }

    [Fact]
    public void Advice_on_the_law_of_another_place_is_not_shown_and_without_a_place_each_says_its_own()
    {
        Assert.Equal(["Officer"], Orders(Jurisdiction.Scotland));
        Assert.Equal(["Officer, England and Wales", "Officer, Northern Ireland", "Officer, Scotland"], Orders(null));

        static IEnumerable<string> Orders(Jurisdiction? place) =>
            new Guidance(Some.High(place), advice: AdviceLibrary.Default).Notes["consider-protection-order"].Select(note => note.Title!.In("en"));
    }

    [Fact]
    public void For_the_victim_there_is_her_advice_alone_and_services_for_others_belong_to_no_action()
    {
        var assessment = Some.High();
        var guidance = new Guidance(assessment, Some.Sample("services.csv").Match(assessment, "W99999999"), AdviceLibrary.Default, SharingView.Victim);
        Assert.All(guidance.AdviceByAction.SelectMany(pieces => pieces), piece => Assert.Equal(ActionAudience.Victim, piece.For));
        string[] hers = [.. assessment.Actions.Where(action => action.Rule.For == ActionAudience.Victim).Select(action => action.Rule.Code), ActionNote.UnderNoAction];
        Assert.All(guidance.Notes, notes => Assert.Contains(notes.Key, hers));
        Assert.Equal(guidance.Services.Count, guidance.ServicesByAction.SelectMany(matches => matches).Select(match => match.Service).Distinct().Count());
        Assert.Contains("Made-up example: Stalking Advocates of Nowhere", guidance.ServicesByAction[ActionNote.UnderNoAction].Select(match => match.Service.Name));
    }

    [Fact]
    public void A_service_is_described_once_and_then_named_with_its_number()
    {
        var assessment = Some.Assessment(null, null, ("digital-intrusion", Answer.Yes));
        var directory = Some.Directory(Some.Head + "s1,Help,X,women,keep-a-diary;device-check,pl,24/7,01632 960001,https://example.org/,2024-05-30\n");
        var notes = new Guidance(assessment, directory.Match(assessment, "X")).Notes;
        Assert.Equal("Help: 01632 960001, https://example.org/. For: women. Languages: pl. Hours: 24/7, open at this time. Last checked on 30 May 2024.", Assert.Single(notes["keep-a-diary"]).ToString());
        Assert.Equal("Help: 01632 960001. See above.", Assert.Single(notes["device-check"]).ToString());
    }

    [Fact]
    public void What_a_directory_does_not_say_is_said_to_be_not_known_and_what_is_stale_to_be_checked()
    {
        var assessment = Some.Assessment();
        var directory = Some.Directory(Some.Head + "s1,A,X,,,,,,,\ns2,B,X,,,,ask us,,,2020-02\ns3,C,X,,,,Mo 09:00-10:00,,,\n");
        Assert.Equal(
            [
                "A: Languages: not stated. Hours: not stated. It is not known when this was last checked: check before relying on it.",
                "B: Languages: not stated. Hours: ask us (not checked). Last checked on February 2020: check before relying on it.",
                "C: Languages: not stated. Hours: Mo 09:00-10:00, closed at this time. It is not known when this was last checked: check before relying on it.",
            ],
            new Guidance(assessment, directory.Match(assessment, "X")).Notes[ActionNote.UnderNoAction].Select(note => note.ToString()));
    }

    [Fact]
    public async Task The_JSON_is_valid_by_its_schema_and_has_the_assessment_byte_for_byte()
    {
        var schema = await JsonSchema.FromJsonAsync(GuidanceJson.Schema, TestContext.Current.CancellationToken);
        var assessment = Some.High();
        foreach (var guidance in new[] { new Guidance(assessment), new Guidance(assessment, Some.Sample("services.hsds.json").Match(assessment, "W99999999"), AdviceLibrary.Default) })
        {
            var json = Encoding.UTF8.GetString(GuidanceJson.Write(guidance, "cy"));
            Assert.Empty(schema.Validate(json));
            Assert.Contains(Encoding.UTF8.GetString(AssessmentJson.Write(assessment, "cy")).Trim(), json, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_JSON_names_each_service_and_each_piece_of_advice_where_it_stands()
    {
        var assessment = Some.High();
        var guidance = new Guidance(assessment, Some.Sample("services.csv").Match(assessment, "W99999999"), AdviceLibrary.Default);
        using var json = JsonDocument.Parse(GuidanceJson.Write(guidance));
        var actions = json.RootElement.GetProperty("actions").EnumerateArray().ToArray();
        Assert.Equal(guidance.Notes.Select(notes => notes.Key).Where(key => key.Length > 0).Order(StringComparer.Ordinal), actions.Select(action => action.GetProperty("code").GetString()).Order(StringComparer.Ordinal));
        var services = actions.SelectMany(action => action.GetProperty("services").EnumerateArray()).Concat(json.RootElement.GetProperty("otherServices").EnumerateArray()).Select(id => id.GetString()).Distinct();
        Assert.Equal(json.RootElement.GetProperty("services").EnumerateArray().Select(service => service.GetProperty("id").GetString()).Order(StringComparer.Ordinal), services.Order(StringComparer.Ordinal));
        Assert.Equal(actions.SelectMany(action => action.GetProperty("advice").EnumerateArray()).Select(code => code.GetString()), json.RootElement.GetProperty("advice").EnumerateArray().Select(piece => piece.GetProperty("code").GetString()));
    }

    [Fact]
    public void A_file_of_advice_is_refused_with_every_problem_and_its_path()
    {
        Assert.False(AdviceLibrary.TryRead(Encoding.UTF8.GetBytes("""
            { "formatVersion": "1.0", "colour": "red",
              "sources": [ { "code": "a", "title": "t", "publisher": "p", "url": "javascript:alert(1)", "seen": "2024" },
                           { "code": "b", "title": "t", "publisher": "p", "url": "https://example.org", "seen": "2024" } ],
              "advice": [ { "code": "x", "for": "anybody", "actions": [], "asAt": "soon", "sources": ["c"], "text": { "cy": "x" } },
                          { "code": "y", "for": "victim", "actions": ["z"], "asAt": "2024", "sources": ["b"], "text": { "en": "x" } },
                          { "code": "y", "for": "victim", "actions": ["z"], "asAt": "2024", "sources": ["b"], "text": { "en": "x" } } ] }
            """), out _, out var problems));
        Assert.All(problems, problem => Assert.Equal("SRA1004", problem.Code));
        Assert.Equal(
            ["$.colour", "$.sources[0].url", "$.advice[0].for", "$.advice[0].asAt", "$.advice[0].actions", "$.advice[0].sources[0]", "$.advice[0].text", "$.advice[2].code"],
            problems.Select(problem => problem.Path));
        Assert.False(AdviceLibrary.TryRead("[]"u8.ToArray(), out _, out _));
        Assert.False(AdviceLibrary.TryRead("{"u8.ToArray(), out _, out _));
    }
}
