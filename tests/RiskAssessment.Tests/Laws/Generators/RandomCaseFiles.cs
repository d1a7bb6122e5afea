namespace RiskAssessment.Tests.Laws.Generators;

/// <summary>Case files with everything that one can say, which are valid for no instrument in particular.</summary>
internal static class RandomCaseFiles
{
    internal static CaseFile Of(Random random, TimeZoneInfo? zone = null)
    {
        zone ??= RandomDiaries.Zone(random);
        return new CaseFile
        {
            Reference = HostileText.MaybeOf(random),
            TimeZone = zone,
            Jurisdiction = random.Next(3) == 0 ? Jurisdiction.Scotland : null,
            AsOf = random.Next(2) == 0 ? null : RandomDate.AsOf(random),
            KnownAt = random.Next(2) == 0 ? null : RandomDate.AsOf(random),
            VictimKey = HostileText.MaybeOf(random),
            PersonKey = HostileText.MaybeOf(random),
            Labels = RandomParts.Labels(random),
            InstrumentId = random.Next(2) == 0 ? null : "an-instrument",
            Answers = new AnswerSheet(Enumerable.Range(0, random.Next(6)).Select(i => ($"item {i}", RandomParts.Answer(random)))),
            Diary = random.Next(4) == 0 ? null : new RandomDiaries(random, zone).Next(),
        };
    }
}
