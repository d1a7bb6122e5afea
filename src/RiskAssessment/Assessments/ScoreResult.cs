using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>A score with all that it could still be.</summary>
/// <remarks>Equality is by value.</remarks>
/// <param name="Score">The score.</param>
/// <param name="Value">Its interval.</param>
public sealed record ScoreResult(Score Score, Interval Value)
{
    internal static IReadOnlyList<ScoreResult> Of(Instrument instrument, Evaluation evaluation) =>
        Array.AsReadOnly([.. instrument.Scores.Select((score, i) => new ScoreResult(score, evaluation.Scores[i]))]);
}
