using System.Runtime.CompilerServices;
using RiskAssessment.Instruments;

namespace RiskAssessment.Packed;

/// <summary>
/// A gate over one case, whose bits lie in words: for each power of two in its weights, a mask of the bits that weigh so and one of those
/// whose complement does. An interval sum is a few counts of bits.
/// </summary>
internal readonly unsafe struct GateCode
{
    private readonly Gate _gate;
    private readonly int _bit;
    private readonly int _first;
    private readonly int _powers;
    private readonly long _least;
    private readonly long _most;
    private readonly bool _isPlain;

    /// <summary>Writes a gate's masks behind those that are there.</summary>
    internal GateCode(Gate gate, int words, List<ulong> masks, IEnumerable<int> bitsOfItem)
    {
        (_gate, _bit, _first, _isPlain) = (gate, gate.Bit, masks.Count, gate.Item < 0 && gate.Missing == MissingRule.Interval);
        var divisor = gate.Terms.Aggregate(0L, (all, term) => GreatestDivisor(all, term.Weight));
        (_least, _most) = (Whole(Math.Ceiling((gate.Least - gate.Offset) / Math.Max(1, divisor))), Whole(Math.Floor((gate.Most - gate.Offset) / Math.Max(1, divisor))));
        for (var power = 0; power < 62; power++)
        {
            int[] operands = [.. gate.Terms.Where(term => (term.Weight / divisor >> power & 1) != 0).Select(term => term.Operand)];
            if (operands.Length == 0)
                continue;
            masks.Add((ulong)power);
            masks.AddRange(MaskOf(operands.Where(operand => operand >= 0), words));
            masks.AddRange(MaskOf(operands.Where(operand => operand < 0).Select(operand => ~operand), words));
            _powers++;
        }
        masks.AddRange(MaskOf(gate.Item >= 0 ? bitsOfItem : gate.Answered, words));
    }

    internal static ulong[] MaskOf(IEnumerable<int> bits, int words)
    {
        var mask = new ulong[words];
        foreach (var bit in bits)
            mask[bit / 64] |= 1UL << (bit % 64);
        return mask;
    }

    /// <summary>What becomes of a case all of whose bits lie in one word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (ulong Certain, ulong Possible) Run(ulong certain, ulong possible, ulong* masks)
    {
        var mask = masks + _first;
        long low = 0, high = 0;
        for (var power = 0; power < _powers; power++, mask += 3)
        {
            low += (long)(Bits.Count(certain & mask[1]) + Bits.Count(~possible & mask[2])) << (int)*mask;
            high += (long)(Bits.Count(possible & mask[1]) + Bits.Count(~certain & mask[2])) << (int)*mask;
        }
        if (_isPlain)
            return (certain | ((low >= _least & high <= _most ? 1UL : 0) << _bit), possible | ((high >= _least & low <= _most ? 1UL : 0) << _bit));
        return _gate.Item >= 0
            ? (certain, high >= _least ? possible : possible & (certain | ~*mask))
            : RunApart(certain, possible, masks);
    }

    private (ulong Certain, ulong Possible) RunApart(ulong certain, ulong possible, ulong* masks)
    {
        Run(&certain, &possible, masks, 1);
        return (certain, possible);
    }

    /// <summary>Whether it certainly holds; its bits are set or, where it tells whether an item applies, the item's are cleared.</summary>
    internal bool Run(ulong* certain, ulong* possible, ulong* masks, int words)
    {
        var mask = masks + _first;
        long low = 0, high = 0;
        for (var power = 0; power < _powers; power++)
        {
            var shift = (int)*mask++;
            int atLeast = 0, atMost = 0;
            for (var word = 0; word < words; word++, mask++)
            {
                atLeast += Bits.Count(certain[word] & *mask) + Bits.Count(~possible[word] & mask[words]);
                atMost += Bits.Count(possible[word] & *mask) + Bits.Count(~certain[word] & mask[words]);
            }
            mask += words;
            low += (long)atLeast << shift;
            high += (long)atMost << shift;
        }
        if (!_isPlain && !Adjust(certain, possible, mask, words, ref low, ref high))
            return true;
        var holds = low >= _least & high <= _most;
        if (_bit >= 0)
        {
            certain[_bit >> 6] |= (holds ? 1UL : 0) << _bit;
            possible[_bit >> 6] |= (high >= _least & low <= _most ? 1UL : 0) << _bit;
        }
        return holds;
    }

    /// <summary>What becomes of a sum that is no plain interval; false where nothing is left to do.</summary>
    private bool Adjust(ulong* certain, ulong* possible, ulong* mask, int words, ref long low, ref long high)
    {
        if (_gate.Item >= 0)
        {
            for (var word = 0; high < _least && word < words; word++)
                possible[word] &= certain[word] | ~mask[word];
            return false;
        }
        if (_gate.Missing == MissingRule.AsNo)
            high = low;
        else if (_gate.Missing == MissingRule.AsYes)
            low = high;
        else
            return !IsProrated(certain, possible, mask, words);
        return true;
    }

    /// <summary>Scaled up, a score is a point, so that its bits tell the same.</summary>
    private bool IsProrated(ulong* certain, ulong* possible, ulong* mask, int words)
    {
        int answered = 0, open = 0;
        for (var word = 0; word < words; word++)
        {
            answered += Bits.Count(certain[word] & mask[word]);
            open += Bits.Count((certain[word] ^ possible[word]) & mask[word]);
        }
        if (answered == 0 || open > _gate.MaxMissing)
            return false;
        long sum = 0;
        foreach (var (operand, weight) in _gate.Prorated)
            sum += ((operand < 0 ? ~possible[~operand >> 6] >> ~operand : certain[operand >> 6] >> operand) & 1) == 0 ? 0 : weight;
        var value = (double)sum * (answered + open) / answered;
        var bit = (value >= _gate.Least && value <= _gate.Most ? 1UL : 0) << _bit;
        certain[_bit >> 6] |= bit;
        possible[_bit >> 6] |= bit;
        return true;
    }

    private static long GreatestDivisor(long one, long two) => two == 0 ? one : GreatestDivisor(two, one % two);

    private static long Whole(double bound) => bound <= -1e15 ? long.MinValue : bound >= 1e15 ? long.MaxValue : (long)bound;
}
