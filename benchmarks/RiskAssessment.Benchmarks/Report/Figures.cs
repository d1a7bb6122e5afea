namespace RiskAssessment.Benchmarks;

/// <summary>Every figure of this run. What was not measured, or failed, is not there.</summary>
internal sealed class Figures(IEnumerable<Figure> figures)
{
    private readonly Figure[] _figures = [.. figures];

    internal IEnumerable<Figure> Of(Type suite) => _figures.Where(figure => figure.Suite == suite.Name);

    internal Figure? Find(string suite, string method, int? size = null) =>
        _figures.FirstOrDefault(figure => figure.Suite == suite && figure.Method == method && (size is null || figure.Size == size));

    /// <summary>The figures of a method over all its sizes, ascending.</summary>
    internal Figure[] Series(string suite, string method) =>
        [.. _figures.Where(figure => figure.Suite == suite && figure.Method == method && figure.Size > 0).OrderBy(figure => figure.Size)];

    /// <summary>The baseline of the same suite and size, where there is one.</summary>
    internal Figure? BaselineOf(Figure figure) =>
        _figures.FirstOrDefault(other => other.IsBaseline && other.Suite == figure.Suite && other.Size == figure.Size);
}
