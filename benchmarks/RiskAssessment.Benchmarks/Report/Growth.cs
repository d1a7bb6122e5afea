using MathNet.Numerics;

namespace RiskAssessment.Benchmarks;

/// <summary>
/// The exponent of growth: the slope of the least-squares line through the logarithms of size and cost. 1 is linear, 0 does not grow.
/// </summary>
internal static class Growth
{
    internal static double OfTime(Figure[] series) => Exponent(series, figure => figure.Time);

    internal static double OfBytes(Figure[] series) => Exponent(series, figure => figure.Bytes ?? 0);

    private static double Exponent(Figure[] series, Func<Figure, double> cost) =>
        Fit.Line([.. series.Select(figure => Math.Log(figure.Size!.Value))], [.. series.Select(figure => Math.Log(Math.Max(1, cost(figure))))]).B;
}
