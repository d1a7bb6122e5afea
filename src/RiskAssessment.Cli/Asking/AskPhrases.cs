namespace RiskAssessment.Cli.Asking;

/// <summary>The fixed phrases of an interview. The Welsh still needs review by a fluent speaker.</summary>
internal static class AskPhrases
{
    internal static readonly LocalizedText Unknown = Say("unknown", "anhysbys");
    internal static readonly LocalizedText Declined = Say("declined", "gwrthod");
    internal static readonly LocalizedText Back = Say("back", "yn ôl");
    internal static readonly LocalizedText Why = Say("why", "pam");
    internal static readonly LocalizedText NotApplicable = Say("Does not apply", "Ddim yn berthnasol");
    internal static readonly LocalizedText Entry = Say("entry", "cofnod");
    internal static readonly LocalizedText Stop = Say("stop", "stopio");

    internal static readonly LocalizedText Diary = Say("diary", "dyddiadur");
    internal static readonly LocalizedText Complete = Say("complete", "cyflawn");
    internal static readonly LocalizedText Yes = Say("yes", "ie");
    internal static readonly LocalizedText No = Say("no", "na");

    internal static readonly LocalizedText Welcome = Say(
        "Everything is saved in {0} after each answer. Stop whenever you like; the same command goes on from there.",
        "Caiff popeth ei gadw yn {0} ar ôl pob ateb. Stopiwch pryd bynnag y mynnwch; mae'r un gorchymyn yn mynd ymlaen o'r fan honno.");
    internal static readonly LocalizedText GoingOn = Say(
        "Going on with {0}: {1} answers and {2} diary entries are there.", "Yn mynd ymlaen â {0}: mae {1} ateb a {2} cofnod dyddiadur yno.");
    internal static readonly LocalizedText AnyTime = Say(
        "At any time: unknown, declined, back, why, entry (something that happened), stop; or their first letters. 'diary' shows what happened so far and what it could settle. 'yes; a note' keeps a note. An earlier answer is changed by its code: weapon no.",
        "Ar unrhyw adeg: anhysbys, gwrthod, yn ôl, pam, cofnod (rhywbeth a ddigwyddodd), stopio. Mae 'dyddiadur' yn dangos yr hyn a ddigwyddodd hyd yma a'r hyn y gallai ei setlo. Mae 'ie; nodyn' yn cadw nodyn. Newidir ateb cynharach drwy ei god: weapon no.");
    internal static readonly LocalizedText Danger = Say(
        "If anybody is in danger now, stop and call 999.", "Os oes unrhyw un mewn perygl nawr, stopiwch a ffoniwch 999.");

    internal static readonly LocalizedText Status = Say("{0} answered | {1}, could be {2}", "{0} wedi'u hateb | {1}, gallai fod yn {2}");
    internal static readonly LocalizedText StatusSettled = Say("{0} answered | {1}, settled", "{0} wedi'u hateb | {1}, wedi'i setlo");
    internal static readonly LocalizedText Because = Say("Asked because:", "Gofynnir oherwydd:");
    internal static readonly LocalizedText CriticalFor = Say(
        "it is critical: {0} may not be stated before it is answered.", "mae'n gritigol: ni cheir nodi {0} cyn ei ateb.");
    internal static readonly LocalizedText BearsOn = Say(
        "alone it does not move the level, but {0} rules that are still open rest on it.", "ar ei ben ei hun nid yw'n symud y lefel, ond mae {0} o reolau sy'n dal ar agor yn dibynnu arno.");
    internal static readonly LocalizedText BearsOnOne = Say(
        "alone it does not move the level, but a rule that is still open rests on it.", "ar ei ben ei hun nid yw'n symud y lefel, ond mae rheol sy'n dal ar agor yn dibynnu arno.");
    internal static readonly LocalizedText EnoughAsked = Say(
        "enough must be asked before {0} may be stated.", "rhaid gofyn digon cyn y gellir nodi {0}.");
    internal static readonly LocalizedText OpenRules = Say("Rules that rest on it and are still open:", "Rheolau sy'n dibynnu arno ac sy'n dal ar agor:");
    internal static readonly LocalizedText Sources = Say("Sources: {0}.", "Ffynonellau: {0}.");

