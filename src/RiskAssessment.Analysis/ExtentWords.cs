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
    internal static readonly LocalizedText From = Say("From {0} to {1}", "O {0} i {1}");
    internal static readonly LocalizedText Symbol = Say("[c]: the number is suppressed, so that nobody can be known by it.", "[c]: ataliwyd y nifer, fel na ellir adnabod neb wrtho.");
    internal static readonly LocalizedText CasesByPeriod = Say("Cases by period", "Achosion fesul cyfnod");
    internal static readonly LocalizedText Period = Say("Period", "Cyfnod");
    internal static readonly LocalizedText CasesHead = Say("Cases", "Achosion");
    internal static readonly LocalizedText ChangeHead = Say("Change from the period before", "Newid o'r cyfnod blaenorol");
    internal static readonly LocalizedText Between = Say("{0} % interval", "Cyfwng {0} %");
    internal static readonly LocalizedText FromTo = Say("{0} to {1}", "{0} i {1}");
    internal static readonly LocalizedText NoLimit = Say("no limit", "dim terfyn");
    internal static readonly LocalizedText PerHead = Say("Cases per 100,000 people", "Achosion fesul 100,000 o bobl");
    internal static readonly LocalizedText Series = Say("Series", "Cyfres");
    internal static readonly LocalizedText ByArea = Say("By area", "Fesul ardal");
    internal static readonly LocalizedText ByRelationship = Say("By relationship", "Fesul perthynas");
    internal static readonly LocalizedText ByLevel = Say("By level of concern", "Fesul lefel pryder");
    internal static readonly LocalizedText ByReported = Say("Whether anything was reported", "A adroddwyd unrhyw beth");
    internal static readonly LocalizedText ByCluster = Say("By kind of behaviour", "Fesul math o ymddygiad");
    internal static readonly LocalizedText ByAreaAndRelationship = Say("By area and relationship", "Fesul ardal a pherthynas");
    internal static readonly LocalizedText Area = Say("Area", "Ardal");
    internal static readonly LocalizedText Relationship = Say("Relationship", "Perthynas");
    internal static readonly LocalizedText Level = Say("Level", "Lefel");
    internal static readonly LocalizedText Reported = Say("Reported", "Adroddwyd");
    internal static readonly LocalizedText NeverReported = Say("Never reported", "Heb ei adrodd erioed");
    internal static readonly LocalizedText NotKnown = Say("Not known", "Ddim yn hysbys");
    internal static readonly LocalizedText Cluster = Say("Behaviour", "Ymddygiad");
    internal static readonly LocalizedText Total = Say("Total", "Cyfanswm");
    internal static readonly LocalizedText ChartOfCases = Say(
        "A bar for the cases of each period from {0} to {1}; beside it, the change from the period before as a dot with its interval as a line. What is suppressed has no bar. The table beneath has the same numbers.",
        "Bar ar gyfer achosion pob cyfnod o {0} i {1}; wrth ei ochr, y newid o'r cyfnod blaenorol fel dot a'i gyfwng fel llinell. Nid oes bar i'r hyn a ataliwyd. Mae'r un rhifau yn y tabl oddi tano.");
    internal static readonly LocalizedText ChartOfRows = Say(
        "{0}: a bar in each period from {1} to {2}, on one scale. What is suppressed has no bar. The table beneath has the same numbers.",
        "{0}: bar ym mhob cyfnod o {1} i {2}, ar un raddfa. Nid oes bar i'r hyn a ataliwyd. Mae'r un rhifau yn y tabl oddi tano.");
    internal static readonly LocalizedText NotAllDrawn = Say("The chart does not have room for all; the table has them.", "Nid oes lle i bopeth yn y siart; maent yn y tabl.");
    internal static readonly LocalizedText Apart = Say(
        "Undetermined (outlined) stands by itself: too few questions were answered to state a level, which does not mean low.",
        "Mae heb ei bennu (amlinell) ar wahân: atebwyd rhy ychydig o gwestiynau i ddatgan lefel, ac nid yw hynny'n golygu isel.");
    internal static readonly LocalizedText InEach = Say(
        "A case counts in each kind that its diary shows, so the counts do not add up to the cases.", "Mae achos yn cyfrif ym mhob math y mae ei ddyddiadur yn ei ddangos, felly nid yw'r cyfrifon yn adio i'r achosion.");
    internal static readonly LocalizedText UntilReport = Say("Until the first report", "Hyd at yr adroddiad cyntaf");
    internal static readonly LocalizedText OfCases = Say("Other counts", "Cyfrifon eraill");
    internal static readonly LocalizedText WithoutHead = Say("Cases without a date, which are in no period", "Achosion heb ddyddiad, nad ydynt mewn unrhyw gyfnod");
    internal static readonly LocalizedText Against = Say("So that nobody can be known by the numbers", "Fel na ellir adnabod neb wrth y rhifau");
    internal static readonly LocalizedText NotSaying = Say("What the figures do not say", "Yr hyn nad yw'r ffigurau'n ei ddweud");
    internal static readonly LocalizedText ZerosInTables = Say("In some tables by area and relationship 0 is suppressed, too; they say so.", "Mewn rhai tablau fesul ardal a pherthynas atelir 0 hefyd; dywedant hynny.");
    internal static readonly LocalizedText OfChange = Say(
        "The interval of a change holds for cases that are independent of each other. It says how much could be chance, not why there are more or fewer.",
        "Mae cyfwng newid yn dal ar gyfer achosion sy'n annibynnol ar ei gilydd. Mae'n dweud faint a allai fod yn siawns, nid pam mae mwy neu lai.");
    internal static readonly LocalizedText OfLevels = Say(
        "Levels are those of a screening aid that is not validated. Undetermined does not mean low.", "Lefelau cymorth sgrinio nad yw wedi'i ddilysu yw'r rhain. Nid yw heb ei bennu yn golygu isel.");
    internal static readonly LocalizedText Page = Say("Page", "Tudalen");

    private static LocalizedText Say(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);
}
