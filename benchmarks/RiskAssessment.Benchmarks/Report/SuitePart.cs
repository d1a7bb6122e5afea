using static RiskAssessment.Benchmarks.Units;

namespace RiskAssessment.Benchmarks;

/// <summary>The part of the page on one suite: its text, its table and, if it has sizes, how each job grows with them.</summary>
internal static class SuitePart
{
    internal static void Write(TextWriter page, Suite suite, Figures run)
    {
        Figure[] figures = [.. run.Of(suite.Class)];
        page.WriteLine($"## {suite.Title}\n");
        page.WriteLine(suite.Text + "\n");
        if (Profile.Of(suite.Class, run) is { } profile)
            profile.Write(page);
        else if (figures is [{ Size: null }, ..])
            WriteJobs(page, figures, run);
        else if (figures.Length > 0)
            WriteSizes(page, figures, run);
        foreach (var failure in run.FailuresOf(suite.Class))
            page.WriteLine($"Not measured: {failure.Job}: {failure.Why}\n");
    }

    private static void WriteJobs(TextWriter page, Figure[] figures, Figures run)
    {
        string[] columns = ["job", "median:", "spread:", "ratio:", "bytes:"];
        var shown = figures.Any(figure => figure.Bytes is not null) ? columns.Length : columns.Length - 1;
        var table = new MarkdownTable(columns[..shown]);
        foreach (var figure in figures)
            table.Add([.. new[] { figure.Job, Time(figure.Time), Percent(figure.Spread), Ratio(figure, run), BytesOf(figure) }.Take(shown)]);
        table.Write(page);
    }

    private static void WriteSizes(TextWriter page, Figure[] figures, Figures run)
    {
        var table = new MarkdownTable("job", figures[0].Sized + ":", "median:", "spread:", "ratio:", "bytes:");
        foreach (var figure in figures.GroupBy(figure => figure.Method).SelectMany(job => job.OrderBy(figure => figure.Size)))
            table.Add(figure.Job, Count(figure.Size!.Value), Time(figure.Time), Percent(figure.Spread), Ratio(figure, run), BytesOf(figure));
        table.Write(page);
        var growth = new MarkdownTable("job", "time exponent:", "bytes exponent:");
        foreach (var job in figures.GroupBy(figure => figure.Method))
            if (run.Series(job.First().Suite, job.Key) is { Length: > 1 } series)
                growth.Add(series[0].Job, Exponent(Growth.OfTime(series)), Exponent(Growth.OfBytes(series)));
        if (!growth.IsEmpty)
            growth.Write(page);
    }

    private static string Ratio(Figure figure, Figures run) => run.BaselineOf(figure) is { } baseline ? Number(figure.Time / baseline.Time) : "";

    private static string BytesOf(Figure figure) => figure.Bytes is { } bytes ? Count(bytes) : "";
}
