namespace RiskAssessment;

/// <summary>A text for people in one or more languages, by BCP 47 tag.</summary>
/// <remarks>Immutable; equality is identity. A plain text, which has no language, is used for every language.</remarks>
public sealed class LocalizedText
{
    private readonly KeyValuePair<string, string>[] _texts;

    /// <summary>Makes a text that is the same in every language.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException">The text is <see langword="null"/>.</exception>
    public LocalizedText(string text)
        : this([new KeyValuePair<string, string>("", NotNull.Of(text))])
    {
    }

    /// <summary>Makes a text in several languages.</summary>
    /// <param name="texts">The texts by BCP 47 language tag. The first is used if neither the language asked for nor English is among them.</param>
    /// <exception cref="ArgumentNullException">The list, a language or a text is <see langword="null"/>.</exception>
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

    /// <summary>The BCP 47 tags that have a text, in the order given; empty for a plain text.</summary>
    public IEnumerable<string> Languages => from text in _texts where text.Key.Length > 0 select text.Key;

    internal IReadOnlyList<KeyValuePair<string, string>> ByLanguage => _texts;

    /// <summary>Whether there is a text with exactly that tag.</summary>
    internal bool IsIn(string language) => Find(language) is not null;

    internal bool IsPlain => _texts[0].Key.Length == 0;

    /// <summary>Finds the text in a language.</summary>
    /// <param name="language">A BCP 47 tag; upper and lower case do not matter.</param>
    /// <returns>The text with that tag; else with its primary language (<c>en</c> for <c>en-GB</c>); else in English; else the first.</returns>
    /// <exception cref="ArgumentNullException">The language is <see langword="null"/>.</exception>
    public string In(string language) => Best(language).Value;

    /// <summary>The language of the text that <see cref="In"/> finds, for example for the <c>lang</c> of an element of a page.</summary>
    /// <param name="language">A BCP 47 tag; upper and lower case do not matter.</param>
    /// <returns>The tag of the text, as it was given; empty for a plain text, whose language is not known.</returns>
    /// <exception cref="ArgumentNullException">The language is <see langword="null"/>.</exception>
    public string LanguageFor(string language) => Best(language).Key;

    /// <summary>These texts with others replacing them, language by language; a plain text replaces all.</summary>
    internal LocalizedText With(LocalizedText? over) =>
        over is null ? this
        : over.IsPlain || IsPlain ? over
        : new([.. over._texts, .. _texts.Where(text => over.Find(text.Key) is null)]);

    /// <summary>The English text, or the first if there is none.</summary>
    public override string ToString() => In("en");

    /// <summary>Makes a text in English and Welsh.</summary>
    /// <param name="english">The English text.</param>
    /// <param name="welsh">The Welsh text.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static LocalizedText EnglishAndWelsh(string english, string welsh) =>
        new([new("en", NotNull.Of(english)), new("cy", NotNull.Of(welsh))]);

    private static string Primary(string language)
    {
        var dash = language.IndexOf('-');
        return dash < 0 ? language : language.Substring(0, dash);
    }

    private KeyValuePair<string, string> Best(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Find(language) ?? Find(Primary(language)) ?? Find("en") ?? _texts[0];
    }

    private KeyValuePair<string, string>? Find(string language)
    {
        foreach (var text in _texts)
            if (string.Equals(text.Key, language, StringComparison.OrdinalIgnoreCase))
                return text;
        return null;
    }
}
