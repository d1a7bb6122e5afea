using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>
/// Tries changes of what is known until one rule is true. Only what the rule asks for itself is changed: items, and facts that are not merely
/// behind an item. What the diary shows of an item stays as it is, and is a lower bound under each answer. Every item that is changed must be
/// asked after all changes.
/// </summary>
internal sealed class RuleChanges
{
    private readonly ChangeSpace _space;
    private readonly GateProgram _program;
    private readonly CompiledCondition _rule;
    private readonly Evaluation _known;
    private readonly Evaluation _trial;
    private readonly ChangeBudget _budget;

    /// <summary>For each subject, the gates that a change of it may change, in order.</summary>
    private readonly Dictionary<int, int[]> _changedBy = [];

    /// <summary>For each fact, the gates over it.</summary>
    private readonly Dictionary<int, int[]> _overFact = [];

    /// <summary>For each literal, each item and each gate over a score, the subjects on which it depends.</summary>
    private readonly Dictionary<int, int[]> _subjectsOf = [];

    /// <summary>For each gate over a score and each subject on which it depends, the items through which it does.</summary>
    private readonly Dictionary<(int Gate, int Subject), int[]> _itemsThrough = [];
    private readonly List<int> _changes = [];
    private int _most;

    /// <summary>Makes a search.</summary>
    /// <param name="space">The possible changes.</param>
    /// <param name="program">The instrument.</param>
    /// <param name="rule">The rule, which is not true.</param>
    /// <param name="known">What is known.</param>
    /// <param name="trial">A copy of what is known, with what the diary shows as answers. It is the same again after each call.</param>
    /// <param name="budget">How many changes may be tried.</param>
    internal RuleChanges(ChangeSpace space, GateProgram program, CompiledCondition rule, Evaluation known, Evaluation trial, ChangeBudget budget)
    {
        (_space, _program, _rule, _known, _trial, _budget) = (space, program, rule, known, trial, budget);
        var changedBy = rule.ChangedBy(program);
        for (var i = 0; i < rule.Items.Length; i++)
            _changedBy[rule.Items[i]] = changedBy[i];
        foreach (var fact in rule.Facts)
        {
            int[] over = [.. rule.Cone.Where(gate => program.Gates[gate] is { Kind: GateKind.Fact } of && of.Subject == fact)];
            _overFact[space.Items + fact] = over;
            _changedBy[space.Items + fact] = GatesAbove(over);
        }
    }

    /// <summary>How many changes are made now.</summary>
    internal int Count => _changes.Count;

    /// <summary>The changes that are made now, in the order in which they were made.</summary>
    internal IReadOnlyList<int> Made => _changes;

    /// <summary>Whether there would have been other ways to go on, had more changes been allowed.</summary>
    internal bool IsCut { get; private set; }

    /// <summary>Whether the rule is true after the changes, and every changed item is asked.</summary>
    internal bool IsReached => _trial.TruthOf(_rule.Gate) == Truth.True && NotAsked() < 0;

    /// <summary>Makes a change; whether it changes anything.</summary>
    internal bool Make(int change)
    {
        var (subject, value) = (_space.SubjectOf(change), _space.ValueOf(change));
        _changes.Add(change);
        _budget.Spend(_changedBy[subject].Length);
        if (_overFact.TryGetValue(subject, out var over))
        {
            var isOther = false;
            foreach (var gate in over)
            {
                var before = _trial.TruthOf(gate);
                _trial.SetFact(gate, value);
                isOther |= _trial.TruthOf(gate) != before;
            }
            _trial.Run(_changedBy[subject], observes: false);
            return isOther;
        }
        var state = _trial.StateOf(subject);
        _trial.Given[subject] = StateAfter(change, subject);
        _trial.Run(_changedBy[subject], observes: false);
        return _trial.StateOf(subject) != state;
    }

    /// <summary>Takes back the last change.</summary>
    internal void TakeBack()
    {
        var subject = _space.SubjectOf(_changes[_changes.Count - 1]);
        _changes.RemoveAt(_changes.Count - 1);
        if (_overFact.TryGetValue(subject, out var over))
            foreach (var gate in over)
                _trial.Recall(gate, _known);
        else
            _trial.Given[subject] = _known.StateOf(subject) is >= 0 and var inEffect ? inEffect : _known.Given[subject];
        _trial.Run(_changedBy[subject], observes: false);
    }

    /// <summary>Whether the rule is reached by some changes alone.</summary>
    internal bool IsReachedBy(IEnumerable<int> changes)
    {
        foreach (var change in changes)
            Make(change);
        var isReached = IsReached;
        while (Count > 0)
            TakeBack();
        return isReached;
    }

