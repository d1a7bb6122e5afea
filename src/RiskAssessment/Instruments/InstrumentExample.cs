namespace RiskAssessment.Instruments;

/// <summary>A worked example inside an instrument: a case, and what the instrument gives for it.</summary>
/// <remarks>Immutable; equality is identity. An instrument whose examples do not hold cannot be loaded.</remarks>
public sealed class InstrumentExample
{
    /// <summary>Creates an example.</summary>
    /// <param name="name">What happens in it, in a few words.</param>
    /// <param name="asOf">The instant of the assessment.</param>
    /// <param name="grade">The code of the grade that is stated; <c>undetermined</c> if none is.</param>
    /// <param name="lowest">The code of the lowest grade of the range.</param>
    /// <param name="highest">The code of the highest grade of the range.</param>
    public InstrumentExample(string name, DateTimeOffset asOf, string grade, string lowest, string highest)
    {
        Name = NotNull.Of(name);
        AsOf = asOf;
        Grade = NotNull.Of(grade);
        Lowest = NotNull.Of(lowest);
        Highest = NotNull.Of(highest);
    }

    /// <summary>What happens in it, in a few words.</summary>
    public string Name { get; }

    /// <summary>From where it is; <see langword="null"/> (the default) if that is not said.</summary>
    public string? Source { get; init; }

    /// <summary>The answers. Empty by default.</summary>
    public AnswerSheet Answers { get; init => field = NotNull.Of(value); } = AnswerSheet.Empty;

    /// <summary>The diary; <see langword="null"/> (the default) if there is none.</summary>
    public IncidentDiary? Diary { get; init; }

    /// <summary>The instant of the assessment.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The code of the grade that is stated; <c>undetermined</c> if none is.</summary>
    public string Grade { get; }

    /// <summary>The code of the lowest grade of the range.</summary>
    public string Lowest { get; }

    /// <summary>The code of the highest grade of the range.</summary>
    public string Highest { get; }

    /// <summary>What some scores are, by their codes. Empty by default.</summary>
    public IReadOnlyDictionary<string, Interval> Scores
    {
        get;
        init => field = NotNull.Of(value).ToDictionary(score => score.Key, score => score.Value, StringComparer.Ordinal);
    }
    = new Dictionary<string, Interval>();

    /// <summary>The codes of the grades that are stated of some outcomes, by the codes of these. Empty by default.</summary>
    public IReadOnlyDictionary<string, string> Outcomes
    {
        get;
        init => field = NotNull.Of(value).ToDictionary(outcome => outcome.Key, outcome => NotNull.Of(outcome.Value, nameof(Outcomes)), StringComparer.Ordinal);
    }
    = new Dictionary<string, string>();

    /// <summary>The name and the grade.</summary>
    public override string ToString() => $"{Name}: {Grade}";
}
