namespace RiskAssessment.Instruments;

/// <summary>
/// Lays an instrument out as a flat list of steps. Items and scores come before the conditions that ask for them, so a circle of
/// askWhen shows itself as an item that is asked for while it is being laid out. Equal conditions become one step.
/// </summary>
internal sealed class InstrumentCompiler
{
    private readonly InstrumentDefinition _definition;
    private readonly List<Problem> _problems;
    private readonly Dictionary<string, int> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _scores = new(StringComparer.Ordinal);
    private readonly Dictionary<StepKey, int> _known = [];
    private readonly List<Step> _steps = [];
    private readonly List<int> _operands = [];
    private readonly ItemProgram?[] _itemPrograms;
    private readonly ScoreProgram[] _scorePrograms;
    private readonly int[] _itemSteps;
    private readonly int[] _scoreSteps;
    private readonly List<int> _underWay = [];

    private InstrumentCompiler(InstrumentDefinition definition, List<Problem> problems)
    {
        _definition = definition;
        _problems = problems;
        for (var i = 0; i < definition.Items.Count; i++)
            _items[definition.Items[i].Code] = i;
        for (var i = 0; i < definition.Scores.Count; i++)
            _scores[definition.Scores[i].Code] = i;
        _itemPrograms = new ItemProgram?[definition.Items.Count];
        _scorePrograms = [.. definition.Scores.Select(Compile)];
        _itemSteps = [.. Enumerable.Repeat(-1, definition.Items.Count)];
        _scoreSteps = [.. Enumerable.Repeat(-1, definition.Scores.Count)];
    }

    internal static InstrumentProgram Compile(InstrumentDefinition definition, List<Problem> problems)
    {
        InstrumentCheck.Check(definition, problems);
        return new InstrumentCompiler(definition, problems).Compile();
    }

    private InstrumentProgram Compile()
    {
        for (var i = 0; i < _definition.Items.Count; i++)
            StepOfItem(i, $"$.items[{i}]");
        for (var i = 0; i < _definition.Scores.Count; i++)
            StepOfScore(i, $"$.scores[{i}]");
        int[] rules = [.. _definition.Rules.Select((rule, i) => StepOf(rule.When, $"$.rules[{i}].when"))];
        int[] when = [.. _definition.Actions.Select((action, i) => StepOf(action.When, $"$.actions[{i}].when"))];
        int[] unless = [.. _definition.Actions.Select((action, i) => StepOf(action.Unless, $"$.actions[{i}].unless"))];
        if (_problems.Exists(problem => problem.Severity == ProblemSeverity.Error))
            return new InstrumentProgram();
        var needs = new StepNeeds([.. _steps], [.. _operands], _itemPrograms!, _scorePrograms, _itemSteps);
        var grades = _definition.Grades.Select((grade, i) => (grade.Code, i)).ToDictionary(grade => grade.Code, grade => grade.i, StringComparer.Ordinal);
        ConditionProgram[] ruleConditions = Array.ConvertAll(rules, needs.Of);
        ConditionProgram?[] actionWhen = Array.ConvertAll(when, step => step < 0 ? null : needs.Of(step));
        ConditionProgram?[] actionUnless = Array.ConvertAll(unless, step => step < 0 ? null : needs.Of(step));
        var mattering = new HashSet<int>(ruleConditions.Concat(actionWhen).Concat(actionUnless).SelectMany(condition => condition?.Items ?? []));
        return new InstrumentProgram
        {
            Items = _items,
            ItemPrograms = _itemPrograms!,
            Scores = _scorePrograms,
            Steps = [.. _steps],
            Operands = [.. _operands],
            Rules = ruleConditions,
            RuleGrades = [.. _definition.Rules.Select(rule => grades[rule.Grade])],
            RuleOutcomes = [.. _definition.Rules.Select(OutcomesOf)],
            ActionWhen = actionWhen,
            ActionUnless = actionUnless,
            Matters = [.. _itemSteps.Select((step, item) => mattering.Contains(item) || _scorePrograms.Any(score => score.Items.Contains(item)))],
            Dependents = [.. _itemSteps.Select(needs.DependentsOf)],
            IsScored = [.. _itemPrograms.Select((item, i) => _scorePrograms.Any(score => score.Items.Contains(i)))],
        };
    }

