using System.Globalization;
using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>
/// Weighs each open item by trying its answers. Judgements over the answers come last. Critical items come first; then what can prove the most; then what can narrow the
/// range the most over its answers; then what bears on most rules that are still open and would raise the level; then the
/// instrument's order.
/// </summary>
internal sealed class QuestionRanking
{
    private readonly Instrument _instrument;
    private readonly Evaluation _trial;
    private readonly (int Lowest, int Highest) _now;
    private readonly int[] _openRules;

    private QuestionRanking(Instrument instrument, Evaluation evaluation)
    {
        _instrument = instrument;
        _now = evaluation.Range();
        _trial = new Evaluation(instrument.Program, [.. evaluation.Given], evaluation.Facts);
        _trial.Run();
        _openRules = new int[instrument.Items.Count];
        for (var i = 0; i < instrument.Rules.Count; i++)
            if (evaluation.TruthOf(instrument.Program.Rules[i].Step) == Truth.Open && instrument.Program.RuleGrades[i] > _now.Lowest)
                foreach (var item in instrument.Program.Rules[i].Items)
                    _openRules[item]++;
    }

    internal static IReadOnlyList<OpenQuestion> Rank(Instrument instrument, Evaluation evaluation, AnswerSheet answers)
    {
        var ranking = new QuestionRanking(instrument, evaluation);
        return Array.AsReadOnly(
        [
            .. from item in Enumerable.Range(0, instrument.Items.Count)
               where instrument.Program.Matters[item] && (evaluation.Items[item] is Evaluation.Open or Evaluation.OpenIfApplicable)
               let weighed = ranking.Weigh(item)
               orderby instrument.Items[item].IsJudgement, instrument.Items[item].IsCritical descending, weighed.Proves descending, weighed.Narrows descending,
                   ranking._openRules[item] descending
               select new OpenQuestion(instrument.Items[item], StateOf(answers[instrument.Items[item].Code]), weighed.Outcomes)
               {
                   MayNotApply = evaluation.Items[item] == Evaluation.OpenIfApplicable,
               },
        ]);
    }

    private static OpenState StateOf(Answer? answer) =>
        answer == null || !answer.IsOpen ? OpenState.NotAsked
        : answer.Option == Answer.Unknown.Option ? OpenState.Unknown
        : OpenState.Declined;

    private (int Proves, int Narrows, IReadOnlyList<QuestionOutcome> Outcomes) Weigh(int item)
    {
        int proves = 0, narrows = 0;
        var outcomes = new List<QuestionOutcome>();
        foreach (var (answer, label) in Answers(item))
        {
            _trial.Given[item] = answer;
            _trial.Run(_instrument.Program.Dependents[item]);
            var (lowest, highest) = _trial.Range();
            proves = Math.Max(proves, lowest - _now.Lowest);
            narrows += lowest - _now.Lowest + _now.Highest - highest;
            outcomes.Add(new QuestionOutcome(label, _instrument.Grades[lowest], _instrument.Grades[highest]));
        }
        _trial.Given[item] = Evaluation.Open;
        _trial.Run(_instrument.Program.Dependents[item]);
        return (proves, narrows, outcomes.AsReadOnly());
    }

    private IEnumerable<(int Answer, string Label)> Answers(int item) =>
        _instrument.Items[item].Kind == ItemKind.Count
            ? CountsThatMatter(item).Select(count => (count, count.ToString(CultureInfo.InvariantCulture)))
            : _instrument.Items[item].Options.Select((option, i) => (i, option.Code));

    /// <summary>0 and each count at which a condition over the item changes, so that one stands for all up to the next.</summary>
    private SortedSet<int> CountsThatMatter(int item)
    {
        var counts = new SortedSet<int> { 0 };
        foreach (var step in _instrument.Program.Steps)
            if (step.Kind == StepKind.CountIn && step.A == item)
            {
                AddWithin(counts, step.Low);
                AddWithin(counts, step.High + 1);
            }
        return counts;
    }

    private static void AddWithin(SortedSet<int> counts, double value)
    {
        if (value is > 0 and <= Item.MostCount)
            counts.Add((int)Math.Ceiling(value));
    }
}
