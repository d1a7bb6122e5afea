namespace RiskAssessment.Cli.Asking;

/// <summary>The fixed phrases of <c>code</c>. The Welsh still needs review by a fluent speaker.</summary>
internal static class CodePhrases
{
    internal static readonly LocalizedText Nothing = Say("The notes of the diary give no proposal.", "Nid yw nodiadau'r dyddiadur yn rhoi unrhyw gynnig.");
    internal static readonly LocalizedText Intro = Say(
        "The words of {0} entries propose behaviours that the entries do not have. Nothing is coded without a yes. Answer yes or no; Enter leaves it open; stop ends here.",
        "Mae geiriau {0} cofnod yn cynnig ymddygiadau nad ydynt gan y cofnodion. Ni chaiff dim ei godio heb ie. Atebwch ie neu na; mae Enter yn ei adael ar agor; mae stopio'n gorffen yma.");
    internal static readonly LocalizedText Has = Say("It has: {0}", "Mae ganddo: {0}");
    internal static readonly LocalizedText Proposed = Say("{0}? Words: {1}", "{0}? Geiriau: {1}");
    internal static readonly LocalizedText Perhaps = Say("{0}? Words, which often mean something else: {1}", "{0}? Geiriau, sy'n aml yn golygu rhywbeth arall: {1}");
    internal static readonly LocalizedText End = Say("{0} accepted, {1} refused, {2} open. The case is in {3}.", "{0} wedi'u derbyn, {1} wedi'u gwrthod, {2} ar agor. Mae'r achos yn {3}.");

    private static LocalizedText Say(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);
}