    internal static readonly LocalizedText AnswerWith = Say("Answer:", "Ateb:");
    internal static readonly LocalizedText ANumber = Say("a whole number (0 for never)", "rhif cyfan (0 am byth)");
    internal static readonly LocalizedText Blank = Say(
        "A blank is never taken as no. Where it is not known, type unknown; where it is not to be said, declined.",
        "Nid yw bwlch byth yn cael ei gymryd fel na. Lle nad yw'n hysbys, teipiwch anhysbys; lle nad yw i'w ddweud, gwrthod.");
    internal static readonly LocalizedText NotUnderstood = Say("'{0}' is not understood here, and nothing was changed.", "Ni ddeallir '{0}' yma, ac ni newidiwyd dim.");
    internal static readonly LocalizedText NothingBefore = Say(
        "There is no earlier step in this sitting. Change an earlier answer by its code, for example: {0} unknown.",
        "Nid oes cam cynharach yn yr eisteddiad hwn. Newidiwch ateb cynharach drwy ei god, er enghraifft: {0} unknown.");
    internal static readonly LocalizedText Saved = Say("Saved in {0}: {1} answers, {2} diary entries.", "Cadwyd yn {0}: {1} ateb, {2} cofnod dyddiadur.");
    internal static readonly LocalizedText NotSaved = Say(
        "NOT SAVED: {0} cannot be written. Make room or put the disk back; the next answer saves everything.",
        "HEB EI GADW: ni ellir ysgrifennu {0}. Gwnewch le neu rhowch y ddisg yn ôl; mae'r ateb nesaf yn cadw popeth.");
    internal static readonly LocalizedText GoOnWith = Say("Go on with: {0}", "Ewch ymlaen â: {0}");
    internal static readonly LocalizedText Settled = Say(
        "The level is settled: no open question can change it.", "Mae'r lefel wedi'i setlo: ni all unrhyw gwestiwn agored ei newid.");
    internal static readonly LocalizedText AllAsked = Say(
        "Everything that bears on the level has been asked; what is unknown or declined, or is not in the diary, keeps it open.",
        "Gofynnwyd popeth sy'n effeithio ar y lefel; mae'r hyn sy'n anhysbys neu wedi'i wrthod, neu nad yw yn y dyddiadur, yn ei gadw ar agor.");
    internal static readonly LocalizedText Finish = Say(
        "Enter to finish; or back, entry, diary, or a code with another answer.", "Enter i orffen; neu yn ôl, cofnod, dyddiadur, neu god gydag ateb arall.");

    internal static readonly LocalizedText CouldShow = Say("What the diary could still show:", "Yr hyn y gallai'r dyddiadur ei ddangos o hyd:");
    internal static readonly LocalizedText SoFar = Say("In the diary so far:", "Yn y dyddiadur hyd yma:");
    internal static readonly LocalizedText Bearing = Say("These entries bear on it:", "Mae'r cofnodion hyn yn effeithio arno:");
    internal static readonly LocalizedText NoEntries = Say("There is nothing in the diary yet.", "Nid oes dim yn y dyddiadur eto.");
    internal static readonly LocalizedText MoreThanOnce = Say(
        "Did any of it happen more than once? When?", "A ddigwyddodd unrhyw ran ohono fwy nag unwaith? Pryd?");
    internal static readonly LocalizedText ToAdd = Say("entry (add something that happened)", "cofnod (ychwanegu rhywbeth a ddigwyddodd)");
    internal static readonly LocalizedText ToChange = Say("{0} (change that entry)", "{0} (newid y cofnod hwnnw)");
    internal static readonly LocalizedText ToComplete = Say("complete (nothing is missing)", "cyflawn (nid oes dim ar goll)");
    internal static readonly LocalizedText ToPass = Say("Enter (no more is known)", "Enter (ni wyddys mwy)");
    internal static readonly LocalizedText IsComplete = Say(
        "The diary counts as complete from now on. Type {0} to undo that.", "Mae'r dyddiadur yn cyfrif fel un cyflawn o hyn ymlaen. Teipiwch {0} i ddad-wneud hynny.");
    internal static readonly LocalizedText Timeline = Say(
        "Look at what happened and when before you answer: nearly everybody underrates how it has changed.",
        "Edrychwch ar yr hyn a ddigwyddodd a phryd cyn ateb: mae bron pawb yn tanbrisio sut mae wedi newid.");
    internal static readonly LocalizedText When = Say("When", "Pryd");
    internal static readonly LocalizedText What = Say("What happened", "Beth ddigwyddodd");
    internal static readonly LocalizedText Times = Say("Times", "Gwaith");
    internal static readonly LocalizedText Number = Say("No.", "Rhif");
    internal static readonly LocalizedText Earlier = Say("and {0} earlier", "a {0} yn gynharach");
    internal static readonly LocalizedText SuspectedOnly = Say("suspected", "amheuir");

