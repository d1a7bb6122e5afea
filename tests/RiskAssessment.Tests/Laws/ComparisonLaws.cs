using System.Text;
using FsCheck;
using RiskAssessment.Json;
using RiskAssessment.Patterns;
using RiskAssessment.Tests.Laws.Generators;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>Law 12: what differs between two states of a case, and how it is split by its causes.</summary>
public sealed class ComparisonLaws
{
    private static readonly string[] Order = ["Standard", "Undetermined", "Medium", "High"];

    [Law]
    public void A_state_compared_with_itself_is_empty(DoNotSize<int> seed)
    {
        var states = new RandomStates(seed.Item);
        var comparison = states.Service.Compare(states.Earlier, CaseJson.Read(CaseJson.Write(states.Earlier)));
        Assert.True(comparison.IsEmpty);
        Assert.True(comparison.Difference.IsEmpty);
        Assert.False(comparison.IsLapsed);
        Assert.All(comparison.Parts, part => Assert.Null(LevelNews.Between(part.Before, part.After)));
    }

    [Law]
    public void The_changes_made_to_the_earlier_state_give_the_later_one(DoNotSize<int> seed)
    {
        var states = new RandomStates(seed.Item);
        var difference = states.Service.Compare(states.Earlier, states.Later).Difference;
        Assert.Equal(Written(states.Later), Written(difference.ApplyTo(states.Earlier)));
        Assert.Equal(Said(states.Earlier) == Said(states.Later), difference.IsEmpty);
        Assert.All(difference.Answers, change => Assert.NotEqual(change.Before, change.After));
    }

    [Law]
    public void Each_part_is_what_its_cause_alone_changes_and_the_parts_add_up(DoNotSize<int> seed)
    {
        var states = new RandomStates(seed.Item);
        AssertSplit(states, states.Service.Compare(states.Earlier, states.Later));
    }

    [Law]
    public void Two_versions_of_an_instrument_are_compared_with_what_the_earlier_one_can_take(DoNotSize<int> seed)
    {
        var states = new RandomStates(seed.Item, otherInstrument: true);
        var comparison = states.Service.Compare(states.Earlier, states.Later);
        AssertSplit(states, comparison);
        Assert.Same(states.Instrument, comparison.Parts[1].After.Instrument);
        Assert.Same(states.LaterInstrument, comparison.Parts[2].After.Instrument);
    }

    [Law]
    public void Only_what_was_known_at_each_instant_is_compared(DoNotSize<int> seed)
    {
        var states = new RandomStates(seed.Item);
        var knownAt = states.Earlier.AsOf!.Value.AddDays(-1);
        var comparison = states.Service.Compare(states.Earlier with { KnownAt = knownAt }, states.Earlier with { KnownAt = DateTimeOffset.MaxValue });
        var later = states.Service.Compare(Known(states.Earlier, knownAt), Known(states.Earlier, DateTimeOffset.MaxValue));
        Assert.Equal(later.ToString(), comparison.ToString());
        Assert.Equal(later.Difference.ToString(), comparison.Difference.ToString());
        Assert.Equal(Level(later.Earlier), Level(comparison.Earlier));
    }

