using System.Globalization;
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
    [InlineData("en", "Not known", "Rather not say", "Ask only if:</strong> question 1 is “A former partner” or “A partner, now”")]
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

    [Theory]
    [InlineData("html", "en", "Questions marked CRITICAL (12, 18, 19, 21, 22, 23, 24, 26, 33) matter most")]
    [InlineData("html", "cy", "CRITIGOL (12, 18, 19, 21, 22, 23, 24, 26, 33) yw")]
    [InlineData("markdown", "en", "Questions marked CRITICAL (12, 18, 19, 21, 22, 23, 24, 26, 33) matter most")]
    public void A_form_says_which_questions_to_ask_first(string format, string language, string advice) => Assert.Contains(advice, Form(format, language), StringComparison.Ordinal);

    [Theory]
    [InlineData("html")]
    [InlineData("markdown")]
    public void What_to_mind_is_read_before_the_first_question(string format)
    {
        var form = Form(format, "en");
        Assert.InRange(form.IndexOf("Not for anyone under 18", StringComparison.Ordinal), 1, form.IndexOf("Who is this person to you now", StringComparison.Ordinal));
    }

    [Fact]
    public void A_form_has_the_instructions_that_its_questions_need()
    {
        using var file = new TemporaryFile(OwnInstrument.Json.Replace(", \"officerPrompt\": \"Establish any following.\"", "", StringComparison.Ordinal)
            .Replace(", \"askWhen\": { \"item\": \"followed\", \"is\": \"yes\" }", "", StringComparison.Ordinal));
        var own = StalkingRisk.Run(["questions", "--instrument", file.Name, "--format", "html"]).Output;
        var screen = Form("html", "en");
        Assert.All(["Read out the question itself", "Questions marked CRITICAL", "Where it says “Ask only if”"], advice =>
        {
            Assert.DoesNotContain(advice, own, StringComparison.Ordinal);
            Assert.Contains(advice, screen, StringComparison.Ordinal);
        });
        Assert.All([own, screen], form => Assert.Contains("If anyone is in danger now, get help first", form, StringComparison.Ordinal));
    }

    [Fact]
    public void Does_not_apply_is_the_last_answer_of_a_question_that_may_not_apply()
    {
        using var file = new TemporaryFile(OwnInstrument.Json.Replace("\"type\": \"yes-no\"", "\"type\": \"yes-no\", \"mayNotApply\": true", StringComparison.Ordinal));
        var page = StalkingRisk.Run(["questions", "--instrument", file.Name, "--format", "html"]).Output;
        Assert.Equal(["No", "Yes", "Does not apply", "Not known", "Rather not say", "Not known", "Rather not say"], Box().Matches(page).Select(box => box.Groups[1].Value));
        Assert.Contains("<li>Tick “Does not apply” only where the question cannot arise.", page, StringComparison.Ordinal);
        Assert.Contains("- ☐ Yes\n- ☐ Does not apply\n- ☐ Not known\n", StalkingRisk.Run(["questions", "--instrument", file.Name, "--format", "markdown"]).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Does not apply", Form("html", "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_room_to_write_and_most_at_a_critical_question()
    {
        var page = Form("html", "en").Split("<article ");
        Assert.All(page.Skip(1).SkipLast(1), question => Assert.Equal(question.Contains("class=\"critical\"", StringComparison.Ordinal) ? 5 : 4, Times(question, "<p class=\"line\"")));
    }

    [Fact]
    public void No_type_on_a_printed_page_is_smaller_than_9_points() =>
        Assert.All(Points().Matches(Tags(Form("html", "en"))), size => Assert.InRange(double.Parse(size.Groups[1].Value, CultureInfo.InvariantCulture), 9, 20));

    [Theory]
    [InlineData(".choice .answers:first-child", "columns: 2 55mm")]
    [InlineData(".lines.two", "minmax(min(60mm, 100%), 1fr)")]
    public void Columns_are_given_up_where_a_screen_is_too_narrow_for_them(string selector, string width) =>
        Assert.Contains(width, Rule(Form("html", "en"), selector), StringComparison.Ordinal);

    [Fact]
    public void A_printed_page_runs_nothing_and_loads_nothing() =>
        Assert.All(["<script", "src=", "href=", "url(", "@import", "http:", "https:", " on"], text => Assert.DoesNotContain(text, Tags(Form("html", "en")), StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Every_sheet_of_a_printed_page_names_its_document()
    {
        var instrument = StalkingScreen.Instrument;
        var page = Form("html", "en");
        Assert.Contains($"@bottom-left {{ content: \"{instrument} · sha256 {instrument.Sha256[..12]}…\";", page, StringComparison.Ordinal);
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

    [GeneratedRegex("<span class=\"box\" aria-hidden=\"true\"></span> <span>([^<]*)</span>")]
    private static partial Regex Box();

    [GeneratedRegex(@"([0-9.]+)pt\b")]
    private static partial Regex Points();

    /// <summary>The text form with its lines joined.</summary>
    private static string Flowing(string language) =>
        string.Join(' ', StalkingRisk.Run(["questions", "--lang", language]).Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
