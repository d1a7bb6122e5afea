using RiskAssessment.Instruments;

namespace RiskAssessment.Analysis;

/// <summary>
/// The extent of stalking as one page to look at, to print and to hand on: small charts, each with its table, areas by relationships, what was done against disclosure, and what the figures do
/// not say.
/// </summary>
/// <remarks>
/// The page is one HTML file that runs nothing and loads nothing. What is suppressed is nowhere in it. The same figures give the same bytes on every machine. Its phrases exist in English and Welsh
/// (the Welsh awaits review).
/// </remarks>
public static class ExtentHtml
{
    /// <summary>Writes the page.</summary>
    /// <param name="report">The figures.</param>
    /// <param name="writer">Where to write. It is not flushed. Lines end in a line feed.</param>
    /// <param name="language">A BCP 47 tag such as <c>en</c> or <c>cy</c>.</param>
    /// <param name="relationship">The question who the person is to the victim, whose options have labels; <see langword="null"/> (the default) to show their codes.</param>
    public static void Write(ExtentReport report, TextWriter writer, string language = "en", Item? relationship = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(language);
        new ExtentPage(report, writer, language, relationship).Write();
    }
}
