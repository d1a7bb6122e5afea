namespace RiskAssessment.Patterns;

/// <summary>
/// Occurrences of one kind of entries in six cells: confirmed, then suspected ones, and of each those before the edge of a window,
/// those across it and those inside. Every sum and every "was there one?" of the facts is a sum of some of them.
/// </summary>
internal readonly ref struct ClassSum(ReadOnlySpan<long> cells)
{
    internal const int Cells = 6;

    private const int Suspected = 3;

    private readonly ReadOnlySpan<long> _cells = cells;

    /// <summary>Surely the confirmed ones, possibly all.</summary>
    internal Interval Ever => Between(Before.Low + Across.Low + Inside.Low, Before.High + Across.High + Inside.High);

    /// <summary>Surely the confirmed ones inside, possibly all that reach inside.</summary>
    internal Interval Lately => Between(Inside.Low, Across.High + Inside.High);

    /// <summary>Surely the confirmed ones that end before the window, possibly all that start before it.</summary>
    internal Interval Earlier => Between(Before.Low, Before.High + Across.High);

    /// <summary>Whether there were some ever: 1, or 0.</summary>
    internal Interval IsSeen => Whether(Ever, but: default);

    /// <summary>Whether there were some lately and none earlier.</summary>
    internal Interval IsNew => Whether(Lately, but: Earlier);

    private (long Low, long High) Before => Both(0);

    private (long Low, long High) Across => Both(1);

    private (long Low, long High) Inside => Both(2);

    /// <summary>Those of the window; of all time where its days are 0.</summary>
    internal Interval Over(int days) => days == 0 ? Ever : Lately;

    /// <summary>In which cell an entry is, by the window that begins after an edge.</summary>
    internal static int CellOf(in DiaryEntry entry, long edge) =>
        (entry.IsConfirmed ? 0 : Suspected) + (entry.Span.Start > edge ? 1 : 0) + (entry.Span.End > edge ? 1 : 0);

    private static Interval Between(long low, long high) => new(low, high);

    private static Interval Whether(Interval some, Interval but) =>
        new(some.Low > 0 && but.High == 0 ? 1 : 0, some.High > 0 && but.Low == 0 ? 1 : 0);

    private (long Low, long High) Both(int cell) => (_cells[cell], _cells[cell] + _cells[Suspected + cell]);
}
