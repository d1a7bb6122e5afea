using RiskAssessment.Instruments;

namespace RiskAssessment.Benchmarks;

/// <summary>
/// A case as the libraries without incidents take it: for each item the answer in effect (the higher of what was given and what the diary shows), the
/// facts that the rules use, and the score. It is created before the measurement.
/// </summary>
internal sealed class ReadyMadeCase
{
    internal static readonly string[] FactCodes =
        ["approach.count", "approach.last-28-days", "frequency.trend", "severity.trend"];

    internal ReadyMadeCase(Assessment assessment, IReadOnlyDictionary<string, string> given)
    {
        var answers = new Dictionary<string, string>(given);
        foreach (var observed in assessment.Observed)
            answers.Add(observed.Item.Code, observed.Answer);
        foreach (var raised in assessment.Discrepancies.Where(one => one.Kind == DiscrepancyKind.DiaryShowsMore))
            answers[raised.Item.Code] = raised.Observed!;
        Answers = answers;
        Facts = FactCodes.ToDictionary(code => code, code => assessment.Pattern[code].Low);
        Total = assessment.Instrument.Items.Sum(item => answers.TryGetValue(item.Code, out var answer) ? WeightOf(item, answer) : 0);
    }

    internal IReadOnlyDictionary<string, string> Answers { get; }

    internal IReadOnlyDictionary<string, double> Facts { get; }

    internal int Total { get; }

    private static int WeightOf(Item item, string answer) => item.Options.Single(option => option.Code == answer).Weight;
}
