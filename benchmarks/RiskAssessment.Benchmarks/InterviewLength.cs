using RiskAssessment.Instruments;

namespace RiskAssessment.Benchmarks;

/// <summary>
/// How many questions until the level is settled? Random cases, whose true answers are drawn with a share of yes between 5 and 50 %, are
/// asked twice: the next best question first, and in the order of the form. No time is measured, so the results are the same on every machine.
/// </summary>
internal static class InterviewLength
{
    private const int Cases = 10_000;

    private static readonly Instrument Screen = StalkingScreen.Instrument;
    private static readonly Assessor Assessor = new(Screen);

    internal static void Report(TextWriter output)
    {
        var random = new Random(20240417);
        var (adaptive, inOrder) = (new List<int>(Cases), new List<int>(Cases));
        for (var i = 0; i < Cases; i++)
        {
            var truth = Truth(random);
            adaptive.Add(Ask(truth, interview => interview.Next?.Item.Code));
            inOrder.Add(Ask(truth, InOrder));
        }
        output.WriteLine($"Questions until the level is settled, {Cases} random cases of {Screen}, no diary:");
        output.WriteLine("| order | mean | 10 % | 25 % | median | 75 % | 90 % | most |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        Row("next best first", adaptive);
        Row("as on the form", inOrder);

        void Row(string order, List<int> counts)
        {
            counts.Sort();
            int At(double share) => counts[(int)(share * (counts.Count - 1))];
            output.WriteLine(FormattableString.Invariant(
                $"| {order} | {counts.Average():0.0} | {At(0.1)} | {At(0.25)} | {At(0.5)} | {At(0.75)} | {At(0.9)} | {counts[^1]} |"));
        }
    }

    private static Dictionary<string, Answer> Truth(Random random)
    {
        var yes = 0.05 + (0.45 * random.NextDouble());
        return Screen.Items.ToDictionary(
            item => item.Code,
            item => Answer.Of(item.Kind == ItemKind.YesNo
                ? random.NextDouble() < yes ? "yes" : "no"
                : item.Options[random.Next(item.Options.Count)].Code));
    }

    private static string? InOrder(Interview interview) =>
        interview.Next is null ? null : interview.Assessment.OpenQuestions.OrderBy(question => Screen.Items.ToList().IndexOf(question.Item)).First().Item.Code;

    private static int Ask(Dictionary<string, Answer> truth, Func<Interview, string?> choose)
    {
        var interview = Interview.Start(Assessor, new CaseFile(), StandardJob.AsOf);
        var asked = 0;
        for (; choose(interview) is { } item; asked++)
            interview = interview.Answer(item, truth[item]);
        return asked;
    }
}
