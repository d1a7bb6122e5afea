using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace RiskAssessment.Cli.Tests;

public sealed partial class QuestionsTests
{
    private static readonly int Questions = StalkingScreen.Instrument.Items.Count;

    [Fact]
    public void Texts_of_a_licensed_form_replace_the_placeholders_of_its_structure()
    {
        using var instrument = new TemporaryFile(OwnInstrument.Json);
        using var texts = new TemporaryFile("""{ "formatVersion": "1.0", "instrument": { "id": "own-screen" }, "texts": { "followed": "In the licensed words?" } }""");
        Assert.Contains("In the licensed words?", StalkingRisk.Run(["questions", "--instrument", instrument.Name, "--texts", texts.Name]).Output, StringComparison.Ordinal);
        var refused = StalkingRisk.Run(["questions", "--texts", texts.Name]);
        Assert.Equal(2, refused.ExitCode);
        Assert.StartsWith($"{texts.Name}: $.instrument", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "To the victim: Has this person got into your home")]
    [InlineData("cy", "I'r dioddefwr: A yw'r person hwn wedi mynd i mewn i'ch cartref")]
    public void A_question_is_worded_for_the_victim(string language, string wording) => Assert.Contains(wording, Flowing(language), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "To establish: ")]
    [InlineData("cy", "I'w gadarnhau: ")]
    public void Every_question_has_a_wording_for_professionals_too(string language, string label) =>
        Assert.Equal(Questions, Flowing(language).Split(label).Length - 1);

    [Fact]
    public void Critical_questions_are_marked() => Assert.Contains("strangulation [critical]", Flowing("en"), StringComparison.Ordinal);

    [Fact]
    public void The_condition_of_a_question_is_given_in_words() =>
        Assert.Contains("Asked when: relationship is former-intimate or current-intimate", Flowing("en"), StringComparison.Ordinal);

    [Fact]
    public void The_rules_that_use_a_question_are_named()
    {
        using var questionnaire = JsonDocument.Parse(StalkingRisk.Run(["questions", "--format", "json"]).Bytes);
        var planning = questionnaire.RootElement.GetProperty("sections").EnumerateArray()
            .SelectMany(section => section.GetProperty("questions").EnumerateArray())
            .Single(question => question.GetProperty("item").GetString() == "planning");
        Assert.Equal(["preparing", "many-factors", "several-factors", "persisting-with-many-concerns"], planning.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()));
    }

    [Fact]
    public void Markdown_shows_a_text_as_it_is_written()
    {
        using var file = new TemporaryFile(OwnInstrument.Json);
        var output = StalkingRisk.Run(["questions", "--instrument", file.Name, "--format", "markdown"]).Output;
        Assert.StartsWith("# Own screen\n", output, StringComparison.Ordinal);
        Assert.Contains(@"Have you been \*followed\*?", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Not known", "Rather not say", "Who said so")]
    [InlineData("cy", "Ddim yn gwybod", "Gwell gennyf beidio â dweud", "Pwy ddywedodd hynny")]
    public void A_form_in_Markdown_has_boxes_to_tick_and_lines_to_write_on(string language, string notKnown, string ratherNotSay, string whoSaidSo)
    {
        var form = Form("markdown", language);
        Assert.All([$"- ☐ {notKnown}\n", $"- ☐ {ratherNotSay}\n", $"\n{whoSaidSo}: ____"], text => Assert.Equal(Questions, Times(form, text)));
    }

    [Theory]
    [InlineData("en", "Not known", "Rather not say", "Ask only if:</strong> question 1 is “A former partner” or “A partner”")]
    [InlineData("cy", "Ddim yn gwybod", "Gwell gennyf beidio â dweud", "Gofynnwch dim ond os:</strong> cwestiwn 1 yw “Cyn-bartner” neu “Partner presennol”")]
    public void A_printed_page_has_everything_that_a_person_needs_without_a_computer(string language, string notKnown, string ratherNotSay, string askOnlyIf)
    {
        var page = Form("html", language);
        Assert.StartsWith($"<!DOCTYPE html>\n<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.All(["<h3 id=\"q", "<fieldset aria-labelledby=\"q", $"<span>{notKnown}</span>", $"<span>{ratherNotSay}</span>"], text => Assert.Equal(Questions, Times(page, text)));
        Assert.Equal(StalkingScreen.Instrument.Items.Sum(item => item.Options.Count + 2), Times(page, "<span class=\"box\""));
        Assert.Contains(askOnlyIf, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "CRITICAL")]
    [InlineData("cy", "CRITIGOL")]
    public void A_critical_question_says_so_in_words_on_paper(string language, string word) =>
        Assert.Equal(9, Times(Form("html", language), $"<strong class=\"critical\">{word}</strong>"));

    [Fact]
    public void A_printed_page_runs_nothing_and_loads_nothing() =>
        Assert.All(["<script", "src=", "href=", "url(", "@import", "http:", "https:", " on"], text => Assert.DoesNotContain(text, Tags(Form("html", "en")), StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Every_sheet_of_a_printed_page_names_its_document()
    {
        var instrument = StalkingScreen.Instrument;
        var page = Form("html", "en");
        Assert.Contains($"@bottom-left {{ content: \"{instrument} · sha256 {instrument.Sha256}\";", page, StringComparison.Ordinal);
        Assert.Contains($"<code>{instrument.Sha256}</code>", page[page.IndexOf("<footer>", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void No_question_is_split_over_two_sheets() =>
        Assert.Contains("break-inside: avoid", Rule(Form("html", "en"), ".question"), StringComparison.Ordinal);

    [Fact]
    public void A_printed_page_shows_untrusted_text_literally()
    {
        using var file = new TemporaryFile(OwnInstrument.Json.Replace("Own screen", "</title><script>alert('\\u202e')</script> & more", StringComparison.Ordinal));
        var page = StalkingRisk.Run(["questions", "--instrument", file.Name, "--format", "html"]).Output;
        Assert.Contains("<h1>&lt;/title&gt;&lt;script&gt;alert(&#x27;&#x27;)&lt;/script&gt; &amp; more</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<span>How many</span> <span class=\"number-box\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_questionnaire_fits_80_columns_in_a_pipe() =>
        Assert.All(StalkingRisk.Run(["questions", "--lang", "cy"]).Output.Split('\n'), line => Assert.True(line.Length <= 80, line));

    private static string Form(string format, string language) => StalkingRisk.Run(["questions", "--lang", language, "--format", format]).Output;

    private static int Times(string text, string part) => text.Split(part).Length - 1;

    private static string Tags(string page) => string.Concat(Tag().Matches(page).Select(tag => tag.Value)) + page[page.IndexOf("<style>", StringComparison.Ordinal)..page.IndexOf("</style>", StringComparison.Ordinal)];

    private static string Rule(string page, string selector) => page.Split('\n').Single(line => line.StartsWith(selector + " {", StringComparison.Ordinal));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    /// <summary>The text form with its lines joined.</summary>
    private static string Flowing(string language) =>
        string.Join(' ', StalkingRisk.Run(["questions", "--lang", language]).Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
