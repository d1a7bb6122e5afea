namespace RiskAssessment.Patterns;

/// <summary>
/// What was added up of a diary, in a pass over all of it or entry by entry as it grew. Each fact reads its number from here, so the two
/// cannot differ.
/// </summary>
internal readonly ref struct DiarySums(IncidentDiary diary, long asOf, EntrySums entries)
{
    internal IncidentDiary Diary { get; } = diary;

    internal long AsOf { get; } = asOf;

    internal EntrySums Entries { get; } = entries;

    internal Extremes Extremes { get; init; }

    internal DaySummary Days { get; init; }

    internal double? MannKendallZ { get; init; }

    internal CountRange BeforeFirstReport { get; init; }

    /// <summary>The most confirmed occurrences that there were.</summary>
    internal long Confirmed { get; init; }

    /// <summary>The same of entries that were not reported by then.</summary>
    internal long Unreported { get; init; }

    /// <summary>Every fact, by its index.</summary>
    internal void Fill(Span<Interval> facts)
    {
        for (var i = 0; i < facts.Length; i++)
            facts[i] = Of(PatternFactTable.Kinds[i]);
    }

    /// <summary>One fact: its number, or what is left of that where the diary is partial.</summary>
    internal Interval Of(FactKind kind)
    {
        var number = kind.In(this);
        return Diary.Coverage == Coverage.Partial && number.IsKnown ? kind.InPart(number) : number;
    }

    internal static Interval WholeDays(long low, long high) => new(low / TimeSpan.TicksPerDay, high / TimeSpan.TicksPerDay);
}
