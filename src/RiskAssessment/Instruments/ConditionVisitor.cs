namespace RiskAssessment.Instruments;

/// <summary>Does something for each kind of condition. A new kind does not compile until every visitor supports it.</summary>
internal abstract class ConditionVisitor<T>
{
    internal abstract T Of(GroupCondition condition);

    internal abstract T Of(NotCondition condition);

    internal abstract T Of(ItemCondition condition);

    internal abstract T Of(CountCondition condition);

    internal abstract T Of(ScoreCondition condition);

    internal abstract T Of(FactCondition condition);
}
