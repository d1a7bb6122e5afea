using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>What an item adds to a score.</summary>
/// <remarks>Equality is by value.</remarks>
/// <param name="Item">The item.</param>
/// <param name="Score">The score.</param>
/// <param name="Value">A point when answered or not applicable, else all that it could still add.</param>
public sealed record Contribution(Item Item, Score Score, Interval Value)
{
    /// <summary>Every item that can add something to a score.</summary>
    internal static IReadOnlyList<Contribution> Of(Instrument instrument, Evaluation evaluation)
    {
        var program = instrument.Program;
        return Array.AsReadOnly(
        [
            .. from score in Enumerable.Range(0, program.Scores.Length)
               from item in program.Scores[score].Items
               select new Contribution(
                   instrument.Items[item], instrument.Scores[score], ScoreInterval.Of(program.ItemPrograms[item], evaluation.Items[item])),
        ]);
    }
}