    internal static readonly LocalizedText EntryWhen = Say(
        "When did it happen? (02/03/2018 21:10, 2 March 2018, March 2018, today, yesterday; Enter to leave it)",
        "Pryd ddigwyddodd e? (02/03/2018 21:10, 2 Mawrth 2018, Mawrth 2018, heddiw, ddoe; Enter i'w adael)");
    internal static readonly LocalizedText EntryWhat = Say(
        "What happened? (in your own words, or known ones such as following; calls; texts)",
        "Beth ddigwyddodd? (yn eich geiriau eich hun, neu rai hysbys megis dilyn; galwadau)");
    internal static readonly LocalizedText EntryTimes = Say("How many times? (Enter for once)", "Sawl gwaith? (Enter am unwaith)");
    internal static readonly LocalizedText EntrySpread = Say(
        "Spread about evenly over that time? (yes / no / unknown; Enter if it is not known)",
        "Wedi'u gwasgaru'n weddol gyfartal dros yr amser hwnnw? (ie / na / anhysbys; Enter os nad yw'n hysbys)");
    internal static readonly LocalizedText EntryPlace = Say("Where? (Enter to leave it open)", "Ble? (Enter i'w adael ar agor)");
    internal static readonly LocalizedText EntryNote = Say("Anything else? (Enter for nothing)", "Unrhyw beth arall? (Enter am ddim)");
    internal static readonly LocalizedText ChangeWhen = Say(
        "When did it happen? The diary says {0}. (Enter to keep that)", "Pryd ddigwyddodd e? Mae'r dyddiadur yn dweud {0}. (Enter i gadw hynny)");
    internal static readonly LocalizedText ChangeTimes = Say(
        "How many times? The diary says {0}. (Enter to keep that)", "Sawl gwaith? Mae'r dyddiadur yn dweud {0}. (Enter i gadw hynny)");
    internal static readonly LocalizedText ChangeSuspected = Say(
        "Was it surely this person? (yes / no / unknown; Enter if it is not known)",
        "Ai'r person hwn ydoedd yn sicr? (ie / na / anhysbys; Enter os nad yw'n hysbys)");
    internal static readonly LocalizedText EntryChanged = Say("The change of entry {0} is saved.", "Mae'r newid i gofnod {0} wedi'i gadw.");
    internal static readonly LocalizedText EntryKept = Say("Nothing was changed.", "Ni newidiwyd dim.");
    internal static readonly LocalizedText TakenAs = Say("Taken as: {0}.", "Cymerwyd fel: {0}.");
    internal static readonly LocalizedText WordsKept = Say("'{0}' is kept as a note; it is not a known behaviour.", "Cedwir '{0}' fel nodyn; nid yw'n ymddygiad hysbys.");
    internal static readonly LocalizedText Nearest = Say("Nearest: {0}.", "Agosaf: {0}.");
    internal static readonly LocalizedText TypeAgain = Say("Type the words again, or Enter to keep it so.", "Teipiwch y geiriau eto, neu Enter i'w gadw felly.");
    internal static readonly LocalizedText EntrySaved = Say("Entry {0} is saved.", "Mae cofnod {0} wedi'i gadw.");
    internal static readonly LocalizedText EntryLeft = Say("No entry was made.", "Ni wnaed cofnod.");
    internal static readonly LocalizedText TakeBack = Say(
        "The last step was entry {0}. Type {1} again to delete it, or Enter to keep it.", "Cofnod {0} oedd y cam diwethaf. Teipiwch {1} eto i'w ddileu, neu Enter i'w gadw.");
    internal static readonly LocalizedText UndoChange = Say(
        "The last step changed entry {0}. Type {1} again to undo the change, or Enter to keep it.",
        "Newidiodd y cam diwethaf gofnod {0}. Teipiwch {1} eto i ddad-wneud y newid, neu Enter i'w gadw.");
    internal static readonly LocalizedText TimeKept = Say("'{0}' is not an exact time; it is kept as a note.", "Nid yw '{0}' yn amser union; fe'i cedwir fel nodyn.");
    internal static readonly LocalizedText NotCounted = Say(
        "It lies after {0}, the instant of this case, and does not count yet.", "Mae ar ôl {0}, eiliad yr achos hwn, ac nid yw'n cyfrif eto.");

    private static LocalizedText Say(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);
}
