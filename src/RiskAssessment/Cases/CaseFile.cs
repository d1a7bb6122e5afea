using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Everything that is put to the engine: who, as of when, by which instrument, what was answered and what happened.</summary>
/// <remarks>
/// Immutable; a copy with changes is made by <c>with</c>. Two are equal only if they hold the same instances. Personal data: reference,
/// answers and diary.
/// </remarks>
public sealed partial record CaseFile
{
    /// <summary>The code of the problem of a case that names an instrument which is not the one, or not among those, that assess.</summary>
    private const string OtherInstrument = "SRA0306";

    private readonly TimeZoneInfo? _timeZone;

    /// <summary>An opaque reference of the host's.</summary>
    public string? Reference { get; init; }

    /// <summary>Where local times and days are read. Without it, it is the diary's; without a diary, it is UTC.</summary>
    /// <exception cref="ArgumentException">It has no IANA name, so no file can name it; or the diary has a time zone with other rules.</exception>
    public TimeZoneInfo TimeZone
    {
        get => Diary?.TimeZone ?? _timeZone ?? TimeZoneInfo.Utc;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _timeZone = IanaTimeZone.Named(value, nameof(TimeZone));
            IanaTimeZone.ThrowIfNotThatOf(Diary, _timeZone, nameof(TimeZone));
        }
    }

    /// <summary>The instant for which the question is put; <see langword="null"/> leaves it to the edge, which takes the clock's now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The id of the instrument asked for; <see langword="null"/> for the default one.</summary>
    public string? InstrumentId { get; init; }

    /// <summary>
    /// The version of the instrument asked for; <see langword="null"/> for any. A case with a version and without <see cref="InstrumentId"/> is
    /// refused where it is assessed or written.
    /// </summary>
    public string? InstrumentVersion { get; init; }

    /// <summary>What was answered.</summary>
    public AnswerSheet Answers { get; init => field = NotNull.Of(value); } = AnswerSheet.Empty;

    /// <summary>What happened; <see langword="null"/> where there is no diary, so that no fact is known.</summary>
    /// <exception cref="ArgumentException">The diary has a time zone with other rules than <see cref="TimeZone"/>.</exception>
    public IncidentDiary? Diary
    {
        get;
        init
        {
            IanaTimeZone.ThrowIfNotThatOf(value, _timeZone, nameof(Diary));
            field = value;
        }
    }

    /// <summary>Whether the case may be assessed by an instrument: it names this one, or any version of it, or none.</summary>
    internal bool Allows(Instrument instrument) => InstrumentId is null
        ? InstrumentVersion is null
        : InstrumentId == instrument.Id && (InstrumentVersion is null || InstrumentVersion == instrument.Version);

    /// <summary>The problem of a case that names a version without an instrument.</summary>
    internal Problem? VersionOfNone => InstrumentId is null && InstrumentVersion is not null
        ? new(OtherInstrument, "$.instrument", $"The case names version {InstrumentVersion} and no instrument. Add the id of the instrument.")
        : null;

    /// <summary>The problem of a case that names an instrument which is not there.</summary>
    internal Problem NamesAnother(string message) => VersionOfNone ?? new(OtherInstrument, "$.instrument", message);

    /// <summary>Assesses the case by one assessor. <see cref="CaseAssessor"/> chooses the instrument that the case names, and takes the clock's now.</summary>
    /// <param name="assessor">By whose instrument. The case must allow it: it names this one, or any version of it, or none.</param>
    /// <param name="now">The instant for a case without <see cref="AsOf"/>.</param>
    /// <returns>The assessment, with the case's reference.</returns>
    /// <exception cref="InvalidInputException">The case names another instrument, or the answers are not valid for this one; it has every problem.</exception>
    public Assessment AssessBy(Assessor assessor, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(assessor);
        if (!Allows(assessor.Instrument))
            throw new InvalidInputException([NamesAnother($"The case names {$"{InstrumentId} {InstrumentVersion}".TrimEnd()}, but is assessed with {assessor.Instrument}. Assess it with the instrument that it names.")]);
        var asOf = AsOf ?? now;
        return assessor.Assess(Reference, Answers, PatternProfile.Of(Diary, asOf), asOf, TimeZone);
    }

    /// <summary>How much the case holds, and nothing of what it says.</summary>
    /// <returns>For example "3 answers, 12 incidents".</returns>
    public override string ToString() => $"{Answers.Count} answers, {(Diary is null ? "no diary" : $"{Diary.Incidents.Count} incidents")}";
}
