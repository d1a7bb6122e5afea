namespace RiskAssessment.Instruments;

/// <summary>Items that are never asked.</summary>
internal static class AskWhenLint
{
    internal static IEnumerable<LintFinding> Check(Proofs proofs)
    {
        foreach (var item in proofs.Model.Conditional)
        {
            var (code, path) = (proofs.Instrument.Items[item].Code, $"$.items[{item}].askWhen");
            proofs.Search.StartQuestion();
            var asked = proofs.Search.Find(new Demand(proofs.Program.CompiledItems[item].AskWhen));
            if (asked == Finding.Never)
                yield return InstrumentLint.Warning(InstrumentLint.NeverAsked, path, $"'{code}' is never asked: no answers make its askWhen true. Correct the condition, or remove the item.");
            else if (asked == Finding.NotDecided)
                yield return proofs.NotDecided(path, $"'{code}' is ever asked");
        }
    }
}
