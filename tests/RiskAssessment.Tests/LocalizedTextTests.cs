using Xunit;

namespace RiskAssessment.Tests;

public sealed class LocalizedTextTests
{
    private static readonly LocalizedText Text = new([new("fr", "F"), new("en", "E"), new("cy", "C"), new("en-IE", "I")]);

    [Theory]
    [InlineData("cy", "C")]
    [InlineData("CY", "C")]
    [InlineData("en-IE", "I")]
    [InlineData("en-GB", "E")]
    [InlineData("cy-GB", "C")]
    [InlineData("fr-CA-x-private", "F")]
    [InlineData("de", "E")]
    [InlineData("", "E")]
    public void A_language_without_a_text_falls_back_to_its_primary_language_and_then_to_English(string language, string text) =>
        Assert.Equal(text, Text.In(language));

    [Fact]
    public void Without_English_the_first_text_is_used() =>
        Assert.Equal("C", new LocalizedText([new("cy", "C"), new("fr", "F")]).In("en-GB"));
}
