namespace RiskAssessment.Instruments;

/// <summary>The fixed phrases of a printed questionnaire. The Welsh still needs review by a fluent speaker.</summary>
internal static class QuestionnairePhrases
{
    internal static readonly LocalizedText Questions = Say("questions", "cwestiwn");
    internal static readonly LocalizedText OfThemCritical = Say("of them critical", "ohonynt yn gritigol");
    internal static readonly LocalizedText Critical = Say("critical", "critigol");
    internal static readonly LocalizedText Victim = Say("To the victim", "I'r dioddefwr");
    internal static readonly LocalizedText Officer = Say("To establish", "I'w gadarnhau");
    internal static readonly LocalizedText Help = Say("Help", "Cymorth");
    internal static readonly LocalizedText Answers = Say("Answers", "Atebion");
    internal static readonly LocalizedText AskWhen = Say("Asked when", "Gofynnir pan");
    internal static readonly LocalizedText Rules = Say("Bears on", "Yn effeithio ar");
    internal static readonly LocalizedText Number = Say("a whole number", "rhif cyfan");
    internal static readonly LocalizedText NotApplicable = Say("Does not apply", "Ddim yn berthnasol");
    internal static readonly LocalizedText NeverLeftOut = Say(
        "\"Not known\" and \"rather not say\" are answers to every question; both leave it open.",
        "Mae \"ddim yn gwybod\" a \"gwell gennyf beidio â dweud\" yn atebion i bob cwestiwn; mae'r ddau yn ei adael yn agored.");
    internal static readonly LocalizedText ReviewPending = Say(
        "The wording in this language awaits a fluent speaker's review.", "Mae'r geiriad Cymraeg yn aros am adolygiad gan siaradwr rhugl.");

    internal static readonly LocalizedText All = Say("all of", "pob un o");
    internal static readonly LocalizedText Any = Say("any of", "unrhyw un o");
    internal static readonly LocalizedText Not = Say("not", "nid");
    internal static readonly LocalizedText Of = Say("of", "o");
    internal static readonly LocalizedText Is = Say("is", "yw");
    internal static readonly LocalizedText Or = Say("or", "neu");
    internal static readonly LocalizedText AtLeast = Say("at least", "o leiaf");
    internal static readonly LocalizedText AtMost = Say("at most", "hyd at");
    internal static readonly LocalizedText From = Say("from", "o");
    internal static readonly LocalizedText To = Say("to", "i");
    internal static readonly LocalizedText QuestionNumber = Say("question", "cwestiwn");
    internal static readonly LocalizedText InTheDiary = Say("in the diary", "yn y dyddiadur");

    private static readonly LocalizedText Falling = Say("falling", "yn gostwng");
    private static readonly LocalizedText Steady = Say("steady", "yn gyson");
    private static readonly LocalizedText Rising = Say("rising", "yn codi");

    internal static LocalizedText TrendName(Trend trend) => trend switch
    {
        Trend.Falling => Falling,
        Trend.Rising => Rising,
        _ => Steady,
    };

    private static LocalizedText Say(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);
}
