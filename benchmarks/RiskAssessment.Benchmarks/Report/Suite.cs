namespace RiskAssessment.Benchmarks;

/// <summary>A class of benchmarks with what a reader must know of it.</summary>
/// <param name="Class">The class.</param>
/// <param name="Title">The heading of its table.</param>
/// <param name="Text">What is measured, and what is not.</param>
internal sealed record Suite(Type Class, string Title, string Text)
{
    internal static IReadOnlyList<Suite> All { get; } =
    [
        new(typeof(StandardJobPeers), "The standard job", """
            `stalking-screen` 1.0.0, every rule of it, 26 answers and 50 incidents. Plain LINQ works the facts of the diary out from the incidents.
            RulesEngine and FHIRPath get the 26 rules translated from the instrument's own file, compiled once, on a typed object and on a
            QuestionnaireResponse; they have nothing for incidents, so either plain LINQ works the facts out for them, in the time that is shown, or
            the facts, the items that the diary fills and the score are ready made, and not timed. None of the three knows a range or a reason. The
            bit code starts from a packed case with its facts in it.
            """),
        new(typeof(PackedBatch), "Packed batch", "Four million packed cases, beside copying the very bytes that are read."),
        new(typeof(JsonJob), "JSON in, explained JSON out", "The standard job as a service does it, beside only reading the case's tokens with `Utf8JsonReader`."),
        new(typeof(LoadInstrument), "Load and compile", "The built-in screen from its file, beside only reading the file's tokens with `Utf8JsonReader`."),
        new(typeof(DiaryGrowth), "Growth with incidents", "A full pattern pass, one incident put into an analysed diary out of order, and the level after each incident."),
        new(typeof(DiaryGrowthInLinq), "Growth with incidents, beside plain LINQ", "LINQ compares every pair of severities, so it is not asked for 100,000."),
        new(typeof(ItemGrowth), "Growth with items", "Synthetic instruments with 26 rules, every item answered."),
        new(typeof(RuleGrowth), "Growth with rules", "Synthetic instruments with 33 items, every item answered."),
        new(typeof(OpenAnswerGrowth), "Growth with open answers", "The built-in screen with the first so many of its 33 items open."),
        new(typeof(CaseGrowth), "Growth with cases", "Random cases from the object model, one after the other."),
        new(typeof(CoreGrowth), "Growth with cores", "10,000 random cases from the object model, one assessor shared by the threads."),
    ];
}
