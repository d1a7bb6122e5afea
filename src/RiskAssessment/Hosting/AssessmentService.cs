using System.Diagnostics.CodeAnalysis;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using RiskAssessment.Telemetry;

namespace RiskAssessment;

/// <summary>
/// Assesses case files by the instrument that each names. The entry point for a host with several instruments, a clock and telemetry.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads. It emits traces and metrics, and log entries if dependency injection created it; their names
/// are in <see cref="TelemetryNames"/>. None of them has a text, name, answer or reference of a case.
/// </remarks>
/// <example>
/// <code>
/// var service = new AssessmentService(StalkingScreen.Versions, TimeProvider.System);
/// if (service.TryRead(File.ReadAllBytes("case.json"), out var caseFile, out var problems))
///     Console.WriteLine(service.Assess(caseFile).Level);
/// else
///     Console.WriteLine(string.Join(Environment.NewLine, problems));
/// </code>
/// </example>
public sealed partial class AssessmentService
{
    private readonly Assessor[] _assessors;
    private readonly TimeProvider _clock;
    private readonly InstrumentRegistry? _registry;
    private readonly string _default;

    /// <summary>Creates a service from instruments.</summary>
    /// <param name="instruments">
    /// The instruments, at least one. The first is for cases that name none; of several versions the first is for cases that name the id only.
    /// </param>
    /// <param name="clock">Gives the instant for cases without <see cref="CaseFile.AsOf"/>.</param>
    /// <exception cref="ArgumentException">There is no instrument.</exception>
    public AssessmentService(IEnumerable<Instrument> instruments, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _assessors = [.. NotNull.All(instruments).Select(instrument => new Assessor(instrument))];
        if (_assessors.Length == 0)
            throw new ArgumentException("At least one instrument is needed.", nameof(instruments));
        _clock = clock;
        _default = _assessors[0].Instrument.Id;
    }

    /// <summary>
    /// Creates a service from a registry. A case that names a version is assessed by that version; one that names none, by the
    /// version in force on the day of its <see cref="CaseFile.AsOf"/> in its time zone.
    /// </summary>
    /// <param name="registry">The instruments.</param>
    /// <param name="defaultInstrument">The id of the instrument for cases that name none.</param>
    /// <param name="clock">Gives the instant for cases without <see cref="CaseFile.AsOf"/>.</param>
    /// <exception cref="ArgumentException">The registry has no version of the default instrument.</exception>
    public AssessmentService(InstrumentRegistry registry, string defaultInstrument, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(defaultInstrument);
        ArgumentNullException.ThrowIfNull(clock);
        if (registry.Versions(defaultInstrument).Count == 0)
            throw new ArgumentException($"The registry has no instrument '{defaultInstrument}'.", nameof(defaultInstrument));
        _assessors = [.. registry.Instruments.Select(instrument => new Assessor(instrument))];
        (_registry, _default, _clock) = (registry, defaultInstrument, clock);
    }

    internal AssessmentTelemetry Telemetry { get; init; } = AssessmentTelemetry.WithoutLog;

