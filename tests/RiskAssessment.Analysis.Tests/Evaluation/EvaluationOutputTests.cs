using System.Text;
using System.Text.Json;
using NJsonSchema;
using Xunit;

namespace RiskAssessment.Analysis.Tests;

/// <summary>What is written of an evaluation, in every format.</summary>
public sealed class EvaluationOutputTests
{
    private static readonly EvaluationColumns All = Evaluated.Ranges with { Probability = "p", Raters = ["a", "b"], Groups = ["age", "=force"] };

    private static readonly string Table = "outcome,level,lowest,highest,p,a,b,age,=force\n"
        + Evaluated.Times(4, "1,high,high,high,0.8,high,high,old,A") + Evaluated.Times(2, "0,high,high,high,0.7,high,medium,old,A")
        + Evaluated.Times(2, "1,medium,medium,high,0.3,medium,medium,old,A") + Evaluated.Times(6, "0,medium,standard,medium,0.2,medium,standard,middle,A")
        + Evaluated.Times(1, "1,undetermined,standard,high,,,high,middle,A") + Evaluated.Times(7, "0,standard,standard,standard,0.1,standard,standard,old,A")
        + Evaluated.Times(2, "0,,,,0.1,standard,standard,young,A") + ",high,high,high,0.9,high,high,old,A\n";

