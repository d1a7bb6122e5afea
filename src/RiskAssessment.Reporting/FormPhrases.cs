namespace RiskAssessment.Reporting;

/// <summary>The fixed phrases of a form that is filled in by hand. The Welsh still needs review by a fluent speaker.</summary>
internal static class FormPhrases
{
    internal static readonly LocalizedText HowTo = Say("How to fill in this form", "Sut i lenwi'r ffurflen hon");

    internal static readonly LocalizedText InDanger = Say(
        "If anyone is in danger now, get help first: the form can wait.",
        "Os oes unrhyw un mewn perygl nawr, ceisiwch gymorth yn gyntaf: gall y ffurflen aros.");

    internal static readonly LocalizedText ReadOut = Say(
        "Read out the question itself, which is in bold type. What stands under it is for you, and is not read out.",
        "Darllenwch y cwestiwn ei hun, sydd mewn print trwm, yn uchel. I chi y mae'r hyn sydd oddi tano, ac nid yw i'w ddarllen yn uchel.");

    internal static readonly LocalizedText TickOneBox = Say(
        "Tick one box for each question. A question left blank is one that was not asked: a blank is never a no.",
        "Ticiwch un blwch ar gyfer pob cwestiwn. Mae cwestiwn a adewir yn wag yn un na ofynnwyd: nid yw blwch gwag byth yn golygu na.");

    internal static readonly LocalizedText LeavesOpen = Say(
        "Tick “Not known” where it was asked and nobody can say, and “Rather not say” where the person would rather not answer. Both leave the question open, and neither counts against anybody.",
        "Ticiwch “Ddim yn gwybod” lle gofynnwyd y cwestiwn ac na all neb ddweud, a “Gwell gennyf beidio â dweud” lle byddai'n well gan y person beidio ag ateb. Mae'r ddau yn gadael y cwestiwn yn agored, ac nid yw'r naill na'r llall yn cyfrif yn erbyn neb.");

    internal static readonly LocalizedText ClosesQuestion = Say(
        "Tick “Does not apply” only where the question cannot arise. It closes the question.",
        "Ticiwch “Ddim yn berthnasol” dim ond lle na all y cwestiwn godi. Mae hynny'n cau'r cwestiwn.");

    internal static readonly LocalizedText CriticalFirst = Say(
        "Questions marked CRITICAL ({0}) matter most: ask them first, and ask them even where there is no time for the others.",
        "Y cwestiynau sydd wedi'u nodi'n CRITIGOL ({0}) yw'r pwysicaf: gofynnwch y rhain yn gyntaf, hyd yn oed lle nad oes amser i'r lleill.");

    internal static readonly LocalizedText AskedOnCondition = Say(
        "Where it says “Ask only if”, leave the question out unless that is so. What is said anyway is still written down.",
        "Lle mae'n dweud “Gofynnwch dim ond os”, gadewch y cwestiwn allan oni bai bod hynny'n wir. Os dywedir rhywbeth beth bynnag, ysgrifennwch ef i lawr.");

    internal static readonly LocalizedText KeepItSafe = Say(
        "A filled-in form holds personal data. Keep it where the person it speaks of cannot find it.",
        "Mae ffurflen wedi'i llenwi yn cynnwys data personol. Cadwch hi lle na all y person y mae'n sôn amdano ddod o hyd iddi.");

    internal static readonly LocalizedText Reference = Say("Reference", "Cyfeirnod");
    internal static readonly LocalizedText Date = Say("Date and time", "Dyddiad ac amser");
    internal static readonly LocalizedText Interviewer = Say("Asked by", "Gofynnwyd gan");
    internal static readonly LocalizedText Interviewee = Say("Spoken to", "Siaradwyd â");
    internal static readonly LocalizedText Critical = Say("CRITICAL", "CRITIGOL");
    internal static readonly LocalizedText AskOnlyIf = Say("Ask only if", "Gofynnwch dim ond os");
    internal static readonly LocalizedText TickOne = Say("Tick one:", "Ticiwch un:");
    internal static readonly LocalizedText HowMany = Say("How many", "Faint");
    internal static readonly LocalizedText NotKnown = Say("Not known", "Ddim yn gwybod");
    internal static readonly LocalizedText RatherNotSay = Say("Rather not say", "Gwell gennyf beidio â dweud");
    internal static readonly LocalizedText WhoSaidSo = Say("Who said so", "Pwy ddywedodd hynny");
    internal static readonly LocalizedText SinceWhen = Say("Since when", "Ers pryd");
    internal static readonly LocalizedText Notes = Say("Notes", "Nodiadau");
    internal static readonly LocalizedText AnythingElse = Say("More notes, and anything else that was said", "Rhagor o nodiadau, ac unrhyw beth arall a ddywedwyd");
    internal static readonly LocalizedText GiveTheNumber = Say(
        "Write the number of the question beside what belongs to it.", "Ysgrifennwch rif y cwestiwn wrth ymyl yr hyn sy'n perthyn iddo.");

    internal static readonly LocalizedText Mind = Say("What to mind", "Beth i'w gofio");
    internal static readonly LocalizedText Officer = Say("For the person asking", "I'r sawl sy'n holi");
    internal static readonly LocalizedText Help = Say("Help", "Cymorth");
    internal static readonly LocalizedText FilledFrom = Say("Questionnaire", "Holiadur");
    internal static readonly LocalizedText Page = Say("Page", "Tudalen");

    private static LocalizedText Say(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);
}
