using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>A score with all that it could still be.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class ScoreResult
{
    private ScoreResult(Score score, Interval value) => (Score, Value) = (score, value);

    /// <summary>The score.</summary>
    public Score Score { get; }

    /// <summary>Its interval.</summary>
    public Interval Value { get; }

    /// <summary>The band of the least that it could be; <see langword="null"/> where that lies in none.</summary>
    public ScoreBand? LowestBand => BandOf(Value.Low);

    /// <summary>The band of the most that it could be; <see langword="null"/> where that lies in none.</summary>
    public ScoreBand? HighestBand => BandOf(Value.High);

    /// <summary>Score and value in one line.</summary>
    public override string ToString() => $"{Score.Code}: {Value}";

    private ScoreBand? BandOf(double score) => Score.Bands.LastOrDefault(band => band.From <= score);

    internal static IReadOnlyList<ScoreResult> Of(Instrument instrument, Evaluation evaluation)
    {
        var results = new ScoreResult[instrument.Scores.Count];
        for (var i = 0; i < results.Length; i++)
            results[i] = new ScoreResult(instrument.Scores[i], evaluation.ScoreOf(i));
        return Array.AsReadOnly(results);
    }
}
