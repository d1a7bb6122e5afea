namespace RiskAssessment;

/// <summary>The headings and fixed phrases of reports. The Welsh awaits a fluent speaker's review.</summary>
internal static class ReportPhrases
{
    internal static readonly LocalizedText Case = Say("case {0}", "achos {0}");
    internal static readonly LocalizedText KnownAt = Say("as known at {0} (recorded later: {1})", "fel yr oedd yn hysbys ar {0} (cofnodwyd wedyn: {1})");
    internal static readonly LocalizedText AsOf = Say("as of {0}", "ar {0}");
    internal static readonly LocalizedText Concern = Say("Level of concern:", "Lefel y pryder:");
    internal static readonly LocalizedText Band = Say("Band of UK policing: {0}.", "Band plismona'r DU: {0}.");
    internal static readonly LocalizedText Settled = Say("Settled: no open question can change it.", "Sefydlog: ni all unrhyw gwestiwn agored ei newid.");
    internal static readonly LocalizedText CouldBecome = Say("Could become {0}:", "Gallai ddod yn {0}:");
    internal static readonly LocalizedText OneOpen = Say("one question is open.", "mae un cwestiwn yn agored.");
    internal static readonly LocalizedText ManyOpen = Say("{0} questions are open.", "mae {0} o gwestiynau'n agored.");
    internal static readonly LocalizedText DiaryOpen = Say("the diary leaves it open.", "mae'r dyddiadur yn ei adael yn agored.");
    internal static readonly LocalizedText ReviewDue = Say("Review due by {0}, and at every new incident.", "Adolygu erbyn {0}, ac ar bob digwyddiad newydd.");
    internal static readonly LocalizedText NotEnough = Say(
        "Not enough has been asked to state a level. This is not {0}, and it does not mean that the risk is low.",
        "Nid oes digon wedi'i ofyn i nodi lefel. Nid yw hyn yn golygu {0}, ac nid yw'n golygu bod y risg yn isel.");
    internal static readonly LocalizedText CouldBeAny = Say("Once more is known it could be: {0}.", "Pan fydd mwy yn hysbys gallai fod: {0}.");
    internal static readonly LocalizedText Missing = Say("Missing before {0} may be stated:", "Ar goll cyn y gellir nodi {0}:");
    internal static readonly LocalizedText CriticalMissing = Say("every critical question; still open: {0}.", "pob cwestiwn critigol; yn dal ar agor: {0}.");
    internal static readonly LocalizedText PercentMissing = Say(
        "{0}% of the scored questions that apply; still open: {1}.", "{0}% o'r cwestiynau a sgorir sy'n berthnasol; yn dal ar agor: {1}.");

    internal static readonly LocalizedText ByOutcome = Say("By outcome", "Yn ôl canlyniad");
    internal static readonly LocalizedText GradeCouldBe = Say("{0}; could be: {1}", "{0}; gallai fod: {1}");
    internal static readonly LocalizedText Scores = Say("Scores", "Sgoriau");
    internal static readonly LocalizedText NoBand = Say("below every band", "islaw pob band");
    internal static readonly LocalizedText BandWithRate = Say(
        "{0} ({1}% in the sample of the publication)", "{0} ({1}% yn sampl y cyhoeddiad)");

    internal static readonly LocalizedText Why = Say("Why", "Pam");
    internal static readonly LocalizedText NoRule = Say("Nothing that is known so far calls for a higher level.", "Nid oes dim sy'n hysbys hyd yma yn galw am lefel uwch.");
    internal static readonly LocalizedText RestsOn = Say("Rests on:", "Yn seiliedig ar:");
    internal static readonly LocalizedText Answered = Say("{0} (answered)", "{0} (atebwyd)");
    internal static readonly LocalizedText Seen = Say("{0} (seen in the diary)", "{0} (gwelwyd yn y dyddiadur)");
    internal static readonly LocalizedText OneIncident = Say("incident {0}", "digwyddiad {0}");
    internal static readonly LocalizedText Incidents = Say("incidents {0}", "digwyddiadau {0}");
    internal static readonly LocalizedText More = Say("(+{0} more)", "(+{0} arall)");
    internal static readonly LocalizedText AlsoHolds = Say("Also, for {0}:", "Hefyd, ar gyfer {0}:");

