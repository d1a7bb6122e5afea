namespace RiskAssessment.Instruments;

/// <summary>Texts without a language that other texts have. A missing declared language is already an error.</summary>
internal static class TranslationLint
{
    internal static IEnumerable<LintFinding> Check(Instrument instrument)
    {
        var texts = InstrumentTexts.Of(instrument.Definition).ToArray();
        string[] spoken = [.. instrument.Languages.Concat(texts.SelectMany(place => place.Text.Languages)).Distinct(StringComparer.OrdinalIgnoreCase)];
        foreach (var (place, text) in texts)
        {
            var path = place.ToString();
            var missing = spoken.Except(text.Languages, StringComparer.OrdinalIgnoreCase).ToArray();
            if (text.IsPlain && spoken.Length > 1)
                yield return Warning(path, $"The text has no language, so all of {string.Join(", ", spoken)} show the same text. Write it in each language.");
            else if (!text.IsPlain && missing.Length > 0)
                yield return Warning(path, $"The text is missing in {string.Join(", ", missing)}, which other texts have. Add it, and declare the language in 'languages'.");
        }
    }

    private static LintFinding Warning(string path, string message) => InstrumentLint.Warning(InstrumentLint.MissingTranslation, path, message);
}
