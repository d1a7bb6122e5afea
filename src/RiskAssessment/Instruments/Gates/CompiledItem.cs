using System.Runtime.CompilerServices;

namespace RiskAssessment.Instruments;

/// <summary>An item with its weights, the gate of its askWhen, and the gates of its observedBy.</summary>
internal sealed class CompiledItem
{
    /// <summary>Its possible values in each state; for a count, without the numbers.</summary>
    private readonly ItemRange[] _ranges;

    /// <summary>Compiles an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="askWhen">The gate of its askWhen, or -1 if it always applies.</param>
    /// <param name="observed">Options with the gates of observedBy.</param>
    internal CompiledItem(Item item, int askWhen, (int Option, int Gate)[] observed)
    {
        (IsCount, CountWeight, IsCritical, MayNotApply, AskWhen, Observed) = (item.Kind == ItemKind.Count, item.CountWeight, item.IsCritical, item.MayNotApply, askWhen, observed);
        Weights = [.. item.Options.Select(option => option.Weight)];
        var all = IsCount ? ValueSet.OfRun(0, Item.MostCount) : ValueSet.OfOptions(FirstBits(Math.Min(Weights.Length, InstrumentCheck.MostOptions)));
        _ranges =
        [
            RangeOf(all with { MayNotApply = true }),
            RangeOf(ValueSet.NotApplicable),
            RangeOf(all with { MayNotApply = MayNotApply }),
            .. Enumerable.Range(0, IsCount ? 0 : Weights.Length).Select(option => RangeOf(ValueSet.OfOptions(1UL << option))),
        ];
    }

    /// <summary>The weight of each option.</summary>
    internal int[] Weights { get; }

    internal bool IsCount { get; }

    internal int CountWeight { get; }

    /// <summary>Whether an answer can add more than 0 to a score.</summary>
    internal bool CanAdd => CountWeight > 0 || Array.Exists(Weights, weight => weight > 0);

    internal bool IsCritical { get; }

    /// <summary>Whether "not applicable" is an answer to it.</summary>
    internal bool MayNotApply { get; }

    /// <summary>The gate of askWhen, or -1 if it always applies.</summary>
    internal int AskWhen { get; }

    /// <summary>Options with the gates of observedBy.</summary>
    internal (int Option, int Gate)[] Observed { get; }

    /// <summary>How many states it has, from the first on; of a count, without the numbers.</summary>
    internal int States => _ranges.Length;

    /// <summary>Its possible values while nothing is known.</summary>
    internal ItemRange First => At(StateOf(ItemState.Open, ItemState.Open, AskWhen < 0 ? Truth.True : Truth.Open));

    /// <summary>Its possible values in a state.</summary>
    internal ItemRange At(int state)
    {
        ItemRange ofCount = default;
        return At(state, ref ofCount);
    }

    /// <summary>The same by reference: to the stored set, or to the given variable for a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref readonly ItemRange At(int state, ref ItemRange ofCount)
    {
        var place = state - ItemState.First;
        if (place < _ranges.Length)
            return ref _ranges[place];
        ofCount = RangeOf(ValueSet.OfRun(state, state));
        return ref ofCount;
    }

    /// <summary>The highest option that the diary certainly shows, or <see cref="ItemState.Open"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int ShownBy(Truth[] truths)
    {
        var shown = ItemState.Open;
        foreach (var (option, gate) in Observed)
            if (option > shown && truths[gate] == Truth.True)
                shown = option;
        return shown;
    }

    /// <summary>The state of an item: the higher of its answer and what the diary shows, else open if it applies.</summary>
    /// <param name="given">What was answered, <see cref="ItemState.NotApplicable"/>, or <see cref="ItemState.Open"/>.</param>
    /// <param name="shown">What the diary shows, or <see cref="ItemState.Open"/>.</param>
    /// <param name="asked">Whether its askWhen is true.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int StateOf(int given, int shown, Truth asked) =>
        Math.Max(given, shown) is >= 0 and var inEffect ? inEffect
        : given == ItemState.NotApplicable ? given
        : asked switch
        {
            Truth.False => ItemState.NotApplicable,
            Truth.True => ItemState.Open,
            _ => ItemState.OpenIfApplicable,
        };

    /// <summary>What it adds to a score for a set of values; nothing if it does not apply.</summary>
    internal ItemRange RangeOf(ValueSet values)
    {
        var (low, high) = values.HasValues && !values.MayNotApply ? (long.MaxValue, long.MinValue) : (0L, 0L);
        if (values.Low <= values.High)
        {
            var (one, other) = ((long)values.Low * CountWeight, (long)values.High * CountWeight);
            (low, high) = (Math.Min(low, Math.Min(one, other)), Math.Max(high, Math.Max(one, other)));
        }
        for (var left = values.Options; left != 0; left &= left - 1)
        {
            var weight = Weights[Bits.Lowest(left)];
            (low, high) = (Math.Min(low, weight), Math.Max(high, weight));
        }
        return new ItemRange(values, low, high);
    }

    /// <summary>Of a set of values, those that add the most or the least; for a count, the half that does. Not applicable is not included.</summary>
    internal ValueSet Best(ValueSet values, bool upwards)
    {
        if (IsCount)
        {
            var middle = values.Low + ((values.High - values.Low) / 2);
            return values.Low >= values.High ? values with { MayNotApply = false }
                : upwards == CountWeight > 0 ? ValueSet.OfRun(middle + 1, values.High)
                : ValueSet.OfRun(values.Low, middle);
        }
        var applying = RangeOf(values with { MayNotApply = false });
        var best = 0UL;
        for (var left = values.Options; left != 0; left &= left - 1)
            if (Weights[Bits.Lowest(left)] == (upwards ? applying.High : applying.Low))
                best |= left & (~left + 1);
        return ValueSet.OfOptions(best);
    }

    private static ulong FirstBits(int count) => count == 0 ? 0 : ulong.MaxValue >> (64 - count);
}
