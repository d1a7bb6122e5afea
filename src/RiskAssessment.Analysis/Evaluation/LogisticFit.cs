using MathNet.Numerics;
using MathNet.Numerics.Statistics;

namespace RiskAssessment.Analysis;

/// <summary>A logistic regression on one number, by Newton's method with steps that are halved until they help.</summary>
internal sealed class LogisticFit
{
    private const int MostSteps = 100;
    private const double Enough = 1e-12;

    private LogisticFit(double intercept, double slope, double interceptError, double slopeError) =>
        (Intercept, Slope, InterceptError, SlopeError) = (intercept, slope, interceptError, slopeError);

    internal double Intercept { get; }

    internal double Slope { get; }

    internal double InterceptError { get; }

    internal double SlopeError { get; }

    /// <summary>
    /// The fit of the outcomes on a number; <see langword="null"/> if there is none. There is one exactly if the number separates the outcomes in neither
    /// direction (Albert and Anderson 1984), ties at the border included.
    /// </summary>
    internal static LogisticFit? Of(double[] numbers, bool[] outcomes)
    {
        var (some, others) = (numbers.Where((_, i) => outcomes[i]).ToArray(), numbers.Where((_, i) => !outcomes[i]).ToArray());
        if (some.Length == 0 || others.Length == 0 || some.Min() >= others.Max() || others.Min() >= some.Max())
            return null;
        var (mean, deviation) = (ArrayStatistics.Mean(numbers), ArrayStatistics.StandardDeviation(numbers));
        if (Fit(new double[numbers.Length], Array.ConvertAll(numbers, number => (number - mean) / deviation), outcomes) is not var (a, b, information))
            return null;
        var determinant = (information.A * information.B) - (information.Both * information.Both);
        var (varianceA, varianceB, covariance) = (information.B / determinant, information.A / determinant, -information.Both / determinant);
        var shift = mean / deviation;
        return new LogisticFit(a - (b * shift), b / deviation, Math.Sqrt(varianceA + (shift * shift * varianceB) - (2 * shift * covariance)), Math.Sqrt(varianceB) / deviation);
    }

    /// <summary>The intercept beside a part of the log odds that is given; <see langword="null"/> if all outcomes are the same.</summary>
    internal static (double Value, double Error)? InterceptBeside(double[] logOdds, bool[] outcomes) =>
        outcomes.Contains(true) && outcomes.Contains(false) && Fit(logOdds, null, outcomes) is var (a, _, information) ? (a, 1 / Math.Sqrt(information.A)) : null;

    private static (double A, double B, (double A, double B, double Both) Information)? Fit(double[] offsets, double[]? numbers, bool[] outcomes)
    {
        var (a, b) = (0.0, 0.0);
        var likelihood = LogLikelihood(offsets, numbers, outcomes, a, b);
        for (var step = 0; step < MostSteps; step++)
        {
            double slopeA = 0, slopeB = 0, informationA = 0, informationB = 0, both = 0;
            for (var i = 0; i < offsets.Length; i++)
            {
                var number = numbers?[i] ?? 0;
                var expected = SpecialFunctions.Logistic(offsets[i] + a + (b * number));
                var (rest, weight) = ((outcomes[i] ? 1 : 0) - expected, expected * (1 - expected));
                (slopeA, slopeB) = (slopeA + rest, slopeB + (rest * number));
                (informationA, informationB, both) = (informationA + weight, informationB + (weight * number * number), both + (weight * number));
            }
            var determinant = (informationA * informationB) - (both * both);
            var (stepA, stepB) = numbers is null ? (slopeA / informationA, 0)
                : (((informationB * slopeA) - (both * slopeB)) / determinant, ((informationA * slopeB) - (both * slopeA)) / determinant);
            if (!double.IsFinite(stepA) || !double.IsFinite(stepB))
                return null;
            if (Math.Abs(stepA) <= Enough * (1 + Math.Abs(a)) && Math.Abs(stepB) <= Enough * (1 + Math.Abs(b)))
                return (a, b, (informationA, informationB, both));
            for (; ; (stepA, stepB) = (stepA / 2, stepB / 2))
            {
                var next = LogLikelihood(offsets, numbers, outcomes, a + stepA, b + stepB);
                if (next >= likelihood || (Math.Abs(stepA) <= Enough && Math.Abs(stepB) <= Enough))
                {
                    (a, b, likelihood) = (a + stepA, b + stepB, next);
                    break;
                }
            }
        }
        return null;
    }

    private static double LogLikelihood(double[] offsets, double[]? numbers, bool[] outcomes, double a, double b)
    {
        var sum = 0.0;
        for (var i = 0; i < offsets.Length; i++)
        {
            var logOdds = offsets[i] + a + (b * (numbers?[i] ?? 0));
            sum += (outcomes[i] ? logOdds : 0) - Math.Max(logOdds, 0) - Math.Log(1 + Math.Exp(-Math.Abs(logOdds)));
        }
        return sum;
    }
}
