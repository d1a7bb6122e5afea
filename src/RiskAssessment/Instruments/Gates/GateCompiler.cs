namespace RiskAssessment.Instruments;

/// <summary>
/// Compiles an instrument into a flat list of gates. Items come before the conditions that use them, so a cycle of askWhen is detected as
/// an item that is used while it is being compiled. Equal conditions become one gate.
/// </summary>
internal sealed class GateCompiler
{
    private readonly InstrumentDefinition _definition;
    private readonly List<Problem> _problems;
    private readonly Dictionary<string, int> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _scores = new(StringComparer.Ordinal);
    private readonly Dictionary<Gate, int> _known = [];
    private readonly Dictionary<Condition, int> _conditions = [];
    private readonly List<Gate> _gates = [];
    private readonly CompiledItem?[] _compiledItems;
    private readonly CompiledScore[] _compiledScores;
    private readonly int[] _itemGates;
    private readonly int[]?[] _itemsOfScores;
    private readonly List<int> _underWay = [];

    private GateCompiler(InstrumentDefinition definition, List<Problem> problems)
    {
        _definition = definition;
        _problems = problems;
        for (var i = 0; i < definition.Items.Count; i++)
            _items[definition.Items[i].Code] = i;
        for (var i = 0; i < definition.Scores.Count; i++)
            _scores[definition.Scores[i].Code] = i;
        _compiledItems = new CompiledItem?[definition.Items.Count];
        _compiledScores = [.. definition.Scores.Select(Compile)];
        _itemGates = [.. Enumerable.Repeat(-1, definition.Items.Count)];
        _itemsOfScores = new int[]?[definition.Scores.Count];
    }

    /// <summary>The codes of the items.</summary>
    internal IEnumerable<string> Items => _items.Keys;

    /// <summary>The codes of the scores.</summary>
    internal IEnumerable<string> Scores => _scores.Keys;

    internal static GateProgram Compile(InstrumentDefinition definition, List<Problem> problems)
    {
        InstrumentCheck.Check(definition, problems);
        return new GateCompiler(definition, problems).Compile();
    }

    internal bool TryFind(string code, out int index, out Item item)
    {
        var isFound = _items.TryGetValue(code, out index);
        item = isFound ? _definition.Items[index] : null!;
        return isFound;
    }

    internal bool TryFindScore(string code, out int index) => _scores.TryGetValue(code, out index);

    /// <summary>The gate of a condition at a path.</summary>
    internal int GateOf(Condition condition, string path, bool factsOnly = false) =>
        _conditions[condition] = condition.Accept(new ConditionCompiler(this, path, factsOnly));

    /// <summary>The gate of an item, for a condition at a path that uses the item.</summary>
    internal int GateOfItem(int index, string path)
    {
        if (_itemGates[index] >= 0)
            return _itemGates[index];
        if (_underWay.Contains(index))
        {
            var circle = _underWay.Skip(_underWay.IndexOf(index)).Append(index).Select(i => _definition.Items[i].Code);
            return Refuse(new(InstrumentCheck.Cycle, path, $"Whether it is asked depends on itself: {string.Join(" -> ", circle)}. Change one askWhen of the cycle."));
        }
        _underWay.Add(index);
        var (item, place) = (_definition.Items[index], $"$.items[{index}]");
        var askWhen = OptionalGateOf(item.AskWhen, $"{place}.askWhen");
        (int Option, int Gate)[] observed =
        [
            .. item.ObservedBy.Select((observation, i) =>
                (OptionOf(item, observation, place, i), GateOf(observation.When, ConditionPlaces.OfObservation(item, place, i), factsOnly: true))),
        ];
        _underWay.RemoveAt(_underWay.Count - 1);
        _compiledItems[index] = new CompiledItem(item, askWhen, observed);
        return _itemGates[index] = Add(new Gate(GateKind.Item, index, [.. askWhen < 0 ? (int[])[] : [askWhen], .. observed.Select(shown => shown.Gate)]));
    }

