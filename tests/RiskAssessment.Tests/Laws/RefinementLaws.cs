using FsCheck;
using RiskAssessment.Tests.Laws.Generators;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>
/// What is known exactly lies in the interval of what was known vaguely: each occurrence of a complete diary is put at a random moment that
/// its entry allows, and every fact of the exact diary lies in that of the vague one.
/// </summary>
/// <remarks>
/// <para>
/// A run has an occurrence in its first end, and one in its last end where that is known by asOf. A suspected entry is confirmed or left out.
/// Occurrences after asOf are left out: the exact diary ends there. Reports, measures and milestones stay as they are.
/// </para>
/// <para>
/// Scope. Entries that are spread evenly are not used: their shares are estimates that a given case need not meet. Not compared are the two
/// trends with their statistics and the two facts of dormancy, since they place entries at midpoints and on days by rule; the percentage that was
/// not reported, since it is taken over confirmed entries alone and always one number; and the occurrences before the first report where a report
/// has an unknown day. A run whose last end is a point does not hold that point, since spans are half-open, though its last occurrence is there: the
/// law does not hold where that point is exactly an edge or a midnight. So a run that ends at a date-time is made to end one tick later, and none has a
/// last end that begins at asOf. Where a clock goes back over midnight, no occurrence is put on the day that comes twice.
/// </para>
/// </remarks>
public sealed class RefinementLaws
{
    private const string FirstReport = "report.incidents-before-first";
    private const int MostOccurrences = 5;

    private static readonly string[] Exempt =
    [
        "frequency.trend", "frequency.laplace-u", "severity.trend", "severity.mann-kendall-z", "dormancy.longest-days", "dormancy.resumed", "report.unreported-percent",
    ];

    [Law]
    public void By_the_definitions_an_exact_diary_has_its_facts_in_the_intervals_of_a_vague_one(DoNotSize<int> seed)
    {
        var (vague, exact, asOf) = new Refinement(seed.Item).Diaries;
        var facts = ReferenceFacts.Of(exact, asOf);
        AssertContained(ReferenceFacts.Of(vague, asOf), code => facts[code], vague, exact, asOf);
    }

    [Law]
    public void An_exact_diary_has_its_facts_in_the_intervals_of_a_vague_one(DoNotSize<int> seed)
    {
        var (vague, exact, asOf) = new Refinement(seed.Item).Diaries;
        var (outer, inner) = (vague.AsOf(asOf), exact.AsOf(asOf));
        AssertContained(RiskAssessment.Patterns.PatternFact.All.ToDictionary(fact => fact.Code, fact => outer[fact.Code]), code => inner[code], vague, exact, asOf);
    }

    private static void AssertContained(Dictionary<string, Interval> vague, Func<string, Interval> exact, IncidentDiary vagueDiary, IncidentDiary exactDiary, DateTimeOffset asOf)
    {
        var hasUnknownReport = exactDiary.Count == 0 || vagueDiary.Any(incident => incident is { Reported: null, ReportedTo: not null } or { Reported.IsOpenEnded: true });
        foreach (var (code, outer) in vague)
        {
            if (Exempt.Contains(code) || (code == FirstReport && hasUnknownReport))
                continue;
            var inner = exact(code);
            Assert.True(
                outer.Low <= inner.Low && inner.High <= outer.High,
                $"{code}: {inner} of the exact diary is not in {outer}, as of {asOf:O} in {vagueDiary.TimeZone.Id}: {string.Join("; ", vagueDiary)} refined to {string.Join("; ", exactDiary)}");
        }
    }

    /// <summary>A vague diary and an exact one that it allows.</summary>
    private sealed class Refinement
    {
        private readonly Random _random;
        private readonly ReferenceDates _dates;
        private readonly List<long> _edges;

        internal Refinement(int seed)
        {
            _random = new Random(seed);
            IncidentDiary diary;
            DateTimeOffset asOf;
            do
            {
                (diary, asOf) = Vague();
                _dates = new ReferenceDates(diary.TimeZone);
            }
            while (diary.Any(incident => _dates.Span(incident.When).Start < 0 || new ReferenceEntry(incident, _dates, asOf.UtcTicks).LastEnd == new RefSpan(asOf.UtcTicks, asOf.UtcTicks)));
            _edges = Edges(diary, asOf.UtcTicks);
            Diaries = (diary, Exact(diary, asOf.UtcTicks), asOf);
        }

        internal (IncidentDiary Vague, IncidentDiary Exact, DateTimeOffset AsOf) Diaries { get; }

