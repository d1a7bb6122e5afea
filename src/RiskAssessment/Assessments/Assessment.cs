using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>
/// The result of assessing a case: the level that answers and diary prove, what it could still become, why, and what to ask and do next. It is
/// an aid to a professional's judgement, not a prediction.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads; each list is computed on its first use. Equality is identity. Personal data: the reference,
/// and the answers and diary, which the assessment keeps.
/// </remarks>
/// <example>
/// <code>
/// var assessor = new Assessor(StalkingScreen.Instrument);
/// var assessment = assessor.Assess(new AnswerSheet(("threats", Answer.Yes)), diary: null, asOf: DateTimeOffset.UtcNow);
///
/// Console.WriteLine($"{assessment.Level}, between {assessment.Lowest} and {assessment.Highest}");
/// foreach (var reason in assessment.Reasons)
///     Console.WriteLine($"{reason.Rule.Because.In("en")} ({string.Join(", ", reason.Items)})");
/// foreach (var action in assessment.Actions)
///     Console.WriteLine(action.TextIn("en"));
/// </code>
/// </example>
[PersonalData]
public sealed partial class Assessment
{
    private readonly WorkingMemory _memory;
    private readonly AssessedCase _case;
    private readonly AnswerSheet _answers;
    private readonly TimeZoneInfo _zone;
    private readonly Evaluation _evaluation;
    private readonly GradeRange _range;

    /// <exception cref="InvalidInputException">The answers are not valid for the instrument; it has every problem.</exception>
    internal Assessment(WorkingMemory memory, AssessedCase of, AnswerSheet answers, PatternProfile pattern, DateTimeOffset asOf, TimeZoneInfo zone)
    {
        (_memory, _case, _answers, _zone) = (memory, of, answers, zone);
        (Pattern, AsOf) = (pattern, TimeZoneInfo.ConvertTime(asOf, zone));
        AnswerCheck.ThrowIfNotValid(answers, Instrument);
        _evaluation = new Evaluation(Instrument.Program, GivenAnswers.Of(answers, Instrument, pattern.Diary, zone, asOf.UtcTicks));
        Span<Interval> facts = stackalloc Interval[PatternFact.All.Count];
        pattern.CopyTo(facts);
        _evaluation.Run(facts);
        _range = GradeRange.Of(Instrument, _evaluation);
    }

    /// <summary>The version of the engine and of the package, as major.minor.patch. A change of any result changes it.</summary>
    public static string EngineVersion { get; } = typeof(Assessment).Assembly.GetName().Version!.ToString(3);

    /// <summary>The host's reference of the case; <see langword="null"/> if the case has none, or was not assessed as a <see cref="CaseFile"/>.</summary>
    [PersonalData]
    public string? CaseReference => _case.Reference;

    /// <summary>The instant as of which the case was assessed, in the time zone of the case.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The instant whose knowledge was used, in the time zone of the case; <see langword="null"/> if all that is there was used.</summary>
    public DateTimeOffset? KnownAt => _case.KnownAt is { } knownAt ? TimeZoneInfo.ConvertTime(knownAt, _zone) : null;

    /// <summary>
    /// How many entries, answers, measures and milestones of the case were recorded after <see cref="KnownAt"/> and were left out; of a
    /// history, how many events. It is 0 if all that is there was used.
    /// </summary>
    public int NotKnownYet => _case.NotKnownYet;

    /// <summary>
    /// The law that applies to the case. Texts about the law of another jurisdiction are not shown. <see langword="null"/> if the case names none:
    /// then those of each are shown.
    /// </summary>
    public Jurisdiction? Jurisdiction => _case.Jurisdiction;

    /// <summary>The instrument by which it was assessed.</summary>
    public Instrument Instrument => _memory.Instrument;

    /// <summary>The level of <see cref="Grade"/>; <see cref="RiskLevel.Undetermined"/> if too few questions have been answered.</summary>
    public RiskLevel Level => Grade.Level;

    /// <summary>
    /// The grade that is stated: the one that is proved, or that the missing-data rules of the instrument's scores give;
    /// <see cref="Grade.Undetermined"/> if neither may be stated. It is from <see cref="Lowest"/> to <see cref="Highest"/>.
    /// </summary>
    public Grade Grade => _range.GradeIn(Instrument);

    /// <summary>The lowest grade that the case can have, whatever the open items are answered with.</summary>
    public Grade Lowest => Instrument.Grades[_range.Lowest];