    private ulong OutcomesOf(Rule rule)
    {
        ulong outcomes = 0;
        for (var i = 0; i < _definition.Outcomes.Count; i++)
            outcomes |= rule.Outcomes.Contains(_definition.Outcomes[i].Code) ? 1UL << i : 0;
        return outcomes;
    }

    /// <summary>An item that weighs nothing adds nothing, answered or open, so no score rests on it.</summary>
    private ScoreProgram Compile(Score score) => new(
        [.. from code in score.Items where _items.TryGetValue(code, out var item) && Weighs(_definition.Items[item]) select _items[code]],
        score.Missing,
        score.MaxMissing);

    private static bool Weighs(Item item) => item.CountWeight != 0 || item.Options.Any(option => option.Weight != 0);

    private int StepOfItem(int index, string path)
    {
        if (_itemSteps[index] >= 0)
            return _itemSteps[index];
        if (_underWay.Contains(index))
        {
            var circle = _underWay.Skip(_underWay.IndexOf(index)).Append(index).Select(i => _definition.Items[i].Code);
            _problems.Add(new(InstrumentCheck.Cycle, path, $"Whether it is asked depends on itself: {string.Join(" -> ", circle)}. Break the circle of askWhen."));
            return 0;
        }
        _underWay.Add(index);
        var (item, place) = (_definition.Items[index], $"$.items[{index}]");
        var askWhen = StepOf(item.AskWhen, $"{place}.askWhen");
        var observed = item.ObservedBy
            .Select((observation, i) => (OptionOf(item, observation, place, i), StepOf(observation.When, ObservedPath(item, place, i), factsOnly: true)))
            .ToArray();
        _underWay.RemoveAt(_underWay.Count - 1);
        int[] weights = item.Kind == ItemKind.Count
            ? [0, item.CountWeight * Item.MostCount]
            : [.. item.Options.Select(option => option.Weight)];
        _itemPrograms[index] = new ItemProgram
        {
            Weights = weights,
            LeastWeight = weights.DefaultIfEmpty().Min(),
            MostWeight = weights.DefaultIfEmpty().Max(),
            AllOptions = ulong.MaxValue >> (64 - Math.Max(1, Math.Min(64, item.Options.Count))),
            IsCount = item.Kind == ItemKind.Count,
            CountWeight = item.CountWeight,
            IsCritical = item.IsCritical,
            AskWhen = askWhen,
            Observed = observed,
        };
        return _itemSteps[index] = Add(new Step(StepKind.ItemState, index));
    }

    private static string ObservedPath(Item item, string path, int index) =>
        item.Kind == ItemKind.YesNo ? $"{path}.observedBy" : $"{path}.observedBy[{index}].when";

    private int OptionOf(Item item, Observation observation, string path, int index)
    {
        var option = item.IndexOf(observation.Answer);
        if (option < 0)
            _problems.Add(InstrumentCheck.NotFound($"{path}.observedBy[{index}].answer", "option", observation.Answer, item.Options.Select(known => known.Code)));
        return option;
    }

    private int StepOfScore(int index, string path)
    {
        if (_scoreSteps[index] >= 0)
            return _scoreSteps[index];
        foreach (var item in _scorePrograms[index].Items)
            StepOfItem(item, path);
        return _scoreSteps[index] = Add(new Step(StepKind.ScoreValue, index));
    }

    private int StepOf(Condition? condition, string path, bool factsOnly = false)
    {
        switch (condition)
        {
            case null:
                return -1;
            case FactCondition fact:
                return FactStep(fact, path);
            case ItemCondition or CountCondition or ScoreCondition when factsOnly:
                _problems.Add(new(InstrumentCheck.WrongUse, path, "The diary observes by facts alone. Use a fact condition here."));
                return 0;
            case ItemCondition item:
                return ItemStep(item, path);
            case CountCondition count:
                return CountStep(count, path);
            case ScoreCondition score:
                return ScoreStep(score, path);
            case NotCondition not:
                return Add(new Step(StepKind.Not, StepOf(not.Part, $"{path}.not", factsOnly)));
            default:
                return GroupStep((GroupCondition)condition, path, factsOnly);
        }
    }

