using RiskAssessment.Tests.Laws.Generators;
using RiskAssessment.Tests.Patterns;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>The laws about facts are not vacuous: each source of random diaries reaches each corner of the definitions often enough.</summary>
public sealed class DiaryGeneratorTests
{
    private const int Cases = 2_000;
    private const int Fewest = 10;

    [Theory]
    [InlineData("dense")]
    [InlineData("wide")]
    [InlineData("near")]
    public void Random_diaries_reach_every_corner(string source)
    {
        var seen = from seed in Enumerable.Range(0, Cases)
                   let one = Of(source, new Random(seed))
                   from corner in Corners(one.Diary, one.AsOf.UtcTicks).Distinct()
                   group corner by corner into corner
                   select (corner.Key, Count: corner.Count());
        var table = seen.ToDictionary(row => row.Key, row => row.Count);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', table.OrderBy(row => row.Value).Select(row => $"{row.Value,5}  {row.Key}")));
        Assert.All(Expected(source), corner => Assert.True(table.GetValueOrDefault(corner) >= Fewest, $"{corner}: {table.GetValueOrDefault(corner)} of {Cases}"));
    }

    private static IEnumerable<string> Expected(string source) =>
    [
        "a run that is over", "a run that goes on", "a run that outlasts asOf", "a first end cut at asOf", "a last end cut at asOf", "ends that overlap", "a first end wider than the last",
        "a run of two", "a run of many", "an even run", "an even run that goes on", "an even run that outlasts asOf", "an even month or day", "a qualifier", "a season", "a decade",
        "a suspected run", "an entry after asOf", "a report on an unknown day", "no date but a receiver", "both kinds of report", "no report", "a report after asOf",
        "a part of a window", "a sure breach in part", "measures that touch or overlap", "a measure from the start of an entry", "a trigger", "a milestone that is no trigger", "partial",
        "a day of 23 or 25 hours",
        .. source == "dense" ? Array.Empty<string>() : ["a duplicate of a duplicate", "a duplicate with a report"],
        .. source == "near" ? ["an entry that ends at the edge of a window", "an entry that starts at the edge of a window"] : Array.Empty<string>(),
    ];

    /// <summary>A diary and an instant by the name of their source: all in one year, anywhere, or near the edges of windows.</summary>
    internal static (IncidentDiary Diary, DateTimeOffset AsOf) Of(string source, Random random)
    {
        if (source == "near")
            return EvidenceDiaries.Of(random);
        var asOf = source == "dense" ? RandomDiary.AsOf(random) : RandomDate.AsOf(random);
        return (source == "dense" ? RandomDiary.Of(random, RandomDiary.Incidents(random)) : new RandomDiaries(random, RandomDiaries.Zone(random)).Next(), asOf);
    }

    private static IEnumerable<string> Corners(IncidentDiary diary, long asOf)
    {
        var dates = new ReferenceDates(diary.TimeZone);
        var started = diary.Incidents.Where(incident => dates.Sides(incident.When).First.Start <= asOf).ToList();
        IEnumerable<(string Corner, bool IsOne)> corners =
        [
            ("an entry after asOf", started.Count < diary.Count),
            ("partial", diary.Coverage == Coverage.Partial),
            .. started.Where(incident => incident.SameAs is null).SelectMany(incident => OfEntry(new ReferenceEntry(incident, dates, asOf), dates, asOf)),
            .. OfDuplicates(diary),
            .. OfReports(started, dates, asOf),
            .. OfMeasures(diary, started, dates, asOf),
            .. diary.Milestones.Where(milestone => dates.Span(milestone.On).Start <= asOf)
                .Select(milestone => (milestone.Kind is "separation" or "arrest" or "release" or "order-served" or "anniversary" ? "a trigger" : "a milestone that is no trigger", true)),
        ];
        return corners.Where(corner => corner.IsOne).Select(corner => corner.Corner);
    }

