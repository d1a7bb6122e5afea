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

    internal static readonly LocalizedText AsKnown = Say("As it was known", "Fel yr oedd yn hysbys");
    internal static readonly LocalizedText AsHappened = Say("As it happened", "Fel y digwyddodd");
    internal static readonly LocalizedText Lag = Say(
        "{0} from {1} as it happened; from {2} as it was known, {3} days later.",
        "{0} o {1} fel y digwyddodd; o {2} fel yr oedd yn hysbys, {3} diwrnod yn ddiweddarach.");
    internal static readonly LocalizedText NeverKnown = Say("{0} from {1} as it happened; never as it was known.", "{0} o {1} fel y digwyddodd; byth fel yr oedd yn hysbys.");
    internal static readonly LocalizedText OnlyKnown = Say("{0} from {1} as it was known; never as it happened.", "{0} o {1} fel yr oedd yn hysbys; byth fel y digwyddodd.");

    private static LocalizedText Say(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);
}