    private static void AssertSplit(RandomStates states, CaseComparison comparison)
    {
        var (earlier, later) = (states.Earlier, states.Later);
        Assert.Equal([ChangeCause.Time, ChangeCause.Information, ChangeCause.Instrument], comparison.Parts.Select(part => part.Cause));
        Assert.Same(comparison.Earlier, comparison.Parts[0].Before);
        Assert.Same(comparison.Parts[0].After, comparison.Parts[1].Before);
        Assert.Same(comparison.Parts[1].After, comparison.Parts[2].Before);
        Assert.Same(comparison.Later, comparison.Parts[2].After);

        var assessor = new Assessor(states.Instrument);
        var invalid = assessor.Check(later.Answers).Select(problem => problem.Path).ToHashSet();
        var taken = new AnswerSheet(later.Answers.Where(answer => states.Instrument == states.LaterInstrument || assessor.Check(new AnswerSheet((answer.Key, answer.Value))).Count == 0).Select(answer => (answer.Key, answer.Value)));
        Assert.Equal(invalid.Count > 0, taken.Count < later.Answers.Count);
        Assessment[] expected =
        [
            assessor.Assess(earlier.Answers, earlier.Diary, earlier.AsOf!.Value, earlier.TimeZone),
            assessor.Assess(earlier.Answers, earlier.Diary, later.AsOf!.Value, earlier.TimeZone),
            assessor.Assess(taken, later.Diary, later.AsOf.Value, later.TimeZone),
            new Assessor(states.LaterInstrument).Assess(later.Answers, later.Diary, later.AsOf.Value, later.TimeZone),
        ];
        for (var i = 0; i < 3; i++)
        {
            var part = comparison.Parts[i];
            Assert.Equal((Level(expected[i]), Level(expected[i + 1])), (Level(part.Before), Level(part.After)));
            Assert.Equal(Level(expected[i]) != Level(expected[i + 1]), part.ChangesLevel);
            Assert.Equal(Rules(expected[i + 1]).Except(Rules(expected[i])), part.Gained);
            Assert.Equal(Rules(expected[i]).Except(Rules(expected[i + 1])), part.Lost);
            Assert.Equal(Facts(expected[i]).Zip(Facts(expected[i + 1])).Where(pair => pair.First != pair.Second).Select(pair => (pair.First, pair.Second)), part.Facts.Select(change => (Fact(change.Fact, change.Before), Fact(change.Fact, change.After))));
        }
        var held = comparison.Parts.Aggregate(Rules(comparison.Earlier).ToHashSet(), (rules, part) => [.. rules.Except(part.Lost).Concat(part.Gained)]);
        Assert.Equal(Rules(comparison.Later).Order(), held.Order());
        Assert.Equal(Place(expected[1].Level) < Place(expected[0].Level), comparison.IsLapsed);
    }

    private static int Place(RiskLevel level) => Array.IndexOf(Order, level.ToString());

    private static (RiskLevel Level, string Grade, string Lowest, string Highest) Level(Assessment assessment) => (assessment.Level, assessment.Grade.Code, assessment.Lowest.Code, assessment.Highest.Code);

    private static IEnumerable<string> Rules(Assessment assessment) => assessment.Reasons.Select(reason => reason.Rule.Code);

    private static IEnumerable<string> Facts(Assessment assessment) => PatternFact.All.Select(fact => Fact(fact, assessment.Pattern[fact.Code]));

    private static string Fact(PatternFact fact, Interval value) => $"{fact.Code} {value.IsKnown} {value.Low:R} {value.High:R}";

    private static string Written(CaseFile caseFile) => Encoding.UTF8.GetString(CaseJson.Write(caseFile));

    /// <summary>What two states may differ in.</summary>
    private static string Said(CaseFile caseFile) =>
        Written(new CaseFile { TimeZone = caseFile.TimeZone, Answers = caseFile.Answers, Diary = caseFile.Diary });

    /// <summary>A case without what was recorded after an instant: a naive filter over the file, for cases without duplicates.</summary>
    private static CaseFile Known(CaseFile caseFile, DateTimeOffset at)
    {
        var dates = new ReferenceDates(caseFile.TimeZone);
        var answers = new AnswerSheet(caseFile.Answers.Where(answer => IsKnown(answer.Value.Recorded)).Select(answer => (answer.Key, answer.Value)));
        if (caseFile.Diary is not { } diary || diary.Any(incident => incident.SameAs is not null && diary.Any(other => !IsKnown(other.Recorded))))
            return caseFile with { KnownAt = at };
        return caseFile with
        {
            Answers = answers,
            Diary = new IncidentDiary(diary.Where(incident => IsKnown(incident.Recorded)), diary.Measures.Where(measure => IsKnown(measure.Recorded)), diary.Milestones.Where(milestone => IsKnown(milestone.Recorded)), diary.Coverage, diary.TimeZone),
        };

        bool IsKnown(EdtfDate? recorded) => recorded is not { } date || dates.Span(date).End <= at.UtcTicks;
    }
}
