using System.Numerics;
using static RiskAssessment.Benchmarks.ScreenBits;

namespace RiskAssessment.Benchmarks;

/// <summary>
/// The lower bound: this one questionnaire written by hand as bit operations, with the exact level and range. What is certainly true and
/// what is possibly true are two planes of bits, and each rule is evaluated on both. It allocates nothing, explains nothing, and supports no
/// other instrument.
/// </summary>
internal static class BitScreen
{
    private const ulong Afraid = VictimFear | FearOfSeriousHarm;

    private const ulong Reason = Fixated | Afraid | Impact | Threats | TurningUp | Surveillance | EvadingBlocks | Escalating | PreviousStalking;

    internal static BitStanding Assess(BitCase of)
    {
        var known = of.Answered | of.Shown;
        known |= (of.Shown & Weekly) * (OverThreeAWeek / Weekly);
        var certain = of.Yes | of.Shown;
        var inapplicable = Inapplicable(of) & ~known;
        var (lowest, highest) = (Grade(certain), Grade(certain | ~(known | inapplicable)));
        var level = lowest > RiskLevel.Standard || lowest == highest || IsSufficient(known, inapplicable) ? lowest : RiskLevel.Undetermined;
        return new BitStanding(level, lowest, highest);
    }

    /// <summary>Strangulation is asked of partners, controlling of partners and family, once the relationship is known.</summary>
    private static ulong Inapplicable(BitCase of) =>
        (of.Answered & Intimate) == 0 || (of.Yes & Intimate) != 0 ? 0
        : (of.Yes & Family) != 0 ? Strangulation : Strangulation | Controlling;

    private static bool IsSufficient(ulong known, ulong inapplicable)
    {
        var applicable = Scored & ~inapplicable;
        return (Critical & ~inapplicable & ~known) == 0
            && 100 * BitOperations.PopCount(applicable & known) >= 75 * BitOperations.PopCount(applicable);
    }

    /// <summary>The highest grade of any rule that is true on a plane.</summary>
    private static RiskLevel Grade(ulong on)
    {
        var total = BitOperations.PopCount(on & (Scored | OverThreeAWeek)) + BitOperations.PopCount(on & WeighsTwo);
        return IsHigh(on, total) ? RiskLevel.High : IsMedium(on, total) ? RiskLevel.Medium : RiskLevel.Standard;
    }

    private static bool IsHigh(ulong on, int total) =>
        total >= 14
        | (Has(on, ViolenceNow) & Any(on, Intimate | TurningUp | Surveillance | Escalating | Afraid))
        | (Has(on, Planning) & Any(on, Intimate | Threats | TurningUp | Surveillance | Weapon | Fixated))
        | (Has(on, ThreatToKill) & Any(on, Intimate | TurningUp | Surveillance | Weapon | ViolenceBefore | FearOfSeriousHarm))
        | (Has(on, Weapon) & Any(on, Threats | ThreatToKill | TurningUp | ViolenceBefore))
        | (Has(on, HomeIntrusion) & Any(on, Intimate | Threats | Surveillance | VictimFear))
        | (Has(on, FearOfSeriousHarm) & AtLeast(2, on, TurningUp | Surveillance | Threats | Breach | Escalating | ViolenceBefore))
        | (All(on, Intimate | FearOfSeriousHarm)
            & Any(on, ViolenceBefore | ViolenceNow | Strangulation | Threats | Breach | TurningUp | Surveillance | Controlling))
        | (Has(on, Breach) & AtLeast(2, on, TurningUp | Surveillance | Threats | Escalating | FearOfSeriousHarm))
        | (All(on, Breach | Fixated) & Any(on, Afraid) & Any(on, EvadingBlocks | OverTwoWeeks | ThirdParties | DigitalIntrusion))
        | (Has(on, NothingToLose) & Any(on, Intimate | Threats | TurningUp | Surveillance))
        | All(on, Strangulation | Repeated)
        | (All(on, Threats | PropertyDamage) & Any(on, TurningUp | Surveillance) & Any(on, Afraid))
        | (All(on, Threats | Escalating) & Any(on, TurningUp | Surveillance)
            & Any(on, PreviousStalking | ViolenceBefore | Breach | FearOfSeriousHarm))
        | (Has(on, Intimate)
            & AtLeast(3, on, TurningUp | Surveillance | Escalating | Threats | ViolenceBefore | Controlling | RecentTrigger | Fixated)
            & Any(on, TurningUp | Surveillance | Escalating | Threats | ViolenceBefore)
            & Any(on, Threats | ViolenceBefore | ViolenceNow | Controlling | Escalating | Afraid | Breach | PropertyDamage))
        | All(on, FrequencyRising | SeverityRising | ApproachLately);

    private static bool IsMedium(ulong on, int total) =>
        total >= 6
        | Any(on, ViolenceNow | Threats | Surveillance | ApproachedTwice | PropertyDamage | DigitalIntrusion | Breach | EvadingBlocks | FrequencyRising)
        | (Has(on, Repeated) & Any(on, Afraid | PreviousStalking | ViolenceBefore))
        | (All(on, Repeated | Impact) & Any(on, Intimate | Fixated | TurningUp | Surveillance | Threats | EvadingBlocks | PropertyDamage | DigitalIntrusion))
        | (Has(on, TurningUp) & Any(on, Intimate | Afraid | Threats))
        | (All(on, OverTwoWeeks | Weekly | Unwanted) & Any(on, Reason | ThirdParties))
        | (All(on, Intimate | Repeated | Unwanted) & Any(on, Reason | Controlling | ViolenceBefore | ThirdParties))
        | (All(on, ThirdParties | Repeated) & Any(on, Reason));

    private static bool Has(ulong on, ulong bit) => (on & bit) != 0;

    private static bool Any(ulong on, ulong bits) => (on & bits) != 0;

    private static bool All(ulong on, ulong bits) => (on & bits) == bits;

    private static bool AtLeast(int count, ulong on, ulong bits) => BitOperations.PopCount(on & bits) >= count;
}

/// <summary>The level that may be stated, and the range.</summary>
public readonly record struct BitStanding(RiskLevel Level, RiskLevel Lowest, RiskLevel Highest)
{
    /// <summary>All three in one number, so that a loop over cases needs each.</summary>
    internal int All => (int)(Level | Lowest | Highest);
}