    [Fact]
    public void The_text_has_every_figure_and_says_what_it_is_not()
    {
        using var text = new StringWriter();
        EvaluationText.Write(Evaluated.Of(Table, All with { Groups = [] }, new() { NetBenefitAt = [0.1, 0.25], FollowUp = "12 months from the first report, police records" }), text);
        Assert.Equal(
            """
            Evaluation of levels against an outcome

            Outcome: outcome
            Follow-up: 12 months from the first report, police records
            Cases: 25; left out because the outcome is empty: 1

            All cases
              base rate: 7 of 24, 29.2 % (14.9 % to 49.2 %)
              with the outcome, by stated level:
                undetermined  1 of 1, 100.0 % (20.7 % to 100.0 %)
                standard      0 of 7, 0.0 % (0.0 % to 35.4 %)
                medium        2 of 8, 25.0 % (7.1 % to 59.1 %)
                high          4 of 6, 66.7 % (30.0 % to 90.3 %)
                left out because the level is empty: 2
              AUC (DeLong; 0.5 is chance; higher always stands for more):
                stated        0.844 (0.687 to 1.000), 6 with, 15 without; undetermined left
                  out: 1
                lowest        0.843 (0.665 to 1.000), 7 with, 15 without
                highest       0.933 (0.844 to 1.000), 7 with, 15 without
                settled       0.889 (0.745 to 1.000), 4 with, 9 without
                probability   0.961 (0.889 to 1.000), 6 with, 17 without
                over all completions of open cases: 0.757 to 0.933
                left out because the lowest or highest level is empty: 2
                left out because the probability is empty: 1
              AUC compared on the same cases (paired DeLong):
                lowest - stated: +0.067 (-0.026 to +0.160), p = 0.160, 6 with, 15 without
                lowest - highest: -0.090 (-0.229 to +0.048), p = 0.199, 7 with, 15 without
                lowest - probability: -0.044 (-0.110 to +0.021), p = 0.183, 6 with, 15
                  without
                stated - highest: -0.089 (-0.207 to +0.030), p = 0.141, 6 with, 15 without
                stated - probability: -0.111 (-0.193 to -0.029), p = 0.008, 6 with, 15
                  without
                highest - probability: -0.022 (-0.085 to +0.040), p = 0.486, 6 with, 15
                  without
              flagged: lowest level medium or above
                share         8 of 22, 36.4 % (19.7 % to 57.0 %)
                sensitivity   6 of 7, 85.7 % (48.7 % to 97.4 %)
                specificity   13 of 15, 86.7 % (62.1 % to 96.3 %)
                PPV           6 of 8, 75.0 % (40.9 % to 92.9 %)
                NPV           13 of 14, 92.9 % (68.5 % to 98.7 %)
              flagged: lowest level high
                share         6 of 22, 27.3 % (13.2 % to 48.2 %)
                sensitivity   4 of 7, 57.1 % (25.0 % to 84.2 %)
                specificity   13 of 15, 86.7 % (62.1 % to 96.3 %)
                PPV           4 of 6, 66.7 % (30.0 % to 90.3 %)
                NPV           13 of 16, 81.3 % (57.0 % to 93.4 %)
              flagged: stated level medium or above
                share         14 of 21, 66.7 % (45.4 % to 82.8 %)
                sensitivity   6 of 6, 100.0 % (61.0 % to 100.0 %)
                specificity   7 of 15, 46.7 % (24.8 % to 69.9 %)
                PPV           6 of 14, 42.9 % (21.4 % to 67.4 %)
                NPV           7 of 7, 100.0 % (64.6 % to 100.0 %)
                threshold    net benefit    of flagging all    flags avoided per 100
                     0.10          0.243              0.206                     33.3
                     0.25          0.159              0.048                     33.3
              flagged: stated level high
                share         6 of 21, 28.6 % (13.8 % to 50.0 %)
                sensitivity   4 of 6, 66.7 % (30.0 % to 90.3 %)
                specificity   13 of 15, 86.7 % (62.1 % to 96.3 %)
                PPV           4 of 6, 66.7 % (30.0 % to 90.3 %)
                NPV           13 of 15, 86.7 % (62.1 % to 96.3 %)
                threshold    net benefit    of flagging all    flags avoided per 100
                     0.10          0.180              0.206                    -23.8
                     0.25          0.159              0.048                     33.3
              flagged: highest level medium or above
                share         15 of 22, 68.2 % (47.3 % to 83.6 %)
                sensitivity   7 of 7, 100.0 % (64.6 % to 100.0 %)
                specificity   7 of 15, 46.7 % (24.8 % to 69.9 %)
                PPV           7 of 15, 46.7 % (24.8 % to 69.9 %)
                NPV           7 of 7, 100.0 % (64.6 % to 100.0 %)
              flagged: highest level high
                share         9 of 22, 40.9 % (23.3 % to 61.3 %)
                sensitivity   7 of 7, 100.0 % (64.6 % to 100.0 %)
                specificity   13 of 15, 86.7 % (62.1 % to 96.3 %)
                PPV           7 of 9, 77.8 % (45.3 % to 93.7 %)
                NPV           13 of 13, 100.0 % (77.2 % to 100.0 %)
              flagged: probability at or above the threshold
                threshold    net benefit    of flagging all    flags avoided per 100
                     0.10          0.179              0.179                      0.0
                     0.25          0.232              0.014                     65.2
              calibration of the probability (23 cases):
                Brier score             0.107
                expected / observed     1.217 (7.3 / 6)
                in the large            -0.422 (-1.570 to 0.726)
                slope                   1.342 (0.373 to 2.311)
                intercept of the slope  -0.319 (-1.670 to 1.031)
              agreement of assessors:
                kappa with quadratic weights of a and b: 0.743 (0.571 to 0.916), 23 cases,
                  the same level in 15
                ICC(2,1) of 2 assessors: 0.751 (0.350 to 0.901), 23 cases

            What this is not: a validation. These are figures of these cases alone; others
              can differ.
            A level is no probability. It orders cases; how often the outcome came about at
              each level is in the table, for these cases.
            What was done after a high level may have prevented the outcome. Then the levels
              look worse than they were.
            Outcome and level may stand on the same records. Then the levels look better
              than they were. An outcome that nobody recorded counts as none.
            Intervals hold at 95 %, treat the cases as independent, and allow for chance
              alone. With many of them some miss by chance.

            """.ReplaceLineEndings("\n"),
            text.ToString());
    }

