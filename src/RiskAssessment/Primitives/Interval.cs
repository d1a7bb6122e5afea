using System.Globalization;

namespace RiskAssessment;

/// <summary>The values that a number could still have: from <see cref="Low"/> to <see cref="High"/>, both included.</summary>
/// <remarks>Equality is by value. The default value is the point 0. An infinite end means that there is no bound on that side.</remarks>
public readonly partial record struct Interval
{
    /// <summary>Makes an interval.</summary>
    /// <param name="low">The least value; negative infinity for no bound.</param>
    /// <param name="high">The greatest value; infinity for no bound.</param>
    /// <exception cref="ArgumentException">The least value is greater than the greatest, or one of them is not a number.</exception>
    public Interval(double low, double high)
    {
        if (!(low <= high))
            throw new ArgumentException(string.Format(CultureInfo.InvariantCulture, "The least value, {0}, is not at most the greatest, {1}.", low, high));
        (Low, High) = (low, high);
    }

    /// <summary>The interval of a number of which nothing is known.</summary>
    public static Interval Unknown { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>The least value; negative infinity for no bound.</summary>
    public double Low { get; }

    /// <summary>The greatest value; infinity for no bound.</summary>
    public double High { get; }

    /// <summary>Whether anything is known of the number.</summary>
    public bool IsKnown => !double.IsNegativeInfinity(Low) || !double.IsPositiveInfinity(High);

    /// <summary>Whether the number is known exactly.</summary>
    public bool IsPoint => Low.Equals(High);

    /// <summary>Makes the interval of a number that is known exactly.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The interval from the number to itself.</returns>
    /// <exception cref="ArgumentException">The value is not a number.</exception>
    public static Interval Point(double value) => new(value, value);

    /// <summary>Makes the interval of a number of which only the least value is known.</summary>
    /// <param name="low">The least value.</param>
    /// <returns>The interval from that value, without a bound above.</returns>
    /// <exception cref="ArgumentException">The value is not a number.</exception>
    public static Interval AtLeast(double low) => new(low, double.PositiveInfinity);

    /// <summary>Takes the interval apart.</summary>
    /// <param name="low">The least value.</param>
    /// <param name="high">The greatest value.</param>
    public void Deconstruct(out double low, out double high) => (low, high) = (Low, High);

    /// <summary>For people: <c>4</c>, <c>4 to 6</c>, <c>at least 4</c>, <c>at most 6</c> or <c>not known</c>.</summary>
    public override string ToString() => this switch
    {
        { IsKnown: false } => "not known",
        { IsPoint: true } => Number(Low),
        { High: double.PositiveInfinity } => $"at least {Number(Low)}",
        { Low: double.NegativeInfinity } => $"at most {Number(High)}",
        _ => $"{Number(Low)} to {Number(High)}",
    };

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
