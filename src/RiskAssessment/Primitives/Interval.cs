using System.Globalization;

namespace RiskAssessment;

/// <summary>All that a number could still be: from <paramref name="Low"/> to <paramref name="High"/>, both included.</summary>
/// <remarks>Equality is by value. The default value is the point 0. An infinite end means that there is no bound.</remarks>
/// <param name="Low">The least it could be.</param>
/// <param name="High">The most it could be.</param>
public readonly partial record struct Interval(double Low, double High)
{
    /// <summary>Nothing is known of the number.</summary>
    public static Interval Unknown { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Whether anything at all is known of the number.</summary>
    public bool IsKnown => !double.IsNegativeInfinity(Low) || !double.IsPositiveInfinity(High);

    /// <summary>Whether the number is known exactly.</summary>
    public bool IsPoint => Low.Equals(High);

    /// <summary>A number known exactly.</summary>
    public static Interval Point(double value) => new(value, value);

    /// <summary>A number of which only the least is known.</summary>
    public static Interval AtLeast(double low) => new(low, double.PositiveInfinity);

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
