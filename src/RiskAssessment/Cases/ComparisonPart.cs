using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>Why the result of a case is another one than before.</summary>
public enum ChangeCause
{
    /// <summary>Time has passed: the same information at a later instant.</summary>
    Time = 0,

    /// <summary>Information came, was corrected or was withdrawn.</summary>
    Information = 1,

    /// <summary>The instrument is another one, or another version.</summary>
    Instrument = 2,
}

/// <summary>What one cause alone changed.</summary>
/// <remarks>Immutable; equality is identity. The parts of a comparison follow each other: each begins where the one before it ends. Personal data.</remarks>
[PersonalData]
public sealed class ComparisonPart
{
    internal ComparisonPart(ChangeCause cause, Assessment before, Assessment after)
    {
        (Cause, Before, After) = (cause, before, after);
        var (held, holds) = (TrueRulesOf(before), TrueRulesOf(after));
        (Gained, Lost) = (Array.AsReadOnly([.. holds.Except(held, StringComparer.Ordinal)]), Array.AsReadOnly([.. held.Except(holds, StringComparer.Ordinal)]));
        Facts = Array.AsReadOnly([.. PatternFact.All.Where(fact => !Same(before.Pattern[fact.Code], after.Pattern[fact.Code])).Select(fact => new FactChange(fact, before.Pattern[fact.Code], after.Pattern[fact.Code]))]);
    }

    /// <summary>The cause.</summary>
    public ChangeCause Cause { get; }

    /// <summary>The assessment before this cause.</summary>
    public Assessment Before { get; }

    /// <summary>The assessment after this cause.</summary>
    public Assessment After { get; }

    /// <summary>The codes of the rules that are true after it and were not before, in the order of <see cref="Assessment.Reasons"/>.</summary>
    public IReadOnlyList<string> Gained { get; }

    /// <summary>The codes of the rules that were true before it and no longer are, in the order of <see cref="Assessment.Reasons"/>.</summary>
    public IReadOnlyList<string> Lost { get; }

    /// <summary>The facts that differ, in the order of <see cref="PatternFact.All"/>.</summary>
    public IReadOnlyList<FactChange> Facts { get; }

    /// <summary>Whether the level, the grade or the range differs.</summary>
    public bool ChangesLevel => (Before.Grade.Code, Before.Level, Before.Lowest.Code, Before.Highest.Code) != (After.Grade.Code, After.Level, After.Lowest.Code, After.Highest.Code);

    /// <summary>The cause and both levels.</summary>
    public override string ToString() => $"{Cause}: {Before.Level} ({Before.Lowest} to {Before.Highest}), then {After.Level} ({After.Lowest} to {After.Highest})";

    private static IEnumerable<string> TrueRulesOf(Assessment assessment) => assessment.Reasons.Select(reason => reason.Rule.Code);

    private static bool Same(Interval one, Interval other) => one.Low.Equals(other.Low) && one.High.Equals(other.High) && one.IsKnown == other.IsKnown;
}

/// <summary>A fact of the diary that differs.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class FactChange
{
    internal FactChange(PatternFact fact, Interval before, Interval after) => (Fact, Before, After) = (fact, before, after);

    /// <summary>The fact.</summary>
    public PatternFact Fact { get; }

    /// <summary>What it was.</summary>
    public Interval Before { get; }

    /// <summary>What it is.</summary>
    public Interval After { get; }

    /// <summary>The code of the fact and both values.</summary>
    public override string ToString() => $"{Fact.Code}: {Before}, then {After}";
}
