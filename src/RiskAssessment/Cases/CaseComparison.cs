namespace RiskAssessment;

/// <summary>
/// Two states of a case compared: what changed in what is said, and in level, range, reasons and facts, split by its causes. The causes are
/// applied one after the other: first time passes, then information comes, then the instrument changes.
/// </summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
/// <example>
/// <code>
/// var earlier = new CaseFile { AsOf = new DateTimeOffset(2018, 3, 1, 0, 0, 0, TimeSpan.Zero), Answers = new AnswerSheet(("threats", Answer.No)) };
/// var later = earlier with { AsOf = new DateTimeOffset(2018, 4, 1, 0, 0, 0, TimeSpan.Zero), Answers = new AnswerSheet(("threats", Answer.Yes)) };
/// var service = new AssessmentService([StalkingScreen.Instrument], TimeProvider.System);
///
/// foreach (var part in service.Compare(earlier, later).Parts)
///     Console.WriteLine(part);
/// </code>
/// </example>
[PersonalData]
public sealed class CaseComparison
{
    private CaseComparison(CaseDifference difference, Assessment earlier, Assessment timePassed, Assessment informationCame, Assessment later)
    {
        (Difference, Earlier, Later) = (difference, earlier, later);
        Parts = Array.AsReadOnly<ComparisonPart>(
            [new(ChangeCause.Time, earlier, timePassed), new(ChangeCause.Information, timePassed, informationCame), new(ChangeCause.Instrument, informationCame, later)]);
    }

    /// <summary>What differs in what the two states say.</summary>
    public CaseDifference Difference { get; }

    /// <summary>The assessment of the earlier state.</summary>
    public Assessment Earlier { get; }

    /// <summary>The assessment of the later state.</summary>
    public Assessment Later { get; }

    /// <summary>What each cause changed: time, information, instrument, always all three. The first begins with <see cref="Earlier"/>; the last ends with <see cref="Later"/>.</summary>
    public IReadOnlyList<ComparisonPart> Parts { get; }

    /// <summary>
    /// Whether time alone lowered the level: it has lapsed and needs review, and is not an improvement. Here Undetermined stands between standard and
    /// medium.
    /// </summary>
    public bool IsLapsed => LevelOrder.Of(Parts[0].After.Level) < LevelOrder.Of(Parts[0].Before.Level);

    /// <summary>Whether nothing differs: what is said, the instant, level, range, reasons, facts and instrument.</summary>
    public bool IsEmpty => Difference.IsEmpty && Earlier.AsOf == Later.AsOf && Earlier.Instrument.Sha256 == Later.Instrument.Sha256
        && Parts.All(part => !part.ChangesLevel && part.Gained.Count + part.Lost.Count + part.Facts.Count == 0);

    /// <summary>Both assessments in one line.</summary>
    public override string ToString() => $"{Earlier}; then {Later}";

    /// <summary>Compares two states.</summary>
    /// <param name="earlier">The earlier state, with its instant.</param>
    /// <param name="later">The later state, with its instant.</param>
    /// <param name="earlierAssessor">Assesses by the instrument of the earlier state.</param>
    /// <param name="laterAssessor">Assesses by the instrument of the later state.</param>
    internal static CaseComparison Of(CaseFile earlier, CaseFile later, Assessor earlierAssessor, Assessor laterAssessor)
    {
        var asOf = later.AsOf!.Value;
        var said = Knowledge.Of(later, out _);
        var first = earlier.AssessBy(earlierAssessor, asOf);
        var last = later.AssessBy(laterAssessor, asOf);
        var timePassed = earlier.AsOf == asOf ? first : (earlier with { AsOf = asOf }).AssessBy(earlierAssessor, asOf);
        var isSameInstrument = earlierAssessor.Instrument.Sha256 == laterAssessor.Instrument.Sha256;
        var informationCame = isSameInstrument ? last
            : earlierAssessor.Assess(
                new AssessedCase(later.Reference, later.Jurisdiction, later.KnownAt), AnswerCheck.ValidOf(said.Answers, earlierAssessor.Instrument), PatternProfile.Of(said.Diary, asOf), asOf, later.TimeZone);
        return new CaseComparison(CaseDifference.Between(Knowledge.Of(earlier, out _), said), first, timePassed, informationCame, last);
    }
}
