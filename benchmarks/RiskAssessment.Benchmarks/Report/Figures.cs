namespace RiskAssessment.Benchmarks;

/// <summary>Every result of this run. What was not measured, or failed, is not included.</summary>
internal sealed class Figures(IEnumerable<Figure> figures, IEnumerable<Failure> failures)
{
    private readonly Figure[] _figures = [.. figures];
    private readonly Failure[] _failures = [.. failures];

    internal bool IsEmpty => _figures.Length == 0;

    internal IEnumerable<Figure> Of(Type suite) => _figures.Where(figure => figure.Suite == suite.Name);

    internal IEnumerable<Failure> FailuresOf(Type suite) => _failures.Where(failure => failure.Suite == suite.Name);

    internal Figure? Find(string suite, string method, int? size = null) =>
        _figures.FirstOrDefault(figure => figure.Suite == suite && figure.Method == method && (size is null || figure.Size == size));

    /// <summary>How many times as long one method takes as another of its suite; nothing if either is missing.</summary>
    internal double? Times(string suite, string method, string other, int? size = null) =>
        Find(suite, method, size)?.Time / Find(suite, other, size)?.Time;

    /// <summary>The results of a method for all its sizes, ascending.</summary>
    internal Figure[] Series(string suite, string method) =>
        [.. _figures.Where(figure => figure.Suite == suite && figure.Method == method && figure.Size > 0).OrderBy(figure => figure.Size)];

    /// <summary>The baseline of the same suite and size, if there is one.</summary>
    internal Figure? BaselineOf(Figure figure) =>
        _figures.FirstOrDefault(other => other.IsBaseline && other.Suite == figure.Suite && other.Size == figure.Size);
}
