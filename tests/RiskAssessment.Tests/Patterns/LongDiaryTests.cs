using RiskAssessment.Patterns;
using Xunit;

namespace RiskAssessment.Tests.Patterns;

/// <summary>Diaries long enough for a tree of entries to be rebalanced many times, in the worst orders.</summary>
public sealed class LongDiaryTests
{
    private const int Count = 1_500;

    private static readonly DateTimeOffset AsOf = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("forward")]
    [InlineData("backward")]
    [InlineData("from both ends")]
    [InlineData("shuffled")]
    public void A_diary_changed_entry_by_entry_equals_the_diary_of_its_remaining_entries(string order)
    {
        var random = new Random(5);
        var incidents = Ordered(order, [.. Enumerable.Range(0, Count).Select(i => At(i, random))], random);
        var analysed = AnalysedDiary.Of(new IncidentDiary([], timeZone: Some.London), AsOf);
        foreach (var incident in incidents)
            analysed = analysed.Append(incident);
        AssertSame(incidents, analysed);
        for (var left = Count; left > 0; left -= Count / 5)
        {
            foreach (var incident in incidents.Skip(left - (Count / 5)).Take(Count / 5))
                analysed = analysed.Remove(incident.Id);
            AssertSame([.. incidents.Take(left - (Count / 5))], analysed);
        }
    }

    private static Incident At(int i, Random random)
    {
        var time = AsOf.AddHours(i - Count);
        return new Incident(
            $"{i:0000}",
            random.Next(3) == 0 ? EdtfDate.Day(time.Year, time.Month, time.Day) : EdtfDate.At(time.AddMinutes(-random.Next(3))),
            Behaviour.All[random.Next(Behaviour.All.Count)])
        {
            Attribution = random.Next(4) == 0 ? Attribution.Suspected : Attribution.Confirmed,
        };
    }

    private static List<Incident> Ordered(string order, List<Incident> incidents, Random random) => order switch
    {
        "forward" => incidents,
        "backward" => [.. Enumerable.Reverse(incidents)],
        "from both ends" => [.. incidents.Select((incident, i) => (incident, Math.Min(i, Count - i))).OrderBy(pair => pair.Item2).Select(pair => pair.incident)],
        _ => [.. incidents.OrderBy(_ => random.Next())],
    };

    private static void AssertSame(List<Incident> incidents, AnalysedDiary analysed)
    {
        var anew = new IncidentDiary(incidents, timeZone: Some.London);
        Assert.Equal(anew.Incidents.Select(incident => incident.Id), analysed.Diary.Incidents.Select(incident => incident.Id));
        Assert.All(PatternFact.All, fact => Assert.Equal(anew.AsOf(AsOf)[fact.Code], analysed.Pattern[fact.Code]));
    }
}
