namespace RiskAssessment;

/// <summary>The fixed phrases of comparisons, judgements and reviews. The Welsh awaits a fluent speaker's review.</summary>
internal static class HistoryPhrases
{
    internal static readonly LocalizedText Earlier = Say("Earlier:", "Cynt:");
    internal static readonly LocalizedText Later = Say("Later:  ", "Wedyn:");
    internal static readonly LocalizedText NoDifference = Say("Nothing differs.", "Does dim yn wahanol.");
    internal static readonly LocalizedText LevelBecomes = Say("{0}, then {1}.", "{0}, wedyn {1}.");
    internal static readonly LocalizedText SameLevel = Say("Level and range stay the same.", "Mae'r lefel a'r ystod yn aros yr un fath.");
    internal static readonly LocalizedText Becomes = Say("{0}: {1}, then {2}", "{0}: {1}, wedyn {2}");
    internal static readonly LocalizedText MoreFacts = Say("and {0} more facts", "a {0} ffaith arall");
    internal static readonly LocalizedText WhatIsSaid = Say("What was said", "Yr hyn a ddywedwyd");
    internal static readonly LocalizedText ActOn = Say("Level to act on:", "Lefel i weithredu arni:");
    internal static readonly LocalizedText Computed = Say("Computed level: ", "Lefel a gyfrifwyd:");
    internal static readonly LocalizedText Judgement = Say("Judgement {0}: {1}, by {2} on {3}: {4}", "Barn {0}: {1}, gan {2} ar {3}: {4}");
    internal static readonly LocalizedText Prompt = Say("The diary documents more than the judgement says:", "Mae'r dyddiadur yn dogfennu mwy nag y mae'r farn yn ei ddweud:");
    internal static readonly LocalizedText NoCase = Say("No case is due for a review.", "Nid oes achos i'w adolygu.");
    internal static readonly LocalizedText Never = Say("no date", "dim dyddiad");

    internal static readonly LocalizedText[] Causes =
    [
        Say("Time passed", "Aeth amser heibio"), Say("Information came", "Daeth gwybodaeth"), Say("The instrument changed", "Newidiodd yr offeryn"),
    ];

    private static LocalizedText Say(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);
}
