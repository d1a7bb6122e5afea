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
    private readonly WorkingMemory _memory;

    /// <summary>Makes an assessor for an instrument.</summary>
    public Assessor(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        _memory = new WorkingMemory(instrument);
    }

    /// <summary>The instrument by which it assesses.</summary>
    public Instrument Instrument => _memory.Instrument;

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
        IanaTimeZone.ThrowIfNotThatOf(diary, timeZone, nameof(timeZone));
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
        AnswerCheck.ThrowIfNotValid(answers, Instrument);
        return diary is null ? Trajectory.None : Trajectory.Of(new TrajectoryWalk(Instrument, answers, diary), diary, asOf.UtcTicks);
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
        AnswerCheck.ThrowIfNotValid(answers, Instrument);
        var evaluation = _memory.Borrow();
        GivenAnswers.CopyTo(evaluation.Given, answers, Instrument, diary.Diary, diary.Diary.TimeZone, diary.AsOfTicks);
        Span<Interval> facts = stackalloc Interval[PatternFact.All.Count];
        diary.Pattern.CopyTo(facts);
        evaluation.Run(facts);
        var range = GradeRange.Of(Instrument, evaluation);
        _memory.GiveBack(evaluation);
        return new LevelRange(Instrument, range);
    }

    internal Assessment Assess(string? reference, AnswerSheet answers, PatternProfile pattern, DateTimeOffset asOf, TimeZoneInfo zone) =>
        new(_memory, reference, answers, pattern, asOf, zone);

    /// <summary>The instrument.</summary>
    public override string ToString() => Instrument.ToString();
}
