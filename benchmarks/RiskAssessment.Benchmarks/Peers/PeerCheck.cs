
namespace RiskAssessment.Benchmarks;

/// <summary>
/// Programs are only compared if their results agree: every peer must give the level of the explained assessment in every case, and
/// `AssessLevel` and the bit code its level and range.
/// </summary>
internal static class PeerCheck
{
    private static readonly Assessor Assessor = new(StalkingScreen.Instrument);

    /// <summary>The number of random cases of each kind for the full check; each suite that measures peers uses fewer.</summary>
    internal const int Thoroughly = 5_000;

    /// <summary>The result of a full check.</summary>
    internal static string Shown => FormattableString.Invariant(
        $"every peer gave the engine's level on {(2 * Thoroughly) + 1:N0} cases; the bit code and `AssessLevel` its level and range on {(3 * Thoroughly) + 1:N0}");

    /// <summary>Compares every peer with a number of random cases of each kind.</summary>
    /// <exception cref="InvalidOperationException">Two differ; the message has the case.</exception>
    internal static async Task Run(int cases)
    {
        var (rulesEngine, fhirPath) = (new RulesEngineScreen(), new FhirPathScreen());
        foreach (var one in RandomCases.Complete(cases).Concat(RandomCases.WithOpenAnswers(cases)).Append(StandardJob.Case))
        {
            var lowest = CheckQuickWays(one);
            Same(one, "plain LINQ", lowest, LinqScreen.Level(one.Options, one.Incidents, one.AsOf));
            Same(one, "RulesEngine", lowest, await rulesEngine.Level(one.Input));
            Same(one, "RulesEngine with facts by LINQ", lowest, await rulesEngine.Level(ScreenInput.Of(new LinqCase(one.Options, LinqFacts.Of(one.Incidents, one.AsOf)))));
            Same(one, "FHIRPath", lowest, fhirPath.Level(one.Response));
        }
        foreach (var one in RandomCases.Vague(cases))
            CheckQuickWays(one);

        RiskLevel CheckQuickWays(PeerCase one)
        {
            var assessment = Assessor.Assess(one.Answers, one.Analysed);
            var expected = new BitStanding(assessment.Level, assessment.Lowest.Level, assessment.Highest.Level);
            Same(one, "bit code", expected, BitScreen.Assess(one.Bits));
            Same(one, "AssessLevel", expected, StandingOf(Assessor.AssessLevel(one.Answers, one.Analysed)));
            return expected.Lowest;
        }
    }

    private static BitStanding StandingOf(LevelRange range)
    {
        var grades = Assessor.Instrument.Grades;
        return new BitStanding(range.Level, grades[range.Lowest].Level, grades[range.Highest].Level);
    }

    private static void Same<T>(PeerCase one, string peer, T engine, T other)
    {
        if (!Equals(engine, other))
            throw new InvalidOperationException($"The engine says {engine}, {peer} {other}, of this case:\n{one}");
    }
}
