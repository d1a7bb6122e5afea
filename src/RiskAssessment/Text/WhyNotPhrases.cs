namespace RiskAssessment;

/// <summary>The fixed phrases about why a case does not have a grade. The Welsh awaits a fluent speaker's review.</summary>
internal static class WhyNotPhrases
{
    internal static readonly LocalizedText Title = Say("Why not {0}?", "Pam nad {0}?");
    internal static readonly LocalizedText Nearest = Say("Nearest to {0}: {1}.", "Agosaf at {0}: {1}.");
    internal static readonly LocalizedText ThreeAreNotEnough = Say("more than three changes", "mwy na thri newid");
    internal static readonly LocalizedText NotDecided = Say("not decided, the search ended before", "heb ei benderfynu, daeth y chwilio i ben cyn hynny");
    internal static readonly LocalizedText Reached = Say("{0} is reached already.", "Mae {0} eisoes wedi'i gyrraedd.");
    internal static readonly LocalizedText Sets = Say("What would reach {0}", "Beth fyddai'n cyrraedd {0}");
    internal static readonly LocalizedText None = Say("No answers or facts would, if up to three are changed.", "Ni fyddai unrhyw atebion na ffeithiau, os newidir hyd at dri.");
    internal static readonly LocalizedText MoreSets = Say("{0} more sets of changes.", "{0} set arall o newidiadau.");
    internal static readonly LocalizedText OneMoreSet = Say("One more set of changes.", "Un set arall o newidiadau.");
    internal static readonly LocalizedText MayBeMore = Say(
        "There may be others: the search ended before everything was tried.", "Efallai fod rhai eraill: daeth y chwilio i ben cyn rhoi cynnig ar bopeth.");
    internal static readonly LocalizedText Makes = Say("makes true: {0}", "yn gwneud yn wir: {0}");
    internal static readonly LocalizedText Lacks = Say("What each rule lacks", "Beth sydd ar goll o bob rheol");
    internal static readonly LocalizedText NoRule = Say("Every rule is true.", "Mae pob rheol yn wir.");
    internal static readonly LocalizedText Cannot = Say("no answers or facts make it true", "nid oes atebion na ffeithiau yn ei gwneud yn wir");
    internal static readonly LocalizedText Undecided = Say("not decided", "heb ei benderfynu");
    internal static readonly LocalizedText Mind = Say(
        "This explains the level. It advises nothing, and facts of the diary are treated as independent of each other.",
        "Mae hyn yn egluro'r lefel. Nid yw'n cynghori dim, ac mae ffeithiau'r dyddiadur yn cael eu trin fel rhai annibynnol ar ei gilydd.");
    internal static readonly LocalizedText Now = Say("now: {0}", "nawr: {0}");

    private static LocalizedText Say(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);
}
