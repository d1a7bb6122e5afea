using System.Globalization;

namespace RiskAssessment.Analysis;

/// <summary>How a count changed from one period to the next, with an interval.</summary>
/// <remarks>
/// Immutable. The interval is that of the ratio of two Poisson counts: given both, the later one's share of their sum is binomial, and its Clopper-Pearson
/// interval gives that of the ratio. It treats the periods as equally long and the cases as independent of each other, and says nothing of why the count changed: recording and reporting change, too.
/// </remarks>
/// <example>
/// <code>
/// using RiskAssessment.Analysis;
///
/// Console.WriteLine(new CountChange(70, 153)); // +118.6 % (95 %: +63.8 % to +193.7 %)
/// </code>
/// </example>
public sealed class CountChange
{
    /// <summary>Compares two counts.</summary>
    /// <param name="before">The earlier count, at least 0.</param>
    /// <param name="after">The later count, at least 0.</param>
    /// <param name="confidence">How often the interval is to hold the true ratio, more than 0 and less than 1. The default is 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public CountChange(long before, long after, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(before, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(after, 0);
        (Before, After, Confidence) = (before, after, confidence);
        if (before + after == 0)
            return;
        var share = Proportions.ClopperPearson(after, before + after, confidence);
        Percent = before == 0 ? null : 100.0 * (after - before) / before;
        Between = new Interval(PercentOf(share.Low), PercentOf(share.High));
    }

    /// <summary>The earlier count.</summary>
    public long Before { get; }

    /// <summary>The later count.</summary>
    public long After { get; }

    /// <summary>How often the interval is to hold the true ratio.</summary>
    public double Confidence { get; }

    /// <summary>The change in percent of the earlier count; <see langword="null"/> if that is 0.</summary>
    public double? Percent { get; }

    /// <summary>The interval of <see cref="Percent"/>; <see cref="Interval.Unknown"/> if both counts are 0. It has no upper end if the earlier count may be none.</summary>
    public Interval Between { get; } = Interval.Unknown;

    /// <summary>The change and its interval in one line.</summary>
    public override string ToString() => Percent is { } percent
        ? string.Format(CultureInfo.InvariantCulture, "{0} ({1:0.#} %: {2} to {3})", Say(percent), 100 * Confidence, Say(Between.Low), Say(Between.High))
        : $"{Before} to {After}";

    private static double PercentOf(double share) => share >= 1 ? double.PositiveInfinity : 100 * ((share / (1 - share)) - 1);

    private static string Say(double percent) =>
        double.IsPositiveInfinity(percent) ? "no limit" : string.Format(CultureInfo.InvariantCulture, "{0:+0.0;-0.0;0.0} %", percent);
}
