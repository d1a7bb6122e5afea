namespace RiskAssessment.Import.Files;

/// <summary>Reads another stream, which stays open, and says how far it has come.</summary>
internal sealed class CountingStream(Stream inner, IProgress<long>? progress) : Stream
{
    private const int ReportEvery = 1 << 20;

    private long _reported;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position { get => inner.Position; set => inner.Position = value; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        if (progress is not null && (count == 0 || inner.Position - _reported >= ReportEvery))
            progress.Report(_reported = inner.Position);
        return count;
    }

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
