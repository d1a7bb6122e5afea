using System.Globalization;
using RiskAssessment.Instruments;

namespace RiskAssessment.Analysis;

/// <summary>What share of drawn cases has each level by an instrument.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class SimulatedShares
{
    private readonly long[] _levels;

    private SimulatedShares(Population population, Instrument instrument, long[] levels) => (Population, Instrument, _levels) = (population, instrument, levels);

    /// <summary>The population.</summary>
    public Population Population { get; }

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; }

    /// <summary>The number of cases.</summary>
    public long Cases => _levels.Sum();

    /// <summary>Draws cases and assesses them.</summary>
    /// <param name="simulator">Draws the cases.</param>
    /// <param name="cases">How many, at least 1.</param>
    /// <param name="drawn">Is called for each case; <see langword="null"/>, the default, for nothing.</param>
    /// <returns>The shares.</returns>
    public static SimulatedShares Of(CaseSimulator simulator, int cases, Action<CaseFile>? drawn = null)
    {
        ArgumentNullException.ThrowIfNull(simulator);
        ArgumentOutOfRangeException.ThrowIfLessThan(cases, 1);
        var (assessor, levels) = (new Assessor(simulator.Instrument), new long[ImpactReport.Levels.Count]);
        var columns = new CaseColumns(QuestionForm.Of(simulator.Instrument));
        for (var left = cases; left > 0; left--)
        {
            var one = simulator.Next();
            drawn?.Invoke(one);
            columns.Add(one.Answers, one.Diary, one.AsOf!.Value);
            if (left > 1 && columns.Count < CaseBlock.Size)
                continue;
            var assessed = assessor.AssessLevels(columns);
            for (var i = 0; i < assessed.Count; i++)
                levels[(int)assessed[i].Level]++;
            columns.Clear();
        }
        return new SimulatedShares(simulator.Population, simulator.Instrument, levels);
    }

    /// <summary>The share of the cases with a level, in percent.</summary>
    /// <param name="level">The level.</param>
    /// <returns>From 0 to 100.</returns>
    public double Percent(RiskLevel level) => 100.0 * _levels[(int)level] / Cases;

    /// <summary>The shares in one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Population} by {Instrument}: High {Percent(RiskLevel.High):0.0}, Medium {Percent(RiskLevel.Medium):0.0}, Standard {Percent(RiskLevel.Standard):0.0}, Undetermined {Percent(RiskLevel.Undetermined):0.0}");
}
