using System.Numerics;

namespace RiskAssessment.Tests.Laws;

/// <summary>
/// A piece of a region: a span without its end, unless it leaves its start out and has its end, as a window does.
/// </summary>
internal readonly record struct RefPiece(long Start, long End, bool LeavesStartOut = false, bool HasEnd = false)
{
    private bool IsEmpty => Start > End || (Start == End && (LeavesStartOut || !HasEnd));

    internal static IEnumerable<RefPiece> NotEmpty(IEnumerable<RefPiece> pieces) => pieces.Where(piece => !piece.IsEmpty);

    internal bool Holds(RefSpan span) => span.IsPoint
        ? IsAfterStart(span.Start) && (span.Start < End || (HasEnd && span.Start == End))
        : IsAfterStart(span.Start) && span.End <= End;

    internal bool Overlaps(RefSpan span) => span.IsPoint ? Holds(span) : LengthIn(span) > 0;

    internal long LengthIn(RefSpan span) => Math.Max(0, Math.Min(End, span.End) - Math.Max(Start, span.Start));

    internal RefPiece Common(RefPiece other) => new(
        Math.Max(Start, other.Start),
        Math.Min(End, other.End),
        (LeavesStartOut && Start >= other.Start) || (other.LeavesStartOut && other.Start >= Start),
        (HasEnd || End > other.End) && (other.HasEnd || other.End > End));

    private bool IsAfterStart(long start) => start > Start || (start == Start && !LeavesStartOut);
}

/// <summary>A union of spans, of which those that touch or overlap are one piece.</summary>
internal sealed class ReferenceRegion
{
    internal static readonly ReferenceRegion Everything = new([new RefPiece(long.MinValue / 2, long.MaxValue, HasEnd: true)]);

    private readonly List<RefPiece> _pieces = [];

    internal ReferenceRegion(IEnumerable<RefPiece> pieces)
    {
        foreach (var piece in RefPiece.NotEmpty(pieces).OrderBy(piece => piece.Start).ThenBy(piece => piece.LeavesStartOut))
        {
            if (_pieces.Count > 0 && _pieces[^1] is var last && (piece.Start < last.End || (piece.Start == last.End && (last.HasEnd || !piece.LeavesStartOut))))
                _pieces[^1] = last with { End = Math.Max(last.End, piece.End), HasEnd = (last.HasEnd && last.End >= piece.End) || (piece.HasEnd && piece.End >= last.End) };
            else
                _pieces.Add(piece);
        }
    }

    /// <summary>The last so many days: without the start of the first, with the instant.</summary>
    internal static ReferenceRegion Window(long asOf, int days) => new([new RefPiece(asOf - (days * TimeSpan.TicksPerDay), asOf, LeavesStartOut: true, HasEnd: true)]);

    internal static ReferenceRegion Before(long instant) => new([new RefPiece(long.MinValue / 2, instant)]);

    internal ReferenceRegion Within(ReferenceRegion other) => new(
        from piece in _pieces
        from limit in other._pieces
        select piece.Common(limit));

    internal bool HasInOnePiece(RefSpan span) => _pieces.Exists(piece => piece.Holds(span));

    internal bool Overlaps(RefSpan span) => _pieces.Exists(piece => piece.Overlaps(span));

    internal BigInteger LengthIn(RefSpan span) => _pieces.Aggregate(BigInteger.Zero, (sum, piece) => sum + piece.LengthIn(span));
}
