namespace RiskAssessment;

/// <summary>The fixed phrases about a redacted case. The Welsh awaits a fluent speaker's review.</summary>
internal static class RedactionPhrases
{
    internal static readonly LocalizedText For = Say("For:", "Ar gyfer:");
    internal static readonly LocalizedText LeftOut = Say("Left out:", "Gadawyd allan:");
    internal static readonly LocalizedText Nothing = Say("Nothing was left out.", "Ni adawyd dim allan.");
    internal static readonly LocalizedText RecordedLater = Say("Recorded later and left out: {0}.", "Cofnodwyd wedyn a gadawyd allan: {0}.");
    internal static readonly LocalizedText Same = Say("It scores the same:", "Mae'n sgorio'r un fath:");
    internal static readonly LocalizedText NotSame = Say("It does not score the same:", "Nid yw'n sgorio'r un fath:");
    internal static readonly LocalizedText Becomes = Say("{0}, without what was left out {1}.", "{0}, heb yr hyn a adawyd allan {1}.");
    internal static readonly LocalizedText StillPersonal = Say(
        "It is still personal data: dates and behaviours can tell of whom it is.", "Data personol ydyw o hyd: gall dyddiadau ac ymddygiadau ddangos am bwy y mae.");

    private static LocalizedText Say(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);
}
