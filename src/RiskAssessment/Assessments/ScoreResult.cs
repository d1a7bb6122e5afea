using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>A score with all that it could still be.</summary>
/// <remarks>Equality is by value.</remarks>
/// <param name="Score">The score.</param>
/// <param name="Value">Its interval.</param>
public readonly record struct ScoreResult(Score Score, Interval Value)
{
    /// <summary>The band of the least that it could be; <see langword="null"/> where that lies in none.</summary>
    public ScoreBand? LowestBand => BandOf(Value.Low);

    /// <summary>The band of the most that it could be; <see langword="null"/> where that lies in none.</summary>
    public ScoreBand? HighestBand => BandOf(Value.High);

    private ScoreBand? BandOf(double score) => Score.Bands.LastOrDefault(band => band.From <= score);

    internal static IReadOnlyList<ScoreResult> Of(Instrument instrument, Evaluation evaluation)
    {
        var results = new ScoreResult[instrument.Scores.Count];
        for (var i = 0; i < results.Length; i++)
            results[i] = new ScoreResult(instrument.Scores[i], evaluation.ScoreOf(i));
        return Array.AsReadOnly(results);
    }
}
