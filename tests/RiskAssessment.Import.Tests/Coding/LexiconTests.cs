using RiskAssessment.Import.Coding;
using Xunit;

namespace RiskAssessment.Import.Tests.Coding;

public sealed class LexiconTests
{
    public static TheoryData<string, string> Languages =>
        [.. from behaviour in Behaviour.All from language in (string[])["en", "cy"] select (behaviour.Code, language)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_behaviour_has_three_patterns_in_each_language(string code, string language) =>
        Assert.True(PatternsOf(code).Count(pattern => pattern.Language == language) >= 3);

    [Fact]
    public void Every_example_is_found_by_its_own_pattern_and_proposed()
    {
        var wrong =
            from section in Lexicon.Default.Sections
            from pattern in section.Patterns
            where pattern.Example is not null
            let example = pattern.Example ?? ""
            let reading = Lexicon.Default.Read(example, Bounds.TextLength)
            where !Lexicon.Default.Find(reading).Any(match => match.Pattern == pattern)
                || BehaviourCoder.Propose(example).All(proposal => proposal.Behaviour != section.Behaviour)
            select $"line {pattern.Line}: {pattern.Example}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_lexicon_is_large() => Assert.True(Lexicon.Default.Sections.Sum(section => section.Patterns.Count) > 1_200);

    [Fact]
    public void The_head_of_the_lexicon_describes_its_form() => Assert.Contains("A pattern", BehaviourCoder.Lexicon(), StringComparison.Ordinal);

    [Fact]
    public void No_two_behaviours_cover_each_other()
    {
        var covers = Lexicon.Default.Sections.SelectMany(section => section.Covered.Select(covered => (section.Behaviour, covered))).ToHashSet();
        Assert.DoesNotContain(covers, pair => covers.Contains((pair.covered, pair.Behaviour)));
    }

    [Fact]
    public void No_pattern_stands_twice_below_a_behaviour() =>
        Assert.Empty(
            from section in Lexicon.Default.Sections
            from same in section.Patterns.GroupBy(pattern => (pattern.Language, pattern.Source))
            where same.Count() > 1
            select same.Key);

    [Theory]
    [InlineData("en fact followed", "below a behaviour")]
    [InlineData("[no-such-code]", "no behaviour")]
    [InlineData("[following] covers no-such-code", "no behaviour")]
    [InlineData("[following]\nen fact", "a language, a kind and words")]
    [InlineData("[following]\nfr fact suivi", "a language, a kind and words")]
    [InlineData("[following]\nen deed followed", "not a kind")]
    [InlineData("[following]\nen fact {nobody}", "no class")]
    [InlineData("[following]\ncy act <nosuchverb>", "no stem")]
    [InlineData("[following]\nen fact (followed", "not closed")]
    [InlineData("[following]\nen fact followed)", "closes nothing")]
    [InlineData("[following]\nen fact (a|)", "empty")]
    [InlineData("[following]\nen fact (a?|b)", "behind the bracket")]
    [InlineData("[following]\nen fact ~3", "can be empty")]
    [InlineData("[following]\nen fact a !b", "brackets")]
    [InlineData("[following]\nen fact '", "no letter")]
    [InlineData("@colour red = blue", "not known")]
    [InlineData("@class red", "no '='")]
    public void A_wrong_line_is_named(string lines, string why)
    {
        var refused = Assert.Throws<FormatException>(() => Lexicon.Read("# head\n" + lines));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.Contains("Line ", refused.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<Pattern> PatternsOf(string code) =>
        Lexicon.Default.Sections.Where(section => section.Behaviour.Code == code).SelectMany(section => section.Patterns);
}
