namespace RiskAssessment.Instruments;

/// <summary>The questions of an instrument in one language, for hosts that print or show forms of their own.</summary>
/// <remarks>Immutable and safe to share between threads. Equality is identity.</remarks>
public sealed class Questionnaire
{
    /// <summary>Makes the questionnaire of an instrument.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="language">A BCP 47 tag. Texts that the instrument does not have in that language are in English.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public Questionnaire(Instrument instrument, string language = "en")
    {
        (Instrument, Language) = (NotNull.Of(instrument), NotNull.Of(language));
        Sections = Array.AsReadOnly([.. instrument.Sections.Select(section => new QuestionnaireSection(this, section))]);
    }

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; }

    /// <summary>The language, as it was given.</summary>
    public string Language { get; }

    /// <summary>The title.</summary>
    public string Title => Say(Instrument.Title);

    /// <summary>The sections in the order of the questionnaire.</summary>
    public IReadOnlyList<QuestionnaireSection> Sections { get; }

    /// <summary>Whether no fluent speaker has reviewed the texts in this language.</summary>
    public bool IsReviewPending => Instrument.ReviewPending.Contains(Language);

    /// <summary>The notice for <see cref="IsReviewPending"/>, in this language.</summary>
    public string ReviewNotice => Say(QuestionnairePhrases.ReviewPending);

    internal string Summary
    {
        get
        {
            var critical = Instrument.Items.Count(item => item.IsCritical);
            return $"{Instrument} | {Instrument.Items.Count} {Say(QuestionnairePhrases.Questions)}, {critical} {Say(QuestionnairePhrases.OfThemCritical)}";
        }
    }

    /// <summary>The title.</summary>
    public override string ToString() => Title;

    internal string Say(LocalizedText text) => text.In(Language);
}