    /// <summary>The highest grade that the case can have, whatever the open items are answered with.</summary>
    public Grade Highest => Instrument.Grades[_range.Highest];

    /// <summary>Whether no answer to an open item can change the grade: <see cref="Lowest"/> is <see cref="Highest"/>.</summary>
    public bool IsSettled => _range.Lowest == _range.Highest;

    /// <summary>
    /// When the case is to be assessed again unless an incident happens before: <see cref="AsOf"/> and the days of 24 hours that the instrument
    /// gives for the grade. <see langword="null"/> if it gives none.
    /// </summary>
    public DateTimeOffset? ReviewDue => ReviewDays is { } days && AsOf < DateTimeOffset.MaxValue.AddDays(-days - 1) ? AsOf.AddDays(days) : null;

    /// <summary>The days after which the instrument wants a case of this grade to be reviewed; <see langword="null"/> if it gives none.</summary>
    internal int? ReviewDays => Grade == Grade.Undetermined ? Instrument.UndeterminedReviewDays : Grade.ReviewDays;

    /// <summary>The facts of the diary as of <see cref="AsOf"/>. Never null: without a diary every fact is unknown.</summary>
    public PatternProfile Pattern { get; }

    /// <summary>
    /// The result for each outcome of the instrument, in its order; empty if the instrument has an overall grade only. A rule can count for an
    /// outcome and not for the overall grade, so an outcome can be higher.
    /// </summary>
    public IReadOnlyList<OutcomeResult> Outcomes => field ??= OutcomeResult.Of(this, _evaluation);

    /// <summary>How many of the items that apply have an answer in effect.</summary>
    public Completeness Completeness => Completeness.Of(Instrument.Program, _evaluation.States);

    /// <summary>Each score with the interval of its possible values, in the instrument's order.</summary>
    public IReadOnlyList<ScoreResult> Scores => field ??= ScoreResult.Of(Instrument, _evaluation);

    /// <summary>Every rule that holds, the highest grade first, then in the instrument's order.</summary>
    public IReadOnlyList<Reason> Reasons => field ??= _memory.Use(
        this, static (of, trial) => ReasonFinder.Find(of.Instrument, of._evaluation, of.Pattern, trial));

    /// <summary>What each item adds to each score: in the instrument's order of scores, and for each score in that of its items.</summary>
    public IReadOnlyList<Contribution> Contributions => field ??= _memory.Contributions.Of(_evaluation);

    /// <summary>
    /// Every open item that a rule, a score or an action uses, the next best question first: critical items, then those with the answer that
    /// proves most, then those whose answers narrow the range most, then those that most open rules use, then in the instrument's order.
    /// Judgements are last. docs/concepts.md states the order exactly.
    /// </summary>
    public IReadOnlyList<OpenQuestion> OpenQuestions => field ??= _memory.Use(
        this, static (of, trial) => QuestionRanking.Rank(of.Instrument, of._evaluation, of._answers, trial));

    /// <summary>The facts of the diary that keep the range open, in the order of <see cref="PatternFact.All"/>.</summary>
    public IReadOnlyList<OpenFact> OpenFacts => field ??= OpenFact.Of(Instrument, _evaluation, Pattern);

    /// <summary>What contradicts an answer, in the instrument's order of items, and of one item in the order of kinds.</summary>
    public IReadOnlyList<Discrepancy> Discrepancies => field ??= _memory.Use(
        this, static (of, trial) => Observations.Discrepancies(of.Instrument, of._evaluation, of.Pattern, trial));

    /// <summary>The open items that the diary answers, in the instrument's order. An answer that it raises is in <see cref="Discrepancies"/>.</summary>
    public IReadOnlyList<ObservedAnswer> Observed => field ??= _memory.Use(
        this, static (of, trial) => Observations.Filled(of.Instrument, of._evaluation, of.Pattern, trial));

    /// <summary>The recommended actions, the most urgent first, then in the instrument's order.</summary>
    public IReadOnlyList<RecommendedAction> Actions => field ??= ActionList.Of(this, _evaluation);

    /// <summary>What a reader must bear in mind: the instrument's caveats, then its statements that are not confirmed at the source.</summary>
    public IReadOnlyList<LocalizedText> Caveats => Instrument.CaveatsOfResults;

    /// <summary>The rules that neither hold nor are ruled out, in the instrument's order.</summary>
    public IReadOnlyList<Rule> OpenRules => field ??= FindOpenRules();

