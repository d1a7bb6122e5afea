namespace RiskAssessment.Benchmarks;

/// <summary>The job of every comparison: 26 answers and 50 incidents of a made-up case, always the same.</summary>
internal static class StandardJob
{
    private static readonly string[] Kinds =
    [
        "unwanted-messages", "unwanted-calls", "social-media-contact", "unwanted-letters", "turning-up-at-home",
        "following", "contact-by-new-account", "driving-past", "verbal-abuse", "threat-of-harm",
    ];

    internal static DateTimeOffset AsOf { get; } = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);

    internal static AnswerSheet Answers { get; } = new(
        StalkingScreen.Instrument.Items
            .Where(item => item.Kind == Instruments.ItemKind.YesNo)
            .Take(25)
            .Select((item, i) => (item.Code, i % 3 == 0 ? Answer.Yes : Answer.No))
            .Prepend(("relationship", Answer.Of("former-intimate"))));

    /// <summary>The job with its 50 incidents, in the form of each peer.</summary>
    internal static PeerCase Case => field ??= new(Answers, Diary(50), AsOf);

    /// <summary>The job with its 50 incidents, as a service gets it.</summary>
    internal static byte[] CaseFile => Json.CaseJson.Write(new CaseFile { Answers = Answers, Diary = Diary(50), AsOf = AsOf });

    internal static List<Incident> Incidents(int count) =>
    [
        .. from i in Enumerable.Range(0, count)
           let when = EdtfDate.At(AsOf.AddHours(-90.0 * 24 * (count - i) / count))
           select new Incident($"i{i:000000}", when, Behaviour.Of(Kinds[i % Kinds.Length])) { Occurrences = 1 + (i % 4) },
    ];

    internal static IncidentDiary Diary(int count) => new(Incidents(count), coverage: Coverage.Complete);
}
