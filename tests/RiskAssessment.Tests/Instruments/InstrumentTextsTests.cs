using System.Text;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Instruments;

/// <summary>A licensed force replaces the placeholders of an instrument with its own texts.</summary>
public sealed class InstrumentTextsTests
{
    private static readonly Instrument Placeholders =
        InstrumentJson.Read(System.IO.File.ReadAllBytes(Path.Combine(Docs.Root, "samples", "instruments", "structured-judgement-30.json")));

    [Fact]
    public void Texts_replace_placeholders_by_item_part_and_language()
    {
        var worded = Read("""
            "n1-past": { "en": "Our first question", "cy": "Ein cwestiwn cyntaf" },
            "n1-current": { "prompt": "Our second question", "help": { "en": "What counts" }, "options": { "present": "Clearly there" } }
            """);
        Assert.Equal(("Our first question", "Ein cwestiwn cyntaf"), (worded.Item("n1-past").Prompt.In("en"), worded.Item("n1-past").Prompt.In("cy")));
        var second = worded.Item("n1-current");
        Assert.Equal(("Our second question", "What counts", "Clearly there"), (second.Prompt.In("cy"), second.Help!.In("en"), second.Options[2].Label.In("en")));
        Assert.Equal("Absent", second.Options[0].Label.In("en"));
        Assert.Equal(Placeholders.Item("n2-past").Prompt.In("en"), worded.Item("n2-past").Prompt.In("en"));
    }

    [Fact]
    public void The_wording_for_a_professional_follows_a_new_question_unless_it_has_words_of_its_own()
    {
        var plain = Worded(own: null, """{ "prompt": "New question" }""");
        Assert.Equal(("New question", "New question"), (plain.Prompt.In("en"), plain.OfficerPrompt.In("en")));
        var given = Worded(own: null, """{ "prompt": "New question", "officerPrompt": "New words" }""");
        Assert.Equal(("New question", "New words"), (given.Prompt.In("en"), given.OfficerPrompt.In("en")));
        var only = Worded(own: null, """{ "officerPrompt": "New words" }""");
        Assert.Equal(("Question", "New words"), (only.Prompt.In("en"), only.OfficerPrompt.In("en")));
        var kept = Worded(LocalizedText.EnglishAndWelsh("Words", "Geiriau"), """{ "prompt": "New question" }""");
        Assert.Equal(("New question", "Words", "Geiriau"), (kept.Prompt.In("en"), kept.OfficerPrompt.In("en"), kept.OfficerPrompt.In("cy")));
    }

    [Fact]
    public void A_text_in_one_language_replaces_the_words_of_that_language_only()
    {
        var item = Worded(LocalizedText.EnglishAndWelsh("Words", "Geiriau"), """{ "officerPrompt": { "en": "New words" }, "help": { "cy": "Cymorth newydd" } }""");
        Assert.Equal(("New words", "Geiriau"), (item.OfficerPrompt.In("en"), item.OfficerPrompt.In("cy")));
        Assert.Equal(("Help", "Cymorth newydd"), (item.Help!.In("en"), item.Help.In("cy")));
    }

    [Fact]
    public void An_item_with_new_words_is_otherwise_the_same()
    {
        var item = Worded(own: null, """{ "prompt": "New question" }""");
        Assert.Equal((7, true, true), (item.Weight, item.IsCritical, item.IsJudgement));
        Assert.Equal(("no 0, yes 7", "Help"), (string.Join(", ", item.Options.Select(option => $"{option.Code} {option.Weight}")), item.Help!.In("en")));
    }

    [Fact]
    public void The_texts_change_neither_the_scoring_nor_the_hash()
    {
        var worded = Read("\"violence-judgement\": \"How bad?\"");
        Assert.Equal(Placeholders.Sha256, worded.Sha256);
        var answers = new AnswerSheet(("violence-judgement", Answer.Of("high")));
        Assert.Equal(
            AssessmentJson.Write(new Assessor(Placeholders).Assess(answers, null, DateTimeOffset.UnixEpoch)),
            AssessmentJson.Write(new Assessor(worded).Assess(answers, null, DateTimeOffset.UnixEpoch)));
    }

    [Theory]
    [InlineData("\"n99-past\": \"x\"", "SRA0101", "$.texts.n99-past")]
    [InlineData("\"n1-past\": { \"options\": { \"presnt\": \"x\" } }", "SRA0101", "$.texts.n1-past.options.presnt")]
    [InlineData("\"n1-past\": 7", "SRA0005", "$.texts.n1-past")]
    [InlineData("\"n1-past\": { \"prompt\": \"x\", \"hlp\": \"x\" }", "SRA0003", "$.texts.n1-past.hlp")]
    public void Texts_for_unknown_parts_are_reported_with_their_place(string texts, string code, string path)
    {
        Assert.False(InstrumentJson.TryReadTexts(File("1.0.0", texts), Placeholders, out _, out var problems));
        var problem = Assert.Single(problems);
        Assert.Equal((code, path), (problem.Code, problem.Path));
        Assert.True(problem.Line > 0);
    }

    [Fact]
    public void The_example_on_the_page_can_be_read()
    {
        var page = System.IO.File.ReadAllText(Path.Combine(Docs.Root, "docs", "instruments.md"));
        var example = page.Split("```json\n").Single(part => part.Contains("\"texts\"", StringComparison.Ordinal)).Split("```")[0];
        var dash = InstrumentJson.Read(System.IO.File.ReadAllBytes(Path.Combine(Docs.Root, "samples", "instruments", "dash-24.json")));
        Assert.True(InstrumentJson.TryReadTexts(Encoding.UTF8.GetBytes(example), dash, out var worded, out var problems), string.Join('\n', problems));
        Assert.Equal("the licensed words of question 1", worded.Item("q1").Prompt.In("en"));
    }

    [Fact]
    public void Texts_for_another_version_are_refused()
    {
        Assert.False(InstrumentJson.TryReadTexts(File("2.0.0", ""), Placeholders, out _, out var problems));
        Assert.Equal("SRA0107", Assert.Single(problems).Code);
    }

    /// <summary>The item of a small instrument with texts laid over it.</summary>
    private static Item Worded(LocalizedText? own, string texts)
    {
        var item = new Item("a", "all", ItemKind.YesNo, new("Question"))
        {
            OfficerPrompt = own,
            Help = LocalizedText.EnglishAndWelsh("Help", "Cymorth"),
            Weight = 7,
            IsCritical = true,
            IsJudgement = true,
        };
        var file = $$"""{ "formatVersion": "1.0", "instrument": { "id": "screen" }, "texts": { "a": {{texts}} } }""";
        Assert.True(InstrumentJson.TryReadTexts(Encoding.UTF8.GetBytes(file), Versions.Of("1.0.0", item), out var worded, out var problems), string.Join('\n', problems));
        return worded.Item("a");
    }

    private static Instrument Read(string texts)
    {
        Assert.True(InstrumentJson.TryReadTexts(File("1.0.0", texts), Placeholders, out var worded, out var problems), string.Join('\n', problems));
        return worded;
    }

    private static byte[] File(string version, string texts) => Encoding.UTF8.GetBytes($$"""
        { "formatVersion": "1.0", "instrument": { "id": "structured-judgement-30", "version": "{{version}}" }, "texts": { {{texts}} } }
        """);
}
