using System.Globalization;

namespace RiskAssessment.Analysis;

/// <summary>Lines of an evaluation for people.</summary>
internal sealed class FigureLines(TextWriter writer)
{
    internal void Add(string line) => TextLines.Write(writer, line);

    internal void AddHeading(string title)
    {
        Add("");
        Add(title);
    }

    internal void AddFigures(string title, EvaluationFigures figures)
    {
        AddHeading(title);
        Add($"  base rate: {figures.BaseRate}");
        Add("  with the outcome, by stated level:");
        foreach (var level in figures.Levels)
            Add($"    {EvaluationCodes.Of(level.Level),-14}{level.Outcome}");
        if (figures.WithoutLevel > 0)
            Add($"    left out because the level is empty: {EvaluationText.Number(figures.WithoutLevel)}");
        AddAreas(figures);
        AddFlags(figures);
        AddCalibration(figures);
        AddAgreement(figures);
    }

    private void AddAreas(EvaluationFigures figures)
    {
        Add("  AUC (DeLong; 0.5 is chance; higher always stands for more):");
        Area("stated", figures.Stated, figures.Undetermined > 0 ? $"; undetermined left out: {EvaluationText.Number(figures.Undetermined)}" : "");
        Area("lowest", figures.Lowest);
        Area("highest", figures.Highest);
        Area("settled", figures.Settled);
        Area("probability", figures.Probability);
        if (figures.Lowest is not null)
            Add(figures.Completions is { } bounds
                ? string.Format(CultureInfo.InvariantCulture, "    over all completions of open cases: {0:0.000} to {1:0.000}", bounds.Low, bounds.High)
                : "    over all completions of open cases: not defined");
        if (figures.WithoutRange > 0)
            Add($"    left out because the lowest or highest level is empty: {EvaluationText.Number(figures.WithoutRange)}");
        if (figures.WithoutProbability > 0)
            Add($"    left out because the probability is empty: {EvaluationText.Number(figures.WithoutProbability)}");
        if (figures.Differences.Count > 0)
            Add("  AUC compared on the same cases (paired DeLong):");
        foreach (var difference in figures.Differences)
            Add($"    {EvaluationCodes.Of(difference.First)} - {EvaluationCodes.Of(difference.Second)}: {difference.Auc}, {Cases(difference.Auc.First)}");

        void Area(string name, Auc? auc, string more = "")
        {
            if (auc is not null)
                Add($"    {name,-14}{auc}, {Cases(auc)}{more}");
        }
    }

    private void AddFlags(EvaluationFigures figures)
    {
        foreach (var flag in figures.Flags)
        {
            Add($"  flagged: {EvaluationCodes.Of(flag.Score)} level {EvaluationCodes.Of(flag.AtLeast)}{(flag.AtLeast == RiskLevel.High ? "" : " or above")}");
            Add($"    share         {flag.Flagged}");
            Add($"    sensitivity   {flag.Sensitivity}");
            Add($"    specificity   {flag.Specificity}");
            Add($"    PPV           {flag.PositivePredictive}");
            Add($"    NPV           {flag.NegativePredictive}");
            if (flag.Score == EvaluatedScore.Stated)
                AddNetBenefit(flag.NetBenefit);
        }
        if (figures.ProbabilityNetBenefit.Count > 0)
            Add("  flagged: probability at or above the threshold");
        AddNetBenefit(figures.ProbabilityNetBenefit);
    }

    private void AddNetBenefit(IReadOnlyList<NetBenefit> netBenefit)
    {
        if (netBenefit.Count == 0)
            return;
        Add("    threshold    net benefit    of flagging all    flags avoided per 100");
        foreach (var one in netBenefit)
            Add(string.Format(CultureInfo.InvariantCulture, "    {0,9:0.00#}    {1,11:0.000}    {2,15:0.000}    {3,21:0.0}", one.Threshold, one.Value, one.FlagAll, 100 * one.Avoided));
    }

    private void AddCalibration(EvaluationFigures figures)
    {
        if (figures.Calibration is not { } calibration)
            return;
        Add($"  calibration of the probability ({EvaluationText.Number(calibration.Cases)} cases):");
        Add($"    Brier score             {Say(calibration.Brier)}");
        Add(string.Format(CultureInfo.InvariantCulture, "    expected / observed     {0} ({1:0.0} / {2})", Say(calibration.ExpectedToObserved), calibration.Expected, calibration.Observed));
        Add($"    in the large            {calibration.InTheLarge?.ToString() ?? "not defined"}");
        Add($"    slope                   {calibration.Slope?.ToString() ?? "not defined"}");
        Add($"    intercept of the slope  {calibration.Intercept?.ToString() ?? "not defined"}");
        if (calibration.Limit is not CalibrationLimit.None)
            Add("    not defined because " + calibration.Limit switch
            {
                CalibrationLimit.OneOutcome => "the outcome of all cases is the same",
                CalibrationLimit.CertainProbability => "a probability is 0 or 1, whose log odds are infinite",
                _ => "the probabilities are all the same, or separate the outcomes completely",
            });

        static string Say(double? number) => number?.ToString("0.000", CultureInfo.InvariantCulture) ?? "not defined";
    }

    private void AddAgreement(EvaluationFigures figures)
    {
        if (figures.Icc is not { } icc)
            return;
        Add("  agreement of assessors:");
        foreach (var pair in figures.Agreement)
            Add($"    kappa with quadratic weights of {PrintableText.Of(pair.First)} and {PrintableText.Of(pair.Second)}: {pair.Kappa}, {EvaluationText.Number(pair.Kappa.Cases)} cases, the same level in {EvaluationText.Number(pair.Kappa.SameLevel)}");
        Add($"    ICC(2,1) of {EvaluationText.Number(icc.Raters)} assessors: {icc}, {EvaluationText.Number(icc.Cases)} cases");
    }

    private static string Cases(Auc auc) => $"{EvaluationText.Number(auc.Positives)} with, {EvaluationText.Number(auc.Negatives)} without";
}