    /// <summary>
    /// Ways to go on: one condition that must become different before the rule can be reached, and the changes that can do it. Every set of changes
    /// that contains those made now, and reaches the rule, contains one of these. None if there is no such set.
    /// </summary>
    /// <param name="most">The most changes that the set may have beside those made now.</param>
    internal List<Way> Ways(int most = int.MaxValue)
    {
        var ways = new List<Way>();
        (_most, IsCut) = (most, false);
        if (_trial.TruthOf(_rule.Gate) != Truth.True)
            AddWays(new Goal(_rule.Gate, Wanted: true, Surely: true), ways);
        else if (NotAsked() is >= 0 and var item)
            AddWays(new Goal(_program.CompiledItems[item].AskWhen, Wanted: true, Surely: false), ways);
        return ways;
    }

    /// <summary>How far a literal, or a gate over a score, is from what is wanted: 0 if it is that.</summary>
    internal double Distance(Goal goal)
    {
        ref readonly var gate = ref _program.Gates[goal.Gate];
        if (goal.IsMetBy(_trial.TruthOf(goal.Gate)))
            return 0;
        if (gate.Kind != GateKind.Score)
            return 1;
        var (score, range) = (_trial.ScoreOf(gate.Subject), gate.Range);
        var (low, high) = goal.Surely ? (score.Low, score.High) : (score.High, score.Low);
        return goal.Wanted
            ? Math.Max(0, range.Low - low) + Math.Max(0, high - range.High)
            : Math.Min(high - range.Low, range.High - low) + 1;
    }

    private int NotAsked()
    {
        foreach (var change in _changes)
            if (_space.SubjectOf(change) is var subject && subject < _space.Items && _program.CompiledItems[subject].AskWhen is >= 0 and var askWhen && _trial.TruthOf(askWhen) == Truth.False)
                return subject;
        return -1;
    }

    private void AddWays(Goal goal, List<Way> ways)
    {
        if (goal.IsMetBy(_trial.TruthOf(goal.Gate)))
            return;
        ref readonly var gate = ref _program.Gates[goal.Gate];
        if (gate.Kind != GateKind.Group)
        {
            AddSubjects(goal, ways);
            return;
        }
        int certain = 0, possible = 0;
        foreach (var part in gate.Below)
            (certain, possible) = (certain + _trial.TruthOf(part).Certain(), possible + _trial.TruthOf(part).Possible());
        var (least, most) = goal.Surely ? (certain, possible) : (possible, certain);
        if (goal.Wanted && least < gate.Values.Low)
            AddParts(goal, in gate, wanted: true, gate.Values.Low - least, ways);
        else if (goal.Wanted)
            AddParts(goal, in gate, wanted: false, most - gate.Values.High, ways);
        else
        {
            AddParts(goal, in gate, wanted: false, most - gate.Values.Low + 1, ways);
            AddParts(goal, in gate, wanted: true, gate.Values.High - least + 1, ways);
        }
    }

    /// <summary>
    /// Adds ways for parts of a group of which some must become true, or false. Where all of them must, the one with the fewest ways is enough: if it has
    /// none, there is no way at all.
    /// </summary>
    private void AddParts(Goal goal, in Gate gate, bool wanted, int needed, List<Way> ways)
    {
        Goal[] unmet = [.. gate.Below.Select(part => new Goal(part, wanted, goal.Surely)).Where(part => !part.IsMetBy(_trial.TruthOf(part.Gate)))];
        if (unmet.Length < needed)
            return;
        if (unmet.Length > needed)
        {
            foreach (var part in unmet)
                AddWays(part, ways);
            return;
        }
        List<Way>? fewest = null;
        foreach (var part in unmet)
        {
            var of = new List<Way>();
            AddWays(part, of);
            if (fewest is null || of.Count < fewest.Count)
                fewest = of;
        }
        ways.AddRange(fewest ?? []);
    }

    private void AddSubjects(Goal goal, List<Way> ways)
    {
        ref readonly var gate = ref _program.Gates[goal.Gate];
        if (gate.Kind == GateKind.Score && !CanMeet(goal))
            return;
        var own = gate.Kind switch { GateKind.Answer => gate.Subject, GateKind.Fact => _space.Items + gate.Subject, _ => -1 };
        foreach (var subject in SubjectsOf(goal.Gate))
            if (!_changes.Exists(made => _space.SubjectOf(made) == subject))
                for (var change = _space.FirstOf(subject); change < _space.EndOf(subject); change++)
                    if (gate.Kind == GateKind.Score && !MayMeet(goal, change))
                        IsCut = true;
                    else
                        ways.Add(new Way(change, goal, subject == own));
    }

