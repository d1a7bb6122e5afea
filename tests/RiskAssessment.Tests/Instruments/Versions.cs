using RiskAssessment.Authoring;
using RiskAssessment.Instruments;

namespace RiskAssessment.Tests.Instruments;

/// <summary>Small versions of small instruments.</summary>
internal static class Versions
{
    internal static Instrument Of(string version, params Item[] items) => Of("screen", version, [], items);

    internal static Instrument Of(string version, ReplacedVersion replaces, params Item[] items) => Of("screen", version, [replaces], items);

    internal static Instrument Of(string id, string version, ReplacedVersion[] replaces, Item[] items, PeriodInForce? inForce = null) =>
        new InstrumentBuilder(id, version)
        {
            Title = new("Screen"),
            InForce = inForce,
            Replaces = replaces,
            Grades = [new("low", RiskLevel.Standard, new("Low"))],
            Sections = [new("all", new("All"))],
            Items = items.Length == 0 ? [YesNo("a")] : items,
        }.Build();

    internal static Instrument InForce(string version, string? from, string? until) =>
        Of("screen", version, [], [], new(from is null ? null : EdtfDate.Parse(from), until is null ? null : EdtfDate.Parse(until)));

    /// <summary>A version with every version declaration.</summary>
    internal static Instrument Later() => Of(
        "screen",
        "2.0.0",
        [new("1.0.0"), new("1.0.0") { Id = "other" }],
        [YesNo("a", Old("b", "x:yes")), new Item("c", "all", ItemKind.YesNo, new("?")) { Replaces = [] }, Count("d", new ReplacedItem("n") { Instrument = "other" })],
        new(EdtfDate.Day(2026, 1, 1), EdtfDate.Day(2027, 12, 31)));

    internal static Item YesNo(string code, params ReplacedItem[]? replaces) =>
        new(code, "all", ItemKind.YesNo, new("?")) { Replaces = replaces is { Length: 0 } ? null : replaces };

    internal static Item Choice(string code, string options, params ReplacedItem[]? replaces) =>
        new(code, "all", ItemKind.Choice, new("?"), options.Split(' ').Select(option => new ItemOption(option, 0, new(option)))) { Replaces = replaces is { Length: 0 } ? null : replaces };

    internal static Item Count(string code, params ReplacedItem[]? replaces) =>
        new(code, "all", ItemKind.Count, new("?")) { Replaces = replaces is { Length: 0 } ? null : replaces };

    /// <summary>Old and new options, as <c>old:new</c>.</summary>
    internal static ReplacedItem Old(string item, params string[] options) => new(item)
    {
        Options = options.Length == 0 ? null : options.Select(option => option.Split(':')).ToDictionary(option => option[0], option => option[1]),
    };
}
