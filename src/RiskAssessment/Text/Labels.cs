using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>What the values of enums are called, for people. The Welsh awaits a fluent speaker's review.</summary>
/// <example>
/// <code>
/// var assessment = new Assessor(StalkingScreen.Instrument).Assess(AnswerSheet.Empty, diary: null, asOf: DateTimeOffset.UtcNow);
///
/// Console.WriteLine(Labels.Of(assessment.Level).In("cy"));
/// </code>
/// </example>
public static class Labels
{
    private static readonly LocalizedText[] Levels =
        [Say("Undetermined", "Heb ei bennu"), Say("Standard", "Safonol"), Say("Medium", "Canolig"), Say("High", "Uchel")];

    private static readonly LocalizedText[] Urgencies =
        [Say("In the ordinary course", "Yn y drefn arferol"), Say("Within 7 days", "O fewn 7 diwrnod"), Say("Today", "Heddiw"), Say("Now", "Nawr")];

    private static readonly LocalizedText[] Audiences =
        [Say("Officer", "Swyddog"), Say("Supervisor", "Goruchwyliwr"), Say("Victim", "Dioddefwr"), Say("Call handler", "Triniwr galwadau")];

    private static readonly LocalizedText[] Sources =
        [Say("the victim", "y dioddefwr"), Say("a witness", "tyst"), Say("the police", "yr heddlu"), Say("an agency", "asiantaeth"), Say("a system", "system")];

    private static readonly LocalizedText[] Clusters =
    [
        Say("affection", "serch"),
        Say("contact from afar", "cyswllt o bell"),
        Say("contact in person", "cyswllt wyneb yn wyneb"),
        Say("surveillance", "gwyliadwriaeth"),
        Say("invasion", "tresmasu"),
        Say("harassment", "aflonyddu"),
        Say("threat", "bygythiad"),
        Say("violence", "trais"),
    ];

    private static readonly LocalizedText[] Statuses =
    [
        Say("in force", "mewn grym"),
        Say("waits for a countersignature", "yn aros am gydlofnod"),
        Say("rejected", "gwrthodwyd"),
        Say("void", "di-rym"),
        Say("not allowed", "ni chaniateir"),
    ];

    private static readonly LocalizedText[] ReviewCauses =
    [
        Say("time", "amser"),
        Say("incident", "digwyddiad"),
        Say("breach", "torri amod"),
        Say("report", "adroddiad"),
        Say("milestone", "carreg filltir"),
        Say("instrument", "offeryn"),
        Say("judgement", "barn"),
        Say("discrepancy", "anghysondeb"),
    ];

    /// <summary>What a level is called, for example "High".</summary>
    /// <param name="level">The level.</param>
    /// <returns>The label in English and Welsh.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level.</exception>
    public static LocalizedText Of(RiskLevel level) => In(Levels, (int)level, nameof(level));

    /// <summary>By when an action is to be taken, for example "Within 7 days".</summary>
    /// <param name="urgency">The urgency.</param>
    /// <returns>The label in English and Welsh.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such urgency.</exception>
    public static LocalizedText Of(ActionUrgency urgency) => In(Urgencies, (int)urgency, nameof(urgency));

    /// <summary>For whom an action is, for example "Call handler".</summary>
    /// <param name="audience">The audience.</param>
    /// <returns>The label in English and Welsh.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such audience.</exception>
    public static LocalizedText Of(ActionAudience audience) => In(Audiences, (int)audience, nameof(audience));

    /// <summary>Who says that an incident happened, for example "a witness".</summary>
    /// <param name="source">The source.</param>
    /// <returns>The label in English and Welsh.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such source.</exception>
    public static LocalizedText Of(IncidentSource source) => In(Sources, (int)source, nameof(source));

    /// <summary>What a cluster of behaviours is called, for example "surveillance".</summary>
    /// <param name="cluster">The cluster.</param>
    /// <returns>The label in English and Welsh.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cluster.</exception>
    public static LocalizedText Of(BehaviourCluster cluster) => In(Clusters, (int)cluster, nameof(cluster));

    /// <summary>Where a judgement stands, for example "waits for a countersignature".</summary>
    /// <param name="status">The status.</param>
    /// <returns>The label in English and Welsh.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such status.</exception>
    public static LocalizedText Of(JudgementStatus status) => In(Statuses, (int)status, nameof(status));

    /// <summary>Why a review is due, for example "breach".</summary>
    /// <param name="cause">The cause.</param>
    /// <returns>The label in English and Welsh.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cause.</exception>
    public static LocalizedText Of(ReviewCause cause) => In(ReviewCauses, (int)cause, nameof(cause));

    private static LocalizedText In(LocalizedText[] labels, int index, string name) =>
        (uint)index < (uint)labels.Length ? labels[index] : throw new ArgumentOutOfRangeException(name, "This value is not defined.");

    private static LocalizedText Say(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);
}
