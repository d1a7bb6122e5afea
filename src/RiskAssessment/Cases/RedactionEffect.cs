namespace RiskAssessment;

/// <summary>What leaving out parts of a case did to its score.</summary>
/// <remarks>Immutable; equality is identity. Personal data: it has the assessment of the whole case.</remarks>
[PersonalData]
public sealed class RedactionEffect
{
    internal RedactionEffect(Assessment original, Assessment redacted)
    {
        Change = new ComparisonPart(ChangeCause.Information, original, redacted);
        ScoresTheSame = !Change.ChangesLevel && Change.Gained.Count + Change.Lost.Count + Change.Facts.Count == 0
            && Outcomes(original).SequenceEqual(Outcomes(redacted)) && Scores(original).SequenceEqual(Scores(redacted));
    }

    /// <summary>The assessment of the whole case.</summary>
    public Assessment Original => Change.Before;

    /// <summary>The assessment of what is left of it.</summary>
    public Assessment Redacted => Change.After;

    /// <summary>What differs between the two: the rules that came or went, and the facts.</summary>
    public ComparisonPart Change { get; }

    /// <summary>Whether level, grade, range, outcomes, scores, rules and facts are all the same.</summary>
    public bool ScoresTheSame { get; }

    /// <summary>Whether it scores the same, and both levels.</summary>
    public override string ToString() => ScoresTheSame ? $"the same: {Redacted}" : $"not the same: {Original}, then {Redacted}";

    private static IEnumerable<(string, string, string, string)> Outcomes(Assessment assessment) =>
        assessment.Outcomes.Select(outcome => (outcome.Outcome.Code, outcome.Grade.Code, outcome.Lowest.Code, outcome.Highest.Code));

    private static IEnumerable<(string, double, double, double?)> Scores(Assessment assessment) =>
        assessment.Scores.Select(score => (score.Score.Code, score.Value.Low, score.Value.High, score.Stated));
}