    [Fact]
    public void A_small_group_is_named_and_nothing_more_is_said_of_it()
    {
        using var text = new StringWriter();
        EvaluationText.Write(Evaluated.Of(Table, All), text);
        Assert.Contains("\nage: middle: suppressed\n\nage: old\n  base rate: 6 of 15, ", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("\nage: young: suppressed\n\n=force: A\n", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("\nGroups of fewer than 5 cases are suppressed, and others with them so that their\n", text.ToString(), StringComparison.Ordinal);
        text.GetStringBuilder().Clear();
        EvaluationText.Write(Evaluated.Of("outcome,level,age\n" + Evaluated.Times(1, "1,high,a") + Evaluated.Times(1, "1,high,b") + Evaluated.Times(2, "1,high,c"), Evaluated.Columns with { Groups = ["age"] }, new() { Threshold = 4 }), text);
        Assert.Contains("\nBy age: left out, the groups are too small\n", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_of_the_text_is_longer_than_eighty_columns()
    {
        using var text = new StringWriter();
        EvaluationText.Write(Evaluated.Of(Table, All, new() { FollowUp = string.Join(' ', Enumerable.Repeat("months", 40)) }), text);
        Assert.All(text.ToString().Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains("Follow-up: months", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_follow_up_that_nobody_stated_is_said_to_be_missing()
    {
        using var text = new StringWriter();
        EvaluationText.Write(Evaluated.Of("outcome,level\n1,high\n", Evaluated.Columns), text);
        Assert.Contains("Follow-up: not stated\n", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("Fewer than 5 cases have an outcome, so no figures are given.\n", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_area_below_one_half_is_written_as_it_is()
    {
        using var text = new StringWriter();
        EvaluationText.Write(Evaluated.Of("outcome,level\n" + Evaluated.Times(3, "1,standard") + Evaluated.Times(3, "1,medium") + Evaluated.Times(3, "0,medium") + Evaluated.Times(3, "0,high"), Evaluated.Columns), text);
        Assert.Contains("stated        0.125 (0.000 to 0.2", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_is_valid_by_its_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(EvaluationJson.Schema.Replace("$defs", "definitions", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        foreach (var report in new[] { Evaluated.Of(Table, All, new() { FollowUp = "a year" }), Evaluated.Of(Table, Evaluated.Columns), Evaluated.Of("outcome,level\n", Evaluated.Columns), Evaluated.Of("outcome,level,p\n" + Evaluated.Times(5, "1,undetermined,1"), Evaluated.Columns with { Probability = "p" }) })
            Assert.Empty(schema.Validate(Encoding.UTF8.GetString(EvaluationJson.Write(report))));
    }

    [Fact]
    public void The_JSON_has_null_for_what_is_suppressed_or_not_defined()
    {
        using var json = JsonDocument.Parse(EvaluationJson.Write(Evaluated.Of(Table, All)));
        var groups = json.RootElement.GetProperty("breakdowns")[0].GetProperty("groups").EnumerateArray().ToDictionary(group => group.GetProperty("value").GetString()!, group => group.GetProperty("figures").ValueKind);
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.Object), (groups["young"], groups["middle"], groups["old"]));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("followUp").ValueKind);
        Assert.Equal(24, json.RootElement.GetProperty("all").GetProperty("baseRate").GetProperty("total").GetInt32());
    }

    [Fact]
    public void The_rows_for_R_have_numbers_for_levels_and_NA_for_what_is_empty()
    {
        using var text = new StringWriter();
        EvaluationCsv.Write(Evaluated.Read("outcome,level,lowest,highest,p,a,b,age,=force\nyes,undetermined,standard,high,0.125,high,,\"18, or so\",=A1\n,,,,,,,,\n", All), text);
        Assert.Equal(
            ["row,outcome,level,lowest,highest,probability,rater1,rater2,group1,group2", "2,1,0,1,3,0.125,3,NA,\"18, or so\",'=A1", "3,NA,NA,NA,NA,NA,NA,NA,,", ""],
            text.ToString().Split("\r\n"));
    }
}
