using System.Globalization;

namespace RiskAssessment;

/// <summary>A worklist of reviews as plain text for people: one line a case, the earliest first.</summary>
/// <remarks>The same reviews give the same text on every machine; lines end in a line feed.</remarks>
public static class ReviewText
{
    /// <summary>Writes a worklist.</summary>
    /// <param name="reviews">The reviews, in any order.</param>
    /// <param name="writer">Where to write. It is not flushed.</param>
    /// <param name="language">
    /// A BCP 47 tag such as <c>en</c> or <c>cy</c>. The phrases exist in English and Welsh (the Welsh awaits review).
    /// </param>
    /// <param name="width">The most characters of a line, at least <see cref="AssessmentText.LeastWidth"/>. Only a single longer word exceeds it.</param>
    /// <param name="colour">Whether to write ANSI colour codes, for terminals.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is less than <see cref="AssessmentText.LeastWidth"/>.</exception>
    public static void Write(IEnumerable<ReviewDue> reviews, TextWriter writer, string language = "en", int width = 80, bool colour = false)
    {
        var sorted = ReviewDue.Worklist(reviews);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, AssessmentText.LeastWidth);
        var page = new TextPage(writer, width, colour);
        if (sorted.Count == 0)
            page.Paragraph(0, HistoryPhrases.NoCase.In(language));
        foreach (var review in sorted)
            page.Point(
                0,
                review.Due is { } due ? due.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : HistoryPhrases.Never.In(language).PadRight(16),
                (Labels.Of(review.Level).In(language), TrajectoryText.StyleOf(review.Level)),
                (review.CaseReference ?? "-", TextStyle.Strong),
                (string.Join(", ", review.Because.Select(cause => Labels.Of(cause).In(language))), TextStyle.Plain));
    }
}