    /// <summary>The gates of the items of a score, for a condition at a path that uses the score.</summary>
    internal int[] ItemsOfScore(int index, string path) =>
        _itemsOfScores[index] ??= Array.ConvertAll(_compiledScores[index].Items, item => GateOfItem(item, path));

    /// <summary>The index of a gate in the list; it is added unless an equal one exists.</summary>
    internal int Add(Gate gate)
    {
        if (_known.TryGetValue(gate, out var known))
            return known;
        _gates.Add(gate);
        return _known[gate] = _gates.Count - 1;
    }

    internal int Refuse(Problem problem)
    {
        _problems.Add(problem);
        return 0;
    }

    private GateProgram Compile()
    {
        for (var i = 0; i < _definition.Items.Count; i++)
            GateOfItem(i, $"$.items[{i}]");
        int[] rules = [.. _definition.Rules.Select((rule, i) => GateOf(rule.When, $"$.rules[{i}].when"))];
        int[] when = [.. _definition.Actions.Select((action, i) => OptionalGateOf(action.When, $"$.actions[{i}].when"))];
        int[] unless = [.. _definition.Actions.Select((action, i) => OptionalGateOf(action.Unless, $"$.actions[{i}].unless"))];
        if (_problems.Exists(problem => problem.Severity == ProblemSeverity.Error))
            return new GateProgram();
        var needs = new GateNeeds([.. _gates], _compiledItems!);
        var grades = _definition.Grades.Select((grade, i) => (grade.Code, i)).ToDictionary(grade => grade.Code, grade => grade.i, StringComparer.Ordinal);
        CompiledCondition[] ruleConditions = Array.ConvertAll(rules, needs.Of);
        CompiledCondition?[] actionWhen = Array.ConvertAll(when, gate => gate < 0 ? null : needs.Of(gate));
        CompiledCondition?[] actionUnless = Array.ConvertAll(unless, gate => gate < 0 ? null : needs.Of(gate));
        var mattering = new HashSet<int>(ruleConditions.Concat(actionWhen).Concat(actionUnless).SelectMany(condition => condition?.Items ?? []));
        mattering.UnionWith(_compiledScores.SelectMany(score => score.Items));
        return new GateProgram
        {
            Items = _items,
            CompiledItems = _compiledItems!,
            Scores = _compiledScores,
            Gates = [.. _gates],
            GateOf = _conditions,
            Rules = ruleConditions,
            RuleGrades = [.. _definition.Rules.Select(rule => grades[rule.Grade])],
            RuleScopes = [.. _definition.Rules.Select(ScopesOf)],
            ActionWhen = actionWhen,
            ActionUnless = actionUnless,
            Matters = [.. Enumerable.Range(0, _itemGates.Length).Select(mattering.Contains)],
            Dependents = Array.ConvertAll(_itemGates, needs.DependentsOf),
        };
    }

    private int OptionalGateOf(Condition? condition, string path) => condition is null ? -1 : GateOf(condition, path);

    private ulong ScopesOf(Rule rule)
    {
        var scopes = rule.IsOverall ? GateProgram.Overall : 0;
        for (var i = 0; i < _definition.Outcomes.Count; i++)
            scopes |= rule.Outcomes.Contains(_definition.Outcomes[i].Code) ? GateProgram.ScopeOfOutcome(i) : 0;
        return scopes;
    }

    /// <summary>An item without weight adds nothing, answered or open, so no score depends on it.</summary>
    private CompiledScore Compile(Score score) => new(
        [.. from code in score.Items where _items.TryGetValue(code, out var item) && Weighs(_definition.Items[item]) select _items[code]],
        score);

    private static bool Weighs(Item item) => item.CountWeight != 0 || item.Options.Any(option => option.Weight != 0);

    private int OptionOf(Item item, Observation observation, string path, int index)
    {
        var option = item.IndexOf(observation.Answer);
        if (option < 0)
            _problems.Add(InstrumentCheck.NotFound($"{path}.observedBy[{index}].answer", "option", observation.Answer, item.Options.Select(known => known.Code)));
        return option;
    }
}
