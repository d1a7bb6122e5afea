using System.Text;
using RiskAssessment.Authoring;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Instruments;

/// <summary>What the laws do not cover: actions, floors, facts of every step size, texts, places in the file, and the built-in screen.</summary>
public sealed class InstrumentLintTests
{
    private const string NoExamples = "SRA0161";
    private const string Followed = """{ "code": "followed", "section": "s", "type": "yes-no", "prompt": "p" }""";
    private const string Threatened = """{ "code": "threatened", "section": "s", "type": "yes-no", "prompt": "p" }""";
    private const string IfFollowed = """{ "code": "followed", "grade": "high", "because": "b", "when": { "item": "followed", "is": "yes" } }""";

    private const string IfOccasions = """{ "code": "r", "grade": "high", "because": "b", "when": { "all": [ { "not": { "item": "followed", "is": "yes" } }, { "fact": "conduct.occasions", "atLeast": 2 } ] } }""";

    /// <summary>An example that holds where "followed" alone can raise the level.</summary>
    private const string Holds = """{ "name": "e", "case": { "formatVersion": "1.0", "asOf": "2024-06-01T12:00:00Z", "answers": {} }, "expect": { "grade": "low", "lowest": "low", "highest": "high", "scores": { "total": [0, 1] } } }""";

    [Fact]
    public void An_item_that_only_an_action_uses_has_an_effect()
    {
        const string Action = """{ "code": "a", "for": "officer", "urgency": "routine", "text": "t", "when": { "item": "threatened", "is": "yes" } }""";
        Assert.Equal(["SRA0153 $.items[1]"], Lint($"{Followed}, {Threatened}", IfFollowed));
        Assert.Empty(Lint($"{Followed}, {Threatened}", IfFollowed, Action));
        Assert.Empty(Lint($"{Followed}, {Threatened}", IfFollowed, Action.Replace("when", "unless", StringComparison.Ordinal)));
        Assert.Equal(["SRA0153 $.items[1]"], Lint($"{Followed}, {Threatened}", IfFollowed, Action.Replace("\"when\"", "\"settled\": false, \"when\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_floor_is_overridden_only_by_another_floor()
    {
        var floor = IfFollowed.Replace("\"followed\", \"grade\": \"high\"", "\"floor\", \"grade\": \"high\", \"floor\": true", StringComparison.Ordinal);
        Assert.Equal(["SRA0152 $.rules[0]"], Lint(Followed, $"{IfFollowed}, {floor}"));
        Assert.Equal(["SRA0152 $.rules[0]", "SRA0152 $.rules[1]"], Lint(Followed, $"{floor}, {floor.Replace("\"floor\", ", "\"again\", ", StringComparison.Ordinal)}"));
    }

    [Theory]
    [InlineData("conduct.occasions", 2.25, 2.75, false)]
    [InlineData("conduct.occasions", 2, 2, true)]
    [InlineData("frequency.per-week", 2.3, 2.4, false)]
    [InlineData("frequency.per-week", 2.2, 2.3, true)]
    [InlineData("severity.mann-kendall-z", -2.3, -2.2, true)]
    [InlineData("severity.mann-kendall-z", 2.3, 2.2, false)]
    [InlineData("frequency.trend", 0.5, 1, true)]
    [InlineData("report.unreported-percent", 99.5, 99.9, false)]
    public void A_fact_can_be_between_two_limits_if_it_has_a_value_there(string fact, double atLeast, double atMost, bool fires)
    {
        var when = FormattableString.Invariant($$"""{ "all": [ { "fact": "{{fact}}", "atLeast": {{atLeast}} }, { "fact": "{{fact}}", "atMost": {{atMost}} } ] }""");
        var found = Lint(Followed, $$"""{{IfFollowed}}, { "code": "r", "grade": "high", "because": "b", "when": {{when}} }""");
        Assert.Equal(fires, !found.Contains("SRA0151 $.rules[1].when"));
    }

    [Theory]
    [InlineData("conduct.occasions", "atLeast", 0, true)]
    [InlineData("conduct.occasions", "atLeast", 1, false)]
    [InlineData("report.unreported-percent", "atLeast", 101, true)]
    [InlineData("report.unreported-percent", "atLeast", 100, false)]
    [InlineData("approach.began-last-28-days", "atMost", 1, true)]
    [InlineData("frequency.laplace-u", "atMost", -1000, false)]
    public void A_limit_is_out_of_reach_beyond_the_possible_values_of_a_fact(string fact, string limit, double value, bool isOutOfReach)
    {
        var found = Lint(Followed, FormattableString.Invariant($$"""{{IfFollowed}}, { "code": "r", "grade": "high", "because": "b", "when": { "fact": "{{fact}}", "{{limit}}": {{value}} } }"""));
        Assert.Equal(isOutOfReach, found.Contains("SRA0154 $.rules[1].when"));
    }

    /// <summary>"who" adds 2 or 5, and "followed" adds 1, so the total is 2, 3, 5 or 6.</summary>
    [Theory]
    [InlineData("atLeast", 2, true)]
    [InlineData("atLeast", 3, false)]
    [InlineData("atLeast", 6, false)]
    [InlineData("atLeast", 7, true)]
    [InlineData("atMost", 1, true)]
    [InlineData("atMost", 2, false)]
    [InlineData("atMost", 5, false)]
    [InlineData("atMost", 6, true)]
    public void A_limit_of_a_score_is_out_of_reach_beyond_what_its_items_add_together(string limit, int value, bool isOutOfReach)
    {
        const string Who = """{ "code": "who", "section": "s", "type": "choice", "prompt": "p", "options": [ { "code": "a", "weight": 2, "label": "l" }, { "code": "b", "weight": 5, "label": "l" } ] }""";
        var found = Lint($"{Followed}, {Who}", $$"""{{IfFollowed}}, { "code": "r", "grade": "high", "because": "b", "when": { "score": "total", "{{limit}}": {{value}} } }""");
        Assert.Equal(isOutOfReach, found.Contains("SRA0154 $.rules[1].when"));
    }

    [Fact]
    public void The_cases_have_the_answers_that_make_the_difference_and_no_others()
    {
        var item = Threatened.Replace("\"prompt\"", "\"mayNotApply\": true, \"prompt\"", StringComparison.Ordinal);
        const string IfNotApplicable = """{ "code": "r", "grade": "medium", "because": "b", "when": { "not": { "any": [ { "item": "followed", "is": "yes" }, { "item": "threatened", "in": ["yes", "no"] } ] } } }""";
        var finding = Find("SRA0157", $"{Followed}, {item}", IfNotApplicable);
        Assert.Equal(["followed=no threatened=not-applicable: medium", "followed=yes threatened=not-applicable: low"], Shown(finding));
    }

    [Fact]
    public void Without_the_facts_of_a_diary_no_case_shows_what_rests_on_them()
    {
        var finding = Find("SRA0157", Followed, IfOccasions);
        Assert.Empty(finding.Examples);
        Assert.Contains("It was found only with facts that neither an empty diary nor those of the instrument's examples have", finding.Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_has_a_diary_of_an_example_of_the_instrument_if_its_facts_are_needed()
    {
        const string Twice = """
            { "name": "e", "case": { "formatVersion": "1.0", "asOf": "2024-06-01T12:00:00Z", "answers": { "followed": "no" }, "diary": { "coverage": "partial", "incidents": [
                { "id": "i1", "when": "2024-05-01", "behaviours": ["following"] }, { "id": "i2", "when": "2024-05-09", "behaviours": ["following"] } ] } },
              "expect": { "grade": "high", "lowest": "high", "highest": "high" } }
            """;
        var finding = Find("SRA0157", Followed, IfOccasions, Twice);
        Assert.Equal(["followed=no: high", "followed=yes: low"], Shown(finding));
        Assert.All(finding.Examples, example => Assert.Equal(2, example.Diary!.Incidents.Count));
    }

    [Fact]
    public void A_case_has_an_empty_diary_if_an_unknown_one_could_change_its_level()
    {
        const string Unless = """{ "code": "r", "grade": "medium", "because": "b", "when": { "not": { "any": [ { "item": "followed", "is": "yes" }, { "fact": "conduct.occasions", "atLeast": 2 } ] } } }""";
        var finding = Find("SRA0157", Followed, Unless);
        Assert.Equal(["followed=no: medium", "followed=yes: low"], Shown(finding));
        Assert.All(finding.Examples, example => Assert.True(example.Diary is { Incidents.Count: 0, Coverage: Coverage.Complete }));
    }

    [Fact]
    public void The_case_of_an_overridden_rule_is_one_in_which_it_fires()
    {
        var both = IfFollowed.Replace("\"followed\", \"grade\"", "\"both\", \"grade\"", StringComparison.Ordinal)
            .Replace("{ \"item\": \"followed\", \"is\": \"yes\" }", "{ \"all\": [ { \"item\": \"followed\", \"is\": \"yes\" }, { \"item\": \"threatened\", \"is\": \"yes\" } ] }", StringComparison.Ordinal);
        var finding = Find("SRA0152", $"{Followed}, {Threatened}", $"{IfFollowed}, {both}");
        Assert.Equal(["followed=yes threatened=yes: high"], Shown(finding));
        Assert.Equal("SRA0152 both", Assert.Single(finding.Examples).Name);
    }

    [Fact]
    public void A_weight_that_no_threshold_uses_does_not_distinguish_options()
    {
        const string Who = """{ "code": "who", "section": "s", "type": "choice", "prompt": "p", "options": [ { "code": "a", "weight": 1, "label": "l" }, { "code": "b", "label": "l" }, { "code": "c", "label": "l" } ] }""";
        const string IfC = """{ "code": "c", "grade": "high", "because": "b", "when": { "item": "who", "is": "c" } }""";
        Assert.Equal(["SRA0155 $.items[0].options[1]"], Lint(Who, IfC));
        Assert.Empty(Lint(Who, $$"""{{IfC}}, { "code": "t", "grade": "medium", "because": "b", "when": { "score": "total", "atLeast": 1 } }"""));
    }

    [Fact]
    public void An_undeclared_language_is_reported_as_missing_where_it_is_not_used() =>
        Assert.Equal(
            ["SRA0158 $.title"],
            Lint(Followed, IfFollowed).Concat(
                InstrumentJson.Lint(Encoding.UTF8.GetBytes(Json(Followed, IfFollowed, examples: Holds).Replace("\"t\"", "{ \"en\": \"t\" }", StringComparison.Ordinal)
                    .Replace("\"l\"", "{ \"en\": \"l\", \"cy\": \"l\" }", StringComparison.Ordinal).Replace("\"p\"", "{ \"en\": \"p\", \"cy\": \"p\" }", StringComparison.Ordinal)
                    .Replace("\"b\"", "{ \"en\": \"b\", \"cy\": \"b\" }", StringComparison.Ordinal))).Select(CodeAndPath)));

    [Fact]
    public void A_warning_of_a_file_has_line_and_column_and_errors_suppress_warnings()
    {
        var file = Json($"{Followed},\n  {Threatened}", IfFollowed, examples: Holds.Replace("[0, 1]", "[0, 2]", StringComparison.Ordinal));
        var warning = Assert.Single(InstrumentJson.Lint(Encoding.UTF8.GetBytes(file))).Problem;
        Assert.Equal((2, 3, ProblemSeverity.Warning), (warning.Line, warning.Column, warning.Severity));
        var error = Assert.Single(InstrumentJson.Lint(Encoding.UTF8.GetBytes(file.Replace("1.0.0", "one", StringComparison.Ordinal)))).Problem;
        Assert.Equal(ProblemSeverity.Error, error.Severity);
    }

    [Fact]
    public void Loading_gives_no_warnings()
    {
        Assert.True(InstrumentJson.TryRead(Encoding.UTF8.GetBytes(Json($"{Followed}, {Threatened}", IfFollowed)), out _, out var problems));
        Assert.Empty(problems);
    }

    [Fact]
    public void The_lint_decides_everything_about_the_built_in_screen() =>
        Assert.Equal(["SRA0155 $.items[0].options[2]", "SRA0153 $.items[1]"], InstrumentLint.Check(StalkingScreen.Instrument).Select(CodeAndPath));

    [Fact]
    public void A_negative_budget_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => InstrumentLint.Check(StalkingScreen.Instrument, budget: -1));

    [Fact]
    public void An_instrument_without_examples_gets_a_warning()
    {
        var warning = Assert.Single(InstrumentJson.Lint(Encoding.UTF8.GetBytes(Json(Followed, IfFollowed)))).Problem;
        Assert.Equal((NoExamples, "$", 1, 1, ProblemSeverity.Warning), (warning.Code, warning.Path, warning.Line, warning.Column, warning.Severity));
        Assert.Empty(InstrumentJson.Lint(Encoding.UTF8.GetBytes(Json(Followed, IfFollowed, examples: Holds))));
    }

    [Theory]
    [InlineData("\"grade\": \"low\"", "\"grade\": \"high\"", "$.examples[0].expect.grade")]
    [InlineData("\"lowest\": \"low\"", "\"lowest\": \"high\"", "$.examples[0].expect.lowest")]
    [InlineData("\"highest\": \"high\"", "\"highest\": \"low\"", "$.examples[0].expect.highest")]
    [InlineData("[0, 1]", "[0, 2]", "$.examples[0].expect.scores.total")]
    [InlineData("\"total\"", "\"other\"", "$.examples[0].expect.scores.other")]
    [InlineData("[0, 1] }", "[0, 1] }, \"outcomes\": { \"none\": \"low\" }", "$.examples[0].expect.outcomes.none")]
    public void An_example_that_does_not_hold_is_an_error_when_an_instrument_is_read_built_or_linted(string holds, string wrong, string path)
    {
        var example = Holds.Replace(holds, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Holds, example);
        var file = Encoding.UTF8.GetBytes(Json(Followed + "\n", IfFollowed, examples: example));
        Assert.False(InstrumentJson.TryRead(file, out _, out var problems));
        var problem = Assert.Single(problems);
        Assert.Equal(("SRA0160", path, ProblemSeverity.Error), (problem.Code, problem.Path, problem.Severity));
        Assert.True(problem.Line > 1);
        Assert.Equal(problems, InstrumentJson.Lint(file).Select(finding => finding.Problem));
    }

    [Fact]
    public void An_answer_of_an_example_that_the_instrument_does_not_have_is_reported_with_its_path_in_the_file()
    {
        Assert.False(InstrumentJson.TryRead(Encoding.UTF8.GetBytes(Json(Followed, IfFollowed, examples: Holds.Replace("\"answers\": {}", "\"answers\": { \"folowed\": \"yes\" }", StringComparison.Ordinal))), out _, out var problems));
        Assert.Equal(("SRA0301", "$.examples[0].case.answers.folowed"), Assert.Single(problems) is var problem ? (problem.Code, problem.Path) : default);
    }

    [Fact]
    public void A_builder_refuses_an_example_that_does_not_hold()
    {
        var at = new DateTimeOffset(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);
        var holds = new InstrumentExample("holds", at, "low", "low", "low");
        Assert.Equal(["holds: low"], new InstrumentBuilder(Versions.Of("1.0.0"), "1.0.1") { Examples = [holds] }.Build().Examples.Select(example => example.ToString()));
        Assert.False(new InstrumentBuilder(Versions.Of("1.0.0"), "1.0.1") { Examples = [holds, new("fails", at, "high", "low", "low")] }.TryBuild(out _, out var problems));
        Assert.Equal(("SRA0160", "$.examples[1].expect.grade"), Assert.Single(problems) is var problem ? (problem.Code, problem.Path) : default);
    }

    [Theory]
    [MemberData(nameof(PublishedInstrumentTests.Names), MemberType = typeof(PublishedInstrumentTests))]
    public void Each_sample_instrument_has_examples(string name) =>
        Assert.NotEmpty(InstrumentJson.Read(File.ReadAllBytes(Path.Combine(Docs.Root, "samples", "instruments", name + ".json"))).Examples);

    /// <summary>Without the warning about missing examples, which has tests of its own.</summary>
    private static List<string> Lint(string items, string rules, string actions = "") =>
        [.. InstrumentLint.Check(InstrumentJson.Read(Encoding.UTF8.GetBytes(Json(items, rules, actions)))).Where(finding => finding.Problem.Code != NoExamples).Select(CodeAndPath)];

    private static LintFinding Find(string code, string items, string rules, string examples = "") =>
        Assert.Single(InstrumentLint.Check(InstrumentJson.Read(Encoding.UTF8.GetBytes(Json(items, rules, examples: examples)))), finding => finding.Problem.Code == code);

    private static IEnumerable<string> Shown(LintFinding finding) =>
        finding.Examples.Select(example => $"{string.Join(' ', example.Answers.Select(answer => $"{answer.Key}={answer.Value.Code}"))}: {example.Grade}");

    private static string CodeAndPath(LintFinding finding) => $"{finding.Problem.Code} {finding.Problem.Path}";

    private static string Json(string items, string rules, string actions = "", string examples = "") =>
        $$"""
        { "formatVersion": "1.0", "id": "x", "version": "1.0.0", "title": "t", "grades": [ { "code": "low", "level": "standard", "label": "l" }, { "code": "medium", "level": "medium", "label": "l" }, { "code": "high", "level": "high", "label": "l" } ], "sections": [ { "code": "s", "label": "l" } ], "scores": [ { "code": "total", "label": "l" } ], "items": [ {{items}} ], "rules": [ {{rules}} ], "actions": [ {{actions}} ], "examples": [ {{examples}} ] }
        """;
}
