using System.Globalization;
using MathNet.Numerics;

namespace RiskAssessment.Analysis;

/// <summary>Why a part of a calibration is not defined.</summary>
public enum CalibrationLimit
{
    /// <summary>All of it is defined.</summary>
    None = 0,

    /// <summary>There is no case with or none without the outcome.</summary>
    OneOutcome = 1,

    /// <summary>A probability is 0 or 1, whose log odds are infinite.</summary>
    CertainProbability = 2,

    /// <summary>The probabilities are all the same, or separate the cases with the outcome from those without it, so the slope has no one finite value.</summary>
    Separation = 3,
}

/// <summary>How well stated probabilities agree with what came about.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class Calibration
{
    private Calibration(double[] probabilities, bool[] outcomes)
    {
        (Cases, Observed, Expected) = (probabilities.Length, outcomes.Count(outcome => outcome), probabilities.Sum());
        if (Cases > 0)
            Brier = probabilities.Zip(outcomes, (probability, outcome) => Math.Pow(probability - (outcome ? 1 : 0), 2)).Sum() / Cases;
        if (Observed > 0)
            ExpectedToObserved = Expected / Observed;
        if (Observed == 0 || Observed == Cases)
            Limit = CalibrationLimit.OneOutcome;
        else if (probabilities.Any(probability => probability is 0 or 1))
            Limit = CalibrationLimit.CertainProbability;
        if (Limit != CalibrationLimit.None)
            return;
        var logOdds = Array.ConvertAll(probabilities, SpecialFunctions.Logit);
        if (LogisticFit.InterceptBeside(logOdds, outcomes) is var (value, error))
            InTheLarge = new Estimate(value, error);
        if (LogisticFit.Of(logOdds, outcomes) is { } fit)
            (Intercept, Slope) = (new Estimate(fit.Intercept, fit.InterceptError), new Estimate(fit.Slope, fit.SlopeError));
        else
            Limit = CalibrationLimit.Separation;
    }

    /// <summary>How many cases there are.</summary>
    public long Cases { get; }

    /// <summary>How many have the outcome.</summary>
    public long Observed { get; }

    /// <summary>How many should have it by the probabilities: their sum.</summary>
    public double Expected { get; }

    /// <summary><see cref="Expected"/> divided by <see cref="Observed"/>; more than 1 if the probabilities are too high. <see langword="null"/> if no case has the outcome.</summary>
    public double? ExpectedToObserved { get; }

    /// <summary>The score of Brier: the mean square of the difference between probability and outcome, from 0, the best, to 1. <see langword="null"/> without cases.</summary>
    public double? Brier { get; }

    /// <summary>Calibration in the large: what must be added to the log odds so that expected and observed agree; less than 0 if the probabilities are too high. <see langword="null"/> if it is not defined.</summary>
    public Estimate? InTheLarge { get; }

    /// <summary>The intercept that belongs to <see cref="Slope"/>; <see langword="null"/> if it is not defined.</summary>
    public Estimate? Intercept { get; }

    /// <summary>The slope of the outcome on the log odds: less than 1 if the probabilities are too extreme. <see langword="null"/> if it is not defined.</summary>
    public Estimate? Slope { get; }

    /// <summary>Why <see cref="Slope"/> and <see cref="Intercept"/>, and but for <see cref="CalibrationLimit.Separation"/> also <see cref="InTheLarge"/>, are not defined.</summary>
    public CalibrationLimit Limit { get; }

    /// <summary>Compares probabilities with outcomes.</summary>
    /// <param name="probabilities">The probability of each case, from 0 to 1.</param>
    /// <param name="outcomes">Whether each case has the outcome, in the same order.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">The lists are not equally long, or a number is no probability.</exception>
    public static Calibration Of(IReadOnlyList<double> probabilities, IReadOnlyList<bool> outcomes)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        ArgumentNullException.ThrowIfNull(outcomes);
        if (probabilities.Count != outcomes.Count)
            throw new ArgumentException("There must be a probability for each outcome.", nameof(probabilities));
        if (!probabilities.All(probability => probability is >= 0 and <= 1))
            throw new ArgumentException("A probability must be from 0 to 1.", nameof(probabilities));
        return new Calibration([.. probabilities], [.. outcomes]);
    }

    /// <summary>The score of Brier, the ratio and the slope.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "Brier {0:0.000}, expected/observed {1:0.000}, slope {2}", Brier, ExpectedToObserved, Slope?.ToString() ?? "not defined");
}

/// <summary>A number that was estimated, with its standard error and its interval at 95 %.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class Estimate
{
    internal Estimate(double value, double standardError)
    {
        (Value, StandardError) = (value, standardError);
        var spread = Auc.Quantile(0.95) * standardError;
        Between = new Interval(value - spread, value + spread);
    }

    /// <summary>The number.</summary>
    public double Value { get; }

    /// <summary>Its standard error.</summary>
    public double StandardError { get; }

    /// <summary>Its interval.</summary>
    public Interval Between { get; }

    /// <summary>The number and its interval.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0:0.000} ({1:0.000} to {2:0.000})", Value, Between.Low, Between.High);
}
