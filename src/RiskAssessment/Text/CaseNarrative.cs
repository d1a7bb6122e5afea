using RiskAssessment.Patterns;
using static RiskAssessment.NarrativePhrases;

namespace RiskAssessment;

/// <summary>
/// A case in a few sentences that can be quoted: over what time and how often, what came first and what is gravest, what happened under a measure or after
/// a milestone, whether it gets worse, and what was reported.
/// </summary>
/// <remarks>
/// Immutable; equality is identity. The sentences are made by rules from the facts of the diary, and say nothing that is not certain by them. A count is a range where it is
/// not known exactly, and "at least" where the diary is partial. A fall is never told, since a quiet spell does not mean safety. The sentences exist
/// in English and Welsh (the Welsh awaits review). Notes and places are never in it. Personal data.
/// </remarks>
/// <example>
/// <code>
/// var diary = new IncidentDiary(
///     [
///         new("i1", EdtfDate.Month(2018, 3), Behaviour.Of("unwanted-messages")) { Occurrences = 40 },
///         new("i2", EdtfDate.Day(2018, 4, 2), Behaviour.Of("following")),
///     ],
///     measures: [new("m1", "police-warning", EdtfDate.Day(2018, 3, 28))]);
/// var assessment = new Assessor(StalkingScreen.Instrument).Assess(AnswerSheet.Empty, diary, new DateTimeOffset(2018, 4, 17, 12, 0, 0, TimeSpan.Zero));
///
/// foreach (var sentence in CaseNarrative.Of(assessment).Sentences)
///     Console.WriteLine($"{sentence.Text} ({string.Join(", ", sentence.Clauses.SelectMany(clause => clause.Incidents).Distinct())})");
/// </code>
/// </example>
[PersonalData]
public sealed class CaseNarrative
{
    /// <summary>What is less grave is not told.</summary>
    private const int LeastGrave = 3;

    /// <summary>The most measures, and the most milestones, of which is told: the latest ones.</summary>
    private const int MostDates = 3;

    private static readonly string[] Marks =
        ["approach.count", "surveillance.count", "threats.count", "violence.count", "weapon.count", "home-intrusion.count", "property-damage.count"];

    private readonly PatternProfile _pattern;
    private readonly Report _words;
    private readonly TimeZoneInfo _zone;
    private readonly DateText _dates;
    private readonly List<NarrativeSentence> _sentences = [];

    /// <summary>The entries that count at the instant, in the order of time.</summary>
    private readonly DiaryEntry[] _counted;

    private CaseNarrative(Assessment assessment, IncidentDiary diary, string language)
    {
        _pattern = assessment.Pattern;
        _words = Report.OfWords(assessment, language);
        _zone = diary.TimeZone;
        _dates = new DateText(language, _zone);
        _counted = [.. diary.StartedBy(_pattern.AsOf).ToArray().Where(entry => entry.IsCounted)];
    }

    /// <summary>The entry that ends last.</summary>
    private DiaryEntry Last => _counted.OrderByDescending(entry => entry.Span.End).First();

    /// <summary>The sentences, in the order in which they are to be read; empty if there is no diary, or no entry that has begun.</summary>
    public IReadOnlyList<NarrativeSentence> Sentences => _sentences;

    /// <summary>Tells a case.</summary>
    /// <param name="assessment">The assessment of the case.</param>
    /// <param name="language">A BCP 47 tag such as <c>en</c> or <c>cy</c>. A sentence that does not exist in it is English.</param>
    /// <returns>The narrative.</returns>
    public static CaseNarrative Of(Assessment assessment, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(language);
        var diary = assessment.Pattern.Diary ?? IncidentDiary.Empty;
        var narrative = new CaseNarrative(assessment, diary, language);
        if (narrative._counted.Length > 0)
            narrative.Tell(diary);
        return narrative;
    }

    private void Tell(IncidentDiary diary)
    {
        TellExtent();
        TellSuspected();
        TellApproach();
        TellGravest();
        TellMarks();
        foreach (var measure in diary.Measures.OrderBy(measure => measure.From.Resolve(diary.Clock).Start).Skip(diary.Measures.Count - MostDates))
            TellMeasure(diary, measure);
        foreach (var around in _pattern.Milestones.Skip(_pattern.Milestones.Count - MostDates))
            TellMilestone(around);
        TellIf(_pattern["frequency.trend"].Low > 0, MoreOften, "frequency.trend");
        TellIf(_pattern["severity.trend"].Low > 0, Graver, "severity.trend");
        TellIf(_pattern["dormancy.resumed"].Low > 0, BeganAgain, "dormancy.resumed");
        TellLately();
        TellReports(diary);
    }

    private void TellExtent()
    {
        var (occasions, days) = (_pattern["conduct.occasions"], _pattern["conduct.days"]);
        if (occasions.Low <= 0)
            return;
        var (first, last) = (Day(_counted[0].Incident.When.First), LastDate());
        var text = first == last ? Say(AtDate, first, Times(occasions)) : Say(BetweenDates, first, last, Times(occasions));
        var ids = _counted.Select(entry => entry.Incident.Id).ToArray();
        Add([
            new(text, ids),
            .. days.Low > 0 ? [new(Say(Report.EndsInOne(days) ? PatternPhrases.OnOneDay : PatternPhrases.OnDays, _words.Say(days)), ids)] : Array.Empty<NarrativeClause>(),
        ]);
    }

    /// <summary>The end of the entry that lasts longest; the day of the instant, where that has not ended yet.</summary>
    private string LastDate()
    {
        return Last.Span.End <= _pattern.AsOf && Last.Incident.When.Last is { } end
            ? Day(end)
            : _dates.Day(TimeZoneInfo.ConvertTime(new DateTimeOffset(_pattern.AsOf, TimeSpan.Zero), _zone));
    }

