using FsCheck;
using RiskAssessment.Packed;
using RiskAssessment.Tests.Packed;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>Law 8 for packed cases: whatever is worked out many at a time is what each case by itself gives.</summary>
public sealed class PackedLaws
{
    /// <summary>Over random instruments, each with variations of its case: every missing-data rule, askWhen, observations, trends.</summary>
    [Law]
    public void A_batch_gives_what_each_case_by_itself_gives(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item, interval: seed.Item % 2 == 0);
        var cases = Variations(random, seed.Item).ToList();
        using var packed = Pack(random.Assessor, cases);
        foreach (var width in Enum.GetValues<LaneWidth>())
            AssertSame(random.Assessor, cases, packed, width);
    }

    /// <summary>Packed by itself, and taken out of many.</summary>
    [Law]
    public void A_packed_case_by_itself_gives_what_the_whole_assessment_gives(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item, interval: seed.Item % 2 == 0);
        var cases = Variations(random, seed.Item).ToList();
        using var packed = Pack(random.Assessor, cases);
        for (var i = 0; i < cases.Count; i++)
            AssertSameAlone(random.Assessor, cases[i], packed[i]);
    }

    [Law]
    public void Counts_and_mistaken_conditions_give_the_same_packed_by_themselves_and_in_a_batch(DoNotSize<int> seed)
    {
        var assessor = new Assessor(new RandomInstrument(seed.Item).Instrument);
        var cases = PackedCasesTests.Cases(assessor.Instrument, 1 + (seed.Item & 31), withDiaries: true);
        using var packed = Pack(assessor, cases);
        AssertSame(assessor, cases, packed, LaneWidth.Widest);
        for (var i = 0; i < cases.Count; i++)
            AssertSameAlone(assessor, cases[i], packed[i]);
    }

    [Law]
    public void Packing_loses_nothing_of_what_it_holds(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item, interval: false);
        var cases = Variations(random, seed.Item).ToList();
        using var packed = Pack(random.Assessor, cases);
        for (var i = 0; i < cases.Count; i++)
        {
            var held = cases[i].Answers.Where(answer => !answer.Value.IsOpen && answer.Value.Since is null).Select(answer => (answer.Key, answer.Value.ToString()));
            Assert.Equal(held, packed.AnswersOf(i).Select(answer => (answer.Key, answer.Value.ToString())));
            var pattern = PatternProfile.Of(cases[i].Diary, random.AsOf);
            Assert.All(packed.FactsOf(i), fact => Assert.Equal(Holds(pattern[fact.Fact], fact), fact.Holds));
        }
    }

    /// <summary>Asked twice: the second time from what the first left behind. Then by another assessor of the same instrument.</summary>
    [Law]
    public void The_level_alone_is_that_of_the_whole_assessment(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item, interval: false);
        var diary = AnalysedDiary.Of(random.Diary ?? IncidentDiary.Empty, random.AsOf);
        var whole = random.Assessor.Assess(random.Answers, diary);
        foreach (var assessor in (Assessor[])[random.Assessor, random.Assessor, new Assessor(random.Instrument)])
        {
            var range = assessor.AssessLevel(random.Answers, diary);
            Assert.Equal((whole.Grade, whole.Lowest, whole.Highest), (range.GradeIn(random.Instrument), random.Instrument.Grades[range.Lowest], random.Instrument.Grades[range.Highest]));
        }
    }

    internal static void AssertSame(Assessor assessor, IReadOnlyList<CaseFile> cases, PackedCases packed, LaneWidth width, int threads = 1)
    {
        var levels = new LevelRange[cases.Count + 1];
        assessor.AssessLevels(packed, levels, threads, width);
        for (var i = 0; i < cases.Count; i++)
        {
            var alone = assessor.Assess(cases[i], DateTimeOffset.UnixEpoch);
            Assert.Equal((alone.Grade.Code, alone.Lowest.Code, alone.Highest.Code, alone.Level), (
                levels[i].GradeIn(assessor.Instrument).Code,
                assessor.Instrument.Grades[levels[i].Lowest].Code,
                assessor.Instrument.Grades[levels[i].Highest].Code,
                levels[i].LevelIn(assessor.Instrument)));
        }
        Assert.Equal(default, levels[cases.Count]);
    }

    internal static void AssertSameAlone(Assessor assessor, CaseFile caseFile, PackedCase packed)
    {
        var diary = AnalysedDiary.Of(caseFile.Diary ?? IncidentDiary.Empty, caseFile.AsOf!.Value);
        var expected = assessor.AssessLevel(caseFile.Answers, diary);
        Assert.Equal(expected, assessor.AssessLevel(assessor.Pack(caseFile.Answers, diary)));
        if (caseFile.Diary is not null)
            Assert.Equal(assessor.Pack(caseFile.Answers, diary), packed);
        var whole = assessor.Assess(caseFile, DateTimeOffset.UnixEpoch);
        var alone = assessor.AssessLevel(packed);
        Assert.Equal((whole.Grade, whole.Lowest, whole.Highest), (alone.GradeIn(assessor.Instrument), assessor.Instrument.Grades[alone.Lowest], assessor.Instrument.Grades[alone.Highest]));
    }

    internal static PackedCases Pack(Assessor assessor, IEnumerable<CaseFile> cases)
    {
        var builder = new PackedCasesBuilder(assessor);
        foreach (var caseFile in cases)
            builder.Add(caseFile, DateTimeOffset.UnixEpoch);
        return builder.Build();
    }

    /// <summary>The case itself, and many with other answers, with and without its diary: more than a word of them.</summary>
    private static IEnumerable<CaseFile> Variations(RandomCase random, int seed)
    {
        var choice = new Random(seed);
        yield return new CaseFile { Answers = random.Answers, Diary = random.Diary, AsOf = random.AsOf };
        for (var i = choice.Next(130); i > 0; i--)
            yield return new CaseFile
            {
                Answers = new AnswerSheet(random.Instrument.Items.Where(_ => choice.Next(3) > 0)
                    .Select(item => (item.Code, Answer.Of(item.Options[choice.Next(item.Options.Count)].Code)))),
                Diary = choice.Next(2) == 0 ? null : random.Diary,
                AsOf = random.AsOf,
            };
    }

    private static bool? Holds(Interval fact, PackedFact asked) =>
        fact.Low >= asked.AtLeast && fact.High <= asked.AtMost ? true
        : fact.High < asked.AtLeast || fact.Low > asked.AtMost ? false
        : null;
}