        private (IncidentDiary Diary, DateTimeOffset AsOf) Vague()
        {
            var (diary, asOf) = EvidenceDiaries.Of(_random);
            return (new IncidentDiary(diary.Incidents.Select(Simplified), diary.Measures, diary.Milestones, Coverage.Complete, diary.TimeZone), asOf);
        }

        /// <summary>The entry with few occurrences, not spread evenly, and not ending exactly at an edge.</summary>
        private static Incident Simplified(Incident incident) => new(incident.Id, AwayFromEdges(incident.When), incident.Behaviours)
        {
            Occurrences = Math.Min(incident.Occurrences, MostOccurrences),
            Attribution = incident.Attribution,
            SameAs = incident.SameAs,
            Reported = incident.Reported,
            ReportedTo = incident.ReportedTo,
        };

        private static EdtfDate AwayFromEdges(EdtfDate when)
        {
            var sides = when.ToString().Split('/');
            var time = sides.Length == 2 ? sides[1].IndexOf('T', StringComparison.Ordinal) : -1;
            if (time < 0 || sides[1].Contains('.', StringComparison.Ordinal))
                return when;
            var minutes = time + 6;
            return EdtfDate.Parse($"{sides[0]}/{sides[1][..minutes]}:00.0000001{sides[1][minutes..]}");
        }

        /// <summary>Moments at which windows, measures, milestones and what follows them begin and end, and the ticks beside them.</summary>
        private List<long> Edges(IncidentDiary diary, long asOf)
        {
            long[] windows = [asOf - (7 * TimeSpan.TicksPerDay), asOf - (28 * TimeSpan.TicksPerDay), asOf - (90 * TimeSpan.TicksPerDay)];
            var spans = diary.Measures.Select(measure => measure.From)
                .Concat(diary.Measures.Select(measure => measure.Until).OfType<EdtfDate>())
                .Concat(diary.Milestones.Select(milestone => milestone.On))
                .Concat(diary.Select(incident => incident.Reported).OfType<EdtfDate>())
                .Select(date => _dates.Span(date, asOf));
            var edges = spans.SelectMany(span => new[] { span.Start, span.End, span.End + (14 * TimeSpan.TicksPerDay) }).Concat(windows);
            return [.. edges.SelectMany(edge => new[] { edge - 1, edge, edge + 1 })];
        }

        private IncidentDiary Exact(IncidentDiary diary, long asOf)
        {
            var exact = new List<Incident>();
            foreach (var incident in diary.Incidents.Where(incident => incident.SameAs is null && _dates.Sides(incident.When).First.Start <= asOf))
            {
                if (incident.Attribution == Attribution.Suspected && _random.Next(2) == 0)
                    continue;
                foreach (var moment in Moments(new ReferenceEntry(incident, _dates, asOf)))
                    exact.Add(new Incident($"exact-{exact.Count:000}", EdtfDate.At(new DateTimeOffset(moment, TimeSpan.Zero)), incident.Behaviours));
            }
            if (exact.Count > 0)
                exact.AddRange([.. diary.Incidents.Where(incident => incident.Reported is not null).Select((incident, i) => Report(incident, i, exact[0].Id))]);
            return new IncidentDiary(exact, diary.Measures, diary.Milestones, Coverage.Complete, diary.TimeZone);
        }

        /// <summary>A report as a duplicate, which counts for nothing else.</summary>
        private static Incident Report(Incident incident, int index, string of) =>
            new($"report-{index:000}", incident.When, incident.Behaviours) { Reported = incident.Reported, SameAs = of };

        private IEnumerable<long> Moments(ReferenceEntry entry)
        {
            var (low, high) = entry.Occurrences;
            var others = _random.NextInt64(low, high + 1) - entry.KnownEnds.Count;
            return entry.KnownEnds.Concat(Enumerable.Repeat(entry.Span, (int)others)).Select(Moment).ToList();
        }

        private long Moment(RefSpan span)
        {
            var (first, last) = (_dates.DayOf(span.Start), _dates.DayOf(span.LastTick));
            for (var i = 0; i < 20; i++)
                if (Candidate(span) is var moment && _dates.DayOf(moment) >= first && _dates.DayOf(moment) <= last)
                    return moment;
            return span.Start;
        }

        private long Candidate(RefSpan span)
        {
            var edge = _edges[_random.Next(_edges.Count)];
            return _random.Next(5) switch
            {
                0 => span.Start,
                1 => span.LastTick,
                2 or 3 when edge >= span.Start && edge <= span.LastTick => edge,
                _ => _random.NextInt64(span.Start, span.LastTick + 1),
            };
        }
    }
}
