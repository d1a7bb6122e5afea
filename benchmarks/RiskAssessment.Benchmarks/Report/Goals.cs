using static RiskAssessment.Benchmarks.Units;

namespace RiskAssessment.Benchmarks;

/// <summary>The goals of the standard job and of growth, each as it was set. A goal without benchmark results is shown as not measured.</summary>
internal static class Goals
{
    private const string Peers = nameof(StandardJobPeers);
    private const string Diary = nameof(DiaryGrowth);
    private const int Largest = 100_000;

    internal static IReadOnlyList<Goal> All { get; } =
    [
        new("level and range from the object model (answers and analysed diary)", "at least 10 x faster than LINQ's bare level; 0 bytes after the first call", ObjectModel),
        new("explained assessment, 50 incidents, all of ENGINE.md section 4", "no slower than LINQ's bare level; at most 8 KB", Explained) { Profile = typeof(ExplainedStages) },
        new("full pattern pass", "linear; at most 30 ns an incident", FullPass) { Profile = typeof(PatternStages) },
        new("one incident appended at N = 100,000", "at most a thousandth of a full pass; growth at most log N", Append),
        new("JSON in, explained JSON out", "at most 10 x the time of only reading the input's tokens with Utf8JsonReader", Json) { Profile = typeof(JsonJob) },
        new("load and compile `stalking-screen`", "under 1 ms warm; start to first assessment of the native tool at most a third of the JIT's", Load) { Profile = typeof(LoadInstrument) },
    ];

    private static Finding? ObjectModel(Figures run) =>
        run.Find(Peers, nameof(StandardJobPeers.LevelAndRange)) is { Bytes: { } bytes } ours && run.BaselineOf(ours) is { } linq
            ? new Finding($"{Time(ours.Time)}: {Number(linq.Time / ours.Time)} x faster; {Bytes(bytes)}", linq.Time / ours.Time >= 10 && bytes == 0)
            : null;

    private static Finding? Explained(Figures run) =>
        run.Find(Peers, nameof(StandardJobPeers.Explained)) is { Bytes: { } bytes } ours && run.BaselineOf(ours) is { } linq
            ? new Finding($"{Time(ours.Time)}: {Number(ours.Time / linq.Time)} x LINQ's time; {Bytes(bytes)}", ours.Time <= linq.Time && bytes <= 8192)
            : null;

    /// <summary>A slope of up to 1.1 counts as linear.</summary>
    private static Finding? FullPass(Figures run)
    {
        var series = run.Series(Diary, nameof(DiaryGrowth.FullPass));
        if (series is not [.., { Size: Largest } largest])
            return null;
        var (exponent, each) = (Growth.OfTime(series), largest.Time / Largest);
        return new Finding($"exponent {Exponent(exponent)}; {Time(each)} an incident at {Count(Largest)}", exponent <= 1.1 && each <= 30);
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
            ours.Time >= 1e6 ? false : share is { } third ? third <= 1.0 / 3 : null);

        string WhyNot() => run.FailuresOf(typeof(StartUp)).FirstOrDefault(one => one.Job == StartUp.NativeTool) is { } failure ? $" ({failure.Job}: {failure.Why})" : "";
    }
}