    /// <summary>Level, grade, range and instrument in one line.</summary>
    public override string ToString() => $"{Level}: {Grade} ({Lowest} to {Highest}) by {Instrument}";

    /// <summary>Assesses the same case with some answers changed. The diary is not analysed again, and this assessment is not changed.</summary>
    /// <param name="changes">Codes of items, each with its new answer. Of two for the same item the later one is used.</param>
    /// <returns>The assessment with the changed answers.</returns>
    /// <exception cref="InvalidInputException">An item or an answer is not valid for the instrument. The exception has every problem.</exception>
    public Assessment WhatIf(params IEnumerable<(string Item, Answer Answer)> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var answers = _answers;
        foreach (var (item, answer) in changes)
            answers = answers.With(NotNull.Of(item, nameof(changes)), NotNull.Of(answer, nameof(changes)));
        return new Assessment(_memory, _case, answers, Pattern, AsOf, _zone);
    }

    /// <summary>The offset from UTC in the time zone of the case at an instant.</summary>
    internal TimeSpan OffsetAt(DateTimeOffset instant) => _zone.GetUtcOffset(instant);

    /// <summary>Explains why the case does not have a grade: what each rule of that grade or above lacks, and the smallest changes that would reach it.</summary>
    /// <param name="grade">One of the instrument's grades.</param>
    /// <param name="budget">The most changes that are tried for one rule. All rules together have ten times as many, which they share.</param>
    /// <returns>The explanation. It says where the budget ended before everything was tried.</returns>
    /// <exception cref="ArgumentException">The grade is not one of the instrument.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The budget is negative.</exception>
    public WhyNotResult WhyNot(Grade grade, int budget = WhyNotResult.DefaultBudget)
    {
        ArgumentNullException.ThrowIfNull(grade);
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, 0);
        var place = 0;
        while (place < Instrument.Grades.Count && Instrument.Grades[place] != grade)
            place++;
        if (place == Instrument.Grades.Count)
            throw new ArgumentException($"Instrument {Instrument} has no such grade.", nameof(grade));
        var finder = new WhyNotFinder(this, _evaluation, _answers, _memory.Changes, place);
        var trial = _memory.Borrow();
        var result = finder.Find(trial, budget);
        _memory.GiveBack(trial);
        return result;
    }

    /// <summary>Explains why the case does not have a level or a higher one: the same for the lowest grade of the instrument with at least that level.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The explanation. It says where the default budget ended before everything was tried.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No grade of the instrument has that level or a higher one.</exception>
    public WhyNotResult WhyNot(RiskLevel level) => WhyNot(
        Instrument.Grades.FirstOrDefault(grade => grade.Level >= level)
            ?? throw new ArgumentOutOfRangeException(nameof(level), level, $"No grade of instrument {Instrument} has this level or a higher one."));

    /// <summary>
    /// Explains why the case does not have the next level above the stated one: that of <see cref="NextGrade"/>, or where there is none the highest one of the
    /// instrument.
    /// </summary>
    /// <returns>The explanation. It says where the default budget ended before everything was tried.</returns>
    public WhyNotResult WhyNot() => WhyNot((NextGrade ?? Instrument.Grades[^1]).Level);

    /// <summary>
    /// The lowest grade of a higher level than the stated one, for <see cref="WhyNot(Grade, int)"/>; <see langword="null"/> if there is none. If the level is
    /// <see cref="RiskLevel.Undetermined"/>, of a higher level than that of the instrument's lowest grade.
    /// </summary>
    public Grade? NextGrade
    {
        get
        {
            var now = Level == RiskLevel.Undetermined ? Instrument.Grades[0].Level : Level;
            return Instrument.Grades.FirstOrDefault(grade => grade.Level > now);
        }
    }

    private System.Collections.ObjectModel.ReadOnlyCollection<Rule> FindOpenRules()
    {
        var program = Instrument.Program;
        var count = 0;
        foreach (var rule in program.Rules)
            count += _evaluation.TruthOf(rule.Gate) == Truth.Open ? 1 : 0;
        var open = new Rule[count];
        for (var i = program.Rules.Length - 1; count > 0; i--)
            if (_evaluation.TruthOf(program.Rules[i].Gate) == Truth.Open)
                open[--count] = Instrument.Rules[i];
        return Array.AsReadOnly(open);
    }
}
