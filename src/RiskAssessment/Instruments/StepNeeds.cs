namespace RiskAssessment.Instruments;

/// <summary>Which steps need which: what a condition rests on, and what an answer can change.</summary>
internal sealed class StepNeeds(Step[] steps, int[] operands, ItemProgram[] items, ScoreProgram[] scores, int[] itemSteps)
{
    private readonly int[] _scoreSteps =
        [.. Enumerable.Range(0, scores.Length).Select(score => Array.FindIndex(steps, step => step.Kind == StepKind.ScoreValue && step.A == score))];

    internal ConditionProgram Of(int step)
    {
        var needed = new bool[steps.Length];
        needed[step] = true;
        for (var i = step; i >= 0; i--)
            if (needed[i])
                foreach (var below in Below(i))
                    needed[below] = true;
        int[] cone = [.. Enumerable.Range(0, step + 1).Where(i => needed[i])];
        return new ConditionProgram(
            step,
            cone,
            [.. cone.Where(i => steps[i].Kind == StepKind.ItemState).Select(i => steps[i].A).OrderBy(item => item)],
            [.. DirectFacts(step).OrderBy(fact => fact)]);
    }

    internal int[] DependentsOf(int itemStep)
    {
        var changed = new bool[steps.Length];
        changed[itemStep] = true;
        for (var i = itemStep + 1; i < steps.Length; i++)
            changed[i] = Below(i).Any(below => changed[below]);
        return [.. Enumerable.Range(itemStep, steps.Length - itemStep).Where(i => changed[i])];
    }

    /// <summary>Facts that the condition asks for itself, not those by which the diary fills an item.</summary>
    private HashSet<int> DirectFacts(int step)
    {
        var facts = new HashSet<int>();
        var seen = new HashSet<int>();
        var open = new Stack<int>([step]);
        while (open.Count > 0)
        {
            var at = open.Pop();
            if (!seen.Add(at))
                continue;
            if (steps[at].Kind == StepKind.FactIn)
                facts.Add(steps[at].A);
            foreach (var below in Below(at, observations: false))
                open.Push(below);
        }
        return facts;
    }

    private IEnumerable<int> Below(int index, bool observations = true)
    {
        var step = steps[index];
        return step.Kind switch
        {
            StepKind.ItemState => BelowItem(items[step.A], observations),
            StepKind.ScoreValue => scores[step.A].Items.Select(item => itemSteps[item]),
            StepKind.ItemIs or StepKind.CountIn => [itemSteps[step.A]],
            StepKind.ScoreIn => [_scoreSteps[step.A]],
            StepKind.All or StepKind.Any or StepKind.AtLeast => new ArraySegment<int>(operands, step.A, step.B),
            StepKind.Not => [step.A],
            _ => [],
        };
    }

    private static IEnumerable<int> BelowItem(ItemProgram item, bool observations) =>
    [
        .. item.AskWhen < 0 ? (int[])[] : [item.AskWhen],
        .. observations ? item.Observed.Select(observed => observed.Step) : [],
    ];
}
