namespace RiskAssessment;

/// <summary>The fixed phrases of trajectories. The Welsh awaits a fluent speaker's review.</summary>
internal static class TrajectoryPhrases
{
    internal static readonly LocalizedText Peak = Say("Peak: {0}, first on {1}.", "Brig: {0}, gyntaf ar {1}.");
    internal static readonly LocalizedText Now = Say("Now: {0}, at most {1}, as of {2}.", "Nawr: {0}, hyd at {1}, ar {2}.");
    internal static readonly LocalizedText UpTo = Say("{0}, at most {1}", "{0}, hyd at {1}");
    internal static readonly LocalizedText LapsedStep = Say("(lapsed, needs review)", "(wedi llithro, angen adolygiad)");
    internal static readonly LocalizedText Lapsed = Say(
        "The level has lapsed from its peak by time alone. This is not an improvement: it needs review.",
        "Mae'r lefel wedi llithro o'i brig oherwydd amser yn unig. Nid yw hynny'n welliant: mae angen adolygiad.");

    private static LocalizedText Say(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);
}
