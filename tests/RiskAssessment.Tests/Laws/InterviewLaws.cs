using FsCheck;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>What an interview asks, over random cases.</summary>
public sealed class InterviewLaws
{
    [Law]
    public void The_next_question_is_the_first_unasked_one_or_the_one_that_decides_whether_it_applies(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var interview = Interview.Start(random.Assessor, CaseOf(random), DateTimeOffset.UnixEpoch);
        var toAsk = interview.Assessment.OpenQuestions.Where(question => question.State == OpenState.NotAsked).ToList();
        var next = interview.Assessment.IsSettled ? null : toAsk.FirstOrDefault();
        for (OpenQuestion? decides = next; decides is not null;)
        {
            next = decides;
            decides = next.MayNotApply ? toAsk.Find(question => random.Reference.AskedBy(random.Reference.Item(next.Item.Code).AskWhen!).Contains(question.Item.Code)) : null;
        }
        Assert.Same(next, interview.Next);
    }

    [Law]
    public void An_interview_ends_after_each_question_at_most_once_and_its_case_gives_the_same_assessment(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var dice = new Random(seed.Item);
        var start = Interview.Start(random.Assessor, CaseOf(random), DateTimeOffset.UnixEpoch);
        var (interview, asked) = (start, new HashSet<string>());
        while (interview.Next is { } next)
        {
            Assert.True(asked.Add(next.Item.Code), next.Item.Code);
            var item = random.Reference.Item(next.Item.Code);
            interview = interview.Answer(next.Item.Code, dice.Next(3) == 0 ? Answer.Unknown : item.AnswerOf(item.Answers[dice.Next(item.Answers.Count)]));
        }
        var again = interview.Case.AssessBy(random.Assessor, DateTimeOffset.UnixEpoch);
        Assert.Equal((again.Grade, again.Lowest, again.Highest), (interview.Assessment.Grade, interview.Assessment.Lowest, interview.Assessment.Highest));
        for (var i = 0; i < asked.Count; i++)
            interview = interview.Back();
        Assert.Same(start, interview);
    }

    [Law]
    public void A_recorded_case_is_assessed_at_its_own_instant_not_now(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var interview = Interview.Start(random.Assessor, CaseOf(random), DateTimeOffset.UnixEpoch)
            .Record(Some.Incident("2024-05-20", id: "recorded"), DateTimeOffset.UnixEpoch.AddYears(60));
        Assert.Equal(random.AsOf, interview.AsOf);
        Assert.Equal(random.AsOf, interview.Assessment.AsOf);
    }

    private static CaseFile CaseOf(RandomCase random) => new() { Answers = random.Answers, Diary = random.Diary, AsOf = random.AsOf };
}
