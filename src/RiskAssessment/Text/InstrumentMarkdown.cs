using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Instruments as Markdown, for people who review them.</summary>
public static class InstrumentMarkdown
{
    /// <summary>
    /// The whole content of an instrument in words: levels, each question with its wordings, weights and conditions, scores, rules, when enough
    /// is known, actions, sources and caveats.
    /// </summary>
    /// <remarks>The same instrument gives the same text on every machine; lines end in a line feed.</remarks>
    /// <param name="instrument">The instrument.</param>
    /// <param name="language">
    /// A BCP 47 tag such as <c>en</c> or <c>cy</c>. A text that does not exist in it is given in its primary language, else in English. The fixed
    /// phrases exist in English and Welsh (the Welsh awaits review).
    /// </param>
    /// <returns>A Markdown page that ends in a line feed.</returns>
    public static string ToMarkdown(this Instrument instrument, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(language);
        var page = new ReviewPage(new Questionnaire(instrument, language));
        ReviewHead.Write(page);
        ReviewQuestions.Write(page);
        ReviewRules.Write(page);
        ReviewEnd.Write(page);
        return page.ToString();
    }
}
