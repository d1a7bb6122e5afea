namespace RiskAssessment;

/// <summary>Everything that is put to the engine: who, as of when, by which instrument, what was answered and what happened.</summary>
/// <remarks>Immutable; equality is identity. Personal data: answers and diary.</remarks>
public sealed class CaseFile
{
    /// <summary>An opaque reference of the host's.</summary>
    public string? Reference { get; init; }

    /// <summary>Where local times and days are read: the diary's own where there is one. The default is UTC.</summary>
    public TimeZoneInfo TimeZone { get => Diary?.TimeZone ?? field; init; } = TimeZoneInfo.Utc;

    /// <summary>The instant for which the question is put; <see langword="null"/> leaves it to the edge, which takes the clock's now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The id of the instrument asked for; <see langword="null"/> for the default one.</summary>
    public string? InstrumentId { get; init; }

    /// <summary>The version of the instrument asked for; <see langword="null"/> for any.</summary>
    public string? InstrumentVersion { get; init; }

    /// <summary>What was answered.</summary>
    public AnswerSheet Answers { get; init; } = AnswerSheet.Empty;

    /// <summary>What happened; <see langword="null"/> where there is no diary, so that no fact is known.</summary>
    public IncidentDiary? Diary { get; init; }

    internal CaseFile WithAnswers(AnswerSheet answers) => With(answers, Diary);

    internal CaseFile WithDiary(IncidentDiary diary) => With(Answers, diary);

    private CaseFile With(AnswerSheet answers, IncidentDiary? diary) => new()
    {
        Reference = Reference,
        TimeZone = TimeZone,
        AsOf = AsOf,
        InstrumentId = InstrumentId,
        InstrumentVersion = InstrumentVersion,
        Answers = answers,
        Diary = diary,
    };
}
