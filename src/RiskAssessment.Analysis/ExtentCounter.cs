using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RiskAssessment.Analysis;

/// <summary>Counts cases one by one, to say how much stalking is known, where and when.</summary>
/// <remarks>
/// Not safe to share between threads. Its memory does not grow with the cases, but for eight bytes or so for each key of a victim or a person, of which it keeps
/// hashes alone.
/// </remarks>
/// <example>
/// <code>
/// using RiskAssessment.Analysis;
///
/// var service = new AssessmentService(StalkingScreen.Versions, TimeProvider.System);
/// var counter = new ExtentCounter(new ExtentOptions { By = ExtentPeriod.Year, AreaLabel = "area" });
/// foreach (var caseFile in new[] { new CaseFile() })
///     counter.Add(caseFile, service.Assess(caseFile));
///
/// foreach (var period in counter.Report().Periods)
///     Console.WriteLine($"{period.Label}: {period.Cases} {period.Change}");
/// </code>
/// </example>
public sealed class ExtentCounter
{
    private const string Reported = "reported";
    private const string NeverReported = "never-reported";
    private const string NotKnown = "not-known";

    private readonly ExtentOptions _options;
    private readonly SortedDictionary<string, PeriodTally> _periods = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> _victims = [];
    private readonly Dictionary<ulong, int> _persons = [];
    private long _withoutDate;

    /// <summary>Makes a counter that has counted nothing.</summary>
    /// <param name="options">How to count.</param>
    public ExtentCounter(ExtentOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
    }

    /// <summary>Counts a case.</summary>
    /// <param name="caseFile">The case. What was recorded after its <see cref="CaseFile.KnownAt"/> is left out.</param>
    /// <param name="assessment">Its assessment.</param>
    public void Add(CaseFile caseFile, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        ArgumentNullException.ThrowIfNull(assessment);
        caseFile = caseFile.WhatWasKnown();
        Count(_victims, caseFile.VictimKey);
        Count(_persons, caseFile.PersonKey);
        IReadOnlyList<Incident> entries = caseFile.Diary?.Incidents ?? [];
        var zone = caseFile.TimeZone;
        DateTimeOffset? first = entries.Count == 0 ? null : entries.Min(entry => entry.When.EarliestIn(zone));
        var reports = entries.Select(entry => entry.Reported).OfType<EdtfDate>().Where(report => !report.IsOpenEnded).ToList();
        DateTimeOffset? firstReport = reports.Count == 0 ? null : reports.Min(report => report.EarliestIn(zone));
        if ((firstReport ?? first) is not { } begun)
        {
            _withoutDate++;
            return;
        }
        var period = LabelOf(TimeZoneInfo.ConvertTime(begun, zone));
        if (!_periods.TryGetValue(period, out var tally))
            _periods.Add(period, tally = new PeriodTally());
        tally.Cases++;
        var relationship = caseFile.Answers[_options.RelationshipItem]?.Option is { } option && option is not ("unknown" or "declined") ? option : "";
        tally.Add(ExtentDimension.Relationship, relationship);
        if (_options.AreaLabel is { } label)
        {
            var area = caseFile.Labels.TryGetValue(label, out var value) ? value : "";
            tally.Add(ExtentDimension.Area, area);
            if (_options.CrossAreaByRelationship)
                tally.Add(area, relationship);
        }
        tally.Add(ExtentDimension.Level, ExtentCodes.Of(assessment.Level));
        var isReported = entries.Any(entry => entry.Reported is not null || entry.ReportedTo is not null);
        tally.Add(ExtentDimension.Reported, isReported ? Reported : entries.Count > 0 ? NeverReported : NotKnown);
        foreach (var cluster in entries.Where(entry => entry.Attribution == Attribution.Confirmed).SelectMany(entry => entry.Behaviours).Select(behaviour => behaviour.Cluster).Distinct())
            tally.Add(ExtentDimension.Cluster, ExtentCodes.Of(cluster));
        if (firstReport is { } report && first is { } beginning && report >= beginning)
            PeriodTally.Add(tally.DaysToReport, (long)(report - beginning).TotalDays);
        if (isReported && assessment.Pattern["report.incidents-before-first"] is { IsKnown: true } before)
            PeriodTally.Add(tally.BeforeReport, (long)before.Low);
    }

    /// <summary>What was counted, with disclosure control. Counting can go on after it.</summary>
    /// <returns>The figures.</returns>
    public ExtentReport Report() => new(_options, _periods, _withoutDate, Repeated(_victims), Repeated(_persons));

    private string LabelOf(DateTimeOffset at) => _options.By switch
    {
        ExtentPeriod.Month => at.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        ExtentPeriod.Quarter => string.Format(CultureInfo.InvariantCulture, "{0:0000}-Q{1}", at.Year, ((at.Month - 1) / 3) + 1),
        _ => at.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    private static void Count(Dictionary<ulong, int> keys, string? key)
    {
        if (string.IsNullOrEmpty(key))
            return;
        var hash = BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        keys[hash] = keys.GetValueOrDefault(hash) + 1;
    }

    private static (long Known, long Repeated) Repeated(Dictionary<ulong, int> keys) => (keys.Count, keys.Values.Count(times => times > 1));

    /// <summary>How many periods there are.</summary>
    public override string ToString() => $"{_periods.Values.Sum(period => period.Cases) + _withoutDate} cases in {_periods.Count} periods";
}

/// <summary>The counts of one period.</summary>
internal sealed class PeriodTally
{
    private readonly Dictionary<ExtentDimension, SortedDictionary<string, long>> _counts = [];
    private readonly Dictionary<(string Area, string Relationship), long> _crossed = [];

    internal long Cases { get; set; }

    /// <summary>How many cases have so many days from their first entry to their first report.</summary>
    internal SortedDictionary<long, long> DaysToReport { get; } = [];

    /// <summary>How many cases have so many occurrences before their first report.</summary>
    internal SortedDictionary<long, long> BeforeReport { get; } = [];

    internal void Add(ExtentDimension dimension, string value)
    {
        if (!_counts.TryGetValue(dimension, out var counts))
            _counts.Add(dimension, counts = new(StringComparer.Ordinal));
        counts[value] = counts.TryGetValue(value, out var count) ? count + 1 : 1;
    }

    internal void Add(string area, string relationship) => _crossed[(area, relationship)] = Of(area, relationship) + 1;

    internal long Of(string area, string relationship) => _crossed.GetValueOrDefault((area, relationship));

    internal IEnumerable<string> ValuesOf(ExtentDimension dimension) => _counts.TryGetValue(dimension, out var counts) ? counts.Keys : [];

    internal long Of(ExtentDimension dimension, string value) => _counts.TryGetValue(dimension, out var counts) && counts.TryGetValue(value, out var count) ? count : 0;

    internal static void Add(SortedDictionary<long, long> histogram, long value) => histogram[value] = histogram.TryGetValue(value, out var count) ? count + 1 : 1;
}
