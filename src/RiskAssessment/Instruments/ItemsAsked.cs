namespace RiskAssessment.Instruments;

/// <summary>The codes of the items that a condition uses, through scores too.</summary>
internal sealed class ItemsAsked(Instrument instrument) : ConditionVisitor<IEnumerable<string>>
{
    internal override IEnumerable<string> Of(GroupCondition condition) => condition.Parts.SelectMany(part => part.Accept(this));

    internal override IEnumerable<string> Of(NotCondition condition) => condition.Part.Accept(this);

    internal override IEnumerable<string> Of(ItemCondition condition) => [condition.Item];

    internal override IEnumerable<string> Of(CountCondition condition) => [condition.Item];

    internal override IEnumerable<string> Of(ScoreCondition condition) =>
        instrument.Scores.Where(known => known.Code == condition.Score).SelectMany(known => known.Items).Where(AddsToScores);

    internal override IEnumerable<string> Of(FactCondition condition) => [];

    private bool AddsToScores(string code) => instrument.Item(code) is var item && (item.CountWeight != 0 || item.Options.Any(option => option.Weight != 0));
}
