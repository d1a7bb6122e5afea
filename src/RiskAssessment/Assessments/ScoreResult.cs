using System.Globalization;
using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>A score with the interval of its possible values.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class ScoreResult
{
    private ScoreResult(Score score, Interval value, double? stated) => (Score, Value, Stated) = (score, value, stated);

    /// <summary>The score of the instrument.</summary>
    public Score Score { get; }

    /// <summary>The interval from the least to the most that the score can be, whatever the open items are answered with; in points.</summary>
    public Interval Value { get; }

    /// <summary>
    /// The number that the missing-data rule of the score states, within <see cref="Value"/>; <see langword="null"/> if too many items are open
    /// for it to state one.
    /// </summary>
    public double? Stated { get; }

    /// <summary>The band of <see cref="Stated"/>; <see langword="null"/> if nothing is stated, it is below every band, or there are no bands.</summary>
    public ScoreBand? Band => Stated is { } stated ? BandOf(stated) : null;

    /// <summary>The band of the low end of <see cref="Value"/>; <see langword="null"/> if it is below every band, or there are no bands.</summary>
    public ScoreBand? LowestBand => BandOf(Value.Low);

    /// <summary>The band of the high end of <see cref="Value"/>; <see langword="null"/> if it is below every band, or there are no bands.</summary>
    public ScoreBand? HighestBand => BandOf(Value.High);

    /// <summary>Score and value in one line.</summary>
    public override string ToString() => $"{Score.Code}: {Value}{(Stated is { } stated ? string.Format(CultureInfo.InvariantCulture, ", stated {0:0.###}", stated) : "")}";

    private ScoreBand? BandOf(double score) => Score.Bands.LastOrDefault(band => band.From <= score);

    internal static IReadOnlyList<ScoreResult> Of(Instrument instrument, Evaluation evaluation)
    {
        var results = new ScoreResult[instrument.Scores.Count];
        for (var i = 0; i < results.Length; i++)
            results[i] = new ScoreResult(instrument.Scores[i], evaluation.ScoreOf(i), evaluation.StatedScore(i));
        return Array.AsReadOnly(results);
    }
}
