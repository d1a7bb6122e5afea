using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>Assesses cases by one instrument.</summary>
/// <remarks>
/// Immutable and safe to share between threads: make one an instrument and keep it. It reads no clock, no culture and no file; the
/// same inputs give the same assessment.
/// </remarks>
public sealed class Assessor
{
    /// <summary>Makes an assessor for an instrument.</summary>
    public Assessor(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        Instrument = instrument;
        _memory = new WorkingMemory(instrument.Program);
    }

    /// <summary>The instrument by which it assesses.</summary>
    public Instrument Instrument { get; }

    private readonly WorkingMemory _memory;

    /// <summary>What a case proves, could still become, and asks for, as of an instant.</summary>
    /// <param name="answers">What was answered.</param>
    /// <param name="diary">What happened; <see langword="null"/> where there is no diary, so that no fact is known.</param>
    /// <param name="asOf">The instant for which the question is put. Nothing after it is looked at.</param>
    /// <param name="timeZone">Where dates in answers are read, and in which asOf is shown. Without it, it is the diary's; without a diary, it is UTC.</param>
    /// <exception cref="ArgumentException">The diary has a time zone with other rules than <paramref name="timeZone"/>.</exception>
    /// <exception cref="InvalidInputException">Answers are none that the instrument knows; it has every problem.</exception>
    public Assessment Assess(AnswerSheet answers, IncidentDiary? diary, DateTimeOffset asOf, TimeZoneInfo? timeZone = null)
    {
        ArgumentNullException.ThrowIfNull(answers);
        NamedTimeZone.ThrowIfNotThatOf(diary, timeZone, nameof(timeZone));
        return Assess(null, answers, PatternProfile.Of(diary, asOf), asOf, diary?.TimeZone ?? timeZone ?? TimeZoneInfo.Utc);
    }

    /// <summary>What a case proves, could still become, and asks for, from a diary that is analysed already.</summary>
    /// <exception cref="InvalidInputException">Answers are none that the instrument knows; it has every problem.</exception>
    public Assessment Assess(AnswerSheet answers, AnalysedDiary diary)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(diary);
        return Assess(null, answers, diary.Pattern, diary.AsOf, diary.Diary.TimeZone);
    }

    /// <summary>What the instrument does not understand in a case's answers; empty where it may be assessed.</summary>
    public IReadOnlyList<Problem> Check(AnswerSheet answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return AnswerCheck.Problems(answers, Instrument);
    }

    /// <summary>The level after every incident and at every milestone up to an instant.</summary>
    /// <param name="answers">What was answered.</param>
    /// <param name="diary">What happened; <see langword="null"/> gives a trajectory without steps.</param>
    /// <param name="asOf">The instant at which it ends.</param>
    /// <returns>The steps in the order of time, in the time zone of the diary.</returns>
    /// <exception cref="InvalidInputException">The answers are not valid for this instrument; it has every problem.</exception>
    public Trajectory TrajectoryOf(AnswerSheet answers, IncidentDiary? diary, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ThrowIfNotKnown(answers);
        return diary is null ? Trajectory.None : Trajectory.Of(new TrajectoryWalk(this, answers, diary), diary, asOf.UtcTicks);
    }

    internal Assessment Assess(string? reference, AnswerSheet answers, PatternProfile pattern, DateTimeOffset asOf, TimeZoneInfo zone)
    {
        ThrowIfNotKnown(answers);
        Span<Interval> facts = stackalloc Interval[PatternFact.All.Count];
        pattern.CopyTo(facts);
        var evaluation = Evaluate(answers, pattern.Diary, zone, facts, asOf.UtcTicks);
        return new Assessment(this, reference, answers, pattern, asOf, zone, evaluation);
    }

    private void ThrowIfNotKnown(AnswerSheet answers)
    {
        if (answers.ReadBy(Instrument.Program) is not null)
            return;
        var problems = AnswerCheck.Problems(answers, Instrument);
        if (problems.Count > 0)
            throw new InvalidInputException(problems);
    }

    /// <summary>
    /// The level and range alone, of a case whose diary is analysed already. Nothing is allocated once answers and diary have been looked
    /// at by this assessor, and each thread has been there.
    /// </summary>
    /// <exception cref="InvalidInputException">Answers are none that the instrument knows; it has every problem.</exception>
    public LevelRange AssessLevel(AnswerSheet answers, AnalysedDiary diary)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(diary);
        ThrowIfNotKnown(answers);
        var evaluation = _memory.Borrow();
        CopyGiven(answers, diary.Diary, diary.Diary.TimeZone, diary.AsOfTicks, evaluation.Given);
        Span<Interval> facts = stackalloc Interval[PatternFact.All.Count];
        diary.Pattern.CopyTo(facts);
        evaluation.Run(facts);
        var standing = Standing.Of(Instrument, evaluation);
        _memory.GiveBack(evaluation);
        return new LevelRange(Instrument, standing);
    }

    internal Evaluation Evaluate(AnswerSheet answers, IncidentDiary? diary, TimeZoneInfo zone, ReadOnlySpan<Interval> facts, long asOf)
    {
        var evaluation = new Evaluation(Instrument.Program, answers.ReadBy(Instrument.Program) ?? Given(answers, diary, zone, asOf));
        evaluation.Run(facts);
        return evaluation;
    }

    /// <summary>Does some work with working memory that is given back after it.</summary>
    internal T WithTrial<T>(Assessment assessment, Func<Assessment, Evaluation, T> work)
    {
        var trial = _memory.Borrow();
        var result = work(assessment, trial);
        _memory.GiveBack(trial);
        return result;
    }

    /// <summary>The option or count that each item has at an instant; one that holds only later is open.</summary>
    private int[] Given(AnswerSheet answers, IncidentDiary? diary, TimeZoneInfo zone, long asOf)
    {
        var given = new int[Instrument.Items.Count];
        CopyGiven(answers, diary, zone, asOf, given);
        return given;
    }

    private void CopyGiven(AnswerSheet answers, IncidentDiary? diary, TimeZoneInfo zone, long asOf, int[] given)
    {
        if (answers.ReadBy(Instrument.Program) is { } known)
            Array.Copy(known, given, given.Length);
        else
            ReadGiven(answers, diary?.Clock ?? new ZoneClock(zone), asOf, given);
    }

    private void ReadGiven(AnswerSheet answers, ZoneClock clock, long asOf, int[] given)
    {
        for (var i = 0; i < given.Length; i++)
            given[i] = Evaluation.Open;
        var isTimeless = true;
        foreach (var (code, answer) in answers.AsSpan())
        {
            isTimeless &= answer.Since is null;
            if (answer.IsOpen || (answer.Since is { } since && since.Resolve(clock).Start > asOf))
                continue;
            var item = Instrument.Program.Items[code];
            given[item] = answer.Count ?? Instrument.Items[item].IndexOf(answer.Option!);
        }
        if (isTimeless)
            answers.KeepRead(Instrument.Program, (int[])given.Clone());
    }

    /// <summary>The instrument.</summary>
    public override string ToString() => Instrument.ToString();
}
