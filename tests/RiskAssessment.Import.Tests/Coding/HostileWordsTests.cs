using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace RiskAssessment.Import.Tests.Coding;

public sealed class HostileWordsTests
{
    private static readonly string[] Pieces =
    [
        "he ", "followed ", "me ", "i ", "will ", "kill ", "you ", "not ", "if ", "threatened to ", "\"", "'", "\u2018", "\u201D", ". ", ", ", "\n", "20 ", "calls ", "fy ", "nilyn ",
        "ddim ", "\uD800", "\u0301", "\0", "\u202E", "didn't ", "x", "'t", "n't ", "my mum ", "no one ", "\u0130", "\uFFFF",
    ];

    private static Arbitrary<string> Words => Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    [Property]
    public Property Any_text_gives_proposals_that_cite_its_exact_words() => Prop.ForAll(Words, Cites);

    [Property]
    public void Any_characters_give_proposals_that_cite_exact_words(string? text) => Assert.True(Cites(text ?? ""));

    [Property]
    public Property The_same_words_give_the_same_proposals() => Prop.ForAll(Words, text => Shown(text) == Shown(text));

    [Theory]
    [InlineData("he ")]
    [InlineData("a ")]
    [InlineData("\"a ")]
    [InlineData("' '")]
    [InlineData("\u2018a")]
    [InlineData("1 ")]
    [InlineData("sent me 20 messages ")]
    [InlineData("threatened to kill my mum and ")]
    [InlineData("fy nilyn ")]
    [InlineData("\u0301")]
    public void A_text_of_ten_thousand_characters_is_read_in_bounded_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Bounds.TextLength / piece.Length));
        _ = BehaviourCoder.Propose("he followed me");
        var watch = Stopwatch.StartNew();
        _ = BehaviourCoder.Propose(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Fact]
    public void Only_the_first_characters_of_a_longer_text_are_read()
    {
        var filler = new string('x', Bounds.TextLength);
        Assert.Empty(BehaviourCoder.Propose(filler + " he followed me"));
        Assert.Single(BehaviourCoder.Propose("he followed me " + filler));
    }

    private static bool Cites(string text) => BehaviourCoder.Propose(text).All(proposal => proposal.Words.Count > 0
        && proposal.Words.All(words => words.Text.Length > 0 && string.CompareOrdinal(text, words.Start, words.Text, 0, words.Text.Length) == 0)
        && proposal.Words.Zip(proposal.Words.Skip(1)).All(pair => pair.First.Start + pair.First.Text.Length <= pair.Second.Start));

    private static string Shown(string text) =>
        string.Join('|', BehaviourCoder.Propose(text).Select(proposal => $"{proposal} {proposal.Strength} {string.Join(',', proposal.Words.Select(words => words.Start))}"));
}
