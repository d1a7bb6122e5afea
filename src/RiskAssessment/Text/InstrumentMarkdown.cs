using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Instruments as Markdown, for people who review them.</summary>
public static class InstrumentMarkdown
{
    /// <summary>
    /// Everything that an instrument says, in words: levels, each question with its wordings, weights and conditions, scores, rules, when
    /// enough is known, actions, sources and caveats.
    /// </summary>
    /// <remarks>The same instrument gives the same text on every machine; lines end in a line feed.</remarks>
    /// <param name="instrument">The instrument.</param>
    /// <param name="language">A BCP 47 tag. Fixed phrases are there in English and Welsh (the Welsh awaits review).</param>
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
