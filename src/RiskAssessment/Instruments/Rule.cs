namespace RiskAssessment.Instruments;

/// <summary>A rule that proves a grade. The stated grade is the highest of any rule that holds; there is no order among rules.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class Rule
{
    /// <summary>A rule that proves a grade where its condition holds.</summary>
    public Rule(string code, string grade, Condition when, LocalizedText because) =>
        (Code, Grade, When, Because) = (NotNull.Of(code), NotNull.Of(grade), NotNull.Of(when), NotNull.Of(because));

    /// <summary>The code, unique among rules.</summary>
    public string Code { get; }

    /// <summary>The code of the grade that it proves.</summary>
    public string Grade { get; }

    /// <summary>When it holds.</summary>
    public Condition When { get; }

    /// <summary>Why it matters, in words for people.</summary>
    public LocalizedText Because { get; }

    /// <summary>Whether no professional judgement may go below it.</summary>
    public bool IsFloor { get; init; }

    /// <summary>Codes of the outcomes for which it speaks, beside the overall level, for which every rule speaks.</summary>
    public IReadOnlyList<string> Outcomes { get; init => field = NotNull.All(value); } = [];

    /// <summary>Codes of the sources on which it leans.</summary>
    public IReadOnlyList<string> Sources { get; init => field = NotNull.All(value); } = [];

    /// <summary>Code and grade.</summary>
    public override string ToString() => $"{Code} ({Grade})";
}
