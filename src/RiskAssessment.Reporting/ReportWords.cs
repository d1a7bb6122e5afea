namespace RiskAssessment.Reporting;

/// <summary>The fixed phrases of the page of a case. The Welsh awaits a fluent speaker's review.</summary>
internal static class ReportWords
{
    internal static readonly LocalizedText Title = Say("Stalking risk screening: report of a case", "Sgrinio risg stelcio: adroddiad ar achos");
    internal static readonly LocalizedText Case = Say("Case", "Achos");
    internal static readonly LocalizedText AsOf = Say("As of", "Ar");
    internal static readonly LocalizedText KnownAt = Say("As known at", "Fel yr oedd yn hysbys ar");
    internal static readonly LocalizedText RecordedLater = Say("recorded later and left out: {0}", "cofnodwyd wedyn a gadawyd allan: {0}");
    internal static readonly LocalizedText Level = Say("Level of concern", "Lefel y pryder");
    internal static readonly LocalizedText ActOn = Say("Level to act on", "Lefel i weithredu arni");
    internal static readonly LocalizedText Range = Say("It could be", "Gallai fod yn");
    internal static readonly LocalizedText Settled = Say("Settled: no open question can change it.", "Wedi'i setlo: ni all unrhyw gwestiwn agored ei newid.");
    internal static readonly LocalizedText Undetermined = Say(
        "Too few questions have been answered to state a level. Undetermined does not mean low.",
        "Nid oes digon o gwestiynau wedi'u hateb i ddatgan lefel. Nid yw heb ei bennu yn golygu isel.");
    internal static readonly LocalizedText Answered = Say(
        "{0} of {1} questions are answered, {2} of {3} critical ones.", "Atebwyd {0} o {1} cwestiwn, {2} o {3} o'r rhai critigol.");
    internal static readonly LocalizedText Known = Say("What is not known", "Yr hyn nad yw'n hysbys");
    internal static readonly LocalizedText CriticalOpen = Say("Critical questions that are open: {0}.", "Cwestiynau critigol sydd ar agor: {0}.");
    internal static readonly LocalizedText DiaryPartial = Say("The diary is partial: numbers are the lowest that are certain.", "Mae'r dyddiadur yn rhannol: y ffigurau yw'r lleiaf sy'n sicr.");
    internal static readonly LocalizedText NoDiary = Say("There is no diary, so nothing is known of the pattern.", "Nid oes dyddiadur, felly nid oes dim yn hysbys am y patrwm.");
    internal static readonly LocalizedText NoEntries = Say("The diary has no entry up to this instant.", "Nid oes cofnod yn y dyddiadur hyd at yr eiliad hon.");
    internal static readonly LocalizedText ToDo = Say("What to do now", "Beth i'w wneud nawr");
    internal static readonly LocalizedText MoreToDo = Say("{0} more are listed below.", "Rhestrir {0} arall isod.");
    internal static readonly LocalizedText NotesBelow = Say("Services and advice are listed below.", "Rhestrir gwasanaethau a chyngor isod.");
    internal static readonly LocalizedText MoreHelp = Say("More help", "Rhagor o gymorth");
    internal static readonly LocalizedText AllToDo = Say("What to do, in full", "Beth i'w wneud, yn llawn");
    internal static readonly LocalizedText NothingToDo = Say("The instrument recommends no action.", "Nid yw'r offeryn yn argymell unrhyw gam.");
    internal static readonly LocalizedText Picture = Say("The case in one picture", "Yr achos mewn un llun");
    internal static readonly LocalizedText PictureOf = Say(
        "{0} entries from {1} to {2}, by severity from 1 (bottom) to 5 (top).", "{0} cofnod o {1} i {2}, yn ôl difrifoldeb o 1 (gwaelod) i 5 (brig).");
    internal static readonly LocalizedText Longest = Say("Longest gap between days with a certain entry, in days: {0}.", "Y bwlch hiraf rhwng dyddiau â chofnod sicr, mewn dyddiau: {0}.");
    internal static readonly LocalizedText Binned = Say(
        "the diary is dense: each bar is {0} days, and its number is how many entries begin in them",
        "mae'r dyddiadur yn drwchus: mae pob bar yn {0} diwrnod, a'i rif yw faint o gofnodion sy'n dechrau ynddynt");
    internal static readonly LocalizedText SameRows = Say("The same entries are in the chronology below.", "Mae'r un cofnodion yn y gronoleg isod.");
    internal static readonly LocalizedText Legend = Say("How to read it", "Sut i'w ddarllen");
    internal static readonly LocalizedText Certain = Say("certain", "sicr");
    internal static readonly LocalizedText Possible = Say("possible: the date is vague", "posibl: mae'r dyddiad yn amwys");
    internal static readonly LocalizedText Suspected = Say("only suspected to be this person", "dim ond amheuaeth mai'r person hwn ydyw");
    internal static readonly LocalizedText MayBreach = Say("! happened, or may have, while a measure was in force", "! digwyddodd, neu efallai, tra oedd mesur mewn grym");
    internal static readonly LocalizedText Times = Say("×n: how many times", "×n: sawl gwaith");
    internal static readonly LocalizedText SolidLevel = Say("solid line: level as it happened", "llinell solet: y lefel fel y digwyddodd");
    internal static readonly LocalizedText DashedLevel = Say("dashed line: level as it was known", "llinell doredig: y lefel fel yr oedd yn hysbys");
    internal static readonly LocalizedText Severity = Say("severity {0}", "difrifoldeb {0}");
    internal static readonly LocalizedText Measures = Say("measures", "mesurau");
    internal static readonly LocalizedText Milestones = Say("milestones", "cerrig milltir");
    internal static readonly LocalizedText MoreMeasures = Say("and {0} more", "a {0} arall");
    internal static readonly LocalizedText InShort = Say("In short", "Yn gryno");
    internal static readonly LocalizedText InShortIs = Say(
        "Made by rules from the diary, with the entries behind each sentence. It can be quoted.",
        "Fe'i gwnaed yn ôl rheolau o'r dyddiadur, gyda'r cofnodion y tu ôl i bob brawddeg. Gellir ei ddyfynnu.");
    internal static readonly LocalizedText Nearest = Say("What is nearest to {0}", "Yr hyn sydd agosaf at {0}");
    internal static readonly LocalizedText NearestIs = Say(
        "Each line alone would be enough. It explains how the level comes about, and is not a list of what to look for.",
        "Byddai pob llinell ar ei phen ei hun yn ddigon. Mae'n egluro sut y daw'r lefel, ac nid rhestr o'r hyn i chwilio amdano ydyw.");
    internal static readonly LocalizedText WouldHold = Say("would hold", "byddai'n dal");
    internal static readonly LocalizedText MoreChanges = Say("There are {0} more.", "Mae {0} arall.");
    internal static readonly LocalizedText NotDecided = Say("There may be others: not all were tried.", "Efallai fod eraill: ni roddwyd cynnig ar bob un.");
    internal static readonly LocalizedText NotByThree = Say("No three changes together would be enough.", "Ni fyddai unrhyw dri newid gyda'i gilydd yn ddigon.");
    internal static readonly LocalizedText Chronology = Say("Chronology", "Cronoleg");
    internal static readonly LocalizedText ChronologyIs = Say(
        "Oldest first. Dates are as exact as they are known. A chronology is a tool of an assessment and not an assessment. The last column is for what was done.",
        "Yr hynaf yn gyntaf. Mae dyddiadau mor fanwl ag y maent yn hysbys. Offeryn asesu yw cronoleg ac nid asesiad. Mae'r golofn olaf ar gyfer yr hyn a wnaed.");
    internal static readonly LocalizedText Grouped = Say(
        "There are many entries. They are grouped by month, and those of severity 4 and 5 are also listed one by one.",
        "Mae llawer o gofnodion. Maent wedi'u grwpio fesul mis, a rhestrir rhai difrifoldeb 4 a 5 hefyd fesul un.");
    internal static readonly LocalizedText ByMonth = Say("By month", "Fesul mis");
    internal static readonly LocalizedText OneByOne = Say("One by one", "Fesul un");
    internal static readonly LocalizedText When = Say("When", "Pryd");
    internal static readonly LocalizedText What = Say("What", "Beth");
    internal static readonly LocalizedText Source = Say("Who says so", "Pwy sy'n dweud");
    internal static readonly LocalizedText Reported = Say("Reported", "Adroddwyd");
    internal static readonly LocalizedText Gap = Say("Days since the one before", "Dyddiau ers yr un o'r blaen");
    internal static readonly LocalizedText Action = Say("Action taken", "Camau a gymerwyd");
    internal static readonly LocalizedText Month = Say("Month", "Mis");
    internal static readonly LocalizedText Entries = Say("Entries", "Cofnodion");
    internal static readonly LocalizedText TimesInAll = Say("Times in all", "Cyfanswm o weithiau");
    internal static readonly LocalizedText NotReported = Say("not reported", "heb ei adrodd");
    internal static readonly LocalizedText ReportedUnknown = Say("on a day that is not known", "ar ddiwrnod nad yw'n hysbys");
    internal static readonly LocalizedText SameAs = Say("the same event as {0}; not counted", "yr un digwyddiad â {0}; heb ei gyfrif");
    internal static readonly LocalizedText Later = Say("after this instant; not counted", "ar ôl yr eiliad hon; heb ei gyfrif");
    internal static readonly LocalizedText Note = Say("Note", "Nodyn");
    internal static readonly LocalizedText Place = Say("Place", "Lle");
    internal static readonly LocalizedText Evidence = Say("Evidence", "Tystiolaeth");
    internal static readonly LocalizedText Until = Say("until {0}", "hyd at {0}");
    internal static readonly LocalizedText Open = Say("open", "agored");
    internal static readonly LocalizedText Why = Say("Why", "Pam");
    internal static readonly LocalizedText NoReason = Say("No rule of the instrument holds.", "Nid oes yr un o reolau'r offeryn yn dal.");
    internal static readonly LocalizedText Rule = Say("Reason", "Rheswm");
    internal static readonly LocalizedText RestsOn = Say("Rests on", "Yn seiliedig ar");
    internal static readonly LocalizedText Incidents = Say("Entries behind it", "Cofnodion y tu ôl iddo");
    internal static readonly LocalizedText More = Say("and {0} more", "a {0} arall");
    internal static readonly LocalizedText Disagree = Say("Where the diary and an answer disagree", "Lle mae'r dyddiadur ac ateb yn anghytuno");
    internal static readonly LocalizedText Question = Say("Question", "Cwestiwn");
    internal static readonly LocalizedText Answer = Say("Answer", "Ateb");
    internal static readonly LocalizedText Observed = Say("What the diary shows", "Yr hyn y mae'r dyddiadur yn ei ddangos");
    internal static readonly LocalizedText AskNext = Say("Open questions, the next best first", "Cwestiynau agored, y gorau nesaf yn gyntaf");
    internal static readonly LocalizedText Critical = Say("critical", "critigol");
    internal static readonly LocalizedText NotAsked = Say("not asked yet", "heb ei ofyn eto");
    internal static readonly LocalizedText Unknown = Say("asked, not known", "gofynnwyd, ddim yn hysbys");
    internal static readonly LocalizedText Declined = Say("asked, not answered", "gofynnwyd, heb ei ateb");
    internal static readonly LocalizedText OverTime = Say("The level over time", "Y lefel dros amser");
    internal static readonly LocalizedText AsHappened = Say("As it happened", "Fel y digwyddodd");
    internal static readonly LocalizedText AsKnown = Say("As it was known", "Fel yr oedd yn hysbys");
    internal static readonly LocalizedText Days = Say("Days later", "Dyddiau'n ddiweddarach");
    internal static readonly LocalizedText Never = Say("never", "byth");
    internal static readonly LocalizedText Judgements = Say("Professional judgement", "Barn broffesiynol");
    internal static readonly LocalizedText By = Say("By", "Gan");
    internal static readonly LocalizedText Status = Say("Status", "Statws");
    internal static readonly LocalizedText Reason = Say("Why", "Pam");
    internal static readonly LocalizedText Prompt = Say("The diary documents more than the judgement says:", "Mae'r dyddiadur yn dogfennu mwy nag y mae'r farn yn ei ddweud:");
    internal static readonly LocalizedText Review = Say("Review due: {0}. Because of: {1}.", "Adolygiad i'w gynnal: {0}. Oherwydd: {1}.");
    internal static readonly LocalizedText ReviewBy = Say("Review due by {0}, and at every new incident.", "Adolygiad i'w gynnal erbyn {0}, ac ar bob digwyddiad newydd.");
    internal static readonly LocalizedText Versions = Say("How this page was made", "Sut y gwnaed y dudalen hon");
    internal static readonly LocalizedText Instrument = Say("Instrument", "Offeryn");
    internal static readonly LocalizedText Engine = Say("Engine", "Peiriant");
    internal static readonly LocalizedText Checkpoint = Say("Recorded. Checkpoint of the log, to compare later:", "Wedi'i gofnodi. Pwynt gwirio'r log, i'w gymharu'n ddiweddarach:");
    internal static readonly LocalizedText Mind = Say("What to mind", "Beth i'w gofio");
    internal static readonly LocalizedText Aid = Say(
        "A screening aid to a professional's judgement. It predicts nothing, and a named professional decides.",
        "Cymorth sgrinio i farn weithiwr proffesiynol. Nid yw'n rhagweld dim, a gweithiwr proffesiynol a enwir sy'n penderfynu.");
    internal static readonly LocalizedText Page = Say("Page", "Tudalen");
    internal static readonly LocalizedText Personal = Say("Personal data of a victim. Keep it where the person it speaks of cannot find it.", "Data personol dioddefwr. Cadwch ef lle na all y person y mae'n sôn amdano ddod o hyd iddo.");
    internal static readonly LocalizedText For = Say("For {0}", "Ar gyfer {0}");
    internal static readonly LocalizedText NotAll = Say("Not everything is on this page: what was left out.", "Nid yw popeth ar y dudalen hon: yr hyn a adawyd allan.");
    internal static readonly LocalizedText Restricted = Say("Somebody must not receive anything about this case: ask before you pass it on.", "Mae rhywun na chaiff dderbyn dim am yr achos hwn: gofynnwch cyn ei drosglwyddo.");
    internal static readonly LocalizedText LeftOut = Say("Left out of this page", "Gadawyd allan o'r dudalen hon");
    internal static readonly LocalizedText ReasonsLeftOut = Say("reasons that rest on what was left out", "rhesymau sy'n seiliedig ar yr hyn a adawyd allan");
    internal static readonly LocalizedText ReasonsElsewhere = Say("The reasons rest on what was left out of this page.", "Mae'r rhesymau'n seiliedig ar yr hyn a adawyd allan o'r dudalen hon.");
    internal static readonly LocalizedText OthersToDo = Say("What there is to do is for others, and is not on this page.", "Mae'r hyn sydd i'w wneud ar gyfer eraill, ac nid yw ar y dudalen hon.");

    internal static readonly LocalizedText Between = Say("{0} to {1}", "{0} i {1}");

    private static LocalizedText Say(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);
}
