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

    /// <summary>The facts from a first one on, by their index; as many as there is room for.</summary>
    internal void Fill(Span<Interval> facts, int first)
    {
        var kinds = PatternFactTable.Kinds.AsSpan(first, facts.Length);
        for (var i = 0; i < kinds.Length; i++)
            facts[i] = kinds[i].In(this);
        if (Diary.Coverage == Coverage.Partial)
            for (var i = 0; i < kinds.Length; i++)
                facts[i] = facts[i].IsKnown ? kinds[i].InPart(facts[i]) : facts[i];
    }

    internal static Interval WholeDays(long low, long high) => new(low / TimeSpan.TicksPerDay, high / TimeSpan.TicksPerDay);
}
