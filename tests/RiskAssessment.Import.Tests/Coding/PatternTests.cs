using RiskAssessment.Import.Coding;
using Xunit;

namespace RiskAssessment.Import.Tests.Coding;

public sealed class PatternTests
{
    private const string Head = "@set barrier = not\n@verb steal = stole stolen\n@berf dilyn = dilyn\n@class me = me|us|my (mum|dad)\n@write txt = text\n";

    [Theory]
    [InlineData("<follow> me", "He FOLLOWED me home", "FOLLOWED me")]
    [InlineData("<follow> me", "following, me", "following, me")]
    [InlineData("<steal>", "it was stolen", "stolen")]
    [InlineData("<carry>", "he carries it", "carries")]
    [InlineData("<stop>", "he stopped", "stopped")]
    [InlineData("<go>", "he goes", "goes")]
    [InlineData("car key+", "my car keys", "car keys")]
    [InlineData("threat*", "threatening", "threatening")]
    [InlineData("# call+", "20 calls", "20 calls")]
    [InlineData("# call+", "x20 calls", "x20 calls")]
    [InlineData("big? dog", "dog", "dog")]
    [InlineData("the (big red)? dog", "the big red dog", "the big red dog")]
    [InlineData("hit {me}", "hit my dad", "hit my dad")]
    [InlineData("sent ~2 flowers", "sent me red flowers", "sent me red flowers")]
    [InlineData("text+", "3 txt", "txt")]
    [InlineData("can't sleep", "I can\u2019t sleep", "can\u2019t sleep")]
    [InlineData("can't sleep", "i cannot sleep", null)]
    [InlineData("caf\u00e9", "the CAFE", "CAFE")]
    [InlineData("a ~,3 b", "a x, y b", "a x, y b")]
    public void A_pattern_finds_its_words(string pattern, string text, string? found) => Assert.Equal(found, Find("en", pattern, text));

    [Theory]
    [InlineData("sent ~2 flowers", "sent me six red flowers")]
    [InlineData("sent ~2 flowers", "sent not flowers")]
    [InlineData("sent ~2 flowers", "sent me, flowers")]
    [InlineData("hit me", "hit. Me")]
    [InlineData("hit me", "he hit \"me and all of us\"")]
    [InlineData("called me !(names)", "called me names")]
    [InlineData("text+", "context")]
    [InlineData("#", "twenty")]
    public void A_pattern_does_not_find_other_words(string pattern, string text) => Assert.Null(Find("en", pattern, text));

    [Theory]
    [InlineData("car", "fy nghar i", "nghar")]
    [InlineData("car", "y gar", "gar")]
    [InlineData("car", "ei char hi", "char")]
    [InlineData("pen", "fy mhen", "mhen")]
    [InlineData("tad", "fy nhad", "nhad")]
    [InlineData("gardd", "yr ardd", "ardd")]
    [InlineData("llaw", "ei law", "law")]
    [InlineData("rhaff", "y raff", "raff")]
    [InlineData("drws", "fy nrws", "nrws")]
    [InlineData("mam", "ei fam", "fam")]
    [InlineData("enw", "ei henw", "henw")]
    [InlineData("<dilyn>", "fy nilyn", "nilyn")]
    [InlineData("<dilyn>", "ddilynodd e fi", "ddilynodd")]
    [InlineData("t\u0177", "i'r ty", "ty")]
    public void Welsh_words_are_found_in_every_mutation(string pattern, string text, string found) => Assert.Equal(found, Find("cy", pattern, text));

    [Theory]
    [InlineData("chwaer", "gwaer")]
    [InlineData("theatr", "ddheatr")]
    [InlineData("ti", "di")]
    public void Letters_that_do_not_mutate_stay(string pattern, string text) => Assert.Null(Find("cy", pattern, text));

    [Theory]
    [InlineData("strangled", "strangld me", "strangld")]
    [InlineData("strangled", "strnagled me", "strnagled")]
    [InlineData("following", "followin me", "followin")]
    public void Misspellings_of_long_words_are_repaired(string pattern, string text, string found) => Assert.Equal(found, Find("en", pattern, text));

    private static string? Find(string language, string pattern, string text)
    {
        var lexicon = Lexicon.Read($"{Head}[following]\n{language} fact {pattern}\n");
        var reading = lexicon.Read(text, Bounds.TextLength);
        return lexicon.Find(reading).Select(match => text[reading.Words[match.First].Start..reading.Words[match.After - 1].End]).FirstOrDefault();
    }
}
