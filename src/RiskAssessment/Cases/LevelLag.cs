using System.Globalization;

namespace RiskAssessment;

/// <summary>When a level was first reached as it happened, and when as it was known.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class LevelLag
{
    internal LevelLag(RiskLevel level, DateTimeOffset? happened, DateTimeOffset? known) => (Level, Happened, Known) = (level, happened, known);

    /// <summary>The level: standard, medium or high.</summary>
    public RiskLevel Level { get; }

    /// <summary>The instant of the first step at this level or above as it happened; <see langword="null"/> if there is none.</summary>
    public DateTimeOffset? Happened { get; }

    /// <summary>The instant of the first step at this level or above as it was known; <see langword="null"/> if there is none.</summary>
    public DateTimeOffset? Known { get; }

    /// <summary>
    /// The whole times 24 hours from <see cref="Happened"/> to <see cref="Known"/>, negative if it was known first; <see langword="null"/> if one of
    /// them is.
    /// </summary>
    public int? Days => Known - Happened is { } between ? (int)(between.Ticks / TimeSpan.TicksPerDay) : null;

    /// <summary>The level and both instants.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}: {1:yyyy-MM-dd} as it happened, {2:yyyy-MM-dd} as it was known", Level, Happened, Known);
}
