using System.Text.Json.Serialization;

namespace RiskAssessment.Json;

/// <summary>A stored assessment, exactly as its JSON says it. Nothing is computed, and the instrument is not needed.</summary>
/// <remarks>
/// Immutable; equality is identity. Grades, rules and items are codes of the instrument; texts are in the language in which the assessment was
/// written. Personal data: the reference of the case.
/// </remarks>
/// <example>
/// <code>
/// using RiskAssessment.Json;
///
/// var stored = AssessmentJson.Read(File.ReadAllBytes("assessment.json"));
/// Console.WriteLine($"{stored.CaseReference}: {stored.Grade.Label}, by {stored.Instrument}");
/// foreach (var reason in stored.Reasons)
///     Console.WriteLine(reason.Because);
/// </code>
/// </example>
[JsonConverter(typeof(FormatJsonConverter))]
[PersonalData]
public sealed class AssessmentDocument
{
    private static readonly JsonShape<AssessmentDocument> Shape = new JsonShape<AssessmentDocument>()
        .Required("formatVersion", (ref json, ref _) => FormatVersion.Read(ref json))
        .Optional("case", (ref json, ref part) => part.CaseReference = json.Text())
        .Required("asOf", (ref json, ref part) => part.AsOf = AssessmentFormat.Instant(ref json))
        .Optional("knownAt", (ref json, ref part) => part.KnownAt = AssessmentFormat.Instant(ref json))
        .Required("notKnownYet", (ref json, ref part) => part.NotKnownYet = json.Integer(0, int.MaxValue) ?? 0)
        .Required("engine", (ref json, ref part) => part.EngineVersion = json.Text() ?? "")
        .Required("instrument", (ref json, ref part) => part.Instrument = InstrumentReference.Read(ref json))
        .Required("level", (ref json, ref part) => part.Level = json.OneOf<RiskLevel>() ?? default)
        .Required("grade", (ref json, ref part) => part.Grade = GradeDocument.Read(ref json))
        .Required("range", (ref json, ref part) => part.Range = GradeRangeDocument.Read(ref json))
        .Required("settled", (ref json, ref part) => part.IsSettled = json.Boolean() ?? false)
        .Optional("outcomes", (ref json, ref part) => part.Outcomes = AssessmentFormat.List(ref json, OutcomeDocument.Read))
        .Required("scores", (ref json, ref part) => part.Scores = AssessmentFormat.List(ref json, ScoreDocument.Read))
        .Required("completeness", (ref json, ref part) => part.Completeness = CompletenessDocument.Read(ref json))
        .Required("reasons", (ref json, ref part) => part.Reasons = AssessmentFormat.List(ref json, ReasonDocument.Read))
        .Required("contributions", (ref json, ref part) => part.Contributions = AssessmentFormat.List(ref json, ContributionDocument.Read))
        .Required("observed", (ref json, ref part) => part.Observed = AssessmentFormat.List(ref json, ObservedDocument.Read))
        .Required("openQuestions", (ref json, ref part) => part.OpenQuestions = AssessmentFormat.List(ref json, QuestionDocument.Read))
        .Required("openFacts", (ref json, ref part) => part.OpenFacts = AssessmentFormat.List(ref json, OpenFactDocument.Read))
        .Required("discrepancies", (ref json, ref part) => part.Discrepancies = AssessmentFormat.List(ref json, DiscrepancyDocument.Read))
        .Required("pattern", (ref json, ref part) => part.Facts = AssessmentFormat.Facts(ref json))
        .Required("actions", (ref json, ref part) => part.Actions = AssessmentFormat.List(ref json, ActionDocument.Read))
        .Required("ignored", (ref json, ref part) => part.Ignored = AssessmentFormat.List(ref json, IgnoredDocument.Read))
        .Required("caveats", (ref json, ref part) => part.Caveats = AssessmentFormat.Texts(ref json));

    private AssessmentDocument()
    {
    }

    /// <summary>The host's reference of the case; <see langword="null"/> if it had none.</summary>
    [PersonalData]
    public string? CaseReference { get; private set; }

