using RiskAssessment.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Instruments;

/// <summary>
/// What a victim is asked or told needs a reading age of 9 to 11: the Flesch-Kincaid grade plus 5. A syllable is a group of vowels, less a
/// silent ending.
/// </summary>
public sealed class ReadingAgeTests
{
    private const int FewestWords = 8;

    [Fact]
    public void Questions_to_a_victim_need_a_reading_age_of_9_to_11_on_average_and_never_above_12()
    {
        var prompts = StalkingScreen.Instrument.Items.Select(item => (item.Code, Text: item.Prompt.In("en"))).ToArray();
        Assert.InRange(prompts.Average(prompt => Age(prompt.Text)), 9, 11);
        AssertNoneAbove12(prompts);
    }

    [Fact]
    public void Advice_to_a_victim_never_needs_a_reading_age_above_12() =>
        AssertNoneAbove12(
            StalkingScreen.Instrument.Actions.Where(action => action.For == ActionAudience.Victim).Select(action => (action.Code, action.Text.In("en"))));

    [Theory]
    [InlineData("police", 2)]
    [InlineData("table", 2)]
    [InlineData("threatened", 2)]
    [InlineData("carried", 2)]
    [InlineData("wanted", 2)]
    [InlineData("times", 1)]
    [InlineData("places", 2)]
    [InlineData("the", 1)]
    public void Syllables_are_groups_of_vowels_less_a_silent_ending(string word, int syllables) => Assert.Equal(syllables, Syllables(word));

    private static void AssertNoneAbove12(IEnumerable<(string Code, string Text)> texts) =>
        Assert.All(texts.Where(text => Words(text.Text).Length >= FewestWords), text => Assert.True(Age(text.Text) <= 12, $"{text.Code}: {Age(text.Text):0.0}"));

    private static double Age(string text)
    {
        var words = Words(text);
        var sentences = text.Split('.', '!', '?').Count(sentence => !string.IsNullOrWhiteSpace(sentence));
        return 0.39 * words.Length / sentences + 11.8 * words.Sum(Syllables) / words.Length - 15.59 + 5;
    }

    private static string[] Words(string text) =>
        string.Concat(text.Select(c => char.IsLetterOrDigit(c) || c == '\'' ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static int Syllables(string word)
    {
        var letters = word.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal);
        var groups = letters.Where((c, i) => IsVowel(c) && (i == 0 || !IsVowel(letters[i - 1]))).Count();
        return Math.Max(1, EndsSilently(letters) ? groups - 1 : groups);
    }

    private static bool EndsSilently(string word) => word switch
    {
        [.., var before, 'l', 'e'] when !IsVowel(before) => false,
        [_, .., var before, 'e'] => !IsVowel(before),
        [.., var before, 'l', 'e', 's'] when !IsVowel(before) => false,
        [_, .., var before, 'e', 's'] => !IsVowel(before) && !"sxzcgh".Contains(before, StringComparison.Ordinal),
        [_, .., var before, 'e', 'd'] => !IsVowel(before) && before is not ('t' or 'd'),
        _ => false,
    };

    private static bool IsVowel(char letter) => "aeiouy".Contains(letter, StringComparison.Ordinal);
}
