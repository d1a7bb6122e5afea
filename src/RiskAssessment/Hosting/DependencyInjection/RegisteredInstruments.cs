using RiskAssessment.Instruments;

namespace RiskAssessment.DependencyInjection;

/// <summary>A host's instruments, read and found right.</summary>
/// <param name="Instruments">In the order in which they were added; the first is the default.</param>
/// <param name="Registry">The same, by id and version.</param>
/// <param name="Names">The host's own names.</param>
/// <param name="InForce">The default instrument where versions are chosen by date.</param>
internal sealed record RegisteredInstruments(
    IReadOnlyList<Instrument> Instruments,
    InstrumentRegistry Registry,
    IReadOnlyDictionary<string, Instrument> Names,
    string? InForce)
{
    /// <summary>The host's names go before ids, and of one id the version added first before the others.</summary>
    internal IEnumerable<(string Key, Instrument Instrument)> Keys() =>
    [
        .. Names.Select(named => (named.Key, named.Value)),
        .. Instruments.Select(instrument => (instrument.ToString(), instrument)),
        .. Instruments.Select(instrument => (instrument.Id, instrument)),
    ];
}
