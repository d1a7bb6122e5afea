using RiskAssessment.Instruments;

namespace RiskAssessment.Benchmarks;

/// <summary>Made-up cases, the same on every machine, with up to 40 incidents.</summary>
internal static class RandomCases
{
    /// <summary>The items that each rule names.</summary>
    private static readonly IReadOnlyList<string[]> OfRules = ScreenRules.Items;

    /// <summary>Every item answered, every incident confirmed and dated to the second, nothing missing: what every peer can do.</summary>
    internal static IEnumerable<PeerCase> Complete(int count) => Make(count, seed: 20240417, share: _ => 0, vague: false);

    /// <summary>The same with some or all items open. Peers with only yes and no read them as no.</summary>
    internal static IEnumerable<PeerCase> WithOpenAnswers(int count) => Make(count, seed: 20240418, share: random => random.NextDouble(), vague: false);

    /// <summary>Open items, vague dates, suspected entries and partial diaries: what only the engine and the bit code answer.</summary>
    internal static IEnumerable<PeerCase> Vague(int count) => Make(count, seed: 20240419, share: random => random.NextDouble(), vague: true);

    private static IEnumerable<PeerCase> Make(int count, int seed, Func<Random, double> share, bool vague)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var coverage = vague && random.Next(4) == 0 ? Coverage.Partial : Coverage.Complete;
            yield return new PeerCase(Answers(random, share(random)), new IncidentDiary(Incidents(random, vague), coverage: coverage), StandardJob.AsOf);
        }
    }

    private static AnswerSheet Answers(Random random, double open)
    {
        var yes = YesItems(random);
        return new AnswerSheet(
            from item in StalkingScreen.Instrument.Items
            where random.NextDouble() >= open
            select (item.Code, item.Kind == ItemKind.YesNo
                ? yes.Contains(item) ? Answer.Yes : Answer.No
                : Answer.Of(Option(random, item))));
    }

    /// <summary>One to five items, or most of those of one rule, so that often a single rule decides; or a share of all between 5 and 50 %.</summary>
    private static HashSet<Item> YesItems(Random random)
    {
        var items = StalkingScreen.Instrument.Items;
        var share = 0.05 + (0.45 * random.NextDouble());
        return random.Next(4) switch
        {
            0 => [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => items[random.Next(items.Count)])],
            1 or 2 => [.. OfRules[random.Next(OfRules.Count)].Where(_ => random.Next(4) > 0).Select(code => StalkingScreen.Instrument.Item(code))],
            _ => [.. items.Where(_ => random.NextDouble() < share)],
        };
    }

    /// <summary>Half of all are former partners, because many rules use that.</summary>
    private static string Option(Random random, Item item) => item.Code == "relationship" && random.Next(2) == 0
        ? "former-intimate"
        : item.Options[random.Next(item.Options.Count)].Code;

    /// <summary>Half of the diaries have at most three kinds of behaviour. Some diaries are denser towards the end, some become more severe, some have approaches only recently, so that each fact is often true.</summary>
    private static List<Incident> Incidents(Random random, bool vague)
    {
        var count = random.Next(41);
        Behaviour[] kinds = random.Next(2) == 0 ? [.. Behaviour.All] : [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Behaviour.All[random.Next(Behaviour.All.Count)])];
        var crowding = 0.3 + (2 * random.NextDouble());
        var (graver, nearLate) = (random.Next(3) == 0, random.Next(3) == 0);
        long[] seconds = [.. Enumerable.Range(0, count).Select(_ => 1 + (long)(120 * 86_400 * Math.Pow(random.NextDouble(), crowding))).Distinct().OrderDescending()];
        Behaviour[] behaviours = [.. seconds.Select(_ => kinds[random.Next(kinds.Length)])];
        if (graver)
            behaviours = [.. behaviours.OrderBy(behaviour => behaviour.Severity)];
        if (nearLate)
            behaviours = [.. behaviours.OrderBy(behaviour => behaviour.Attributes.HasFlag(BehaviourAttributes.Proximity))];
        return
        [
            .. seconds.Select((ago, i) => new Incident($"i{i}", When(random, ago, vague), behaviours[i])
            {
                Occurrences = 1 + random.Next(4),
                Attribution = vague && random.Next(5) == 0 ? Attribution.Suspected : Attribution.Confirmed,
            }),
        ];
    }

    private static EdtfDate When(Random random, long secondsAgo, bool vague)
    {
        var at = StandardJob.AsOf.AddSeconds(-secondsAgo);
        return (vague ? random.Next(6) : 5) switch
        {
            0 => EdtfDate.Day(at.Year, at.Month, at.Day),
            1 => EdtfDate.Month(at.Year, at.Month),
            _ => EdtfDate.At(at),
        };
    }
}