    /// <summary>Checks whether a case may be assessed by these instruments, without assessing it.</summary>
    /// <param name="caseFile">The case.</param>
    /// <returns>
    /// Every problem with an answer, in the order of item codes, or one for an instrument that is not registered; empty if the case may be
    /// assessed.
    /// </returns>
    public IReadOnlyList<Problem> Check(CaseFile caseFile)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        return Find(caseFile, _clock.GetUtcNow()) is { } assessor ? assessor.Check(caseFile.Answers) : [NotRegistered(caseFile)];
    }

    /// <summary>The same, with paths that find the answers in a file.</summary>
    private IReadOnlyList<Problem> CheckNamed(CaseFile caseFile) =>
        Find(caseFile, _clock.GetUtcNow()) is { } assessor ? AnswerCheck.Problems(caseFile.Answers, assessor.Instrument, isInFile: true) : [NotRegistered(caseFile)];

    /// <summary>Whether an instrument has an item of this name, so that it is no word of a case.</summary>
    private bool IsItem(string name) => Array.Exists(_assessors, assessor => assessor.Instrument.Program.Items.ContainsKey(name));

    /// <summary>Assesses a case by the instrument that it names, or by the default one.</summary>
    /// <param name="caseFile">The case. Without <see cref="CaseFile.AsOf"/> it is assessed as of the current time of the clock.</param>
    /// <returns>The assessment, with the reference of the case.</returns>
    /// <exception cref="InvalidInputException">
    /// The instrument is not registered, or the answers are not valid for it. The exception has every problem.
    /// </exception>
    public Assessment Assess(CaseFile caseFile) => Assess(caseFile, _clock.GetUtcNow());

    /// <summary>Assesses a case by the instrument that it names, or by the default one, with a given current time.</summary>
    /// <param name="caseFile">The case. Its <see cref="CaseFile.AsOf"/> takes precedence over <paramref name="now"/>.</param>
    /// <param name="now">The instant for a case without <see cref="CaseFile.AsOf"/>.</param>
    /// <returns>The assessment, with the reference of the case.</returns>
    /// <exception cref="InvalidInputException">
    /// The instrument is not registered, or the answers are not valid for it. The exception has every problem.
    /// </exception>
    public Assessment Assess(CaseFile caseFile, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        return Observed(TelemetryNames.Assess, caseFile, now, (assessor, work) =>
        {
            var assessment = caseFile.AssessBy(assessor, now);
            work.Done(assessment);
            return assessment;
        });
    }

    /// <summary>The level after every incident and at every milestone of a case, by the instrument that it names, or by the default one.</summary>
    /// <param name="caseFile">The case. Without <see cref="CaseFile.AsOf"/> the trajectory ends at the current time of the clock.</param>
    /// <returns>The trajectory; one without steps if the case has no diary.</returns>
    /// <exception cref="InvalidInputException">
    /// The instrument is not registered, or the answers are not valid for it. The exception has every problem.
    /// </exception>
    public Trajectory TrajectoryOf(CaseFile caseFile) => TrajectoryOf(caseFile, _clock.GetUtcNow());

    /// <summary>The level after every incident and at every milestone of a case, with a given current time.</summary>
    /// <param name="caseFile">The case. Its <see cref="CaseFile.AsOf"/> takes precedence over <paramref name="now"/>.</param>
    /// <param name="now">The instant at which the trajectory of a case without <see cref="CaseFile.AsOf"/> ends.</param>
    /// <returns>The trajectory; one without steps if the case has no diary.</returns>
    /// <exception cref="InvalidInputException">
    /// The instrument is not registered, or the answers are not valid for it. The exception has every problem.
    /// </exception>
    public Trajectory TrajectoryOf(CaseFile caseFile, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        return Observed(TelemetryNames.Trajectory, caseFile, now, (assessor, work) =>
        {
            var known = Knowledge.Of(caseFile, out _);
            var trajectory = assessor.TrajectoryOf(known.Answers, known.Diary, caseFile.AsOf ?? now, caseFile.TimeZone);
            work.Done(trajectory);
            return trajectory;
        });
    }

    /// <summary>Makes a case file of what a view includes, and says what that does to the score, by the instrument that the case names, or by the default one.</summary>
    /// <param name="caseFile">The case. Without <see cref="CaseFile.AsOf"/> both are assessed as of the current time of the clock.</param>
    /// <param name="view">Who the case file is for.</param>
    /// <returns>The case file, what was left out, and whether it scores the same.</returns>
    /// <exception cref="InvalidInputException">
    /// The instrument is not registered, or the answers are not valid for it. The exception has every problem.
    /// </exception>
    public RedactedCase Redact(CaseFile caseFile, SharingView view)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        ArgumentNullException.ThrowIfNull(view);
        var now = _clock.GetUtcNow();
        return view.Redact(caseFile, Find(caseFile, now) ?? throw new InvalidInputException([NotRegistered(caseFile)]), now);
    }

    /// <summary>The instrument by which a case is assessed.</summary>
    /// <param name="caseFile">The case.</param>
    /// <returns>The instrument; <see langword="null"/> if the one that the case names is not registered, or not in force on its day.</returns>
    public Instrument? InstrumentFor(CaseFile caseFile)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        return Find(caseFile, _clock.GetUtcNow())?.Instrument;
    }

    /// <summary>
    /// Reads a case file, or a history as all that it says, and checks the answers against the instrument, so that all problems are reported at once.
    /// </summary>
    /// <param name="utf8">The file, with or without a byte order mark; a case file has at most <see cref="Bounds.FileBytes"/>.</param>
    /// <param name="caseFile">The case; <see langword="null"/> if there is an error.</param>
    /// <param name="problems">
    /// Every error and every warning, in the order of the file, each with its line and column; empty if there is none. A case with warnings alone is
    /// read. Problems with the answers of a history have no line.
    /// </param>
    /// <returns>Whether the case may be assessed. One that may not is counted as refused in the metrics.</returns>
    public bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out CaseFile? caseFile, out IReadOnlyList<Problem> problems) =>
        TryRead(utf8, out caseFile, out _, out problems);

    /// <summary>Reads a case file or a history as the other overload does, and gives the history, too, for what looks at its events.</summary>
    /// <param name="utf8">The file, with or without a byte order mark; a case file has at most <see cref="Bounds.FileBytes"/>.</param>
    /// <param name="caseFile">The case, of a history with all that it says; <see langword="null"/> if there is an error.</param>
    /// <param name="history">The history; <see langword="null"/> if the file is a case file, or if there is an error.</param>
    /// <param name="problems">The same as those of the other overload.</param>
    /// <returns>Whether the case may be assessed. One that may not is counted as refused in the metrics.</returns>
    public bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out CaseFile? caseFile, out CaseHistory? history, out IReadOnlyList<Problem> problems)
    {
        history = null;
        var isRead = HistoryJson.IsHistory(utf8)
            ? TryReadHistory(utf8, out caseFile, out history, out problems)
            : CaseJson.TryRead(utf8, CheckNamed, IsItem, out caseFile, out problems);
        if (!isRead)
            Telemetry.Refused(problems);
        return isRead;
    }

    private bool TryReadHistory(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out CaseFile? caseFile, out CaseHistory? history, out IReadOnlyList<Problem> problems)
    {
        if (HistoryJson.TryRead(utf8, out history, out problems))
            problems = [.. problems, .. Check(history.Case)];
        if (problems.Any(problem => problem.Severity == ProblemSeverity.Error))
            history = null;
        caseFile = history?.Case;
        return caseFile is not null;
    }

    private T Observed<T>(string operation, CaseFile caseFile, DateTimeOffset now, Func<Assessor, AssessmentActivity, T> work)
    {
        using var observed = Telemetry.Begin(operation, _clock);
        try
        {
            var assessor = Find(caseFile, now) ?? throw new InvalidInputException([NotRegistered(caseFile)]);
            observed.By(assessor.Instrument, caseFile.Diary?.Incidents.Count ?? 0);
            return work(assessor, observed);
        }
        catch (InvalidInputException refused)
        {
            observed.Refused();
            Telemetry.Refused(refused.Problems);
            throw;
        }
        catch (Exception exception)
        {
            observed.Failed(exception);
            throw;
        }
    }

    private Assessor? Find(CaseFile caseFile, DateTimeOffset now)
    {
        if (_registry is null || caseFile.InstrumentVersion is not null)
            return Array.Find(_assessors, assessor => caseFile.Allows(assessor.Instrument));
        var inForce = _registry.InForce(caseFile.InstrumentId ?? _default, TimeZoneInfo.ConvertTime(caseFile.AsOf ?? now, caseFile.TimeZone));
        return Array.Find(_assessors, assessor => assessor.Instrument == inForce);
    }

    private Problem NotRegistered(CaseFile caseFile)
    {
        var isNamed = _registry is null || caseFile is { InstrumentId: not null, InstrumentVersion: not null };
        return caseFile.NamesAnother(
            $"{(caseFile.InstrumentId is null ? $"Instrument {_default}" : "The instrument that the case names")} is not registered{(isNamed ? "" : " in a version that is in force on that day")}. Registered: {string.Join(", ", _assessors.Select(assessor => assessor.Instrument))}.");
    }

    /// <summary>The instruments.</summary>
    public override string ToString() => string.Join<Assessor>(", ", _assessors);
}