    /// <summary>A date without its time.</summary>
    private string Day(EdtfDate date) => date.Precision == DatePrecision.Minute ? _dates.Day(date.EarliestIn(_zone)) : _dates.Say(date);

    private void TellSuspected()
    {
        var suspected = _counted.Where(entry => !entry.IsConfirmed).Select(entry => entry.Incident.Id).ToArray();
        if (suspected.Length > 0)
            Add(suspected.Length == 1 ? OneSuspected : Suspected, suspected, suspected.Length);
    }

    /// <summary>That some contact from afar was over before any approach may have begun.</summary>
    private void TellApproach()
    {
        var first = _counted.FirstOrDefault(entry => entry.IsApproach);
        if (!first.IsConfirmed)
            return;
        var afar = _counted.FirstOrDefault(entry => entry.IsConfirmed && entry.IsMediated && Math.Max(entry.Span.Start + 1, entry.EarliestEnd(_pattern.AsOf)) <= first.Span.Start);
        if (afar.Incident is { } before)
            Add(ThenApproach, [before.Id, first.Incident.Id], _dates.Say(first.Incident.When));
    }

    private void TellGravest()
    {
        var severity = (int)_pattern["severity.highest"].Low;
        if (severity < LeastGrave)
            return;
        var last = _counted.Last(entry => entry.IsConfirmed && entry.Severity == severity).Incident;
        Add(Gravest, [last.Id], string.Join(", ", last.Behaviours.Where(behaviour => behaviour.Severity == severity).Select(behaviour => _words.Say(behaviour.Label))), _dates.Say(last.When));
    }

    private void TellMarks()
    {
        NarrativeClause[] clauses =
        [
            .. from code in Marks
               where _pattern[code].Low > 0
               select new NarrativeClause($"{_words.Say(PatternFactTable.ByCode[code].Label)}: {_words.Say(_pattern[code])}", _pattern.IncidentsFor(code)),
        ];
        if (clauses.Length > 0)
            Add([new(Say(Among, clauses[0].Text), clauses[0].Incidents), .. clauses.Skip(1)]);
    }

    private void TellMeasure(IncidentDiary diary, ProtectiveMeasure measure)
    {
        var surely = Region.In(new SpanUnion([DiaryDates.SurelyInForceOf(measure, diary.Clock)]));
        var possibly = Region.In(new SpanUnion([DiaryDates.PossiblyInForceOf(measure, diary.Clock)]));
        var during = _counted.Where(entry => entry.CountIn(possibly, _pattern.AsOf).High > 0).ToArray();
        var low = during.Where(entry => entry.IsConfirmed).Sum(entry => (double)entry.CountIn(surely, _pattern.AsOf).Low);
        var high = during.Sum(entry => (double)entry.CountIn(possibly, _pattern.AsOf).High);
        var times = diary.Coverage == Coverage.Partial ? Interval.AtLeast(low) : new Interval(low, high);
        if (low > 0)
            Add(InForce, [.. during.Select(entry => entry.Incident.Id)], Times(times), _words.Say(measure.Label), _dates.Say(measure.From));
    }

    private void TellMilestone(MilestoneSurroundings around)
    {
        if (around.After.Low > 0)
            Add(After, around.Incidents, Times(around.After), _words.Say(around.Milestone.Label), _dates.Say(around.Milestone.On));
    }

    private void TellIf(bool holds, LocalizedText phrase, string fact, params object[] parts)
    {
        if (holds)
            Add(phrase, _pattern.IncidentsFor(fact), parts);
    }

    private void TellLately()
    {
        var lately = _pattern["incidents.last-28-days"];
        TellIf(lately.Low > 0, Lately, "incidents.last-28-days", Times(lately));
        if (lately.High <= 0)
            Add(NotLately, [Last.Incident.Id]);
    }

    /// <summary>Both rest on what was reported, which is not among what came before.</summary>
    private void TellReports(IncidentDiary diary)
    {
        var (before, never) = (_pattern["report.incidents-before-first"], _pattern["report.unreported-percent"].Low >= 100);
        TellIf(never, NeverReported, "report.unreported-percent");
        if (never || before.Low <= 0)
            return;
        var behind = new HashSet<string>(_pattern.IncidentsFor("report.incidents-before-first").Concat(_pattern.IncidentsFor("report.unreported-percent")), StringComparer.Ordinal);
        Add(BeforeReport, [.. diary.Ids.Where(behind.Contains)], Times(before));
    }

    private void Add(LocalizedText phrase, IReadOnlyList<string> incidents, params object[] parts) => Add([new(Say(phrase, parts), incidents)]);

    /// <summary>Adds a sentence, the first letter of which is in upper case, since a count may come first.</summary>
    private void Add(NarrativeClause[] clauses)
    {
        var text = clauses[0].Text;
        clauses[0] = new NarrativeClause(string.Concat(text[..1].ToUpperInvariant(), text[1..]), clauses[0].Incidents);
        _sentences.Add(new NarrativeSentence(clauses));
    }

    private string Times(Interval count) => Say(Report.EndsInOne(count) ? PatternPhrases.OneOccasion : PatternPhrases.Occasions, _words.Say(count));

    private string Say(LocalizedText phrase, params object[] parts) => _words.Say(phrase, parts);

    /// <summary>The sentences on one line.</summary>
    [PersonalData]
    public string Text => string.Join(" ", _sentences.Select(sentence => sentence.Text));

    /// <summary>How many sentences it has; the words are <see cref="Text"/>.</summary>
    public override string ToString() => _sentences.Count == 1 ? "1 sentence" : FormattableString.Invariant($"{_sentences.Count} sentences");
}
