using RiskAssessment.Instruments;

namespace RiskAssessment.Packed;

/// <summary>
/// Takes rules apart into clauses, all of some bits and any of some others, of which one suffices. Rules that need the same bits become one
/// clause, and all that need nothing but any of several are one.
/// </summary>
internal sealed class ClauseCompiler(InstrumentProgram program, Func<int, int> operandOf, Func<int, int> positive)
{
    internal Clause[] Of(IEnumerable<int> rules) =>
    [
        .. rules.SelectMany(ClausesOf)
            .Where(clause => !clause.All.Contains(LevelLogic.False) && (clause.Any.Length == 0 || clause.Any.Any(operand => operand != LevelLogic.False)))
            .Select(Simple)
            .GroupBy(clause => (string.Join(" ", clause.All), Separate: clause.Any.Length == 0))
            .SelectMany(alike => alike.Key.Separate ? alike.Take(1) : [new Clause(alike.First().All, [.. alike.SelectMany(clause => clause.Any).Distinct()])])
            .Select(clause => new Clause(Array.ConvertAll(clause.All, one => positive(one)), clause.Any.Length == 0 ? [LevelLogic.True] : Array.ConvertAll(clause.Any, one => positive(one)))),
    ];

    /// <summary>All of one bit is any of one bit, which goes together with others.</summary>
    private static Clause Simple(Clause clause)
    {
        int[] all = [.. clause.All.Where(operand => operand != LevelLogic.True).Distinct().OrderBy(operand => operand)];
        int[] any = clause.Any.Contains(LevelLogic.True) ? [] : [.. clause.Any.Where(operand => operand != LevelLogic.False)];
        return all.Length == 1 && any.Length == 0 ? new Clause([], all) : new Clause(all, any);
    }

    private IEnumerable<Clause> ClausesOf(int step)
    {
        switch (program.Steps[step].Kind)
        {
            case StepKind.Any:
                return Parts(step).SelectMany(ClausesOf);
            case StepKind.All:
                var (all, any) = (new List<int>(), new List<int>());
                Take(step, all, any);
                return [new Clause([.. all], [.. any])];
            default:
                return [new Clause([operandOf(step)], [])];
        }
    }

    private void Take(int step, List<int> all, List<int> any)
    {
        foreach (var part in Parts(step))
            if (program.Steps[part].Kind == StepKind.All)
                Take(part, all, any);
            else if (program.Steps[part].Kind == StepKind.Any && any.Count == 0)
                any.AddRange(Parts(part).Select(operandOf));
            else
                all.Add(operandOf(part));
    }

    private IEnumerable<int> Parts(int step) => program.Operands.Skip(program.Steps[step].A).Take(program.Steps[step].B);
}
