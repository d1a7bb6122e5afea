using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>
/// The instruments of a host, in several versions: finds the one that a case names and the one that is in force at a date, and carries
/// answers from one version to another.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class InstrumentRegistry
{
    /// <summary>The code of the problem of two versions that no chain of replacements joins.</summary>
    private const string NoChain = "SRA0602";

    private readonly Dictionary<string, Instrument[]> _byId;

    private InstrumentRegistry(IEnumerable<Instrument> instruments)
    {
        _byId = instruments.GroupBy(instrument => instrument.Id, StringComparer.Ordinal).ToDictionary(
            versions => versions.Key,
            versions => versions.OrderBy(instrument => instrument.Version, SemanticVersion.Order).ToArray(),
            StringComparer.Ordinal);
        Instruments = [.. _byId.OrderBy(versions => versions.Key, StringComparer.Ordinal).SelectMany(versions => versions.Value)];
    }

    /// <summary>Every instrument, by id and then by version in SemVer order.</summary>
    public IReadOnlyList<Instrument> Instruments { get; }

    /// <summary>Makes a registry of instruments. The same instrument twice counts once.</summary>
    /// <param name="instruments">The instruments.</param>
    /// <returns>The registry.</returns>
    /// <exception cref="InvalidInputException">
    /// Two instruments have the same id and version and different content, one names a part that a version that it replaces does not have,
    /// or versions replace each other in a circle. The exception has every problem.
    /// </exception>
    public static InstrumentRegistry Of(params IEnumerable<Instrument> instruments)
    {
        return Of([.. NotNull.All(instruments).Select(instrument => new NamedInstrument(instrument.ToString(), instrument))], []);
    }

    /// <summary>Finds every version of an instrument.</summary>
    /// <param name="id">The code of the instrument.</param>
    /// <returns>The versions in SemVer order, pre-releases before their release; empty if there are none.</returns>
    public IReadOnlyList<Instrument> Versions(string id) => _byId.TryGetValue(NotNull.Of(id), out var versions) ? [.. versions] : [];

    /// <summary>Finds a version of an instrument.</summary>
    /// <param name="id">The code of the instrument.</param>
    /// <param name="version">The SemVer version.</param>
    /// <returns>The instrument; <see langword="null"/> if it is not registered.</returns>
    public Instrument? Find(string id, string version)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(version);
        return Array.Find(VersionsOf(id), instrument => instrument.Version == version);
    }

    /// <summary>
    /// Finds the version of an instrument that is in force: the highest whose <see cref="Instrument.InForce"/> contains the day. A version
    /// that does not say is in force on every day, unless it is a pre-release.
    /// </summary>
    /// <param name="id">The code of the instrument.</param>
    /// <param name="asOf">The instant. Its calendar day is taken in its own offset.</param>
    /// <returns>The instrument; <see langword="null"/> if no version is in force.</returns>
    public Instrument? InForce(string id, DateTimeOffset asOf) => Array.FindLast(
        VersionsOf(NotNull.Of(id)), instrument => instrument.InForce?.Has(asOf) ?? !SemanticVersion.IsPreRelease(instrument.Version));

    /// <summary>Carries an answer sheet from one version to a later one, along the versions that each replaces.</summary>
    /// <remarks>Neither version needs to be registered; those between them do.</remarks>
    /// <param name="answers">The answers given to the old version. What that version does not know is dropped, not refused.</param>
    /// <param name="from">The version that they were given to.</param>
    /// <param name="to">The version that they are for now.</param>
    /// <returns>The answers for the new version, and what could not be carried over.</returns>
    /// <exception cref="ArgumentException">One of the two has the id and version of the other, or of a registered instrument, and different content.</exception>
    /// <exception cref="InvalidInputException">No chain of replacements leads from the one to the other.</exception>
    public AnswerMigration Migrate(AnswerSheet answers, Instrument from, Instrument to)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ThrowIfOther(from, [Find(from.Id, from.Version)], nameof(from));
        ThrowIfOther(to, [Find(to.Id, to.Version), from], nameof(to));
        var versions = ReplacementChain.Between(from, to, Find) ?? throw new InvalidInputException(
        [
            new(NoChain, "$.replaces", $"No chain of 'replaces' leads from {to} back to {from}. In each version, name the one before it, and register the versions in between."),
        ]);
        return AnswerCarrier.Carry(answers, versions);
    }

    internal static InstrumentRegistry Of(IReadOnlyList<NamedInstrument> instruments, List<Problem> problems)
    {
        problems.AddRange(RegistryCheck.Problems(instruments));
        return problems.Exists(problem => problem.Severity == ProblemSeverity.Error)
            ? throw new InvalidInputException(problems)
            : new InstrumentRegistry(instruments.Select(named => named.Instrument).GroupBy(instrument => (instrument.Id, instrument.Version)).Select(same => same.First()));
    }

    private static void ThrowIfOther(Instrument instrument, Instrument?[] known, string name)
    {
        foreach (var one in known)
            if (one is not null && one.Id == instrument.Id && one.Version == instrument.Version && one.Sha256 != instrument.Sha256)
                throw new ArgumentException($"There are two instruments {instrument} with different content. A published version never changes: give one of them its own version.", name);
    }

    private Instrument[] VersionsOf(string id) => _byId.TryGetValue(id, out var versions) ? versions : [];

    /// <summary>The instruments.</summary>
    public override string ToString() => string.Join(", ", Instruments);
}
