using System.Globalization;
using RiskAssessment.Instruments;

namespace RiskAssessment.Analysis;

/// <summary>What a new version of an instrument changes over a caseload.</summary>
/// <remarks>Immutable; equality is identity. It says what changes, and nothing about which version is right.</remarks>
public sealed class ImpactReport
{
    private readonly long[][] _matrix;

    internal ImpactReport(Instrument from, Instrument to, long cases, long[][] matrix, IReadOnlyList<ImpactOfRule> rules, ImpactOnRange ranges) =>
        (From, To, Cases, _matrix, Rules, Ranges) = (from, to, cases, matrix, rules, ranges);

    /// <summary>The levels of a matrix, in the order of its rows and columns.</summary>
    public static IReadOnlyList<RiskLevel> Levels { get; } = [RiskLevel.Undetermined, RiskLevel.Standard, RiskLevel.Medium, RiskLevel.High];

    /// <summary>The earlier instrument.</summary>
    public Instrument From { get; }

    /// <summary>The later instrument.</summary>
    public Instrument To { get; }

    /// <summary>The number of cases.</summary>
    public long Cases { get; }

    /// <summary>The number of cases whose level is higher by the later instrument, in the order undetermined, standard, medium, high.</summary>
    public long Raised => Sum((before, after) => after > before);

    /// <summary>The number of cases whose level is lower by the later instrument, in the same order.</summary>
    public long Lowered => Sum((before, after) => after < before);

    /// <summary>
    /// The rules that prove the level of a case that moves, by one instrument, and do not hold by the other; the most cases first. A case is counted for each of its
    /// rules.
    /// </summary>
    public IReadOnlyList<ImpactOfRule> Rules { get; }

    /// <summary>How many cases are settled, and how many may be High, by each instrument.</summary>
    public ImpactOnRange Ranges { get; }

    /// <summary>The number of cases with one level by the earlier instrument and another by the later.</summary>
    /// <param name="before">The level by the earlier instrument.</param>
    /// <param name="after">The level by the later one.</param>
    /// <returns>The number.</returns>
    public long Count(RiskLevel before, RiskLevel after) => _matrix[(int)before][(int)after];

    /// <summary>The number of cases with a level by the earlier instrument.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The number.</returns>
    public long CountBefore(RiskLevel level) => Levels.Sum(after => Count(level, after));

    /// <summary>The number of cases with a level by the later instrument.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The number.</returns>
    public long CountAfter(RiskLevel level) => Levels.Sum(before => Count(before, level));

    private long Sum(Func<RiskLevel, RiskLevel, bool> isCounted) =>
        Levels.Sum(before => Levels.Where(after => isCounted(before, after)).Sum(after => Count(before, after)));

    /// <summary>How many cases there are, and how many move.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cases} cases, {Raised} raised, {Lowered} lowered");
}

/// <summary>A rule that proves the level of cases that move, by one of two instruments.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class ImpactOfRule
{
    internal ImpactOfRule(string rule, bool isRaised, bool isGained, long cases) => (Rule, IsRaised, IsGained, Cases) = (rule, isRaised, isGained, cases);

    /// <summary>The code of the rule.</summary>
    public string Rule { get; }

    /// <summary>Whether the cases move up; else down.</summary>
    public bool IsRaised { get; }

    /// <summary>Whether the rule holds by the later instrument and not by the earlier; else the other way round.</summary>
    public bool IsGained { get; }

    /// <summary>The number of cases.</summary>
    public long Cases { get; }

    /// <summary>The rule, and the number of cases.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rule} {(IsGained ? "gained" : "lost")}: {Cases} {(IsRaised ? "raised" : "lowered")}");
}

/// <summary>How many cases are settled, and how many may be High, by each of two instruments.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class ImpactOnRange
{
    internal ImpactOnRange(long settledBefore, long settledAfter, long mayBeHighBefore, long mayBeHighAfter) =>
        (SettledBefore, SettledAfter, MayBeHighBefore, MayBeHighAfter) = (settledBefore, settledAfter, mayBeHighBefore, mayBeHighAfter);

    /// <summary>The number of cases whose level no answer to an open item can change, by the earlier instrument.</summary>
    public long SettledBefore { get; }

    /// <summary>The same by the later instrument.</summary>
    public long SettledAfter { get; }

    /// <summary>The number of cases that are or may be High, by the earlier instrument.</summary>
    public long MayBeHighBefore { get; }

    /// <summary>The same by the later instrument.</summary>
    public long MayBeHighAfter { get; }

    /// <summary>All four numbers.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"settled {SettledBefore} to {SettledAfter}, may be High {MayBeHighBefore} to {MayBeHighAfter}");
}

/// <summary>A case whose level differs between two instruments.</summary>
/// <remarks>Immutable; equality is identity. Personal data: the reference.</remarks>
[PersonalData]
public sealed class MovedCase
{
    internal MovedCase(string? reference, RiskLevel before, RiskLevel after, IReadOnlyList<string> gained, IReadOnlyList<string> lost) =>
        (Reference, Before, After, Gained, Lost) = (reference, before, after, gained, lost);

    /// <summary>The host's reference of the case; <see langword="null"/> if it has none.</summary>
    [PersonalData]
    public string? Reference { get; }

    /// <summary>The level by the earlier instrument.</summary>
    public RiskLevel Before { get; }

    /// <summary>The level by the later one.</summary>
    public RiskLevel After { get; }

    /// <summary>The codes of the rules that prove the new level and did not hold before, in the order of the later instrument.</summary>
    public IReadOnlyList<string> Gained { get; }

    /// <summary>The codes of the rules that proved the earlier level and no longer hold, in the order of the earlier instrument.</summary>
    public IReadOnlyList<string> Lost { get; }

    /// <summary>Both levels.</summary>
    public override string ToString() => $"{Before} to {After}";
}