    internal static readonly LocalizedText Disagree = Say("Where diary and answers disagree", "Lle mae'r dyddiadur a'r atebion yn anghytuno");
    internal static readonly LocalizedText ShowsMore = Say("answered {0}, but the diary shows {1}, which is used", "yr ateb oedd {0}, ond mae'r dyddiadur yn dangos {1}, a ddefnyddir");
    internal static readonly LocalizedText ShowsLess = Say("answered {0}, but the diary shows {1}; the answer is used", "yr ateb oedd {0}, ond mae'r dyddiadur yn dangos {1}; defnyddir yr ateb");
    internal static readonly LocalizedText DoesNotApply = Say("answered {0}, but the question does not apply; the answer is used", "yr ateb oedd {0}, ond nid yw'r cwestiwn yn berthnasol; defnyddir yr ateb");
    internal static readonly LocalizedText Nothing = Say("nothing of it", "dim ohono");
    internal static readonly LocalizedText Unresolved = Say(
        "Neither has been changed. Go through the diary together, and correct whichever is wrong.",
        "Nid yw'r naill na'r llall wedi'i newid. Ewch drwy'r dyddiadur gyda'ch gilydd, a chywirwch yr un sy'n anghywir.");

    internal static readonly LocalizedText AskNext = Say("What to ask next", "Beth i'w ofyn nesaf");
    internal static readonly LocalizedText AskedFor = Say(
        "No answer can change the level any more; the answers still guide what to do.", "Mae'r lefel yn sefyll beth bynnag fo'r ateb; mae'r atebion yn dal i lywio beth i'w wneud.");
    internal static readonly LocalizedText Critical = Say("critical", "critigol");
    internal static readonly LocalizedText NotAsked = Say("not asked yet", "heb ei ofyn eto");
    internal static readonly LocalizedText AskedNotKnown = Say("asked, not known", "gofynnwyd, ddim yn hysbys");
    internal static readonly LocalizedText Declined = Say("asked, not answered", "gofynnwyd, heb ateb");
    internal static readonly LocalizedText Outcome = Say("{0}: {1}.", "{0}: {1}.");
    internal static readonly LocalizedText OrMore = Say("{0} or more", "{0} neu fwy");
    internal static readonly LocalizedText OneMoreQuestion = Say("One more question is open.", "Mae un cwestiwn arall yn agored.");
    internal static readonly LocalizedText MoreQuestions = Say("{0} more questions are open.", "Mae {0} o gwestiynau eraill yn agored.");

    internal static readonly LocalizedText MoreHelp = Say("More help", "Rhagor o gymorth");
    internal static readonly LocalizedText ToDo = Say("What to do", "Beth i'w wneud");
    internal static readonly LocalizedText Mind = Say("What to mind", "Beth i'w gofio");
    internal static readonly LocalizedText OpenInDiary = Say("Open in the diary: {0}.", "Ar agor yn y dyddiadur: {0}.");
    internal static readonly LocalizedText Ignored = Say("Left out, since they lie after that instant: {0}.", "Gadawyd allan, gan eu bod ar ôl yr eiliad honno: {0}.");

    internal static readonly LocalizedText NotKnown = Say("not known", "ddim yn hysbys");
    internal static readonly LocalizedText AtLeast = Say("at least {0}", "o leiaf {0}");
    internal static readonly LocalizedText AtMost = Say("at most {0}", "hyd at {0}");
    internal static readonly LocalizedText FromTo = Say("{0} to {1}", "{0} i {1}");

    private static LocalizedText Say(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);
}
