using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.DependencyInjection;

/// <summary>Which instruments a host assesses by. Without any they are the <see cref="StalkingScreen.Versions"/>.</summary>
public sealed class StalkingRiskAssessmentOptions
{
    private readonly List<Func<List<Problem>, Instrument?>> _sources = [];

    /// <summary>Adds an instrument. The first one added is the default.</summary>
    public StalkingRiskAssessmentOptions AddInstrument(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        _sources.Add(_ => instrument);
        return this;
    }

    /// <summary>Adds an instrument from its file, which is read and checked once, when the services are added.</summary>
    public StalkingRiskAssessmentOptions AddInstrumentFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        _sources.Add(problems => Read(path, problems));
        return this;
    }

    /// <summary>Every instrument, or one exception with the problems of all of them.</summary>
    internal IReadOnlyList<Instrument> Load()
    {
        if (_sources.Count == 0)
            return StalkingScreen.Versions;
        var problems = new List<Problem>();
        var instruments = _sources.ConvertAll(source => source(problems));
        return problems.Exists(problem => problem.Severity == ProblemSeverity.Error)
            ? throw new InvalidInputException(problems)
            : instruments.ConvertAll(instrument => instrument!);
    }

    private static Instrument? Read(string path, List<Problem> problems)
    {
        InstrumentJson.TryRead(File.ReadAllBytes(path), out var instrument, out var found);
        problems.AddRange(found.Select(problem => problem with { Path = $"{path}: {problem.Path}" }));
        return instrument;
    }
}
