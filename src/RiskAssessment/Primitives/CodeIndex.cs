using System.Text;

namespace RiskAssessment;

/// <summary>The positions of codes in a list, found from the bytes of a file without creating a string.</summary>
/// <remarks>Length and three letters distinguish most codes of a list; otherwise, the next free slot has the other code.</remarks>
internal sealed class CodeIndex
{
    private readonly byte[][] _codes;

    /// <summary>Positions in the list, from 1; 0 for a free slot. There are at least as many free slots as codes.</summary>
    private readonly byte[] _slots;

    /// <summary>Indexes at most 127 ASCII codes, which are not empty and all different.</summary>
    internal CodeIndex(string[] codes)
    {
        _codes = Array.ConvertAll(codes, Encoding.ASCII.GetBytes);
        var size = 2;
        while (size < 2 * codes.Length)
            size *= 2;
        _slots = new byte[size];
        for (var i = 0; i < codes.Length; i++)
        {
            var slot = Slot(_codes[i]);
            while (_slots[slot] != 0)
                slot = Next(slot);
            _slots[slot] = (byte)(i + 1);
        }
    }

    /// <summary>The position of a code in the list, or -1.</summary>
    internal int Of(ReadOnlySpan<byte> code)
    {
        if (code.IsEmpty)
            return -1;
        var slot = Slot(code);
        while (_slots[slot] is > 0 and var place)
        {
            if (code.SequenceEqual(_codes[place - 1]))
                return place - 1;
            slot = Next(slot);
        }
        return -1;
    }

    /// <summary>Whether bytes are those of a text that is ASCII.</summary>
    internal static bool Equal(ReadOnlySpan<byte> utf8, string ascii)
    {
        if (utf8.Length != ascii.Length)
            return false;
        for (var i = 0; i < utf8.Length; i++)
            if (utf8[i] != ascii[i])
                return false;
        return true;
    }

    private int Slot(ReadOnlySpan<byte> code) =>
        ((code.Length * 7) + (code[0] * 31) + (code[code.Length / 2] * 5) + (code[code.Length - 1] * 11)) & (_slots.Length - 1);

    private int Next(int slot) => (slot + 1) & (_slots.Length - 1);
}
