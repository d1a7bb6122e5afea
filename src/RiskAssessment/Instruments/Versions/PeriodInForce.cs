using System.Globalization;

namespace RiskAssessment.Instruments;

/// <summary>The days on which a version of an instrument is in force.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class PeriodInForce
{
    /// <summary>Makes a period from its first to its last day, both of which belong to it.</summary>
    /// <param name="from">The first day, with the precision of a day; <see langword="null"/> for no beginning.</param>
    /// <param name="until">The last day, with the precision of a day; <see langword="null"/> for no end.</param>
    public PeriodInForce(EdtfDate? from, EdtfDate? until) => (From, Until) = (from, until);

    /// <summary>The first day; <see langword="null"/> for no beginning.</summary>
    public EdtfDate? From { get; }

    /// <summary>The last day, which still belongs to the period; <see langword="null"/> for no end.</summary>
    public EdtfDate? Until { get; }

    /// <summary>Whether the version is in force at an instant.</summary>
    /// <param name="instant">The instant. Its calendar day is taken in its own offset.</param>
    /// <returns><see langword="true"/> if that day belongs to the period.</returns>
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
