namespace RiskAssessment.Analysis;

/// <summary>The phrases of the extent of stalking, in the text and on the page. The Welsh awaits a fluent speaker's review.</summary>
internal static class ExtentWords
{
    internal static readonly LocalizedText Title = Say("Extent of stalking, as far as it is known", "Maint y stelcio, cyn belled ag y mae'n hysbys");
    internal static readonly LocalizedText Cases = Say("cases", "achos");
    internal static readonly LocalizedText Change = Say("change", "newid");
    internal static readonly LocalizedText Per = Say("per 100,000 people", "fesul 100,000 o bobl");
    internal static readonly LocalizedText Hidden = Say("suppressed", "ataliwyd");
    internal static readonly LocalizedText LeftOut = Say("left out: the numbers are too small", "gadawyd allan: mae'r niferoedd yn rhy fach");
    internal static readonly LocalizedText NotSaid = Say("not said", "ni ddywedir");
    internal static readonly LocalizedText Break = Say("the series breaks here", "mae'r gyfres yn torri yma");
    internal static readonly LocalizedText Days = Say("days to the first report", "dyddiau hyd at yr adroddiad cyntaf");
    internal static readonly LocalizedText Before = Say("occurrences before it", "digwyddiadau cyn hynny");
    internal static readonly LocalizedText MiddleHalf = Say("{0} (middle half {1} to {2})", "{0} (hanner canol {1} i {2})");
    internal static readonly LocalizedText Without = Say("without a date", "heb ddyddiad");
    internal static readonly LocalizedText Again = Say("{0}: {1}, of whom in more than one case: {2}", "{0}: {1}, ac mewn mwy nag un achos: {2}");
    internal static readonly LocalizedText VictimsLabel = Say("victims with a key", "dioddefwyr ag allwedd");
    internal static readonly LocalizedText PersonsLabel = Say("persons with a key", "pobl ag allwedd");
    internal static readonly LocalizedText Suppression = Say(
        "Counts from 1 to {0} are suppressed, and others with them so that they cannot be worked out. No totals over periods are given.",
        "Atelir cyfrifon o 1 i {0}, ac eraill gyda nhw fel na ellir eu cyfrifo. Ni roddir cyfansymiau dros gyfnodau.");
    internal static readonly LocalizedText Rounding = Say("Every count is rounded to a multiple of {0}, so they may not add up.", "Talgrynnir pob cyfrif i luosrif o {0}, felly efallai na fyddant yn adio.");
    internal static readonly LocalizedText Mind = Say(
        "These are cases that became known. How many there are can rise because more is reported or recorded, and says nothing of those that never are.",
        "Achosion a ddaeth yn hysbys yw'r rhain. Gall eu nifer godi am fod mwy yn cael ei adrodd neu ei gofnodi, ac nid yw'n dweud dim am y rhai na chânt byth eu hadrodd.");
    internal static readonly LocalizedText AreaByRelationship = Say("area by relationship", "ardal yn ôl perthynas");
    internal static readonly LocalizedText ZerosToo = Say("0 is suppressed here, too", "atelir 0 yma hefyd");

    private static LocalizedText Say(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);
}
