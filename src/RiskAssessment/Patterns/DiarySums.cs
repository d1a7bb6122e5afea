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

    /// <summary>Of the entries with physical proximity.</summary>
    internal Extremes Approaches { get; init; }

    /// <summary>Of all others.</summary>
    internal Extremes Remote { get; init; }

    /// <summary>Of all entries.</summary>
    internal Extremes All => Approaches.With(Remote);

    internal Interval ActiveDays { get; init; }

    internal double? LaplaceU { get; init; }

    internal double? MannKendallZ { get; init; }

    /// <summary>In ticks; 0 with fewer than two distinct midpoints.</summary>
    internal long LongestGap { get; init; }

    internal bool Resumed { get; init; }

    /// <summary>Confirmed occurrences.</summary>
    internal long Confirmed => (long)Entries.All.Ever.Low;

    /// <summary>Confirmed occurrences before the first report.</summary>
    internal long BeforeFirstReport { get; init; }

    /// <summary>Confirmed occurrences that were not reported by then.</summary>
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
