using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>
/// What answers and diary prove, what the level could still become, why, and what to ask and do next. A screening aid to a
/// professional's judgement: it predicts nothing.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads; each part is worked out when it is first asked for. Equality is identity. Personal
/// data: the answers and the diary from which it was made are reachable through it.
/// </remarks>
public sealed partial class Assessment
{
    private readonly WorkingMemory _memory;
    private readonly AnswerSheet _answers;
    private readonly TimeZoneInfo _zone;
    private readonly Evaluation _evaluation;
    private readonly GradeRange _range;

    /// <exception cref="InvalidInputException">The answers are not valid for the instrument; it has every problem.</exception>
    internal Assessment(WorkingMemory memory, string? reference, AnswerSheet answers, PatternProfile pattern, DateTimeOffset asOf, TimeZoneInfo zone)
    {
        (_memory, _answers, _zone) = (memory, answers, zone);
        (CaseReference, Pattern, AsOf) = (reference, pattern, TimeZoneInfo.ConvertTime(asOf, zone));
        AnswerCheck.ThrowIfNotValid(answers, Instrument);
        _evaluation = new Evaluation(Instrument.Program, GivenAnswers.Of(answers, Instrument, pattern.Diary, zone, asOf.UtcTicks));
        Span<Interval> facts = stackalloc Interval[PatternFact.All.Count];
        pattern.CopyTo(facts);
        _evaluation.Run(facts);
        _range = GradeRange.Of(Instrument, _evaluation);
    }

    /// <summary>The engine's version, which is that of the package: major, minor and patch. A change of any figure changes it.</summary>
    public static string EngineVersion { get; } = typeof(Assessment).Assembly.GetName().Version!.ToString(3);

    /// <summary>The host's reference of the case.</summary>
    public string? CaseReference { get; }

    /// <summary>The instant for which the question was put, in the case's time zone.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The instrument by which it was assessed.</summary>
    public Instrument Instrument => _memory.Instrument;

    /// <summary>The level of <see cref="Grade"/>. <see cref="RiskLevel.Undetermined"/> where not even the lowest may be stated.</summary>
    public RiskLevel Level => Grade.Level;

    /// <summary>The instrument's own grade that is proved, or <see cref="Grade.Undetermined"/>.</summary>
    public Grade Grade => _range.Grade;

    /// <summary>The lowest grade that the case can have when open items are answered.</summary>
    public Grade Lowest => Instrument.Grades[_range.Lowest];

    /// <summary>The highest grade that the case can have when open items are answered.</summary>
    public Grade Highest => Instrument.Grades[_range.Highest];

    /// <summary>Whether no open item can change the level any more.</summary>
    public bool IsSettled => _range.Lowest == _range.Highest;

    /// <summary>When the instrument wants the case looked at again, unless an incident comes first; where it says so.</summary>
    public DateTimeOffset? ReviewDue => Grade.ReviewDays is { } days && AsOf < DateTimeOffset.MaxValue.AddDays(-days - 1) ? AsOf.AddDays(days) : null;

    /// <summary>The facts of the diary.</summary>
    public PatternProfile Pattern { get; }

    /// <summary>
    /// How the case stands for each outcome of the instrument, in its order; none where it has the overall level alone. The overall
    /// range is never below any of theirs.
    /// </summary>
    public IReadOnlyList<OutcomeResult> Outcomes => field ??= OutcomeResult.Of(this, _evaluation);

    /// <summary>Each score with all that it could still be, in the instrument's order.</summary>
    public IReadOnlyList<ScoreResult> Scores => field ??= ScoreResult.Of(Instrument, _evaluation);

    /// <summary>Every rule that holds, the highest grade first, then in the instrument's order.</summary>
    public IReadOnlyList<Reason> Reasons => field ??= _memory.Use(
        this, static (of, trial) => ReasonFinder.Find(of.Instrument, of._evaluation, of.Pattern, trial));

    /// <summary>What each item adds to each score, in the instrument's order.</summary>
    public IReadOnlyList<Contribution> Contributions => field ??= Contribution.Of(Instrument, _evaluation);

    /// <summary>
    /// Every open item on which a rule, a score or an action rests, the next best question first: critical items, then those whose answers prove
    /// most, then those that narrow the range most, then those on which most open rules rest, then in the instrument's order. Judgements are last.
    /// The key is stated in docs/concepts.md.
    /// </summary>
    public IReadOnlyList<OpenQuestion> OpenQuestions => field ??= _memory.Use(
        this, static (of, trial) => QuestionRanking.Rank(of.Instrument, of._evaluation, of._answers, trial));

    /// <summary>Where the diary contradicts an answer, in the instrument's order. They are never resolved silently.</summary>
    public IReadOnlyList<Discrepancy> Discrepancies => field ??= _memory.Use(
        this, static (of, trial) => Observations.Discrepancies(of.Instrument, of._evaluation, of.Pattern, trial));

    /// <summary>Open items that the diary filled, in the instrument's order.</summary>
    public IReadOnlyList<ObservedAnswer> Observed => field ??= _memory.Use(
        this, static (of, trial) => Observations.Filled(of.Instrument, of._evaluation, of.Pattern, trial));

    /// <summary>What to do, the most urgent first, then in the instrument's order.</summary>
    public IReadOnlyList<RecommendedAction> Actions => field ??= ActionList.Of(this, _evaluation);

    /// <summary>What a reader must bear in mind: the instrument's caveats, then what its file says without having been confirmed.</summary>
    public IReadOnlyList<LocalizedText> Caveats => Instrument.CaveatsOfResults;

    /// <summary>The rules that neither hold nor are ruled out, in the instrument's order.</summary>
    public IReadOnlyList<Rule> OpenRules => field ??= FindOpenRules();

    /// <summary>Level, grade, range and instrument in one line.</summary>
    public override string ToString() => $"{Level}: {Grade} ({Lowest} to {Highest}) by {Instrument}";

    /// <summary>The same case with some answers changed, without a second look at the diary.</summary>
    /// <exception cref="InvalidInputException">The changes are no answers that the instrument knows; it has every problem.</exception>
    public Assessment WhatIf(params IEnumerable<(string Item, Answer Answer)> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var answers = _answers;
        foreach (var (item, answer) in changes)
            answers = answers.With(NotNull.Of(item, nameof(changes)), NotNull.Of(answer, nameof(changes)));
        return new Assessment(_memory, CaseReference, answers, Pattern, AsOf, _zone);
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
