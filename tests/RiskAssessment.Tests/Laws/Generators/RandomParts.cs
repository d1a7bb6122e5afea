using System.Globalization;

namespace RiskAssessment.Tests.Laws.Generators;

/// <summary>Small parts of case files and histories: evidence, labels, and what an answer says of itself.</summary>
internal static class RandomParts
{
    private static readonly string[] Items = ["q0", "q1", "q2", "q3"];

    internal static string Item(Random random) => Items[random.Next(Items.Length)];

    internal static string Hash(Random random)
    {
        var digits = string.Concat(Enumerable.Range(0, 64).Select(_ => random.Next(16).ToString("x", CultureInfo.InvariantCulture)));
        return random.Next(4) == 0 ? digits.ToUpperInvariant() : digits;
    }

    internal static EvidenceItem Evidence(Random random) => new(HostileText.Of(random))
    {
        Sha256 = random.Next(2) == 0 ? Hash(random) : null,
        Kind = random.Next(3) switch { 0 => EvidenceItem.KnownKinds[random.Next(EvidenceItem.KnownKinds.Count)], 1 => HostileText.Of(random), _ => null },
        HeldBy = HostileText.MaybeOf(random),
    };

    /// <summary>Labels in the order in which they are written.</summary>
    internal static Dictionary<string, string> Labels(Random random, int? count = null) =>
        Enumerable.Range(0, count ?? Math.Max(0, random.Next(6) - 3)).ToDictionary(i => $"label {i:000}", _ => HostileText.Of(random));

    internal static Answer Answer(Random random)
    {
        var answer = random.Next(3) == 0 ? RiskAssessment.Answer.Of(random.Next(3) == 0 ? int.MaxValue : random.Next(9)) : RiskAssessment.Answer.Of(random.Next(3) == 0 ? HostileText.Of(random) : "yes");
        return random.Next(2) == 0 ? answer : WithDetails(random, answer);
    }

    /// <summary>An answer with its source, the date from which it is valid, when it was recorded, and from which item it was carried over, or some of these.</summary>
    internal static Answer WithDetails(Random random, Answer answer) => answer with
    {
        By = HostileText.MaybeOf(random),
        Since = random.Next(2) == 0 ? null : RandomDate.Of(random),
        Recorded = random.Next(2) == 0 ? null : RandomDate.Of(random),
        MigratedFrom = random.Next(3) == 0 ? new AnswerOrigin(HostileText.Of(random), HostileText.Of(random)) : null,
        Note = HostileText.MaybeOf(random),
    };
}