    private int FactStep(FactCondition condition, string path)
    {
        if (!Patterns.PatternFact.TryGet(condition.Fact, out var fact))
            return Refuse(InstrumentCheck.NotFound($"{path}.fact", "fact", condition.Fact, Patterns.PatternFact.All.Select(known => known.Code)));
        if (condition.Trend is not null && !fact.IsTrend)
            return Refuse(new(InstrumentCheck.WrongUse, $"{path}.is", $"'{condition.Fact}' is no trend. Use atLeast or atMost."));
        return Add(new Step(StepKind.FactIn, fact.Index, Low: condition.Range.Low, High: condition.Range.High));
    }

    private int ItemStep(ItemCondition condition, string path)
    {
        if (!_items.TryGetValue(condition.Item, out var index))
            return Refuse(InstrumentCheck.NotFound($"{path}.item", "item", condition.Item, _items.Keys));
        var item = _definition.Items[index];
        ulong mask = 0;
        for (var i = 0; i < condition.Options.Length; i++)
        {
            var option = item.IndexOf(condition.Options[i]);
            if (option is < 0 or >= InstrumentCheck.MostOptions)
                return Refuse(InstrumentCheck.NotFound(path, $"option of '{item.Code}'", condition.Options[i], item.Options.Select(known => known.Code)));
            mask |= 1UL << option;
        }
        StepOfItem(index, path);
        return Add(new Step(StepKind.ItemIs, index, Mask: mask));
    }

    private int CountStep(CountCondition condition, string path)
    {
        if (!_items.TryGetValue(condition.Item, out var index))
            return Refuse(InstrumentCheck.NotFound($"{path}.item", "item", condition.Item, _items.Keys));
        if (_definition.Items[index].Kind != ItemKind.Count)
            return Refuse(new(InstrumentCheck.WrongUse, path, $"'{condition.Item}' is no count. Ask for its option with 'is' or 'in'."));
        StepOfItem(index, path);
        return Add(new Step(StepKind.CountIn, index, Low: condition.Range.Low, High: condition.Range.High));
    }

    private int ScoreStep(ScoreCondition condition, string path)
    {
        if (!_scores.TryGetValue(condition.Score, out var index))
            return Refuse(InstrumentCheck.NotFound($"{path}.score", "score", condition.Score, _scores.Keys));
        StepOfScore(index, path);
        return Add(new Step(StepKind.ScoreIn, index, Low: condition.Range.Low, High: condition.Range.High));
    }

    private int GroupStep(GroupCondition group, string path, bool factsOnly)
    {
        var (kind, name, count) = group switch
        {
            AllCondition => (StepKind.All, "all", 0),
            AnyCondition => (StepKind.Any, "any", 0),
            _ => (StepKind.AtLeast, "of", ((AtLeastCondition)group).Count),
        };
        if (group.Parts.Length == 0 || (kind == StepKind.AtLeast && (count < 1 || count > group.Parts.Length)))
            return Refuse(new(InstrumentCheck.OutOfRange, path, "A group needs at least one condition, and no more asked for than there are."));
        int[] parts = [.. group.Parts.Select((part, i) => StepOf(part, $"{path}.{name}[{i}]", factsOnly))];
        return Add(new Step(kind, 0, parts.Length, (ulong)count), parts);
    }

    private int Add(Step step, params int[] parts)
    {
        var key = new StepKey(step, parts);
        if (_known.TryGetValue(key, out var known))
            return known;
        _steps.Add(parts.Length == 0 ? step : step with { A = _operands.Count });
        _operands.AddRange(parts);
        return _known[key] = _steps.Count - 1;
    }

    private int Refuse(Problem problem)
    {
        _problems.Add(problem);
        return 0;
    }
}
