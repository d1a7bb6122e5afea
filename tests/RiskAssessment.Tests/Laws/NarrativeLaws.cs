using FsCheck;
using RiskAssessment.Tests.Laws.Generators;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>A narrative says nothing but what its incidents say.</summary>
public sealed class NarrativeLaws
{
    /// <summary>What stands before the first of several marks.</summary>
    private const string Lead = "Among the occasions are ";

    private static readonly Assessor Assessor = new(StalkingScreen.Instrument);

    [Law]
    public void The_incidents_of_a_clause_say_the_same_on_their_own(DoNotSize<int> seed)
    {
        var (diary, asOf) = EvidenceDiaries.Of(new Random(seed.Item));
        foreach (var clause in Clauses(Narrative(diary, asOf)))
        {
            var alone = Narrative(diary.Only(clause.Incidents), asOf).Text;
            Assert.True(
                alone.Contains(clause.Text.Replace(Lead, "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase),
                $"'{clause.Text}' by {string.Join(", ", clause.Incidents)}; alone they say: {alone}");
        }
    }

    [Law]
    public void A_narrative_has_the_same_clauses_about_the_same_incidents_in_each_language(DoNotSize<int> seed)
    {
        var (diary, asOf) = EvidenceDiaries.Of(new Random(seed.Item));
        var (english, welsh) = (Narrative(diary, asOf), Narrative(diary, asOf, "cy"));
        Assert.Equal(
            english.Sentences.Select(sentence => string.Join('|', sentence.Clauses.Select(clause => string.Join(' ', clause.Incidents)))),
            welsh.Sentences.Select(sentence => string.Join('|', sentence.Clauses.Select(clause => string.Join(' ', clause.Incidents)))));
    }

    [Law]
    public void The_count_in_force_is_that_of_possible_breaches_where_there_is_one_measure(DoNotSize<int> seed)
    {
        var (diary, asOf) = EvidenceDiaries.Of(new Random(seed.Item));
        var count = diary.AsOf(asOf)["breaches.count"];
        if (diary.Measures.Count != 1)
            return;
        var told = Clauses(Narrative(diary, asOf)).Where(clause => clause.Text.EndsWith(" was in force", StringComparison.Ordinal)).Select(clause => clause.Text.Split(" occasion")[0]);
        string[] expected = count switch
        {
            { Low: 0 } or { IsKnown: false } => [],
            { IsPoint: true } => [$"{count.Low}"],
            { High: double.PositiveInfinity } => [$"At least {count.Low}"],
            _ => [$"{count.Low} to {count.High}"],
        };
        Assert.Equal(expected, told);
    }

    [Law]
    public void Nothing_is_told_of_what_has_not_begun(DoNotSize<int> seed)
    {
        var (diary, asOf) = EvidenceDiaries.Of(new Random(seed.Item));
        // The report of a duplicate counts by itself, whenever the entry that it duplicates begins.
        var duplicated = diary.Incidents.Select(incident => incident.SameAs).ToHashSet();
        var begun = diary.Incidents.Where(incident => incident.When.EarliestIn(diary.TimeZone) <= asOf || incident.SameAs is not null || duplicated.Contains(incident.Id));
        var without = Narrative(new(begun, diary.Measures, diary.Milestones, diary.Coverage, diary.TimeZone), asOf);
        Assert.Equal(without.ToString(), Narrative(diary, asOf).ToString());
    }

    /// <summary>Without this, the laws above would pass for narratives that leave something out.</summary>
    [Fact]
    public void The_narratives_of_these_laws_have_every_sentence()
    {
        string[] parts =
        [
            "Between ", "Unwanted conduct is recorded on ", "on 1 day", " days", "is only suspected", "are only suspected", "Contact from afar came first", "The gravest confirmed conduct",
            Lead, ", violence: ", "was in force", "to 14 days after it", "more frequent", "graver over time", "After a long gap", "came in the last 28 days", "None is recorded in the last",
            "recorded as reported", "before the first report",
        ];
        var all = string.Join('\n', Enumerable.Range(0, 1_000).Select(seed => EvidenceDiaries.Of(new Random(seed))).Select(drawn => Narrative(drawn.Diary, drawn.AsOf).Text));
        Assert.All(parts, part => Assert.Contains(part, all, StringComparison.Ordinal));
    }

    private static CaseNarrative Narrative(IncidentDiary diary, DateTimeOffset asOf, string language = "en") =>
        CaseNarrative.Of(Assessor.Assess(AnswerSheet.Empty, diary, asOf), language);

    private static IEnumerable<NarrativeClause> Clauses(CaseNarrative narrative) => narrative.Sentences.SelectMany(sentence => sentence.Clauses);
}
