using System.Globalization;

namespace RiskAssessment.Benchmarks;

/// <summary>Formats numbers for people, always with a point and three significant digits.</summary>
internal static class Units
{
    internal static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => $"{Number(nanoseconds)} ns",
        < 1e6 => $"{Number(nanoseconds / 1e3)} us",
        < 1e9 => $"{Number(nanoseconds / 1e6)} ms",
        _ => $"{Number(nanoseconds / 1e9)} s",
    };

    internal static string Bytes(long bytes) => $"{Count(bytes)} B";

    internal static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    internal static string Percent(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture) + " %";

    internal static string Exponent(double exponent) => exponent.ToString("0.00", CultureInfo.InvariantCulture);

    internal static string Number(double value) => value switch
    {
        0 => "0",
        >= 100 => value.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 0.1 => value.ToString("0.00", CultureInfo.InvariantCulture),
        >= 0.01 => value.ToString("0.000", CultureInfo.InvariantCulture),
        >= 0.00001 => value.ToString("0.00000", CultureInfo.InvariantCulture),
        _ => value.ToString("0.##e+0", CultureInfo.InvariantCulture),
    };
}
