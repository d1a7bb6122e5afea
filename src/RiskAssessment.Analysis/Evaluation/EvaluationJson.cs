using System.Text.Json;

namespace RiskAssessment.Analysis;

/// <summary>Writes an evaluation as JSON, in the format of <see cref="Schema"/>.</summary>
public static class EvaluationJson
{
    private const string FormatVersion = "1.0";
    private const int Digits = 6;

    /// <summary>The JSON Schema (draft 2020-12) of what is written, as JSON text.</summary>
    public static string Schema
    {
        get
        {
            using var reader = new StreamReader(typeof(EvaluationJson).Assembly.GetManifestResourceStream("evaluation.schema.json")!);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Writes an evaluation. What is suppressed or not defined is null; numbers are rounded to six digits after the point.</summary>
    /// <param name="report">The evaluation.</param>
    /// <returns>The JSON in UTF-8.</returns>
    public static byte[] Write(EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            Write(json, report);
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, EvaluationReport report)
    {
        json.WriteStartObject();
        json.WriteString("formatVersion", FormatVersion);
        json.WriteString("outcome", report.Columns.Outcome);
        json.WriteString("followUp", report.Options.FollowUp);
        json.WriteNumber("threshold", report.Options.Threshold);
        json.WriteNumber("cases", report.Rows);
        json.WriteNumber("withoutOutcome", report.WithoutOutcome);
        WriteFigures(json, "all", report.All);
        WriteList(json, "breakdowns", report.Breakdowns, breakdown =>
        {
            json.WriteString("by", breakdown.Column);
            json.WriteBoolean("leftOut", breakdown.IsLeftOut);
            WriteList(json, "groups", breakdown.Groups, group =>
            {
                json.WriteString("value", group.Value);
                WriteFigures(json, "figures", group.Figures);
            });
        });
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, string name, EvaluationFigures? given) => WriteObject(json, name, given, figures =>
    {
        WriteShare(json, "baseRate", figures.BaseRate);
        WriteList(json, "levels", figures.Levels, level =>
        {
            json.WriteString("level", EvaluationCodes.Of(level.Level));
            WriteShare(json, "outcome", level.Outcome);
        });
        WriteObject(json, "leftOut", figures, _ =>
        {
            json.WriteNumber("withoutLevel", figures.WithoutLevel);
            json.WriteNumber("withoutRange", figures.WithoutRange);
            json.WriteNumber("withoutProbability", figures.WithoutProbability);
        });
        WriteObject(json, "auc", figures, _ =>
        {
            WriteAuc(json, "stated", figures.Stated);
            WriteAuc(json, "lowest", figures.Lowest);
            WriteAuc(json, "highest", figures.Highest);
            WriteAuc(json, "settled", figures.Settled);
            WriteAuc(json, "probability", figures.Probability);
            WriteInterval(json, "completions", figures.Completions);
            WriteList(json, "differences", figures.Differences, difference =>
            {
                json.WriteString("first", EvaluationCodes.Of(difference.First));
                json.WriteString("second", EvaluationCodes.Of(difference.Second));
                json.WriteNumber("with", difference.Auc.First.Positives);
                json.WriteNumber("without", difference.Auc.First.Negatives);
                WriteEstimate(json, difference.Auc.Value, difference.Auc.Between);
                json.WriteOptional("z", difference.Auc.Z, Digits);
                json.WriteOptional("p", difference.Auc.P, Digits);
            });
        });
        WriteList(json, "flags", figures.Flags, flag =>
        {
            json.WriteString("by", EvaluationCodes.Of(flag.Score));
            json.WriteString("atLeast", EvaluationCodes.Of(flag.AtLeast));
            WriteShare(json, "flagged", flag.Flagged);
            WriteShare(json, "sensitivity", flag.Sensitivity);
            WriteShare(json, "specificity", flag.Specificity);
            WriteShare(json, "positivePredictiveValue", flag.PositivePredictive);
            WriteShare(json, "negativePredictiveValue", flag.NegativePredictive);
            WriteNetBenefit(json, "netBenefit", flag.NetBenefit);
        });
        WriteObject(json, "calibration", figures.Calibration, calibration =>
        {
            json.WriteNumber("cases", calibration.Cases);
            json.WriteNumber("observed", calibration.Observed);
            json.WriteOptional("expected", calibration.Expected, Digits);
            json.WriteOptional("expectedToObserved", calibration.ExpectedToObserved, Digits);
            json.WriteOptional("brier", calibration.Brier, Digits);
            WriteObject(json, "inTheLarge", calibration.InTheLarge, one => WriteEstimate(json, one.Value, one.Between));
            WriteObject(json, "intercept", calibration.Intercept, one => WriteEstimate(json, one.Value, one.Between));
            WriteObject(json, "slope", calibration.Slope, one => WriteEstimate(json, one.Value, one.Between));
            json.WriteString("notDefined", EvaluationCodes.Of(calibration.Limit));
        });
        WriteNetBenefit(json, "probabilityNetBenefit", figures.ProbabilityNetBenefit);
        WriteList(json, "agreement", figures.Agreement, pair =>
        {
            json.WriteString("first", pair.First);
            json.WriteString("second", pair.Second);
            json.WriteNumber("cases", pair.Kappa.Cases);
            json.WriteNumber("sameLevel", pair.Kappa.SameLevel);
            json.WriteString("weights", "quadratic");
            WriteEstimate(json, pair.Kappa.Value, pair.Kappa.Between);
        });
        WriteObject(json, "icc", figures.Icc, icc =>
        {
            json.WriteString("form", "ICC(2,1)");
            json.WriteNumber("cases", icc.Cases);
            json.WriteNumber("raters", icc.Raters);
            WriteEstimate(json, icc.Value, icc.Between);
        });
    });

    private static void WriteShare(Utf8JsonWriter json, string name, Share share) => WriteObject(json, name, share, _ =>
    {
        json.WriteNumber("count", share.Count);
        json.WriteNumber("total", share.Total);
        WriteEstimate(json, share.Value, share.Between);
    });

    private static void WriteAuc(Utf8JsonWriter json, string name, Auc? given) => WriteObject(json, name, given, auc =>
    {
        json.WriteNumber("with", auc.Positives);
        json.WriteNumber("without", auc.Negatives);
        WriteEstimate(json, auc.Value, auc.Between);
    });

    private static void WriteNetBenefit(Utf8JsonWriter json, string name, IReadOnlyList<NetBenefit> given) => WriteList(json, name, given, one =>
    {
        json.WriteNumber("threshold", one.Threshold);
        json.WriteOptional("value", one.Value, Digits);
        json.WriteOptional("flagAll", one.FlagAll, Digits);
        json.WriteOptional("avoided", one.Avoided, Digits);
    });

    private static void WriteEstimate(Utf8JsonWriter json, double? value, Interval? between)
    {
        json.WriteOptional("value", value, Digits);
        json.WriteOptional("low", between?.Low, Digits);
        json.WriteOptional("high", between?.High, Digits);
    }

    private static void WriteInterval(Utf8JsonWriter json, string name, Interval? given) => WriteObject(json, name, given is { } known ? [known.Low, known.High] : (double[]?)null, ends =>
    {
        json.WriteOptional("low", ends[0], Digits);
        json.WriteOptional("high", ends[1], Digits);
    });

    private static void WriteObject<T>(Utf8JsonWriter json, string name, T? given, Action<T> content)
        where T : class
    {
        if (given is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        content(given);
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> given, Action<T> content)
    {
        json.WriteStartArray(name);
        foreach (var one in given)
        {
            json.WriteStartObject();
            content(one);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
