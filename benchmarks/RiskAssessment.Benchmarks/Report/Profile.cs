using static RiskAssessment.Benchmarks.Units;

namespace RiskAssessment.Benchmarks;

/// <summary>Where the time of a job goes: the stages of a suite whose baseline is that job, all of the same run.</summary>
internal sealed class Profile
{
    private readonly Figure _whole;
    private readonly Figure[] _figures;

    private Profile(Figure whole, Figure[] figures) => (_whole, _figures) = (whole, figures);

    /// <summary>The profile that a suite gives; none if it has no stages, or they were not measured.</summary>
    internal static Profile? Of(Type suite, Figures run)
    {
        Figure[] figures = [.. run.Of(suite)];
        return figures.FirstOrDefault(figure => figure.IsBaseline) is { } whole && figures.Any(figure => figure.Stage is not null)
            ? new Profile(whole, figures)
            : null;
    }

    /// <summary>First the job, then its stages with their own time, then the rows for comparison.</summary>
    internal void Write(TextWriter page)
    {
        var table = new MarkdownTable("stage", "median:", "spread:", "its own:", "of the whole:", "own bytes:");
        Add(_whole, "", _whole.Time, _whole.Bytes);
        foreach (var stage in Stages)
            Add(stage, Time(Own(stage)), Own(stage), OwnBytes(stage));
        foreach (var other in Others)
            Add(other, "", other.Time, other.Bytes);
        table.Write(page);

        void Add(Figure figure, string own, double counted, long? bytes) => table.Add(
            figure.Job, Time(figure.Time), Percent(figure.Spread), own, Percent(counted / _whole.Time), bytes is { } known ? Count(known) : "");
    }

    /// <summary>The greatest stages, what the rest is, and what takes less than the whole for comparison.</summary>
    internal string InWords()
    {
        var (greatest, sum) = (Stages.OrderByDescending(Own).Take(4), Stages.Sum(Own));
        var words = $"Of {Time(_whole.Time)}: {string.Join(", ", greatest.Select(stage => Share(stage, Own(stage))))}; all stages together {Percent(sum / _whole.Time)}.";
        return Others.Where(other => other.Time < _whole.Time).ToArray() is { Length: > 0 } less
            ? $"{words} For comparison: {string.Join(", ", less.Select(other => Share(other, other.Time)))}."
            : words;
    }

    private IEnumerable<Figure> Stages => _figures.Where(figure => figure.Stage is not null);

    private IEnumerable<Figure> Others => _figures.Where(figure => figure.Stage is null && figure != _whole);

    private string Share(Figure figure, double time) => $"{figure.Job} {Percent(time / _whole.Time)}";

    /// <summary>Its time less that of the stages before it; a time below the noise can be negative, and is shown as zero.</summary>
    private double Own(Figure stage) => Math.Max(0, stage.Time - Before(stage).Sum(figure => figure.Time));

    private long OwnBytes(Figure stage) => Math.Max(0, (stage.Bytes ?? 0) - Before(stage).Sum(figure => figure.Bytes ?? 0));

    private IEnumerable<Figure> Before(Figure stage) => _figures.Where(figure => stage.Stage!.After.Contains(figure.Method));
}
