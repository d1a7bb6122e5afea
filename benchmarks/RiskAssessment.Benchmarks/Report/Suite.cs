namespace RiskAssessment.Benchmarks;

/// <summary>A class of benchmarks with its explanation.</summary>
/// <param name="Class">The class.</param>
/// <param name="Title">The heading of its table.</param>
/// <param name="Text">What is measured, and what is not.</param>
internal sealed record Suite(Type Class, string Title, string Text)
{
    /// <summary>Whether it measures processes from start to end, which BenchmarkDotNet cannot.</summary>
    internal bool IsOfProcesses => Class == typeof(StartUp);

    internal static IReadOnlyList<Suite> All { get; } =
    [
        new(typeof(StandardJobPeers), "The standard job, from the incidents", """
            `stalking-screen` 2.0.0, every rule of its overall grade, 26 answers and 50 incidents. Each job starts from the answers and the incidents. Plain LINQ
            works the facts of the diary out; RulesEngine has nothing for incidents, so plain LINQ works them out for it. Neither knows a range or a
            reason. The library works out the six rules of the outcomes as well.
            """),
        new(typeof(StandardJobWithFacts), "The standard job, with facts given", """
            The same job, with the facts of the diary ready made for everybody, and not timed: as values for plain LINQ, RulesEngine, FHIRPath and the
            bit code, as an analysed diary for the library. RulesEngine and FHIRPath get the 29 rules translated from the instrument's own file,
            compiled once, on a typed object and on a QuestionnaireResponse, with the items that the diary fills and the score ready made, too.
            """),
        new(typeof(ExplainedStages), "Explained assessment, by stage", """
            Each stage is a new assessment of the standard job of which one part is looked at, down to the last id. Actions rest on the reasons.
            """),
        new(typeof(JsonJob), "JSON in, explained JSON out", """
            The standard job as a service does it. Each stage begins with the bytes of the case. The least that a writer can do is to write the same
            text with `Utf8JsonWriter` when every token is known and every string escaped already.
            """),
        new(typeof(LoadInstrument), "Load and compile", """
            The built-in screen as its first use reads it: not its examples, and not yet its canonical form, both of which are made when they are first
            asked for. Beside it the same file as a host reads one of its own: all of it, and every example assessed.
            """),
        new(typeof(StartUp), "Start-up", """
            From the start of a process to the end of its first assessment, output read, the hosts started in turn. The tool with its JIT, ahead of
            time in part and wholly; the native library in a program in C.
            """),
        new(typeof(DiaryGrowth), "Growth with incidents", "A full pattern pass, and one incident put into an analysed diary out of order."),
        new(typeof(PatternStages), "The full pattern pass, by stage", "100,000 incidents."),
        new(typeof(HistoryGrowth), "Growth with the events of a history", "All events folded, read from and written to JSON Lines; and one event more, with the facts of the diary after it."),
        new(typeof(PageGrowth), "Growth of the page of a case", "The page with its picture. The assessment is new each time; the trajectory is ready made."),
        new(typeof(TrajectoryGrowth), "Growth of the trajectory", "The level after each incident, explained."),
        new(typeof(DiaryGrowthInLinq), "Growth with incidents, beside plain LINQ", "LINQ compares every pair of severities, so it is not asked for 100,000."),
        new(typeof(ItemGrowth), "Growth with items", "Synthetic instruments with 26 rules, every item answered."),
        new(typeof(RuleGrowth), "Growth with rules", "Synthetic instruments with 33 items, every item answered."),
        new(typeof(OpenAnswerGrowth), "Growth with open answers", "The built-in screen with the first so many of its 36 items open."),
        new(typeof(CaseGrowth), "Growth with cases", "Random cases from the object model, one after the other."),
        new(typeof(CoreGrowth), "Growth with cores", "2,000 random cases from the object model, each core with its share of them; one assessor for all."),
    ];

    internal static Suite Of(Type suite) => All.First(one => one.Class == suite);
}
