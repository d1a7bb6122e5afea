using FsCheck;
using RiskAssessment.Patterns;
using RiskAssessment.Tests.Laws;
using Xunit;

namespace RiskAssessment.Tests.Patterns;

/// <summary>
/// An incrementally updated diary gives bit for bit the result of a full pass over the same diary. Diaries are made from a seed: equal
/// instants, days on which the clock changes, spans over the edges of windows and over asOf, suspected entries, duplicates.
/// </summary>
public sealed class AnalysedDiaryLaws
{
    [Law]
    public void Appending_in_any_order_gives_what_a_full_pass_gives(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var (incidents, asOf) = (RandomDiary.Incidents(random), RandomDiary.AsOf(random));
        var start = random.Next(incidents.Count + 1);
        var analysed = AnalysedDiary.Of(RandomDiary.Of(random, incidents.Take(start)), asOf);
        foreach (var incident in incidents.Skip(start))
            analysed = analysed.Append(incident);
        AssertSameAsFullPass(analysed);
    }

    [Law]
    public void Corrections_and_removals_give_what_a_full_pass_gives(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var incidents = RandomDiary.Incidents(random);
        var analysed = AnalysedDiary.Of(RandomDiary.Of(random, incidents), RandomDiary.AsOf(random));
        foreach (var incident in incidents.OrderBy(_ => random.Next()))
        {
            if (random.Next(2) == 0)
                analysed = analysed.Remove(incident.Id);
            else
                analysed = analysed.Correct(RandomDiary.Incident(random, incident.Id));
            if (random.Next(4) == 0)
                AssertSameAsFullPass(analysed);
        }
        AssertSameAsFullPass(analysed);
    }

    [Law]
    public void Moving_forward_in_time_gives_what_a_full_pass_gives(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var diary = RandomDiary.Of(random, RandomDiary.Incidents(random));
        var instants = Enumerable.Range(0, 6).Select(_ => RandomDiary.AsOf(random)).Order().ToList();
        var analysed = AnalysedDiary.Of(diary, instants[0]);
        foreach (var instant in instants)
        {
            analysed = analysed.At(instant);
            AssertSameAsFullPass(analysed);
        }
    }

    [Law]
    public void Changes_of_every_kind_one_after_another_give_what_a_full_pass_gives(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var incidents = RandomDiary.Incidents(random);
        var analysed = AnalysedDiary.Of(RandomDiary.Of(random, [Some.Incident("2024-05-05", id: "kept"), .. incidents]), RandomDiary.AsOf(random));
        for (var i = 0; i < 20; i++)
        {
            analysed = Change(random, analysed, i);
            AssertSameAsFullPass(analysed);
        }
    }

    private static AnalysedDiary Change(Random random, AnalysedDiary analysed, int step)
    {
        var others = analysed.Diary.Incidents.Where(incident => incident.Id != "kept").ToList();
        switch (random.Next(5))
        {
            case 0:
                return analysed.Append(RandomDiary.Incident(random, $"more-{step:00}"));
            case 1:
                return analysed.Append(Some.Incident("2024-05", id: $"double-{step:00}", sameAs: "kept"));
            case 2:
                return analysed.At(RandomDiary.AsOf(random) is var later && later > analysed.AsOf ? later : analysed.AsOf.AddHours(analysed.AsOf.Year < 9999 ? random.Next(900) : 0));
            case 3 when others.Count > 0:
                return analysed.Remove(others[random.Next(others.Count)].Id);
            default:
                return others.Count == 0 ? analysed : analysed.Correct(RandomDiary.Incident(random, others[random.Next(others.Count)].Id));
        }
    }

    private static void AssertSameAsFullPass(AnalysedDiary analysed)
    {
        var whole = analysed.Diary.AsOf(analysed.AsOf);
        var full = new IncidentDiary(
            analysed.Diary.Incidents, analysed.Diary.Measures, analysed.Diary.Milestones, analysed.Diary.Coverage, analysed.Diary.TimeZone).AsOf(analysed.AsOf);
        foreach (var fact in PatternFact.All)
        {
            Assert.True(full[fact.Code] == analysed.Pattern[fact.Code], $"{fact}: {full[fact.Code]} by a full pass, {analysed.Pattern[fact.Code]} incrementally");
            Assert.Equal(full[fact.Code], whole[fact.Code]);
        }
    }
}
