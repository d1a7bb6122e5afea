namespace RiskAssessment.Instruments;

/// <summary>An item that replaces an item of the previous version, and what old answers mean for it.</summary>
internal sealed class Succession
{
    private readonly IReadOnlyDictionary<string, string>? _options;

    private Succession(Item item, IReadOnlyDictionary<string, string>? options = null) => (Item, _options) = (item, options);

    internal Item Item { get; }

    /// <summary>Whether it only shares its code with the old item: another kind of question, or other options without a declared mapping.</summary>
    internal bool IsChanged { get; private init; }

    /// <summary>An item that is its own successor.</summary>
    internal static Succession Itself(Item item) => new(item);

    /// <summary>
    /// The items that replace an old item: those that declare it, else the one with the same code in a version of the same instrument,
    /// unless it declares that it replaces something else.
    /// </summary>
    internal static IReadOnlyList<Succession> Of(Item old, Instrument from, Instrument to)
    {
        Succession[] said =
        [
            .. to.Items.SelectMany(item => (item.Replaces ?? [])
                .Where(replaced => (replaced.Instrument ?? to.Id) == from.Id && replaced.Item == old.Code)
                .Select(replaced => new Succession(item, replaced.Options))),
        ];
        if (said.Length > 0 || from.Id != to.Id || !to.Program.Items.TryGetValue(old.Code, out var index))
            return said;
        var same = to.Items[index];
        return same.Replaces is null || (same.Replaces.Count > 0 && same.Replaces.All(replaced => (replaced.Instrument ?? to.Id) != from.Id))
            ? [new Succession(same) { IsChanged = IsOther(old, same) }]
            : [];
    }

    /// <summary>The new option for an old one; <see langword="null"/> if there is none.</summary>
    internal string? Now(string option)
    {
        var now = _options is null ? option : _options.TryGetValue(option, out var listed) ? listed : null;
        return now is not null && Item.IndexOf(now) >= 0 ? now : null;
    }

    private static bool IsOther(Item old, Item same) =>
        old.Kind != same.Kind || !new HashSet<string>(old.Options.Select(option => option.Code), StringComparer.Ordinal).SetEquals(same.Options.Select(option => option.Code));
}
