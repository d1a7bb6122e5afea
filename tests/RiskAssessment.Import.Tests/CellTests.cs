using Xunit;

namespace RiskAssessment.Import.Tests;

public class CellTests
{
    [Theory]
    [InlineData("following", "following")]
    [InlineData("FOLLOWING", "following")]
    [InlineData("turning up at home", "turning-up-at-home")]
    [InlineData("Unwanted texts, emails or voice messages", "unwanted-messages")]
    [InlineData("Dilyn ar droed neu mewn cerbyd", "following")]
    [InlineData("Gwylio neu ysbio", "watching")]
    [InlineData("following; watching", "following watching")]
    [InlineData("following + watching | loitering", "following watching loitering")]
    [InlineData("following\nwatching", "following watching")]
    [InlineData("following, watching, following", "following watching")]
    [InlineData("Unwanted texts, emails or voice messages, watching", "unwanted-messages watching")]
    [InlineData("calls and texts", "unwanted-calls unwanted-messages")]
    [InlineData("He lit a fire", "other-unwanted-conduct")]
    [InlineData("threatened to kill me", "threat-to-kill")]
    [InlineData("sent me nudes", "sexual-images-sent")]
    [InlineData("Called from prison", "contact-from-custody")]
    [InlineData("moved next door", "moving-near")]
    [InlineData("Hidden camera; deepfakes", "covert-recording synthetic-intimate-images")]
    [InlineData("swatting, slashed my tyres, cut my brakes", "hoax-emergency-calls property-damage vehicle-tampering")]
    [InlineData("won't give my things back", "withholding-belongings")]
    [InlineData("blocked my way", "intimidating-conduct")]
    [InlineData("he cut himself", "other-unwanted-conduct")]
    [InlineData("cut himself", "self-harm")]
    [InlineData("blackmail", "threat-to-expose")]
    [InlineData("nothing left to lose", "finality-talk")]
    [InlineData("bought petrol", "attack-preparation")]
    [InlineData("hands around my neck", "strangulation")]
    [InlineData("threatened", "other-unwanted-conduct")]
    [InlineData("", "other-unwanted-conduct")]
    public void Behaviours_are_read_as_codes_labels_and_several_to_a_cell(string cell, string codes) =>
        Assert.Equal(codes, string.Join(' ', Import.OneOf($"date\tbehaviour\n2018-03-02\t\"{cell}\"\n").Codes()));

    [Fact]
    public void Every_label_and_code_is_understood()
    {
        foreach (var behaviour in Behaviour.All)
            foreach (var name in (string[])[behaviour.Code, behaviour.Label.In("en"), behaviour.Label.In("cy"), behaviour.Label.In("cy").ToUpperInvariant()])
                Assert.Equal([behaviour.Code], Import.OneOf($"date\tbehaviour\n2018-03-02\t{name}\n").Codes());
    }

    [Fact]
    public void Every_behaviour_has_everyday_words() =>
        Assert.All(Behaviour.All, behaviour => Assert.NotEmpty(Cells.EverydayWords.Of(behaviour)));

    [Fact]
    public void An_unknown_behaviour_loses_neither_the_others_nor_its_words()
    {
        var result = Import.Of("date,Behaviour\n2018-03-02,following; folowed; watching\n");

        var incident = Assert.Single(result.Diary.Incidents);
        Assert.Equal(["following", "watching"], incident.Codes());
        Assert.Equal("Behaviour: folowed", incident.Note);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(("SRA0513", ProblemSeverity.Warning, 2, 2), (problem.Code, problem.Severity, problem.Line, problem.Column));
        Assert.Contains("Nearest: following", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_becomes_other_conduct_with_its_words_and_a_partial_diary()
    {
        var result = Import.Of("date,what happened\n2018-03-02,\"He stood under the lamp, he just stood there.\"\n");

        var incident = Assert.Single(result.Diary.Incidents);
        Assert.Equal(["other-unwanted-conduct"], incident.Codes());
        Assert.Equal("what happened: He stood under the lamp, he just stood there.", incident.Note);
        Assert.Equal([ProblemSeverity.Warning], result.Problems.Select(problem => problem.Severity));
        Assert.Equal(Coverage.Partial, result.Diary.Coverage);
    }

    [Fact]
    public void A_diary_without_a_behaviour_column_warns_once()
    {
        var result = Import.Of("date,where\n2018-03-02,one\n2018-03-03,two\n");

        Assert.Equal([("SRA0513", 1)], result.Problems.Select(problem => (problem.Code, problem.Line)));
        Assert.Equal(["one", "two"], result.Diary.Incidents.Select(incident => incident.Place));
    }

    [Fact]
    public void A_description_says_what_happened_if_no_other_column_does() =>
        Assert.Equal(["following"], Import.OneOf("Date of incident,Description of harassment\n2018-03-02,Followed me\n").Codes());

    [Theory]
    [InlineData("", 1, null)]
    [InlineData("60", 60, null)]
    [InlineData("x60", 60, null)]
    [InlineData("60 times", 60, null)]
    [InlineData("1,200", 1200, null)]
    [InlineData("twice", 2, null)]
    [InlineData("dwywaith", 2, null)]
    [InlineData("about 60", 60, "how many: about 60")]
    [InlineData("tua 60", 60, "how many: tua 60")]
    [InlineData("60ish", 60, "how many: 60ish")]
    [InlineData("60+", 60, "how many: 60+")]
    public void Counts_are_read_as_people_write_them(string cell, int count, string? note)
    {
        var result = Import.Of($"date;behaviour;how many\n2018-03-02;unwanted-calls;{cell}\n");

        Assert.Empty(result.Problems);
        var incident = Assert.Single(result.Diary.Incidents);
        Assert.Equal((count, note), (incident.Occurrences, incident.Note));
    }

    [Theory]
    [InlineData("10-20", 10)]
    [InlineData("several", 1)]
    [InlineData("lots!", 1)]
    public void An_inexact_count_is_imported_as_its_certain_minimum(string cell, int count)
    {
        var result = Import.Of($"date;behaviour;how many\n2018-03-02;unwanted-calls;{cell}\n");

        var incident = Assert.Single(result.Diary.Incidents);
        Assert.Equal((count, $"how many: {cell}"), (incident.Occurrences, incident.Note));
        Assert.Equal(["SRA0515"], result.Problems.Select(problem => problem.Code));
        Assert.Equal(Coverage.Partial, result.Diary.Coverage);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("2.5")]
    [InlineData("1000001")]
    [InlineData("99999999999999999999")]
    [InlineData("0-5")]
    public void An_impossible_count_is_refused(string cell) =>
        Assert.Equal(["SRA0514"], Import.Of($"date;behaviour;how many\n2018-03-02;unwanted-calls;{cell}\n").Problems.Select(problem => problem.Code));
}
