using RiskAssessment.Patterns;

namespace RiskAssessment.Instruments;

/// <summary>Makes the gates of the condition at a path. A refused condition gets an arbitrary gate, because the instrument is refused too.</summary>
internal sealed class ConditionCompiler(GateCompiler gates, string path, bool factsOnly = false) : ConditionVisitor<int>
{
    internal override int Of(GroupCondition condition)
    {
        if (condition.Parts.Length == 0 || condition.Least < 1 || condition.Least > condition.Parts.Length)
            return Refuse(InstrumentCheck.OutOfRange, "A group needs at least one condition, and cannot require more conditions than it has.");
        return Group(condition, condition.Least, condition.Parts.Length);
    }

    internal override int Of(NotCondition condition) => Group(condition, 0, 0);

    internal override int Of(ItemCondition condition)
    {
        if (factsOnly)
            return RefuseAnswers();
        if (!gates.TryFind(condition.Item, out var index, out var item))
            return gates.Refuse(InstrumentCheck.NotFound($"{path}.item", "item", condition.Item, gates.Items));
        ulong options = 0;
        foreach (var code in condition.Options)
        {
            var option = item.IndexOf(code);
            if (option is < 0 or >= InstrumentCheck.MostOptions)
                return gates.Refuse(InstrumentCheck.NotFound(path, $"option of '{item.Code}'", code, item.Options.Select(known => known.Code)));
            options |= 1UL << option;
        }
        return Answer(index, ValueSet.OfOptions(options));
    }

    internal override int Of(CountCondition condition)
    {
        if (factsOnly)
            return RefuseAnswers();
        if (!gates.TryFind(condition.Item, out var index, out var item))
            return gates.Refuse(InstrumentCheck.NotFound($"{path}.item", "item", condition.Item, gates.Items));
        if (item.Kind != ItemKind.Count)
            return Refuse(InstrumentCheck.WrongUse, $"'{condition.Item}' is not a count. Test its option with 'is' or 'in'.");
        return Answer(index, ValueSet.OfRun((int)Math.Max(0, condition.Range.Low), (int)Math.Min(Item.MostCount, condition.Range.High)));
    }

    internal override int Of(ScoreCondition condition)
    {
        if (factsOnly)
            return RefuseAnswers();
        return gates.TryFindScore(condition.Score, out var index)
            ? gates.Add(new Gate(GateKind.Score, index, gates.ItemsOfScore(index, path), Range: condition.Range))
            : gates.Refuse(InstrumentCheck.NotFound($"{path}.score", "score", condition.Score, gates.Scores));
    }

    internal override int Of(FactCondition condition)
    {
        if (!PatternFact.TryGet(condition.Fact, out var fact))
            return gates.Refuse(InstrumentCheck.NotFound($"{path}.fact", "fact", condition.Fact, PatternFact.All.Select(known => known.Code)));
        if (condition.Trend is not null && !fact.IsTrend)
            return gates.Refuse(new(InstrumentCheck.WrongUse, $"{path}.is", $"'{condition.Fact}' is not a trend. Use atLeast or atMost."));
        return gates.Add(new Gate(GateKind.Fact, fact.Index, [], Range: condition.Range));
    }

    /// <summary>True if the number of true parts is in a range.</summary>
    private int Group(Condition condition, int least, int most) => gates.Add(new Gate(
        GateKind.Group, 0, [.. condition.Children.Select(part => gates.GateOf(part.Condition, path + part.Path, factsOnly))], ValueSet.OfRun(least, most)));

    private int Answer(int item, ValueSet values) => gates.Add(new Gate(GateKind.Answer, item, [gates.GateOfItem(item, path)], values));

    private int RefuseAnswers() => Refuse(InstrumentCheck.WrongUse, "Only facts can be observed in a diary. Use a fact condition here.");

    private int Refuse(string code, string message) => gates.Refuse(new(code, path, message));
}