    /// <summary>Whether all items of a score that are not changed yet can together move it far enough.</summary>
    private bool CanMeet(Goal goal)
    {
        double up = 0, down = 0;
        foreach (var item in _program.Scores[_program.Gates[goal.Gate].Subject].Items)
            if (!_changes.Exists(change => _space.SubjectOf(change) == item))
                (up, down) = (up + Gain(item).Up, down + Gain(item).Down);
        return IsEnough(goal, up, down);
    }

    /// <summary>
    /// Whether a change can move a score by an even share of what is missing: by its own item, and by all items whose state may depend on it. Of the
    /// changes that together move the score far enough, one must.
    /// </summary>
    private bool MayMeet(Goal goal, int change)
    {
        var subject = _space.SubjectOf(change);
        if (!_itemsThrough.TryGetValue((goal.Gate, subject), out var items))
            _itemsThrough.Add((goal.Gate, subject), items = [.. _program.Gates[goal.Gate].Below.Where(item => SubjectsOf(item).Contains(subject)).Select(item => _program.Gates[item].Subject)]);
        double up = 0, down = 0;
        foreach (var item in items)
        {
            var gain = item == subject ? Gain(change, item) : Gain(item);
            (up, down) = (up + gain.Up, down + gain.Down);
        }
        return IsEnough(goal, up * _most, down * _most);
    }

    /// <summary>Whether a score is where it is wanted if its low end is raised, or its high end lowered, by so much.</summary>
    private bool IsEnough(Goal goal, double up, double down)
    {
        ref readonly var gate = ref _program.Gates[goal.Gate];
        var (score, range) = (_trial.ScoreOf(gate.Subject), gate.Range);
        var (low, high) = goal.Surely ? (score.Low, score.High) : (score.High, score.Low);
        return goal.Wanted
            ? (low < range.Low ? up >= range.Low - low : down >= high - range.High)
            : up > range.High - low || down > high - range.Low;
    }

    /// <summary>By how much an item can raise the low end, and lower the high end, of its scores at most.</summary>
    private (double Up, double Down) Gain(int item)
    {
        var (now, all) = (_trial.RangeOf(item), _program.CompiledItems[item].First);
        return (Math.Max(0, all.High) - now.Low, now.High - Math.Min(0, all.Low));
    }

    /// <summary>By how much an item raises the low end, and lowers the high end, of its scores if it is changed.</summary>
    private (double Up, double Down) Gain(int change, int item)
    {
        var (now, then) = (_trial.RangeOf(item), _program.CompiledItems[item].At(StateAfter(change, item)));
        return (then.Low - now.Low, now.High - then.High);
    }

    /// <summary>The answer to an item that is in effect after a change of it: what the diary shows is a lower bound.</summary>
    private int StateAfter(int change, int item) =>
        _known.Observed(item) is >= 0 and var shown ? Math.Max((int)_space.ValueOf(change), shown) : (int)_space.ValueOf(change);

    private int[] SubjectsOf(int gate)
    {
        if (_subjectsOf.TryGetValue(gate, out var known))
            return known;
        var subjects = new SortedSet<int>();
        Add(gate);
        return _subjectsOf[gate] = [.. subjects];

        void Add(int index)
        {
            ref readonly var at = ref _program.Gates[index];
            if (at.Kind == GateKind.Item)
                subjects.Add(at.Subject);
            else if (at.Kind == GateKind.Fact && _overFact.ContainsKey(_space.Items + at.Subject))
                subjects.Add(_space.Items + at.Subject);
            foreach (var below in at.Below)
                Add(below);
        }
    }

    /// <summary>The gates of the rule that depend on some gates over a fact.</summary>
    private int[] GatesAbove(int[] over)
    {
        var changed = new HashSet<int>(over);
        foreach (var gate in _rule.Cone)
            if (Array.Exists(_program.Gates[gate].Below, changed.Contains))
                changed.Add(gate);
        return [.. _rule.Cone.Where(gate => changed.Contains(gate) && _program.Gates[gate].Kind != GateKind.Fact)];
    }
}

/// <summary>That a gate is true, or false; surely, or possibly.</summary>
internal readonly record struct Goal(int Gate, bool Wanted, bool Surely)
{
    internal bool IsMetBy(Truth truth) => Surely
        ? truth == (Wanted ? Truth.True : Truth.False)
        : truth != (Wanted ? Truth.False : Truth.True);
}

/// <summary>A change that may meet a goal; if the goal is a literal over its subject, it is of use only if it does.</summary>
internal readonly record struct Way(int Change, Goal Goal, bool MustMeet);
