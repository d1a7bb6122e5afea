using FsCheck;
using RiskAssessment.Tests.Laws;
using Xunit;

namespace RiskAssessment.Tests.Assessments;

public sealed class LevelRangeTests
{
    [Law]
    public void The_level_alone_is_that_of_the_whole_assessment(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var analysed = AnalysedDiary.Of(random.Diary ?? IncidentDiary.Empty, random.AsOf);
        var whole = random.Assessor.Assess(random.Answers, analysed);
        var level = random.Assessor.AssessLevel(random.Answers, analysed);
        var grades = random.Instrument.Grades;
        Assert.Equal((whole.Lowest, whole.Highest, whole.IsSettled), (grades[level.Lowest], grades[level.Highest], level.IsSettled));
        Assert.Equal((whole.Grade, whole.Level), (level.Grade, level.Level));
    }
}
