using System.Buffers;

namespace RiskAssessment.Json;

/// <summary>Bytes that are written one after the other, in memory that is lent. It is cleared before it is given back, since a case is personal data.</summary>
internal sealed class RentedBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstSize = 64 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _count;

    internal ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

    public void Advance(int count) => _count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_count);
    }

    public void Dispose()
    {
        GiveBack();
        _bytes = [];
        _count = 0;
    }

    internal void CopyTo(Stream stream) => stream.Write(_bytes, 0, _count);

    private void Reserve(int size)
    {
        if (_bytes.Length - _count >= Math.Max(size, 1))
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _bytes.Length, _count + size));
        Written.CopyTo(larger);
        GiveBack();
        _bytes = larger;
    }

    private void GiveBack()
    {
        Array.Clear(_bytes, 0, _count);
        ArrayPool<byte>.Shared.Return(_bytes);
    }
}
