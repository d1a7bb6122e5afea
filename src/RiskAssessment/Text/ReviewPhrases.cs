namespace RiskAssessment;

/// <summary>The fixed phrases of an instrument laid out for review. The Welsh awaits a fluent speaker's review.</summary>
internal static class ReviewPhrases
{
    internal static readonly LocalizedText Generated = Say(
        "Laid out from the instrument itself, for people who review it. Codes are those of the file.",
        "Wedi'i gosod allan o'r offeryn ei hun, ar gyfer y rhai sy'n ei adolygu. Codau'r ffeil yw'r codau.");
    internal static readonly LocalizedText Edition = Say("Version", "Fersiwn");
    internal static readonly LocalizedText Licence = Say("Licence", "Trwydded");
    internal static readonly LocalizedText Languages = Say("Languages", "Ieithoedd");
    internal static readonly LocalizedText AwaitingReview = Say("awaiting a fluent speaker's review", "yn aros am adolygiad gan siaradwr rhugl");
    internal static readonly LocalizedText InForce = Say("In force", "Mewn grym");
    internal static readonly LocalizedText FromDay = Say("from {0}", "o {0}");
    internal static readonly LocalizedText UntilDay = Say("until {0}", "hyd {0}");
    internal static readonly LocalizedText Replaces = Say("Takes the place of", "Yn cymryd lle");
    internal static readonly LocalizedText TakesOverNothing = Say("no earlier question", "dim cwestiwn cynharach");
    internal static readonly LocalizedText Grades = Say("Grades", "Graddau");
    internal static readonly LocalizedText GradeRule = Say(
        "The grade is the highest of any rule that holds, else the lowest.", "Y radd yw'r uchaf o unrhyw reol sy'n dal, neu fel arall yr isaf.");
    internal static readonly LocalizedText Level = Say("Level", "Lefel");
    internal static readonly LocalizedText ReviewDays = Say("Review after days", "Adolygu ar ôl diwrnodau");
    internal static readonly LocalizedText Code = Say("Code", "Cod");
    internal static readonly LocalizedText Questions = Say("Questions", "Cwestiynau");
    internal static readonly LocalizedText Weight = Say("weight {0}", "pwysau {0}");
    internal static readonly LocalizedText WeightOfEach = Say("a whole number, weight {0} for each", "rhif cyfan, pwysau {0} yr un");
    internal static readonly LocalizedText Observed = Say("The diary says {0} when", "Mae'r dyddiadur yn dweud {0} pan");
    internal static readonly LocalizedText Sources = Say("Sources", "Ffynonellau");
    internal static readonly LocalizedText Scores = Say("Scores", "Sgoriau");
    internal static readonly LocalizedText EveryItem = Say("every question", "pob cwestiwn");
    internal static readonly LocalizedText AddsUp = Say("Adds up", "Yn adio");
    internal static readonly LocalizedText Missing = Say("What is missing", "Yr hyn sydd ar goll");
    internal static readonly LocalizedText Bands = Say("Bands", "Bandiau");
    internal static readonly LocalizedText FromScore = Say("from {0}:", "o {0}:");
    internal static readonly LocalizedText Outcomes = Say("Outcomes", "Canlyniadau");
    internal static readonly LocalizedText AskedLast = Say("a judgement, asked last", "barn, gofynnir yn olaf");
    internal static readonly LocalizedText NotConfirmed = Say("Not confirmed at the source", "Heb ei gadarnhau yn y ffynhonnell");
    internal static readonly LocalizedText Rules = Say("Rules", "Rheolau");
    internal static readonly LocalizedText Floor = Say("no judgement may go below it", "ni chaiff unrhyw farn fynd yn is nag ef");
    internal static readonly LocalizedText When = Say("When", "Pan");
    internal static readonly LocalizedText Because = Say("Because", "Oherwydd");
    internal static readonly LocalizedText Enough = Say("When the lowest level may be stated", "Pryd y gellir nodi'r lefel isaf");
    internal static readonly LocalizedText Always = Say("Always; nothing need be asked for it.", "Bob amser; nid oes angen gofyn dim.");
    internal static readonly LocalizedText EveryCritical = Say("Every critical question that applies is answered.", "Mae pob cwestiwn critigol sy'n berthnasol wedi'i ateb.");
    internal static readonly LocalizedText Percent = Say(
        "At least {0}% of the scored questions that apply are answered.", "Mae o leiaf {0}% o'r cwestiynau a sgorir sy'n berthnasol wedi'u hateb.");
    internal static readonly LocalizedText Actions = Say("Actions", "Camau");
    internal static readonly LocalizedText AtGrades = Say("At", "Ar");
    internal static readonly LocalizedText EveryGrade = Say("every grade", "pob gradd");
    internal static readonly LocalizedText Unless = Say("Unless certainly", "Oni bai, yn sicr");
    internal static readonly LocalizedText Settled = Say("Only when the level is settled.", "Dim ond pan fydd y lefel wedi'i phennu.");
    internal static readonly LocalizedText NotSettled = Say("Only while the level is not settled.", "Dim ond tra na fydd y lefel wedi'i phennu.");

    /// <summary>By <see cref="Instruments.MissingRule"/>.</summary>
    internal static readonly LocalizedText[] MissingRules =
    [
        Say("An open question spans all that it could still add.", "Mae cwestiwn agored yn cwmpasu popeth y gallai ei ychwanegu o hyd."),
        Say(
            "What is answered is scaled up to all that applies, as long as at most {0} are open; beyond that no number is stated.",
            "Caiff yr hyn a atebwyd ei raddio i fyny i'r cyfan sy'n berthnasol, cyhyd â bod dim mwy na {0} yn agored; y tu hwnt i hynny, ni nodir rhif."),
        Say("An open question adds the least that it could to the stated number.", "Mae cwestiwn agored yn ychwanegu'r lleiaf y gallai at y rhif a nodir."),
        Say("An open question adds the most that it could to the stated number.", "Mae cwestiwn agored yn ychwanegu'r mwyaf y gallai at y rhif a nodir."),
    ];

    private static LocalizedText Say(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);
}
