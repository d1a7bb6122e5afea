using static RiskAssessment.Benchmarks.Units;

namespace RiskAssessment.Benchmarks;

/// <summary>The goals of the standard job and of growth, each as it was set. A goal without benchmark results is shown as not measured.</summary>
internal static class Goals
{
    private const string Diary = nameof(DiaryGrowth);
    private const int Largest = 100_000;

    internal static IReadOnlyList<Goal> All { get; } =
    [
        new("level and range, facts given", "at most 1/5 of the time of plain LINQ's bare level and 1/20 of RulesEngine's; 0 bytes", WithFacts),
        new("explained assessment from 50 incidents", "at most half the time of plain LINQ's bare level; at most 8 KB", Explained) { Profile = typeof(ExplainedStages) },
        new("full pattern pass", "linear; at most 40 ns an incident", FullPass) { Profile = typeof(PatternStages) },
        new("one incident appended at N = 100,000", "at most a thousandth of a full pass; growth at most log N", Append),
        new("JSON in, explained JSON out", "at most 10 x the time of only reading the input's tokens with Utf8JsonReader", Json) { Profile = typeof(JsonJob) },
        new("load and compile `stalking-screen`", "under 1 ms warm; start to first assessment of the native tool at most a tenth of the JIT's", Load),
        new("fold of 100,000 events", "linear; one event more at most a thousandth of it", Fold),
        new("the page of a case", "50 entries at most 5 ms, 5,000 entries at most 200 ms", Page),
    ];

    private static Finding? WithFacts(Figures run)
    {
        const string Suite = nameof(StandardJobWithFacts);
        const string Ours = nameof(StandardJobWithFacts.LevelAndRange);
        return run.Find(Suite, Ours) is { Bytes: { } bytes } ours
            && run.Times(Suite, Ours, nameof(StandardJobWithFacts.Linq)) is { } ofLinq
            && run.Times(Suite, Ours, nameof(StandardJobWithFacts.RulesEngine)) is { } ofRulesEngine
            ? new Finding(
                $"{Time(ours.Time)}: {Number(ofLinq)} of LINQ's, {Number(ofRulesEngine)} of RulesEngine's; {Bytes(bytes)}",
                ofLinq <= 1.0 / 5 && ofRulesEngine <= 1.0 / 20 && bytes == 0)
            : null;
    }

    private static Finding? Explained(Figures run) =>
        run.Find(nameof(StandardJobPeers), nameof(StandardJobPeers.Explained)) is { Bytes: { } bytes } ours && run.BaselineOf(ours) is { } linq
            ? new Finding($"{Time(ours.Time)}: {Number(ours.Time / linq.Time)} of LINQ's; {Bytes(bytes)}", ours.Time <= linq.Time / 2 && bytes <= 8192)
            : null;

    /// <summary>A slope of up to 1.1 counts as linear.</summary>
    private static Finding? FullPass(Figures run)
    {
        var series = run.Series(Diary, nameof(DiaryGrowth.FullPass));
        if (series is not [.., { Size: Largest } largest])
            return null;
        var (exponent, each) = (Growth.OfTime(series), largest.Time / Largest);
        return new Finding($"exponent {Exponent(exponent)}; {Time(each)} an incident at {Count(Largest)}", exponent <= 1.1 && each <= 40);
    }

    private static Finding? Append(Figures run)
    {
        var series = run.Series(Diary, nameof(DiaryGrowth.Append));
        if (series is not [var smallest, .., { Size: Largest } largest] || run.Find(Diary, nameof(DiaryGrowth.FullPass), Largest) is not { } pass)
            return null;
        var (share, growth, logarithm) = (pass.Time / largest.Time, largest.Time / smallest.Time, Math.Log(Largest) / Math.Log(smallest.Size!.Value));
        return new Finding(
            $"{Time(largest.Time)}: a full pass takes {Number(share)} x as long; {Number(growth)} x the time at {smallest.Size}, of which log N would be {Number(logarithm)} x",
            share >= 1000 && growth <= logarithm);
    }

    /// <summary>A slope of up to 1.1 counts as linear.</summary>
    private static Finding? Fold(Figures run)
    {
        const string Suite = nameof(HistoryGrowth);
        var series = run.Series(Suite, nameof(HistoryGrowth.Fold));
        if (series is not [.., { Size: Largest } fold] || run.Find(Suite, nameof(HistoryGrowth.Append), Largest) is not { } append)
            return null;
        var (exponent, share) = (Growth.OfTime(series), fold.Time / append.Time);
        return new Finding($"{Time(fold.Time)}, exponent {Exponent(exponent)}; it takes {Number(share)} x as long as one event more, with its facts", exponent <= 1.1 && share >= 1000);
    }

    private static Finding? Page(Figures run)
    {
        const string Suite = nameof(PageGrowth);
        return run.Find(Suite, nameof(PageGrowth.Page), 50) is { } small && run.Find(Suite, nameof(PageGrowth.Page), 5_000) is { } large
            ? new Finding($"{Time(small.Time)}; {Time(large.Time)}", small.Time <= 5e6 && large.Time <= 200e6)
            : null;
    }

    private static Finding? Json(Figures run) =>
        run.Find(nameof(JsonJob), nameof(JsonJob.Whole)) is { } ours
        && run.Times(nameof(JsonJob), nameof(JsonJob.Whole), nameof(JsonJob.Tokens)) is { } times
            ? new Finding($"{Time(ours.Time)}: {Number(times)} x", times <= 10)
            : null;

    private static Finding? Load(Figures run)
    {
        if (run.Find(nameof(LoadInstrument), nameof(LoadInstrument.Load)) is not { } ours)
            return null;
        var start = run.Find(nameof(StartUp), StartUp.Native);
        var share = run.Times(nameof(StartUp), StartUp.Native, StartUp.Jit);
        return new Finding(
            Time(ours.Time) + (share is { } known ? $"; {Time(start!.Time)}: {Number(known)} of the JIT's" : "; start not measured" + WhyNot()),
            ours.Time >= 1e6 ? false : share is { } tenth ? tenth <= 1.0 / 10 : null);

        string WhyNot() => run.FailuresOf(typeof(StartUp)).FirstOrDefault(one => one.Job == StartUp.NativeTool) is { } failure ? $" ({failure.Job}: {failure.Why})" : "";
    }
}
