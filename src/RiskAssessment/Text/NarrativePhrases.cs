namespace RiskAssessment;

/// <summary>The sentences of a narrative. The Welsh awaits a fluent speaker's review.</summary>
internal static class NarrativePhrases
{
    internal static readonly LocalizedText BetweenDates = Say("Between {0} and {1}, unwanted conduct is recorded on {2}", "Rhwng {0} a {1}, cofnodir ymddygiad digroeso ar {2}");
    internal static readonly LocalizedText AtDate = Say("Unwanted conduct is recorded on {1} ({0})", "Cofnodir ymddygiad digroeso ar {1} ({0})");
    internal static readonly LocalizedText OneSuspected = Say(
        "{0} entry is only suspected to be this person's doing", "Dim ond amheuaeth mai gwaith y person hwn yw {0} cofnod");
    internal static readonly LocalizedText Suspected = Say(
        "{0} entries are only suspected to be this person's doing", "Dim ond amheuaeth mai gwaith y person hwn yw {0} cofnod");
    internal static readonly LocalizedText ThenApproach = Say(
        "Contact from afar came first; an approach in person followed: {0}", "Daeth cyswllt o bell yn gyntaf; dilynodd dynesu wyneb yn wyneb: {0}");
    internal static readonly LocalizedText Gravest = Say("The gravest confirmed conduct is: {0} ({1})", "Yr ymddygiad gwaethaf a gadarnhawyd yw: {0} ({1})");
    internal static readonly LocalizedText Among = Say("Among the occasions are {0}", "Ymhlith yr achlysuron mae {0}");
    internal static readonly LocalizedText InForce = Say("{0} came while the {1} of {2} was in force", "Bu {0} tra oedd {1} ({2}) mewn grym");
    internal static readonly LocalizedText After = Say("{0} came from the {1} of {2} to 14 days after it", "Bu {0} o {1} ({2}) hyd at 14 diwrnod wedyn");
    internal static readonly LocalizedText MoreOften = Say("The days with conduct have become more frequent", "Mae'r dyddiau ag ymddygiad wedi mynd yn amlach");
    internal static readonly LocalizedText Graver = Say("The conduct has become graver over time", "Mae'r ymddygiad wedi mynd yn fwy difrifol dros amser");
    internal static readonly LocalizedText BeganAgain = Say(
        "After a long gap it began again in the last 28 days", "Ar ôl bwlch hir, dechreuodd eto yn y 28 diwrnod diwethaf");
    internal static readonly LocalizedText Lately = Say("{0} came in the last 28 days", "Bu {0} yn y 28 diwrnod diwethaf");
    internal static readonly LocalizedText NotLately = Say(
        "None is recorded in the last 28 days; a quiet spell does not mean safety", "Ni chofnodir dim yn y 28 diwrnod diwethaf; nid yw cyfnod tawel yn golygu diogelwch");
    internal static readonly LocalizedText NeverReported = Say("None of it is recorded as reported", "Ni chofnodir bod dim ohono wedi'i adrodd");
    internal static readonly LocalizedText BeforeReport = Say("{0} came before the first report", "Bu {0} cyn yr adroddiad cyntaf");

    private static LocalizedText Say(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);
}
