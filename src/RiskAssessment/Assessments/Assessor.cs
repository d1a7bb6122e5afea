using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>Assesses cases by one instrument.</summary>
/// <remarks>
/// Immutable and safe to share between threads: create one for each instrument and keep it. It uses no clock, no culture and no file; the
/// same inputs give the same assessment.
/// </remarks>
/// <example>
/// <code>
/// var assessor = new Assessor(StalkingScreen.Instrument);
/// var diary = new IncidentDiary([new("i1", EdtfDate.Day(2018, 4, 9), Behaviour.Of("following"))]);
///
/// var assessment = assessor.Assess(AnswerSheet.Empty, diary, asOf: new DateTimeOffset(2018, 4, 17, 12, 0, 0, TimeSpan.Zero));
/// </code>
/// </example>
public sealed class Assessor
{
    private readonly WorkingMemory _memory;

    /// <summary>Creates an assessor, and working memory that its assessments share.</summary>
    /// <param name="instrument">The instrument by which it assesses.</param>
    public Assessor(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        _memory = new WorkingMemory(instrument);
    }

    /// <summary>The instrument by which it assesses.</summary>
    public Instrument Instrument => _memory.Instrument;

    /// <summary>Assesses a case as of an instant.</summary>
    /// <param name="answers">The answers. An item without an answer is open.</param>
    /// <param name="diary">The diary; <see langword="null"/> if there is none, so that no fact is known.</param>
    /// <param name="asOf">The instant. Incidents that start later, and answers that hold only later, are left out.</param>
    /// <param name="timeZone">
    /// The time zone in which dates of answers are read and in which <see cref="Assessment.AsOf"/> is given. <see langword="null"/> means that
    /// of the diary, or UTC without a diary.
    /// </param>
    /// <returns>The assessment, without a reference of a case.</returns>
    /// <exception cref="ArgumentException">The diary has a time zone with other rules than <paramref name="timeZone"/>.</exception>
    /// <exception cref="InvalidInputException">The answers are not valid for this instrument. The exception has every problem.</exception>
    public Assessment Assess(AnswerSheet answers, IncidentDiary? diary, DateTimeOffset asOf, TimeZoneInfo? timeZone = null)
    {
        ArgumentNullException.ThrowIfNull(answers);
        IanaTimeZone.ThrowIfNotThatOf(diary, timeZone, nameof(timeZone));
        return Assess(default, answers, PatternProfile.Of(diary, asOf), asOf, diary?.TimeZone ?? timeZone ?? TimeZoneInfo.Utc);
    }

    /// <summary>Assesses a case whose diary is already analysed, as of the instant of that analysis.</summary>
    /// <param name="answers">The answers. An item without an answer is open.</param>
    /// <param name="diary">The analysed diary.</param>
    /// <returns>The assessment, without a reference of a case, in the time zone of the diary.</returns>
    /// <exception cref="InvalidInputException">The answers are not valid for this instrument. The exception has every problem.</exception>
    public Assessment Assess(AnswerSheet answers, AnalysedDiary diary)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(diary);
        return Assess(default, answers, diary.Pattern, diary.AsOf, diary.Diary.TimeZone);
    }

    /// <summary>Checks whether answers are valid for the instrument, without assessing.</summary>
    /// <param name="answers">The answers.</param>
    /// <returns>Every problem, in the order of item codes, with the path of a case file; empty if the answers may be assessed.</returns>
    public IReadOnlyList<Problem> Check(AnswerSheet answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return AnswerCheck.Problems(answers, Instrument);
    }

    /// <summary>The level at every instant up to another at which the case may have changed; <see cref="Trajectory"/> says which.</summary>
    /// <param name="answers">The answers. They are used at every step, from <see cref="Answer.Since"/> on if that is set.</param>
    /// <param name="diary">The diary; <see langword="null"/> if there is none.</param>
    /// <param name="asOf">The instant at which the trajectory ends, which is its last step. What lies after it is left out.</param>
    /// <param name="timeZone">
    /// The time zone in which dates of answers are read and in which instants are given. <see langword="null"/> means that of the diary, or UTC
    /// without a diary.
    /// </param>
    /// <returns>The trajectory.</returns>
    /// <exception cref="ArgumentException">The diary has a time zone with other rules than <paramref name="timeZone"/>.</exception>
    /// <exception cref="InvalidInputException">The answers are not valid for this instrument. The exception has every problem.</exception>
    public Trajectory TrajectoryOf(AnswerSheet answers, IncidentDiary? diary, DateTimeOffset asOf, TimeZoneInfo? timeZone = null)
    {
        ArgumentNullException.ThrowIfNull(answers);
        IanaTimeZone.ThrowIfNotThatOf(diary, timeZone, nameof(timeZone));
        AnswerCheck.ThrowIfNotValid(answers, Instrument);
        var zone = diary?.TimeZone ?? timeZone ?? TimeZoneInfo.Utc;
        var moments = TrajectoryMoment.Of(answers, diary, diary?.Clock ?? new ZoneClock(zone), asOf.UtcTicks);
        return Trajectory.Of(moments.Select(new TrajectoryWalk(Instrument, answers, diary, zone).Step));
    }

    /// <summary>
    /// Assesses the level and its range only, of a case whose diary is already analysed. After the first call on each thread, repeated calls
    /// with the same answers and diary allocate no memory.
    /// </summary>
    /// <param name="answers">The answers. An item without an answer is open.</param>
    /// <param name="diary">The analysed diary.</param>
    /// <returns>The same level and range as those of the assessment.</returns>
    /// <exception cref="InvalidInputException">The answers are not valid for this instrument. The exception has every problem.</exception>
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

    /// <summary>Assesses the levels and ranges of many cases at once, which is much quicker than one by one.</summary>
    /// <param name="cases">The cases, in columns of a form that this instrument fits.</param>
    /// <returns>For each case the same level, range and rules as those of an assessment.</returns>
    /// <exception cref="ArgumentException">The instrument does not fit the form of the columns: see <see cref="QuestionForm.Fits"/>.</exception>
    public ColumnLevels AssessLevels(CaseColumns cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return new ColumnLevels(Instrument, new PlaneEvaluation(Instrument.Program, cases, cases.Form.ColumnsOf(Instrument)));
    }

    internal Assessment Assess(AssessedCase of, AnswerSheet answers, PatternProfile pattern, DateTimeOffset asOf, TimeZoneInfo zone) =>
        new(_memory, of, answers, pattern, asOf, zone);

    /// <summary>The instrument.</summary>
    public override string ToString() => Instrument.ToString();
}
