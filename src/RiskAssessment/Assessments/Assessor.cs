using RiskAssessment.Instruments;
using RiskAssessment.Packed;
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

    /// <summary>Made when a batch is first assessed, and then kept.</summary>
    private LevelBatch Batch => field ??= new LevelBatch(Instrument);

    /// <summary>Made when a case is first packed, and then kept.</summary>
    private CaseForm Form => field ??= new CaseForm(Instrument);

    /// <summary>What a case proves, could still become, and asks for, as of an instant.</summary>
    /// <param name="answers">What was answered.</param>
    /// <param name="diary">What happened; <see langword="null"/> where there is no diary, so that no fact is known.</param>
    /// <param name="asOf">The instant for which the question is put. Nothing after it is looked at.</param>
    /// <param name="timeZone">Where dates in answers are read, and in which asOf is shown; the diary's where left out.</param>
    /// <exception cref="InvalidInputException">Answers are none that the instrument knows; it has every problem.</exception>
    public Assessment Assess(AnswerSheet answers, IncidentDiary? diary, DateTimeOffset asOf, TimeZoneInfo? timeZone = null)
    {
        ArgumentNullException.ThrowIfNull(answers);
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

    /// <summary>What a case file proves, could still become, and asks for.</summary>
    /// <param name="caseFile">The case. Its own asOf goes before the one given; which instrument it names is the caller's to heed.</param>
    /// <param name="now">The instant for a case that names none.</param>
    /// <exception cref="InvalidInputException">Answers are none that the instrument knows; it has every problem.</exception>
    public Assessment Assess(CaseFile caseFile, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        var asOf = caseFile.AsOf ?? now;
        return Assess(caseFile.Reference, caseFile.Answers, PatternProfile.Of(caseFile.Diary, asOf), asOf, caseFile.TimeZone);
    }

    /// <summary>What the instrument does not understand in a case's answers; empty where it may be assessed.</summary>
    public IReadOnlyList<Problem> Check(AnswerSheet answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return AnswerCheck.Problems(answers, Instrument);
    }

    internal Assessment Assess(string? reference, AnswerSheet answers, PatternProfile pattern, DateTimeOffset asOf, TimeZoneInfo zone)
    {
        ThrowIfNotKnown(answers);
        Span<Interval> facts = stackalloc Interval[PatternFact.All.Count];
        pattern.CopyTo(facts);
        var evaluation = Evaluate(answers, pattern.Diary, zone, facts, asOf.UtcTicks);
        return new Assessment(this, reference, answers, pattern, asOf, zone, evaluation);
    }

    internal int[] GivenChecked(CaseFile caseFile, long asOf)
    {
        ThrowIfNotKnown(caseFile.Answers);
        return Given(caseFile.Answers, caseFile.Diary, caseFile.TimeZone, asOf);
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
    /// <exception cref="NotSupportedException">The instrument has more grades than a <see cref="LevelRange"/> can tell: 128.</exception>
    public LevelRange AssessLevel(AnswerSheet answers, AnalysedDiary diary)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(diary);
        LevelRange.ThrowIfTooManyGrades(Instrument);
        ThrowIfNotKnown(answers);
        var evaluation = _memory.Borrow();
        CopyGiven(answers, diary.Diary, diary.Diary.TimeZone, diary.AsOfTicks, evaluation.Given);
        Span<Interval> facts = stackalloc Interval[PatternFact.All.Count];
        diary.Pattern.CopyTo(facts);
        evaluation.Run(facts);
        var standing = Standing.Of(Instrument, evaluation);
        _memory.GiveBack(evaluation);
        return LevelRange.Of(standing);
    }

    /// <summary>
    /// One case in the few words that its level rests on, for where a level is asked for again and again. Packing it costs about what
    /// asking for the level of answers and diary does.
    /// </summary>
    /// <exception cref="InvalidInputException">Answers are none that the instrument knows; it has every problem.</exception>
    /// <exception cref="NotSupportedException">The instrument has more grades than a <see cref="LevelRange"/> can tell: 128.</exception>
    public PackedCase Pack(AnswerSheet answers, AnalysedDiary diary)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(diary);
        LevelRange.ThrowIfTooManyGrades(Instrument);
        ThrowIfNotKnown(answers);
        Span<Interval> facts = stackalloc Interval[PatternFact.All.Count];
        diary.Pattern.CopyTo(facts);
        return new PackedCase(Form, Evaluate(answers, diary.Diary, diary.Diary.TimeZone, facts, diary.AsOfTicks));
    }

    /// <summary>The level and range of one case that is packed for this instrument. Nothing is allocated.</summary>
    /// <exception cref="ArgumentException">The case is packed for another instrument, or is the default value.</exception>
    public LevelRange AssessLevel(in PackedCase packed)
    {
        if (!packed.IsFor(Instrument))
            throw new ArgumentException($"The case is packed for another instrument than {Instrument}. Pack it anew.", nameof(packed));
        return packed.Assess();
    }

    /// <summary>
    /// The level and range of many cases that are packed for this instrument. Nothing is allocated for a case; with as many
    /// <paramref name="threads"/> as cores it is limited by how fast memory is read.
    /// </summary>
    /// <param name="cases">The cases.</param>
    /// <param name="levels">Where to put them: at least as many places as cases.</param>
    /// <param name="threads">How many threads work at once, from 1; as many as there are processors where left out (0).</param>
    /// <param name="width">How many bits are worked on at once, for measurements; it changes no result.</param>
    /// <exception cref="ArgumentException">The cases are packed for another instrument, or there are too few places.</exception>
    public unsafe void AssessLevels(PackedCases cases, Span<LevelRange> levels, int threads = 0, LaneWidth width = LaneWidth.Widest)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 0);
        if (cases.Instrument.Sha256 != Instrument.Sha256)
            throw new ArgumentException($"The cases are packed for {cases.Instrument}, and this assesses by {Instrument}. Pack them anew.", nameof(cases));
        if (levels.Length < cases.Count)
            throw new ArgumentException($"There are {cases.Count} cases and {levels.Length} places for their levels.", nameof(levels));
        fixed (LevelRange* to = levels)
            Batch.Assess(cases, to, threads == 0 ? Environment.ProcessorCount : threads, width);
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
}
