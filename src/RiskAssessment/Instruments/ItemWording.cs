namespace RiskAssessment.Instruments;

/// <summary>Texts that replace those of an item; texts that are left out are kept.</summary>
internal sealed record ItemWording(LocalizedText? Prompt, LocalizedText? OfficerPrompt, LocalizedText? Help, IReadOnlyDictionary<string, LocalizedText> Options)
{
    internal Item Over(Item item) => new(
        item.Code,
        item.Section,
        item.Kind,
        item.Prompt.With(Prompt),
        item.OwnOptions.Select(option => new ItemOption(option.Code, option.Weight, option.Label.With(LabelOf(option)))))
    {
        OfficerPrompt = item.OfficerPrompt == item.Prompt ? OfficerPrompt! : item.OfficerPrompt.With(OfficerPrompt),
        Help = item.Help?.With(Help) ?? Help,
        Law = item.Law,
        Weight = item.Weight,
        IsCritical = item.IsCritical,
        IsJudgement = item.IsJudgement,
        MayNotApply = item.MayNotApply,
        AskWhen = item.AskWhen,
        ObservedBy = item.ObservedBy,
        Sources = item.Sources,
        Replaces = item.Replaces,
    };

    private LocalizedText? LabelOf(ItemOption option) => Options.TryGetValue(option.Code, out var label) ? label : null;
}
