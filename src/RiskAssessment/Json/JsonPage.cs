using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;

namespace RiskAssessment.Json;

/// <summary>
/// JSON as it is written: fragments that are UTF-8 already, and values, one behind the other in rented memory. A value is followed by a comma,
/// which the bracket that closes its list or object takes the place of.
/// </summary>
internal sealed class JsonPage : IDisposable
{
    private const int FirstSize = 32 * 1024;
    private const int LongestNumber = 32;
    private const int Decimals = 9;

    /// <summary>Whole numbers up to here are exact in a double, and have the same digits as a decimal.</summary>
    private const double MostWhole = 1e15;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _length;

    /// <summary>All that was written, with the comma behind the last value.</summary>
    internal ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Writes names, brackets and values that are JSON as they stand.</summary>
    internal void Raw(ReadOnlySpan<byte> json)
    {
        Reserve(json.Length);
        json.CopyTo(_bytes.AsSpan(_length));
        _length += json.Length;
    }

    /// <summary>Room for so many bytes, to be filled by the caller, who then says how many it took.</summary>
    internal Span<byte> Room(int most)
    {
        Reserve(most);
        return _bytes.AsSpan(_length);
    }

    internal void Took(int bytes) => _length += bytes;

    /// <summary>Closes the list or object that is open.</summary>
    internal void Close(char bracket)
    {
        Reserve(2);
        if (_bytes[_length - 1] == (byte)',')
            _length--;
        _bytes[_length++] = (byte)bracket;
        _bytes[_length++] = (byte)',';
    }

    internal void Text(ReadOnlySpan<byte> name, string text)
    {
        Raw(name);
        Text(text);
    }

    internal unsafe void Text(string text)
    {
        var needsEscape = false;
        fixed (char* letters = text)
            needsEscape = text.Length > 0 && JavaScriptEncoder.UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncode(letters, text.Length) >= 0;
        Code(needsEscape ? JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text) : text);
    }

    /// <summary>Writes a code, in which there is nothing to escape.</summary>
    internal void Code(ReadOnlySpan<byte> name, string? code)
    {
        Raw(name);
        if (code is null)
            Raw("null,"u8);
        else
            Code(code);
    }

    internal void Code(string code)
    {
        Reserve((3 * code.Length) + 3);
        _bytes[_length++] = (byte)'"';
        _length += Encoding.UTF8.GetBytes(code, 0, code.Length, _bytes, _length);
        _bytes[_length++] = (byte)'"';
        _bytes[_length++] = (byte)',';
    }

    internal void Boolean(ReadOnlySpan<byte> name, bool value)
    {
        Raw(name);
        Raw(value ? "true,"u8 : "false,"u8);
    }

    /// <summary>Plain decimals: doubles are written differently by different runtimes, decimals are not. What has no bound is null.</summary>
    internal void Number(ReadOnlySpan<byte> name, double value)
    {
        Raw(name);
        if (double.IsInfinity(value))
        {
            Raw("null,"u8);
            return;
        }
        Reserve(LongestNumber);
        int written;
        if (Math.Abs(value) < MostWhole && value == Math.Floor(value))
            Utf8Formatter.TryFormat((long)value, _bytes.AsSpan(_length), out written);
        else
            Utf8Formatter.TryFormat(Math.Round((decimal)value, Decimals), _bytes.AsSpan(_length), out written);
        _length += written;
        _bytes[_length++] = (byte)',';
    }

    internal void Texts(ReadOnlySpan<byte> name, IReadOnlyList<string> texts)
    {
        Raw(name);
        for (var i = 0; i < texts.Count; i++)
            Text(texts[i]);
        Close(']');
    }

    internal void Codes(ReadOnlySpan<byte> name, IReadOnlyList<string> codes)
    {
        Raw(name);
        for (var i = 0; i < codes.Count; i++)
            Code(codes[i]);
        Close(']');
    }

    /// <summary>The one value that was written, without the comma behind it.</summary>
    internal byte[] ToArray() => _bytes.AsSpan(0, _length - 1).ToArray();

    /// <summary>Writes that value to a stream.</summary>
    internal void WriteTo(Stream stream) => stream.Write(_bytes, 0, _length - 1);

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    private void Reserve(int more)
    {
        if (_bytes.Length - _length >= more)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _bytes.Length, checked(_length + more)));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
