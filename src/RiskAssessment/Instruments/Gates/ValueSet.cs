using System.Runtime.CompilerServices;

namespace RiskAssessment.Instruments;

/// <summary>
/// The possible values of an item or a fact: some options, or a range of whole numbers, and whether the item may be not applicable.
/// </summary>
internal readonly record struct ValueSet(ulong Options, int Low, int High, bool MayNotApply = false)
{
    internal static ValueSet Empty { get; } = OfOptions(0);

    internal static ValueSet NotApplicable { get; } = OfOptions(0) with { MayNotApply = true };

    internal bool IsEmpty => !HasValues && !MayNotApply;

    /// <summary>Whether it contains an answer or a number.</summary>
    internal bool HasValues => Options != 0 || Low <= High;

    internal bool IsMixed => MayNotApply && HasValues;

    internal bool IsNotApplicable => MayNotApply && !HasValues;

    internal static ValueSet OfOptions(ulong options) => new(options, 0, -1);

    internal static ValueSet OfRun(int low, int high) => new(0, low, high);

    internal ValueSet And(ValueSet other) =>
        new(Options & other.Options, Math.Max(Low, other.Low), Math.Min(High, other.High), MayNotApply && other.MayNotApply);

    /// <summary>The values that are not in the other; of numbers those below it.</summary>
    internal ValueSet Below(ValueSet other) => new(Options & ~other.Options, Low, Math.Min(High, other.Low - 1), MayNotApply);

    /// <summary>The numbers above the other.</summary>
    internal ValueSet Above(ValueSet other) => OfRun(Math.Max(Low, other.High + 1), High);

    /// <summary>Whether all, some or none of the values make a literal true; not applicable never does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Truth In(in ValueSet taken) =>
        (Options & taken.Options) == 0 && (Low > taken.High || High < taken.Low || Low > High || taken.Low > taken.High) ? Truth.False
        : MayNotApply || (Options & ~taken.Options) != 0 || (Low <= High && (Low < taken.Low || High > taken.High)) ? Truth.Open
        : Truth.True;
}
