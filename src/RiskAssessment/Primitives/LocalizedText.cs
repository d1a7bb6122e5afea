namespace RiskAssessment;

/// <summary>A text for people in one or more languages, by BCP 47 tag.</summary>
/// <remarks>Equality is identity. A plain text, without a language, answers for every language.</remarks>
public sealed class LocalizedText
{
    private readonly KeyValuePair<string, string>[] _texts;

    /// <summary>A text that is the same in every language.</summary>
    public LocalizedText(string text)
        : this([new KeyValuePair<string, string>("", NotNull.Of(text))])
    {
    }

    /// <summary>Texts by BCP 47 language tag; the first is the one given where no other fits.</summary>
    /// <exception cref="ArgumentException">There is no text.</exception>
    public LocalizedText(IEnumerable<KeyValuePair<string, string>> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        _texts = [.. texts];
        foreach (var (language, text) in _texts)
            if (language is null || text is null)
                throw new ArgumentNullException(nameof(texts), "Give a language and its text.");
        if (_texts.Length == 0)
            throw new ArgumentException("A text needs at least one language.", nameof(texts));
    }

    /// <summary>The language tags that have a text; empty for a plain text.</summary>
    public IEnumerable<string> Languages => from text in _texts where text.Key.Length > 0 select text.Key;

    internal IReadOnlyList<KeyValuePair<string, string>> ByLanguage => _texts;

    /// <summary>Whether there is a text with exactly that tag.</summary>
    internal bool IsIn(string language) => Find(language) is not null;

    internal bool IsPlain => _texts[0].Key.Length == 0;

    /// <summary>The text in a language: exact tag, else its primary language, else English, else the first there is.</summary>
    public string In(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Find(language) ?? Find(Primary(language)) ?? Find("en") ?? _texts[0].Value;
    }

    /// <summary>These texts with others replacing them, language by language; a plain text replaces all.</summary>
    internal LocalizedText With(LocalizedText? over) =>
        over is null ? this
        : over.IsPlain || IsPlain ? over
        : new([.. over._texts, .. _texts.Where(text => over.Find(text.Key) is null)]);

    /// <summary>The English text, or the first there is.</summary>
    public override string ToString() => In("en");

    /// <summary>A text in English and in Welsh.</summary>
    public static LocalizedText EnglishAndWelsh(string english, string welsh) =>
        new([new("en", NotNull.Of(english)), new("cy", NotNull.Of(welsh))]);

    private static string Primary(string language)
    {
        var dash = language.IndexOf('-');
        return dash < 0 ? language : language.Substring(0, dash);
    }

    private string? Find(string language)
    {
        foreach (var text in _texts)
            if (string.Equals(text.Key, language, StringComparison.OrdinalIgnoreCase))
                return text.Value;
        return null;
    }
}
