using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>The whole input of an assessment: which case, as of when, by which instrument, the answers and the diary.</summary>
/// <remarks>
/// Immutable; a copy with changes is made by <c>with</c>. Two are equal only if they hold the same instances. Personal data: reference,
/// answers and diary.
/// </remarks>
/// <example>
/// <code>
/// var caseFile = new CaseFile
/// {
///     Reference = "2018/0417",
///     AsOf = new DateTimeOffset(2018, 4, 17, 12, 0, 0, TimeSpan.FromHours(1)),
///     Answers = new AnswerSheet(("threats", Answer.Yes)),
///     Diary = new IncidentDiary([new("i1", EdtfDate.Day(2018, 4, 9), Behaviour.Of("following"))]),
/// };
/// var assessment = caseFile.AssessBy(new Assessor(StalkingScreen.Instrument), now: DateTimeOffset.UtcNow);
/// </code>
/// </example>
[PersonalData]
public sealed partial record CaseFile
{
    /// <summary>The code of the problem of a case that names an instrument which is not the one, or not among those, that assess.</summary>
    private const string OtherInstrument = "SRA0306";

    private static readonly IReadOnlyDictionary<string, string> NoLabels = new Dictionary<string, string>(0);

    private readonly TimeZoneInfo? _timeZone;

    /// <summary>The host's reference of the case, which results repeat; <see langword="null"/> by default. It is not interpreted.</summary>
    [PersonalData]
    public string? Reference { get; init; }

    /// <summary>Where local times and days are read. It never differs from the time zone of <see cref="Diary"/>.</summary>
    /// <value>The default is that of the diary; without a diary it is UTC.</value>
    /// <exception cref="ArgumentException">The value has no IANA name, so a case file cannot name it; or the diary has a time zone with other rules.</exception>
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

    /// <summary>
    /// The instant as of which the case is assessed. <see langword="null"/> (the default) leaves it to the caller of the assessor;
    /// <see cref="AssessmentService"/> then uses the current time of its clock.
    /// </summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>
    /// The instant whose knowledge is used: what was recorded later is left out, and what does not say when it was recorded counts as always known.
    /// <see langword="null"/> (the default) uses all that is there.
    /// </summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>How many events of the history from which the case comes were recorded after <see cref="KnownAt"/>.</summary>
    internal int LaterEvents { get; init; }

    /// <summary>The host's opaque key of the victim, by which statistics find repeat victims; <see langword="null"/> by default.</summary>
    [PersonalData]
    public string? VictimKey { get; init; }

    /// <summary>The host's opaque key of the person who is accused, by which statistics find repeat persons; <see langword="null"/> by default.</summary>
    [PersonalData]
    public string? PersonKey { get; init; }

    /// <summary>What the host counts cases by in statistics, for example <c>area</c>; at most <see cref="Bounds.Labels"/>. Empty by default.</summary>
    [PersonalData]
    public IReadOnlyDictionary<string, string> Labels { get; init => field = NotNull.Texts(value); } = NoLabels;

    /// <summary>The law that applies to the case; <see langword="null"/> (the default) if that is not said.</summary>
    public Jurisdiction? Jurisdiction { get; init; }

    /// <summary>The id of the instrument by which to assess; <see langword="null"/> (the default) for the default one of the assessor.</summary>
    public string? InstrumentId { get; init; }

    /// <summary>
    /// The version of that instrument; <see langword="null"/> (the default) for any. A case with a version and without
    /// <see cref="InstrumentId"/> is refused when it is assessed or written.
    /// </summary>
    public string? InstrumentVersion { get; init; }

    /// <summary>The answers. The default is <see cref="AnswerSheet.Empty"/>.</summary>
    public AnswerSheet Answers { get; init => field = NotNull.Of(value); } = AnswerSheet.Empty;

    /// <summary>The diary; <see langword="null"/> (the default) if there is none, so that no fact is known.</summary>
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

    /// <summary>Makes the case of a worked example, to assess it as any other case.</summary>
    /// <param name="example">The example.</param>
    /// <returns>The case: answers, diary and instant. It has no reference and names no instrument.</returns>
    /// <exception cref="ArgumentNullException">The example is <see langword="null"/>.</exception>
    public static CaseFile Of(InstrumentExample example)
    {
        ArgumentNullException.ThrowIfNull(example);
        return new CaseFile { AsOf = example.AsOf, Answers = example.Answers, Diary = example.Diary };
    }

    /// <summary>
    /// The case without what was recorded after <see cref="KnownAt"/>. Where an entry that others duplicate was not known then, the known one of them that
    /// was recorded first counts in its place.
    /// </summary>
    /// <returns>The case; this one if it has no <see cref="KnownAt"/> or if nothing was recorded later.</returns>
    public CaseFile WhatWasKnown() => Knowledge.Of(this, out _);

    /// <summary>Whether the case may be assessed by an instrument: it names this one, or any version of it, or none.</summary>
    internal bool Allows(Instrument instrument) => InstrumentId is null
        ? InstrumentVersion is null
        : InstrumentId == instrument.Id && (InstrumentVersion is null || InstrumentVersion == instrument.Version);

    /// <summary>The problem of a case that names a version without an instrument.</summary>
    internal Problem? VersionOfNone => InstrumentId is null && InstrumentVersion is not null
        ? new(OtherInstrument, "$.instrument", "The case names a version and no instrument. Add the id of the instrument.")
        : null;

    /// <summary>The problem of a case that names an instrument which is not there.</summary>
    internal Problem NamesAnother(string message) => VersionOfNone ?? new(OtherInstrument, "$.instrument", message);

    /// <summary>Assesses the case by a given assessor, with what was known at <see cref="KnownAt"/>. An <see cref="AssessmentService"/> chooses the instrument that the case names instead.</summary>
    /// <param name="assessor">The assessor. The case must name its instrument, with this version or none, or no instrument at all.</param>
    /// <param name="now">The instant for a case without <see cref="AsOf"/>.</param>
    /// <returns>The assessment, with the reference of the case.</returns>
    /// <exception cref="InvalidInputException">The case names another instrument, or the answers are not valid for this one. The exception has every problem.</exception>
    public Assessment AssessBy(Assessor assessor, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(assessor);
        if (!Allows(assessor.Instrument))
            throw new InvalidInputException([NamesAnother($"The case names another instrument than {assessor.Instrument}, with which it is assessed. Assess it with the instrument that it names.")]);
        var asOf = AsOf ?? now;
        var known = Knowledge.Of(this, out var notKnownYet);
        return assessor.Assess(new AssessedCase(Reference, Jurisdiction, KnownAt, notKnownYet), known.Answers, PatternProfile.Of(known.Diary, asOf), asOf, TimeZone);
    }

    /// <summary>How much the case holds, and nothing of what it says.</summary>
    /// <returns>For example "3 answers, 12 incidents".</returns>
    public override string ToString() => $"{Answers.Count} answers, {(Diary is null ? "no diary" : $"{Diary.Incidents.Count} incidents")}";
}