    /// <summary>The instant as of which the case was assessed, in UTC.</summary>
    public DateTimeOffset AsOf { get; private set; }

    /// <summary>The instant whose knowledge was used, in UTC; <see langword="null"/> if all that was there was used.</summary>
    public DateTimeOffset? KnownAt { get; private set; }

    /// <summary>How many entries, answers, measures and milestones, or events of a history, were recorded later and left out.</summary>
    public int NotKnownYet { get; private set; }

    /// <summary>The version of the engine that assessed, as major.minor.patch.</summary>
    public string EngineVersion { get; private set; } = "";

    /// <summary>The instrument by which the case was assessed.</summary>
    public InstrumentReference Instrument { get; private set; } = new();

    /// <summary>The level of <see cref="Grade"/>.</summary>
    public RiskLevel Level { get; private set; }

    /// <summary>The grade that was proved, or <c>undetermined</c>.</summary>
    public GradeDocument Grade { get; private set; } = new();

    /// <summary>The lowest and the highest grade that the case could have, whatever the open items were answered with.</summary>
    public GradeRangeDocument Range { get; private set; } = new();

    /// <summary>Whether no answer to an open item could change the grade.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>The result for each outcome, in the instrument's order; empty if it has none.</summary>
    public IReadOnlyList<OutcomeDocument> Outcomes { get; private set; } = [];

    /// <summary>Each score, in the instrument's order.</summary>
    public IReadOnlyList<ScoreDocument> Scores { get; private set; } = [];

    /// <summary>How many of the items that applied had an answer in effect.</summary>
    public CompletenessDocument Completeness { get; private set; } = new();

    /// <summary>Every rule that was true, the highest grade first, then in the instrument's order.</summary>
    public IReadOnlyList<ReasonDocument> Reasons { get; private set; } = [];

    /// <summary>What each item adds to each score: in the instrument's order of scores, and for each score in that of its items.</summary>
    public IReadOnlyList<ContributionDocument> Contributions { get; private set; } = [];

    /// <summary>The open items that the diary answered, in the instrument's order.</summary>
    public IReadOnlyList<ObservedDocument> Observed { get; private set; } = [];

    /// <summary>The open questions, the next best one first.</summary>
    public IReadOnlyList<QuestionDocument> OpenQuestions { get; private set; } = [];

    /// <summary>The facts of the diary that keep the range open, in the order of <see cref="Patterns.PatternFact.All"/>.</summary>
    public IReadOnlyList<OpenFactDocument> OpenFacts { get; private set; } = [];

    /// <summary>Where the diary contradicts an answer, in the instrument's order of items.</summary>
    public IReadOnlyList<DiscrepancyDocument> Discrepancies { get; private set; } = [];

    /// <summary>
    /// The facts of the diary, in the order of <see cref="Patterns.PatternFact.All"/>, without those of behaviours that certainly did not happen.
    /// </summary>
    public IReadOnlyList<FactDocument> Facts { get; private set; } = [];

    /// <summary>The recommended actions, the most urgent first.</summary>
    public IReadOnlyList<ActionDocument> Actions { get; private set; } = [];

    /// <summary>The incidents, measures and milestones that start after <see cref="AsOf"/> and were left out, in the order of time.</summary>
    public IReadOnlyList<IgnoredDocument> Ignored { get; private set; } = [];

    /// <summary>What a reader must bear in mind: the instrument's caveats, then its statements that are not confirmed at the source.</summary>
    public IReadOnlyList<string> Caveats { get; private set; } = [];

    /// <summary>The JSON from which it was read.</summary>
    internal byte[] Utf8 { get; set; } = [];

    /// <summary>Level, grade, range and instrument in one line.</summary>
    public override string ToString() => $"{Level}: {Grade.Code} ({Range}) by {Instrument}";

    internal static AssessmentDocument Read(ref JsonCursor json)
    {
        var part = new AssessmentDocument();
        Shape.Read(ref json, ref part);
        return part;
    }
}