    private static IEnumerable<(string, bool)> OfEntry(ReferenceEntry entry, ReferenceDates dates, long asOf)
    {
        var (incident, text) = (entry.Incident, entry.Incident.When.ToString());
        var sides = dates.Sides(incident.When);
        var isEven = incident.Spread == OccurrenceSpread.Even;
        var edge = asOf - (28 * TimeSpan.TicksPerDay);
        var outlasts = entry.IsRun && !incident.When.IsOpenEnded && entry.LastEnd is null;
        var part = entry.In(ReferenceRegion.Window(asOf, 28));
        return
        [
            ("a run that is over", entry.LastEnd is not null),
            ("a run that goes on", entry.IsRun && incident.When.IsOpenEnded),
            ("a run that outlasts asOf", outlasts),
            ("a first end cut at asOf", entry.IsRun && sides.First.End > asOf),
            ("a last end cut at asOf", entry.LastEnd is not null && sides.Last!.Value.End > asOf),
            ("ends that overlap", entry.LastEnd is { } last && entry.FirstEnd!.Value.End > last.Start),
            ("a first end wider than the last", entry.LastEnd is not null && sides.First.End > sides.Last!.Value.End),
            ("a run of two", entry.IsRun && incident.Occurrences == 2),
            ("a run of many", entry.IsRun && incident.Occurrences > 50),
            ("an even run", isEven && entry.LastEnd is not null),
            ("an even run that goes on", isEven && incident.When.IsOpenEnded),
            ("an even run that outlasts asOf", isEven && outlasts),
            ("an even month or day", isEven && !entry.IsRun),
            ("a qualifier", text.IndexOfAny(['~', '?', '%']) >= 0),
            ("a season", text.Length > 6 && text[4..6] == "-2"),
            ("a decade", text[3] == 'X'),
            ("a suspected run", entry.IsRun && !entry.IsConfirmed),
            ("a part of a window", entry.IsRun && part.High < entry.Occurrences.High && part.High > 0),
            ("an entry that ends at the edge of a window", !entry.Span.IsPoint && entry.Span.End == edge),
            ("an entry that starts at the edge of a window", entry.Span.Start == edge),
            ("a day of 23 or 25 hours", incident.When.Precision == DatePrecision.Day && incident.When.Qualifier == DateQualifier.None && sides.First.End - sides.First.Start is > 0 and not TimeSpan.TicksPerDay),
        ];
    }

    private static IEnumerable<(string, bool)> OfDuplicates(IncidentDiary diary)
    {
        var duplicates = diary.Incidents.Where(incident => incident.SameAs is not null).ToList();
        return
        [
            ("a duplicate of a duplicate", duplicates.Exists(incident => duplicates.Exists(other => other.Id == incident.SameAs))),
            ("a duplicate with a report", duplicates.Exists(incident => incident.Reported is not null || incident.ReportedTo is not null)),
        ];
    }

    private static IEnumerable<(string, bool)> OfReports(List<Incident> started, ReferenceDates dates, long asOf)
    {
        var dated = started.Where(incident => incident.Reported is not null).ToList();
        var known = dated.Exists(incident => !incident.Reported!.Value.IsOpenEnded && dates.Span(incident.Reported.Value).Start <= asOf);
        var unknown = dated.Exists(incident => incident.Reported!.Value.IsOpenEnded && dates.Span(incident.Reported.Value).Start <= asOf);
        var to = started.Exists(incident => incident is { Reported: null, ReportedTo: not null });
        return
        [
            ("a report on an unknown day", unknown),
            ("no date but a receiver", to),
            ("both kinds of report", known && (unknown || to)),
            ("no report", started.Count > 0 && dated.Count == 0 && !to),
            ("a report after asOf", dated.Exists(incident => dates.Span(incident.Reported!.Value).Start > asOf)),
        ];
    }

    private static IEnumerable<(string, bool)> OfMeasures(IncidentDiary diary, List<Incident> started, ReferenceDates dates, long asOf)
    {
        var spans = diary.Measures.Select(measure => new RefSpan(dates.Span(measure.From, asOf).Start, measure.Until is { } until ? dates.Span(until, asOf).End : long.MaxValue)).ToList();
        var sure = new ReferenceRegion(diary.Measures.Select((measure, i) => new RefPiece(dates.Span(measure.From, asOf).End, spans[i].End)));
        return
        [
            ("measures that touch or overlap", spans.Exists(one => spans.Exists(other => one != other && other.Start > one.Start && other.Start <= one.End && other.Start <= asOf))),
            ("a measure from the start of an entry", started.Exists(incident => spans.Exists(span => span.Start == dates.Span(incident.When).Start))),
            ("a sure breach in part", started.Exists(incident => incident.SameAs is null && new ReferenceEntry(incident, dates, asOf) is var entry && entry.In(sure) is { Low: > 0 } part && part.Low < entry.Occurrences.Low)),
        ];
    }
}
