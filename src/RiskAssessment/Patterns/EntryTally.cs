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

    /// <summary>That of one entry that is put in (sign 1) or taken out (sign -1), by the window that begins after an edge.</summary>
    internal static EntryTally Of(in DiaryEntry entry, long edge, long asOf, int sign)
    {
        var (ever, inside) = (entry.CountBy(asOf), entry.CountIn(Region.After(edge), asOf));
        var sure = entry.IsConfirmed ? sign : 0;
        return new EntryTally
        {
            _everLow = sure * ever.Low,
            _everHigh = sign * ever.High,
            _insideLow = sure * inside.Low,
            _insideHigh = sign * inside.High,
            _surelyInside = entry.IsSurelyAfter(edge, asOf) ? sure : 0,
            _possiblyInside = entry.Span.End > edge ? sign : 0,
            _surelyBefore = entry.IsSurelyBy(edge, asOf) ? sure : 0,
            _possiblyBefore = entry.Span.Start <= edge ? sign : 0,
        };
    }

    internal void Add(in EntryTally other)
    {
        _everLow += other._everLow;
        _everHigh += other._everHigh;
        _insideLow += other._insideLow;
        _insideHigh += other._insideHigh;
        _surelyInside += other._surelyInside;
        _possiblyInside += other._possiblyInside;
        _surelyBefore += other._surelyBefore;
        _possiblyBefore += other._possiblyBefore;
    }
}
