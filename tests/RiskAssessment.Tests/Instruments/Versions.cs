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
