using RiskAssessment.Instruments;

namespace RiskAssessment.Tests.Laws;

/// <summary>The oracle of the warnings: it checks every completion, and every pair that differs in one answer. It shares no code with the library.</summary>
internal sealed class ReferenceLint
{
    /// <summary>That an item does not apply.</summary>
    private const int None = -1;

    private readonly RefInstrument _instrument;
    private readonly Dictionary<string, int> _levels = [];

    internal ReferenceLint(RefInstrument instrument)
    {
        _instrument = instrument;
        foreach (var value in FactValues())
        {
            _levels.Clear();
            var completions = Complete([], [], [], value).Select(states => (states, World(states, value))).ToList();
            foreach (var (states, world) in completions)
                Note(states, world);
            foreach (var (states, world) in completions)
                NotePairs(states, value);
        }
    }

    /// <summary>Rules that fire in some completion.</summary>
    internal HashSet<string> Firing { get; } = [];

    /// <summary>Rules without which the level of some completion would be different.</summary>
    internal HashSet<string> Deciding { get; } = [];

    /// <summary>Items that are asked in some completion.</summary>
    internal HashSet<string> Asked { get; } = [];

    /// <summary>Items for which another answer changes the level of some completion.</summary>
    internal HashSet<string> Changing { get; } = [];

    /// <summary>Yes-no items and counts that lower the level of some completion.</summary>
    internal HashSet<string> Dropping { get; } = [];

    /// <summary>Paths of limits that are true in some completion, and of those that are false in some.</summary>
    internal HashSet<string> Held { get; } = [];

    internal HashSet<string> Failed { get; } = [];

    internal IEnumerable<string> Limits =>
        from place in Places()
        where place.Condition is RefWithin or RefCount
        select place.Path;

    private void Note(int[] states, RefWorld world)
    {
        var firing = _instrument.Rules.Where(rule => rule.When.Holds(world) == true).ToList();
        var level = Level(firing);
        _levels[Key(states)] = level;
        Firing.UnionWith(firing.Select(rule => rule.Code));
        Deciding.UnionWith(firing.Where(rule => Level(firing.Where(other => other != rule)) != level).Select(rule => rule.Code));
        Asked.UnionWith(_instrument.Items.Where(item => world.Applies(item) != false).Select(item => item.Code));
        foreach (var (path, condition) in Places())
            (condition.Holds(world) == true ? Held : Failed).Add(path);
    }

    private void NotePairs(int[] states, Dictionary<string, (double, double)> facts)
    {
        var level = _levels[Key(states)];
        for (var i = 0; i < states.Length; i++)
            foreach (var value in _instrument.Items[i].Answers)
                foreach (var after in After(states, i, value, facts))
                {
                    if (after != level)
                        Changing.Add(_instrument.Items[i].Code);
                    if (after < level && states[i] != None && states[i] < value && _instrument.Items[i].Kind != ItemKind.Choice)
                        Dropping.Add(_instrument.Items[i].Code);
                }
    }

    /// <summary>The levels with another answer to one item: the other answers stay, and items that are then asked get any answer.</summary>
    private IEnumerable<int> After(int[] states, int item, int value, Dictionary<string, (double, double)> facts)
    {
        var given = states.ToArray();
        given[item] = value;
        var before = World(states, facts);
        bool[] wasAsked = [.. _instrument.Items.Select((other, i) => i == item || before.Applies(other) != false)];
        return Complete([], given, wasAsked, facts).Select(completion => _levels[Key(completion)]);
    }

    /// <summary>Without given answers: every answer, and none if the item is not asked. With given answers: those, and any if one is required.</summary>
    /// <param name="states">The items so far.</param>
    /// <param name="given">The given answers.</param>
    /// <param name="wasAsked">Whether each item was asked: if it was, and does not apply, that was its answer.</param>
    /// <param name="facts">The facts.</param>
    private IEnumerable<int[]> Complete(int[] states, int[] given, bool[] wasAsked, Dictionary<string, (double, double)> facts)
    {
        if (states.Length == _instrument.Items.Count)
            return [states];
        var item = _instrument.Items[states.Length];
        var isAsked = World(states, facts).Applies(item) != false;
        var possible = given.Length == 0
            ? isAsked ? item.Answers : item.Answers.Append(None).Distinct()
            : given[states.Length] != None || wasAsked[states.Length] ? [given[states.Length]] : isAsked ? item.Answers : [None];
        return possible.SelectMany(value => Complete([.. states, value], given, wasAsked, facts));
    }

    private RefWorld World(int[] states, Dictionary<string, (double, double)> facts) => new(
        _instrument,
        states.Select((state, i) => (_instrument.Items[i].Code, state: state != None ? state : _instrument.Items[i].MayNotApply ? RefItem.NotApplicable : (int?)null)).ToDictionary(item => item.Code, item => item.state),
        facts);

    private IEnumerable<Dictionary<string, (double, double)>> FactValues() => Places().SelectMany(place => place.Condition.Facts).FirstOrDefault() switch
    {
        null => [[]],
        "frequency.trend" => Of("frequency.trend", -1, 0, 1),
        "frequency.per-week" => Of("frequency.per-week", 0, 0.25, 0.75, 1, 1.25, 1.75, 2, 2.25, 100),
        var count => Of(count, 0, 1, 2, 3, 100),
    };

    private static IEnumerable<Dictionary<string, (double, double)>> Of(string fact, params double[] values) =>
        values.Select(value => new Dictionary<string, (double, double)> { [fact] = (value, value) });

    private IEnumerable<(string Path, RefCondition Condition)> Places() =>
    [
        .. _instrument.Items.SelectMany((item, i) => item.AskWhen is { } askWhen ? Within(askWhen, $"$.items[{i}].askWhen") : []),
        .. _instrument.Rules.SelectMany((rule, i) => Within(rule.When, $"$.rules[{i}].when")),
    ];

    private static IEnumerable<(string Path, RefCondition Condition)> Within(RefCondition condition, string path) =>
    [
        (path, condition),
        .. condition is RefGroup group ? group.Parts.SelectMany((part, i) => Within(part, group.Name == "not" ? $"{path}.not" : $"{path}.{group.Name}[{i}]")) : [],
    ];

    private static int Level(IEnumerable<RefRule> firing) => firing.Select(rule => rule.Grade).DefaultIfEmpty(0).Max();

    private static string Key(int[] states) => string.Join(' ', states);
}
