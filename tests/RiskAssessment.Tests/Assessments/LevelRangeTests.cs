using FsCheck;
using RiskAssessment.Instruments;
using RiskAssessment.Tests.Laws;
using Xunit;

namespace RiskAssessment.Tests.Assessments;

public sealed class LevelRangeTests
{
    [Fact]
    public void The_default_states_nothing_and_is_not_settled()
    {
        var unfilled = Assert.Single(new LevelRange[1]);
        Assert.Equal((false, false), (unfilled.IsStated, unfilled.IsSettled));
        Assert.Equal(Grade.Undetermined, unfilled.Grade);
        Assert.Equal(RiskLevel.Undetermined, unfilled.Level);
    }

    [Law]
    public void The_level_alone_is_that_of_the_whole_assessment(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item, interval: false);
        var analysed = AnalysedDiary.Of(random.Diary ?? IncidentDiary.Empty, random.AsOf);
        var whole = random.Assessor.Assess(random.Answers, analysed);
        var level = random.Assessor.AssessLevel(random.Answers, analysed);
        var grades = random.Instrument.Grades;
        Assert.Equal((whole.Lowest, whole.Highest, whole.IsSettled), (grades[level.Lowest], grades[level.Highest], level.IsSettled));
        Assert.Equal((whole.Grade, whole.Level), (level.Grade, level.Level));
    }
}
