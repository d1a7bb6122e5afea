using System.Text;

namespace RiskAssessment.Instruments;

/// <summary>What a text adds about the law of one jurisdiction, as it was on a date.</summary>
/// <remarks>Immutable; equality is identity. It is shown where the case names this jurisdiction, or none.</remarks>
public sealed class LegalNote
{
    private static readonly LocalizedText[] Names =
    [
        LocalizedText.EnglishAndWelsh("England and Wales", "Cymru a Lloegr"),
        LocalizedText.EnglishAndWelsh("Scotland", "Yr Alban"),
        LocalizedText.EnglishAndWelsh("Northern Ireland", "Gogledd Iwerddon"),
    ];

    private static readonly LocalizedText AsAtWords = LocalizedText.EnglishAndWelsh("as at", "fel ar");

    /// <summary>Makes a note.</summary>
    /// <param name="jurisdiction">Where the law applies.</param>
    /// <param name="asAt">The date on which it was last confirmed.</param>
    /// <param name="text">What the law says or provides.</param>
    public LegalNote(Jurisdiction jurisdiction, EdtfDate asAt, LocalizedText text) => (Jurisdiction, AsAt, Text) = (jurisdiction, asAt, NotNull.Of(text));

    /// <summary>Where the law applies.</summary>
    public Jurisdiction Jurisdiction { get; }

    /// <summary>The date on which it was last confirmed.</summary>
    public EdtfDate AsAt { get; }

    /// <summary>What the law says or provides.</summary>
    public LocalizedText Text { get; }

    /// <summary>The jurisdiction, the date and the text in English.</summary>
    public override string ToString() => Said("en");

    /// <summary>A text, and after it the notes that apply: those of a jurisdiction, or of each where none is given.</summary>
    internal static string With(string text, IReadOnlyList<LegalNote> notes, Jurisdiction? jurisdiction, string language)
    {
        if (notes.Count == 0)
            return text;
        var said = new StringBuilder(text);
        foreach (var note in notes)
            if (jurisdiction is null || jurisdiction == note.Jurisdiction)
                said.Append(' ').Append(note.Said(language));
        return said.ToString();
    }

    private string Said(string language) => $"{Names[(int)Jurisdiction].In(language)} ({AsAtWords.In(language)} {AsAt}): {Text.In(language)}";
}
