using System.Globalization;
using RiskAssessment.Instruments;

namespace RiskAssessment.DependencyInjection;

/// <summary>
/// The instruments of a host. The first one added is the default. If none is added, they are the <see cref="StalkingScreen.Versions"/>.
/// </summary>
/// <remarks>A name becomes a key of keyed services. It names one instrument and is case-sensitive.</remarks>
public sealed class StalkingRiskAssessmentOptions
{
    private readonly List<Source> _sources = [];
    private string? _inForce;

    /// <summary>Adds an instrument.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="name">The host's own name for it, in addition to its id; <see langword="null"/> for none.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">Another instrument has this name.</exception>
    public StalkingRiskAssessmentOptions AddInstrument(Instrument instrument, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return Add(name, (instruments, _) => instruments.Add(new NamedInstrument(instrument.ToString(), instrument)));
    }

    /// <summary>Adds an instrument from its file, which is read and checked once, when the services are added.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="name">The host's own name for the instrument, in addition to its id; <see langword="null"/> for none.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">Another instrument has this name.</exception>
    public StalkingRiskAssessmentOptions AddInstrumentFile(string path, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Add(name, (instruments, problems) => InstrumentFiles.ReadFile(path, path, instruments, problems));
    }

    /// <summary>Adds every <c>*.json</c> file in a folder, but not in its subfolders, in the ordinal order of file names.</summary>
    /// <param name="path">The path of the folder. The files are read when the services are added.</param>
    /// <returns>These options.</returns>
    public StalkingRiskAssessmentOptions AddInstrumentFolder(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Add(null, (instruments, problems) => InstrumentFolder.Read(path, instruments, problems));
    }

    /// <summary>Adds an instrument from a stream.</summary>
    /// <param name="file">The name of the file in problems.</param>
    /// <param name="content">The instrument file. It is read to its end when the services are added, and not closed.</param>
    /// <param name="name">The host's own name for the instrument, in addition to its id; <see langword="null"/> for none.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">Another instrument has this name.</exception>
    public StalkingRiskAssessmentOptions AddInstrumentStream(string file, Stream content, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(content);
        return Add(name, (instruments, problems) => InstrumentFiles.Read(file, content, instruments, problems));
    }

    /// <summary>
    /// Assesses a case that names no version by the version in force on the day of its <see cref="CaseFile.AsOf"/>. Without this setting, it is
    /// assessed by the version that was added first.
    /// </summary>
    /// <param name="defaultInstrument">The id of the instrument for cases that name none. A version of it must be added.</param>
    /// <returns>These options.</returns>
    public StalkingRiskAssessmentOptions UseVersionInForce(string defaultInstrument)
    {
        ArgumentNullException.ThrowIfNull(defaultInstrument);
        _inForce = defaultInstrument;
        return this;
    }

    /// <summary>Every instrument, or one exception with the problems of all of them.</summary>
    internal RegisteredInstruments Load()
    {
        if (_sources.Count == 0)
            foreach (var version in StalkingScreen.Versions)
                AddInstrument(version);
        var problems = new List<Problem>();
        var instruments = new List<NamedInstrument>();
        var names = new Dictionary<string, Instrument>(StringComparer.Ordinal);
        foreach (var (name, read) in _sources)
        {
            var count = instruments.Count;
            read(instruments, problems);
            if (name is not null && instruments.Count > count)
                names[name] = instruments[count].Instrument;
        }
        var registry = InstrumentRegistry.Of(instruments, problems);
        if (_inForce is not null && registry.Versions(_inForce).Count == 0)
            throw new ArgumentException($"{nameof(UseVersionInForce)} asks for the instrument '{_inForce}', which was not added.");
        return new RegisteredInstruments([.. instruments.Select(named => named.Instrument)], registry, names, _inForce);
    }

    private StalkingRiskAssessmentOptions Add(string? name, Action<List<NamedInstrument>, List<Problem>> read)
    {
        if (name is not null && _sources.Exists(source => source.Name == name))
            throw new ArgumentException($"Two instruments are named '{name}'. Give each its own name.", nameof(name));
        _sources.Add(new Source(name, read));
        return this;
    }

    private sealed record Source(string? Name, Action<List<NamedInstrument>, List<Problem>> Read);

    /// <summary>How many instruments were added.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} instruments added", _sources.Count);
}
