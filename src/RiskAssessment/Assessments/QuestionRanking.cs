using System.Buffers;
using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>
/// Weighs each open item by trying its answers. Judgements over the answers come last. Critical items come first; then what can prove the
/// most; then what can narrow the range the most over its answers; then what bears on most rules that are still open and would raise the
/// level; then the instrument's order.
/// </summary>
internal readonly ref struct QuestionRanking
{
    private readonly Instrument _instrument;
    private readonly Evaluation _evaluation;
    private readonly Evaluation _trial;
    private readonly (int Lowest, int Highest) _now;

    private QuestionRanking(Instrument instrument, Evaluation evaluation, Evaluation trial)
    {
        (_instrument, _evaluation, _trial, _now) = (instrument, evaluation, trial, evaluation.Range());
        _trial.CopyFrom(evaluation);
    }

    private GateProgram Program => _instrument.Program;

    /// <summary>The open questions, the next best one first.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="evaluation">What is known.</param>
    /// <param name="answers">What was answered, for why an item is open.</param>
    /// <param name="trial">Working memory for the same instrument.</param>
    internal static IReadOnlyList<OpenQuestion> Rank(Instrument instrument, Evaluation evaluation, AnswerSheet answers, Evaluation trial)
    {
        var ranking = new QuestionRanking(instrument, evaluation, trial);
        var count = 0;
        for (var item = 0; item < instrument.Items.Count; item++)
            count += ranking.IsQuestion(item) ? 1 : 0;
        var questions = new OpenQuestion[count];
        var weights = ArrayPool<QuestionWeight>.Shared.Rent(count);
        count = 0;
        for (var item = 0; count < questions.Length; item++)
        {
            if (!ranking.IsQuestion(item))
                continue;
            var effects = new AnswerEffect[instrument.Answers[item].Length];
            weights[count] = ranking.Weigh(item, effects);
            questions[count++] = new OpenQuestion(
                instrument.Items[item],
                StateOf(answers[instrument.Items[item].Code]),
                evaluation.StateOf(item) == ItemState.OpenIfApplicable,
                Array.AsReadOnly(effects));
        }
        Array.Sort(weights, questions, 0, questions.Length);
        ArrayPool<QuestionWeight>.Shared.Return(weights);
        return Array.AsReadOnly(questions);
    }

    internal static OpenState StateOf(Answer? answer) =>
        answer is null || !answer.IsOpen ? OpenState.NotAsked
        : answer.Option == Answer.Unknown.Option ? OpenState.Unknown
        : OpenState.Declined;

    /// <summary>An item on which nothing rests is a record, not a question.</summary>
    private bool IsQuestion(int item) => Program.Matters[item] && _evaluation.IsOpen(item);

    /// <summary>Tries each answer, and lists the range after it.</summary>
    private QuestionWeight Weigh(int item, AnswerEffect[] effects)
    {
        int proves = 0, narrows = 0;
        var asked = _instrument.Items[item];
        for (var i = 0; i < effects.Length; i++)
        {
            var answer = _instrument.Answers[item][i];
            Try(item, answer.IsNotApplicable ? ItemState.NotApplicable : answer.Count ?? i);
            var (lowest, highest) = _trial.Range();
            proves = Math.Max(proves, lowest - _now.Lowest);
            narrows += lowest - _now.Lowest + _now.Highest - highest;
            effects[i] = new AnswerEffect(answer, _instrument.Grades[lowest], _instrument.Grades[highest]);
        }
        Try(item, ItemState.Open);
        return new QuestionWeight(asked.IsJudgement, asked.IsCritical, proves, narrows, OpenRulesOver(item), item);
    }

    private void Try(int item, int answer)
    {
        _trial.Given[item] = answer;
        _trial.Run(Program.Dependents[item], observes: true);
    }

    /// <summary>How many rules rest on the item that are open and would raise the level.</summary>
    private int OpenRulesOver(int item)
    {
        var count = 0;
        for (var rule = 0; rule < Program.Rules.Length; rule++)
            if (Program.RuleGrades[rule] > _now.Lowest && _evaluation.TruthOf(Program.Rules[rule].Gate) == Truth.Open && Program.Rules[rule].RestsOn(item))
                count++;
        return count;
    }
}
