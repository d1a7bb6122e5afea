using System.Globalization;

namespace RiskAssessment.Analysis;

/// <summary>How many cases are known, by period, with disclosure control.</summary>
/// <remarks>
/// Immutable; equality is identity. Nothing in it is suppressed only for the eye: a number that is not published is not here. No totals over periods are given, because with
/// them what is suppressed in one period could be worked out from the others.
/// </remarks>
public sealed class ExtentReport
{
    internal ExtentReport(
        ExtentOptions options,
        IReadOnlyDictionary<string, PeriodTally> periods,
        long withoutDate,
        (long Known, long Repeated) victims,
        (long Known, long Repeated) persons)
    {
        Options = options;
        var values = Enum.GetValues<ExtentDimension>().ToDictionary(
            dimension => dimension,
            dimension => periods.Values.SelectMany(period => period.ValuesOf(dimension)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray());
        var rows = new List<ExtentRow>();
        PeriodTally? before = null;
        foreach (var (label, tally) in periods)
        {
            rows.Add(new ExtentRow(options, label, tally, options.Breaks.Contains(label) ? null : before, values));
            before = tally;
        }
        Periods = rows.AsReadOnly();
        WithoutDate = Published(options, withoutDate);
        (Victims, RepeatVictims) = Repeats(options, victims);
        (Persons, RepeatPersons) = Repeats(options, persons);
    }

    /// <summary>How it was counted, and what was done against disclosure.</summary>
    public ExtentOptions Options { get; }

    /// <summary>The periods in which there are cases, the earliest first.</summary>
    public IReadOnlyList<ExtentRow> Periods { get; }

    /// <summary>Cases without an entry and a report, which belong to no period; <see langword="null"/> if the number is suppressed.</summary>
    public long? WithoutDate { get; }

    /// <summary>How many different victims have a key; <see langword="null"/> if the number is suppressed.</summary>
    public long? Victims { get; }

    /// <summary>How many of them come up in more than one case; <see langword="null"/> if the number is suppressed.</summary>
    public long? RepeatVictims { get; }

    /// <summary>How many different persons have a key; <see langword="null"/> if the number is suppressed.</summary>
    public long? Persons { get; }

    /// <summary>How many of them come up in more than one case; <see langword="null"/> if the number is suppressed.</summary>
    public long? RepeatPersons { get; }

    /// <summary>The number of periods.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} periods", Periods.Count);

    /// <summary>A number that is no part of a published sum.</summary>
    internal static long? Published(ExtentOptions options, long count) =>
        options.RoundTo is { } to ? Disclosure.Rounded(count, to) : count == 0 || count >= options.Threshold ? count : null;

    /// <summary>All, and those who come up again. Neither they nor the others may be few.</summary>
    private static (long?, long?) Repeats(ExtentOptions options, (long Known, long Repeated) keys) => (
        Published(options, keys.Known),
        options.RoundTo is not null || Disclosure.Hidden([keys.Repeated, keys.Known - keys.Repeated], options.Threshold) is [false, false] ? Published(options, keys.Repeated) : null);
}

/// <summary>The figures of one period.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class ExtentRow
{
    private const double PerPeople = 100_000;

    internal ExtentRow(ExtentOptions options, string label, PeriodTally tally, PeriodTally? before, Dictionary<ExtentDimension, string[]> values)
    {
        Label = label;
        IsBreak = options.Breaks.Contains(label);
        Cases = ExtentReport.Published(options, tally.Cases);
        if (Cases is not { } cases)
            return;
        var earlier = before is null ? null : ExtentReport.Published(options, before.Cases);
        Change = earlier is { } known ? new CountChange(known, cases) : null;
        Rate = RateOf(options, "", label, cases);
        var dimensions = values.Where(dimension => dimension.Value.Length > 0).Select(dimension => new ExtentBreakdown(options, label, dimension.Key, dimension.Value, tally));
        Breakdowns = Array.AsReadOnly(dimensions.ToArray());
        if (options.CrossAreaByRelationship && Breakdowns.FirstOrDefault(breakdown => breakdown.Dimension == ExtentDimension.Area) is { } areas)
            AreaByRelationship = new ExtentTable(options, areas, Breakdowns.First(breakdown => breakdown.Dimension == ExtentDimension.Relationship), tally);
        DaysToReport = ExtentQuartiles.Of(tally.DaysToReport, options.Threshold);
        OccurrencesBeforeReport = ExtentQuartiles.Of(tally.BeforeReport, options.Threshold);
    }

    /// <summary>The period, such as <c>2017</c>, <c>2017-Q3</c> or <c>2017-09</c>.</summary>
    public string Label { get; }

    /// <summary>Whether the series breaks here, so that the period cannot be compared with the one before.</summary>
    public bool IsBreak { get; }

    /// <summary>How many cases; <see langword="null"/> if the number is suppressed, and with it all else of the period.</summary>
    public long? Cases { get; }

    /// <summary>The change from the period before that has cases; <see langword="null"/> if there is none, if it is suppressed, or if the series breaks here.</summary>
    public CountChange? Change { get; }

    /// <summary>Cases for each 100,000 people; <see langword="null"/> if it is not known how many live there.</summary>
    public double? Rate { get; }

    /// <summary>The breakdowns, in the order of <see cref="ExtentDimension"/>.</summary>
    public IReadOnlyList<ExtentBreakdown> Breakdowns { get; } = [];

    /// <summary>The cases by area and relationship together; <see langword="null"/> if <see cref="ExtentOptions.CrossAreaByRelationship"/> does not ask for them, or if the period is suppressed.</summary>
    public ExtentTable? AreaByRelationship { get; }

    /// <summary>Whole days from the first entry to the first report, where both are known; <see langword="null"/> for too few cases.</summary>
    public ExtentQuartiles? DaysToReport { get; }

    /// <summary>Occurrences that are certain to lie before the first report; <see langword="null"/> for too few cases.</summary>
    public ExtentQuartiles? OccurrencesBeforeReport { get; }

    /// <summary>The period and the number of cases.</summary>
    public override string ToString() => $"{Label}: {Cases?.ToString(CultureInfo.InvariantCulture) ?? "suppressed"}";

    internal static double? RateOf(ExtentOptions options, string area, string period, long count)
    {
        var population = options.Populations.FirstOrDefault(one => one.Area == area && one.Period == period) ?? options.Populations.FirstOrDefault(one => one.Area == area && one.Period.Length == 0);
        return population is null ? null : PerPeople * count / population.People;
    }
}

/// <summary>The cases of a period by one dimension.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class ExtentBreakdown
{
    internal ExtentBreakdown(ExtentOptions options, string period, ExtentDimension dimension, string[] values, PeriodTally tally)
    {
        Dimension = dimension;
        var counts = Array.ConvertAll(values, value => tally.Of(dimension, value));
        var hidden = options.RoundTo is not null ? new bool[counts.Length]
            : dimension == ExtentDimension.Cluster ? Array.ConvertAll(counts, count => Disclosure.Hidden([count, tally.Cases - count], options.Threshold) is not [false, false])
            : Disclosure.Hidden(counts, options.Threshold);
        IsLeftOut = hidden is null;
        Cells = hidden is null ? [] : Array.AsReadOnly(values.Select((value, i) => new ExtentCell(value, hidden[i] ? null : options.RoundTo is { } to ? Disclosure.Rounded(counts[i], to) : counts[i])
        {
            Rate = hidden[i] || dimension != ExtentDimension.Area ? null : ExtentRow.RateOf(options, value, period, options.RoundTo is { } rounded ? Disclosure.Rounded(counts[i], rounded) : counts[i]),
        }).ToArray());
    }

    /// <summary>By what the cases are broken down.</summary>
    public ExtentDimension Dimension { get; }

    /// <summary>Whether nothing of it can be published, because the counts are too small.</summary>
    public bool IsLeftOut { get; }

    /// <summary>A count for each value that occurs in any period, in the order of the values; empty if the breakdown is left out.</summary>
    public IReadOnlyList<ExtentCell> Cells { get; }

    /// <summary>The dimension and the counts.</summary>
    public override string ToString() => $"{Dimension}: {(IsLeftOut ? "left out" : string.Join(", ", Cells))}";
}

/// <summary>The middle half of a number over cases.</summary>
/// <remarks>Immutable; equality is identity. Each is a number of a case: the lowest that a quarter, a half and three quarters of the cases do not exceed.</remarks>
public sealed class ExtentQuartiles
{
    private ExtentQuartiles(long lower, long median, long upper) => (Lower, Median, Upper) = (lower, median, upper);

    /// <summary>The lower quartile.</summary>
    public long Lower { get; }

    /// <summary>The median.</summary>
    public long Median { get; }

    /// <summary>The upper quartile.</summary>
    public long Upper { get; }

    /// <summary>The three numbers.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} ({1} to {2})", Median, Lower, Upper);

    /// <summary>The quartiles of at least twice as many cases as the threshold, so that none stands for few.</summary>
    internal static ExtentQuartiles? Of(SortedDictionary<long, long> histogram, int threshold)
    {
        var cases = histogram.Values.Sum();
        return cases < 2 * threshold ? null : new ExtentQuartiles(At(histogram, cases, 1), At(histogram, cases, 2), At(histogram, cases, 3));
    }

    private static long At(SortedDictionary<long, long> histogram, long cases, int quarters)
    {
        var rest = ((cases * quarters) + 3) / 4;
        foreach (var (value, count) in histogram)
            if ((rest -= count) <= 0)
                return value;
        return 0;
    }
}
