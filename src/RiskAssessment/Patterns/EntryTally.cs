namespace RiskAssessment.Patterns;

/// <summary>
/// What entries of one kind add up to: occurrences at least and at most, ever and inside a window; and how many entries lie inside the window
/// or before it, surely or possibly. What is sure is of confirmed entries.
/// </summary>
internal struct EntryTally
{
    private long _everLow;
    private long _everHigh;
    private long _insideLow;
    private long _insideHigh;
    private long _surelyInside;
    private long _possiblyInside;
    private long _surelyBefore;
    private long _possiblyBefore;

    internal readonly Interval Ever => new(_everLow, _everHigh);

    internal readonly Interval Inside => new(_insideLow, _insideHigh);

    internal readonly bool HasSurelyInside => _surelyInside > 0;

    internal readonly bool HasPossiblyInside => _possiblyInside > 0;

    internal readonly bool HasSurelyBefore => _surelyBefore > 0;

    internal readonly bool HasPossiblyBefore => _possiblyBefore > 0;

    /// <summary>Whether there was an entry inside the window and none before it.</summary>
    internal readonly Interval IsNew => new(
        HasSurelyInside && !HasPossiblyBefore ? 1 : 0,
        HasPossiblyInside && !HasSurelyBefore ? 1 : 0);

    /// <summary>That of one entry, by the window that begins after an edge.</summary>
    internal static EntryTally Of(in DiaryEntry entry, long edge, long asOf)
    {
        var (ever, inside) = (entry.CountBy(asOf), entry.CountIn(Region.After(edge), asOf));
        var isConfirmed = entry.IsConfirmed;
        return new EntryTally
        {
            _everLow = isConfirmed ? ever.Low : 0,
            _everHigh = ever.High,
            _insideLow = isConfirmed ? inside.Low : 0,
            _insideHigh = inside.High,
            _surelyInside = isConfirmed && entry.IsSurelyAfter(edge, asOf) ? 1 : 0,
            _possiblyInside = entry.Span.End > edge ? 1 : 0,
            _surelyBefore = isConfirmed && entry.IsSurelyBy(edge, asOf) ? 1 : 0,
            _possiblyBefore = entry.Span.Start <= edge ? 1 : 0,
        };
    }

    /// <summary>Adds another (sign 1) or takes it away (sign -1).</summary>
    internal void Add(in EntryTally other, int sign)
    {
        _everLow += sign * other._everLow;
        _everHigh += sign * other._everHigh;
        _insideLow += sign * other._insideLow;
        _insideHigh += sign * other._insideHigh;
        _surelyInside += sign * other._surelyInside;
        _possiblyInside += sign * other._possiblyInside;
        _surelyBefore += sign * other._surelyBefore;
        _possiblyBefore += sign * other._possiblyBefore;
    }
}
