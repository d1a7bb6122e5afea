using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>
/// The edge of a host: assesses case files by the instrument that each names, and takes the clock's now for those that name no instant.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class CaseAssessor
{
    /// <summary>The code of the problem of a case that names an instrument which is not at hand.</summary>
    private const string NoSuchInstrument = "SRA0306";

    private readonly Assessor[] _assessors;
    private readonly TimeProvider _clock;

    /// <summary>Makes an edge over instruments, of which the first is the default.</summary>
    /// <exception cref="ArgumentException">There is no instrument.</exception>
    public CaseAssessor(IEnumerable<Instrument> instruments, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(instruments);
        ArgumentNullException.ThrowIfNull(clock);
        _assessors = [.. instruments.Select(instrument => new Assessor(instrument))];
        if (_assessors.Length == 0)
            throw new ArgumentException("At least one instrument is needed.", nameof(instruments));
        _clock = clock;
    }

    /// <summary>Everything that is wrong with a case for these instruments; empty where it may be assessed.</summary>
    public IReadOnlyList<Problem> Check(CaseFile caseFile)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        return Find(caseFile) is { } assessor ? assessor.Check(caseFile.Answers) : [NotAtHand(caseFile)];
    }

    /// <summary>Assesses a case by the instrument that it names, or by the default one.</summary>
    /// <exception cref="InvalidInputException">The case may not be assessed; it has every problem.</exception>
    public Assessment Assess(CaseFile caseFile)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        var assessor = Find(caseFile) ?? throw new InvalidInputException([NotAtHand(caseFile)]);
        return assessor.Assess(caseFile, _clock.GetUtcNow());
    }

    /// <summary>The instrument by which a case is assessed; <see langword="null"/> where the one that it names is not at hand.</summary>
    public Instrument? InstrumentFor(CaseFile caseFile)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        return Find(caseFile)?.Instrument;
    }

    private Assessor? Find(CaseFile caseFile) => caseFile.InstrumentId is null
        ? _assessors[0]
        : Array.Find(_assessors, assessor =>
            assessor.Instrument.Id == caseFile.InstrumentId
            && (caseFile.InstrumentVersion is null || assessor.Instrument.Version == caseFile.InstrumentVersion));

    private Problem NotAtHand(CaseFile caseFile) => new(
        NoSuchInstrument,
        "$.instrument",
        $"Instrument {caseFile.InstrumentId} {caseFile.InstrumentVersion} is not at hand. There is: {string.Join(", ", _assessors.Select(assessor => assessor.Instrument))}.");
}
