namespace RiskAssessment.Json;

/// <summary>Writes a worklist of reviews in the format of <c>reviews.schema.json</c>.</summary>
public static class ReviewJson
{
    /// <summary>Writes reviews, the earliest first; those that are due at no time last. Of equal ones the order is that of the references.</summary>
    /// <param name="reviews">The reviews, in any order.</param>
    /// <returns>The JSON in UTF-8.</returns>
    public static byte[] Write(IEnumerable<ReviewDue> reviews) => JsonOutput.Of(ReviewDue.Worklist(reviews), static (json, sorted) =>
    {
        json.WriteStartObject();
        json.WriteString("formatVersion", FormatVersion.Current);
        json.WriteEach("cases", sorted, review =>
        {
            json.WriteString("case", review.CaseReference);
            json.WriteCode("level", review.Level);
            json.WriteString("due", review.Due is { } due ? EdtfDate.At(due).ToString() : null);
            json.WriteEvenNoTexts("because", [.. review.Because.Select(WireCodes<ReviewCause>.Of)]);
        });
        json.WriteEndObject();
    });
}
