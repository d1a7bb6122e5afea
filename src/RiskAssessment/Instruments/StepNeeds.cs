namespace RiskAssessment.Instruments;

/// <summary>Which steps need which: what a condition rests on, and what an answer can change.</summary>
internal sealed class StepNeeds
{
    private readonly Step[] _steps;

    /// <summary>The steps that each asks for right below it.</summary>
    private readonly int[][] _below;

    /// <summary>The same without those by which the diary fills an item.</summary>
    private readonly int[][] _asked;

    internal StepNeeds(Step[] steps, int[] operands, ItemProgram[] items, ScoreProgram[] scores, int[] itemSteps)
    {
        _steps = steps;
        var scoreSteps = new int[scores.Length];
        for (var i = 0; i < steps.Length; i++)
            if (steps[i].Kind == StepKind.ScoreValue)
                scoreSteps[steps[i].A] = i;
        _asked = Array.ConvertAll(steps, step => step.Kind switch
        {
            StepKind.ItemState => items[step.A].AskWhen < 0 ? [] : [items[step.A].AskWhen],
            StepKind.ScoreValue => Array.ConvertAll(scores[step.A].Items, item => itemSteps[item]),
            StepKind.ItemIs or StepKind.CountIn => [itemSteps[step.A]],
            StepKind.ScoreIn => [scoreSteps[step.A]],
            StepKind.All or StepKind.Any or StepKind.AtLeast => operands.AsSpan(step.A, step.B).ToArray(),
            StepKind.Not => [step.A],
            _ => [],
        });
        _below = [.. _asked];
        for (var i = 0; i < steps.Length; i++)
            if (steps[i].Kind == StepKind.ItemState && items[steps[i].A].Observed is { Length: > 0 } observed)
                _below[i] = [.. _asked[i], .. Array.ConvertAll(observed, observation => observation.Step)];
    }

    internal ConditionProgram Of(int step)
    {
        var cone = Cone(step, _below);
        return new ConditionProgram(step, cone, SubjectsOf(cone, StepKind.ItemState), SubjectsOf(Cone(step, _asked), StepKind.FactIn));
    }

    /// <summary>The steps that need one, itself included, in order.</summary>
    internal int[] DependentsOf(int itemStep)
    {
        var changed = new bool[_steps.Length];
        changed[itemStep] = true;
        for (var i = itemStep + 1; i < _steps.Length; i++)
            foreach (var below in _below[i])
                changed[i] |= changed[below];
        return Marked(changed);
    }

    /// <summary>The steps that one needs, itself included, in order.</summary>
    private int[] Cone(int step, int[][] below)
    {
        var needed = new bool[_steps.Length];
        needed[step] = true;
        for (var i = step; i >= 0; i--)
            if (needed[i])
                foreach (var next in below[i])
                    needed[next] = true;
        return Marked(needed);
    }

    private static int[] Marked(bool[] marks)
    {
        var places = new List<int>();
        for (var i = 0; i < marks.Length; i++)
            if (marks[i])
                places.Add(i);
        return [.. places];
    }

    /// <summary>What the steps of a kind are about, each once, ascending.</summary>
    private int[] SubjectsOf(int[] steps, StepKind kind)
    {
        var subjects = new List<int>();
        foreach (var step in steps)
            if (_steps[step].Kind == kind)
                subjects.Add(_steps[step].A);
        subjects.Sort();
        var distinct = new List<int>(subjects.Count);
        foreach (var subject in subjects)
            if (distinct.Count == 0 || distinct[distinct.Count - 1] != subject)
                distinct.Add(subject);
        return [.. distinct];
    }
}
