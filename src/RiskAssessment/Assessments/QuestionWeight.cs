namespace RiskAssessment;

/// <summary>What decides the place of a question among others; the least comes first.</summary>
internal readonly record struct QuestionWeight(bool IsJudgement, bool IsCritical, int Proves, int Narrows, int OpenRules, int Item) : IComparable<QuestionWeight>
{
    public int CompareTo(QuestionWeight other) =>
        IsJudgement != other.IsJudgement ? IsJudgement.CompareTo(other.IsJudgement)
        : IsCritical != other.IsCritical ? other.IsCritical.CompareTo(IsCritical)
        : Proves != other.Proves ? other.Proves.CompareTo(Proves)
        : Narrows != other.Narrows ? other.Narrows.CompareTo(Narrows)
        : OpenRules != other.OpenRules ? other.OpenRules.CompareTo(OpenRules)
        : Item.CompareTo(other.Item);
}
