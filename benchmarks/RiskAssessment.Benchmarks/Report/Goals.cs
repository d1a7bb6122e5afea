using static RiskAssessment.Benchmarks.Units;

namespace RiskAssessment.Benchmarks;

/// <summary>The goals of the standard job and of growth. A goal whose benchmarks are not there yet is shown as not measured.</summary>
internal static class Goals
{
    private const string Peers = nameof(StandardJobPeers);
    private const string Diary = nameof(DiaryGrowth);
    private const int Largest = 100_000;

    internal static IReadOnlyList<Goal> All { get; } =
    [
        new("level and range, one packed case, one core", "at most 3 x the hand-written bit code; at least 100 x faster than LINQ, 500 x than RulesEngine; 0 bytes", PackedCase),
        new("level and range from the object model (answers and analysed diary)", "at least 10 x faster than LINQ's bare level; 0 bytes after the first call", ObjectModel),
        new("explained assessment, 50 incidents", "no slower than LINQ's bare level; at most 4 KB", Explained),
        new("packed batch, per core", "at least half of the copy bandwidth measured in the same run", PackedPerCore),
        new("batch on 2 cores", "at least 1.8 x one core, until memory is the limit", TwoCores),
        new("full pattern pass", "linear; at most 30 ns an incident", FullPass),
        new("one incident appended at N = 100,000", "at most a thousandth of a full pass; growth at most log N", Append),
        new("JSON in, explained JSON out", "at most 3 x the time of only reading the input's tokens with Utf8JsonReader", Json),
        new("load and compile stalking-screen", "under 1 ms warm", Load),
    ];

    /// <summary>LINQ and RulesEngine are held to the whole of the job, incidents included; what they take with ready-made facts stands beside it.</summary>
    private static Finding? PackedCase(Figures run)
    {
        if (run.Find(Peers, "PackedCase") is not { } packed || Times(nameof(StandardJobPeers.BitCode)) is not { } ofBits
            || Times(nameof(StandardJobPeers.Linq)) is not { } ofLinq || Times(nameof(StandardJobPeers.LinqReadyMade)) is not { } ofReadyLinq
            || Times(nameof(StandardJobPeers.RulesEngine)) is not { } ofRules || Times(nameof(StandardJobPeers.RulesEngineReadyMade)) is not { } ofReadyRules)
            return null;
        return new Finding(
            $"{Time(packed.Time)}: {Number(1 / ofBits)} x the bit code; {Number(ofLinq)} x faster than LINQ, {Number(ofRules)} x than RulesEngine, incidents included"
            + $" ({Number(ofReadyLinq)} x and {Number(ofReadyRules)} x with ready-made facts); {Bytes(packed.Bytes)}",
            1 / ofBits <= 3 && ofLinq >= 100 && ofRules >= 500 && packed.Bytes == 0);

        double? Times(string method) => run.Find(Peers, method)?.Time / packed.Time;
    }

    private static Finding? ObjectModel(Figures run) =>
        run.Find(Peers, nameof(StandardJobPeers.LevelAndRange)) is { } ours && run.Find(Peers, nameof(StandardJobPeers.Linq)) is { } linq
            ? new Finding($"{Time(ours.Time)}: {Number(linq.Time / ours.Time)} x faster; {Bytes(ours.Bytes)}", linq.Time / ours.Time >= 10 && ours.Bytes == 0)
            : null;

    private static Finding? Explained(Figures run) =>
        run.Find(Peers, nameof(StandardJobPeers.Explained)) is { } ours && run.Find(Peers, nameof(StandardJobPeers.Linq)) is { } linq
            ? new Finding($"{Time(ours.Time)}: {Number(ours.Time / linq.Time)} x LINQ's time; {Bytes(ours.Bytes)}", ours.Time <= linq.Time && ours.Bytes <= 4096)
            : null;

    private static Finding? PackedPerCore(Figures run) =>
        run.Find(nameof(PackedBatch), "OneCore") is { } ours && run.Find(nameof(PackedBatch), nameof(PackedBatch.Copy)) is { } copy
            ? new Finding($"{Number(copy.Time / ours.Time)} of the copy bandwidth; {Time(ours.Time / ours.Size!.Value)} a case", copy.Time / ours.Time >= 0.5)
            : null;

    /// <summary>The packed batch where it is measured, else cases of the object model.</summary>
    private static Finding? TwoCores(Figures run)
    {
        var isPacked = run.Find(nameof(PackedBatch), "TwoCores") is not null;
        var suite = isPacked ? nameof(PackedBatch) : nameof(CoreGrowth);
        return run.Find(suite, nameof(CoreGrowth.OneCore)) is { } one && run.Find(suite, nameof(CoreGrowth.TwoCores)) is { } two
            ? new Finding($"{Number(one.Time / two.Time)} x one core, {(isPacked ? "packed" : "object model; packed not measured")}", one.Time / two.Time >= 1.8)
            : null;
    }

    /// <summary>A slope of up to 1.1 passes for a straight line.</summary>
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
        run.Find(nameof(JsonJob), nameof(JsonJob.Assess)) is { } ours && run.BaselineOf(ours) is { } tokens
            ? new Finding($"{Time(ours.Time)}: {Number(ours.Time / tokens.Time)} x", ours.Time <= 3 * tokens.Time)
            : null;

    private static Finding? Load(Figures run) =>
        run.Find(nameof(LoadInstrument), nameof(LoadInstrument.Load)) is { } ours ? new Finding(Time(ours.Time), ours.Time < 1e6) : null;
}
