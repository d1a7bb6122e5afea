namespace RiskAssessment;

/// <summary>The rows of the pattern. The Welsh awaits a fluent speaker's review.</summary>
internal static class PatternPhrases
{
    internal static readonly LocalizedText Pattern = Say("The pattern", "Y patrwm");
    internal static readonly LocalizedText NoDiary = Say("There is no diary, so nothing is known of the pattern.", "Nid oes dyddiadur, felly nid oes dim yn hysbys am y patrwm.");
    internal static readonly LocalizedText NoIncident = Say("The diary holds no incident up to that instant.", "Nid oes digwyddiad yn y dyddiadur hyd at yr eiliad honno.");
    internal static readonly LocalizedText Partial = Say(
        "The diary is partial: the numbers are the lowest that are certain.", "Mae'r dyddiadur yn rhannol: y ffigurau yw'r lleiaf sy'n sicr.");

    internal static readonly LocalizedText Conduct = Say("Conduct", "Ymddygiad");
    internal static readonly LocalizedText OneOccasion = Say("{0} occasion", "{0} achlysur");
    internal static readonly LocalizedText Occasions = Say("{0} occasions", "{0} achlysur");
    internal static readonly LocalizedText OnOneDay = Say("on {0} day", "ar {0} diwrnod");
    internal static readonly LocalizedText OnDays = Say("on {0} days", "ar {0} diwrnod");
    internal static readonly LocalizedText OverOneDay = Say("over {0} day", "dros {0} diwrnod");
    internal static readonly LocalizedText OverDays = Say("over {0} days", "dros {0} diwrnod");
    internal static readonly LocalizedText Lately = Say("Lately", "Yn ddiweddar");
    internal static readonly LocalizedText InWindow = Say("{0} in {1} days", "{0} mewn {1} diwrnod");
    internal static readonly LocalizedText PerWeek = Say("{0} a week", "{0} yr wythnos");
    internal static readonly LocalizedText Last = Say("Last incident", "Digwyddiad diwethaf");
    internal static readonly LocalizedText LessThanADay = Say("less than a day ago", "llai na diwrnod yn ôl");
    internal static readonly LocalizedText OneDayAgo = Say("{0} day ago", "{0} diwrnod yn ôl");
    internal static readonly LocalizedText DaysAgo = Say("{0} days ago", "{0} diwrnod yn ôl");
    internal static readonly LocalizedText HowOften = Say("How often", "Pa mor aml");
    internal static readonly LocalizedText HowGrave = Say("How grave", "Pa mor ddifrifol");
    internal static readonly LocalizedText Gravest = Say("gravest {0} of 5", "gwaethaf {0} allan o 5");
    internal static readonly LocalizedText Kinds = Say("Kinds of behaviour", "Mathau o ymddygiad");
    internal static readonly LocalizedText OfEight = Say("{0} of 8", "{0} allan o 8");
    internal static readonly LocalizedText NewLately = Say("{0} new in the last 28 days", "{0} newydd yn y 28 diwrnod diwethaf");
    internal static readonly LocalizedText Behaviours = Say("Gravest first", "Y gwaethaf yn gyntaf");
    internal static readonly LocalizedText Approaches = Say("Physical approaches", "Dynesu corfforol");
    internal static readonly LocalizedText Threats = Say("Threats", "Bygythiadau");
    internal static readonly LocalizedText Breaches = Say("Possible breaches", "Toriadau posibl");
    internal static readonly LocalizedText Lately28 = Say("{0} in the last 28 days", "{0} yn y 28 diwrnod diwethaf");
    internal static readonly LocalizedText Also = Say("Marked by", "Nodweddion");
    internal static readonly LocalizedText Quiet = Say("Quiet spells", "Cyfnodau tawel");
    internal static readonly LocalizedText LongestOneDay = Say("longest {0} day", "hiraf {0} diwrnod");
    internal static readonly LocalizedText Longest = Say("longest {0} days", "hiraf {0} diwrnod");
    internal static readonly LocalizedText Milestones = Say("Milestones", "Cerrig milltir");
    internal static readonly LocalizedText LastOne = Say("last {0}", "y ddiwethaf {0}");
    internal static readonly LocalizedText Reports = Say("Reports", "Adroddiadau");
    internal static readonly LocalizedText NeverReported = Say("none was ever reported", "ni adroddwyd yr un erioed");
    internal static readonly LocalizedText Unreported = Say("{0}% never reported", "{0}% heb eu hadrodd");

    private static LocalizedText Say(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);
}
