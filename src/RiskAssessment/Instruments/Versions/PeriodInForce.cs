using System.Globalization;

namespace RiskAssessment.Instruments;

/// <summary>The days on which a version of an instrument is in force. The precision of each is a day.</summary>
/// <remarks>Equality is by value.</remarks>
/// <param name="From">The first day; <see langword="null"/> for no beginning.</param>
/// <param name="Until">The last day, which is still in force; <see langword="null"/> for no end.</param>
public sealed record PeriodInForce(EdtfDate? From, EdtfDate? Until)
{
    /// <summary>Whether it has the calendar day that an instant shows with its own offset.</summary>
    public bool Has(DateTimeOffset instant)
    {
        var day = instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return !IsBefore(day, From?.ToString()) && !IsBefore(Until?.ToString(), day);
    }

    /// <summary>Whether the last day is before the first.</summary>
    internal bool RunsBackwards => IsBefore(Until?.ToString(), From?.ToString());

    /// <summary>Days are written with leading zeros, so their order is that of their texts.</summary>
    private static bool IsBefore(string? day, string? other) => day is not null && other is not null && string.CompareOrdinal(day, other) < 0;

    /// <summary>The first and the last day.</summary>
    public override string ToString() => $"{(From is { } from ? from.ToString() : "..")}/{(Until is { } until ? until.ToString() : "..")}";
}
