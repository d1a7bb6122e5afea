using Xunit;

namespace RiskAssessment.Import.Tests.Coding;

public sealed class BehaviourCoderTests
{
    [Theory]
    [InlineData("tried my back door handle", "home-intrusion")]
    [InlineData("followed home", "following")]
    [InlineData("3 missed calls", "unwanted-calls")]
    [InlineData("outside work again", "turning-up-at-work")]
    [InlineData("he put an AirTag in my bag", "tracking-location")]
    [InlineData("found stalkerware on the phone", "monitoring-communications")]
    [InlineData("flew his drone over the garden", "watching")]
    [InlineData("she doxxed me", "publishing-private-details")]
    [InlineData("a deepfake of me", "synthetic-intimate-images")]
    [InlineData("shared my nudes", "sharing-intimate-images")]
    [InlineData("the ring doorbell caught him on my step", "turning-up-at-home")]
    [InlineData("a blocked number rang again", "contact-by-new-account")]
    [InlineData("his mum keeps calling me", "using-proxies")]
    [InlineData("he asks the kids where I live now", "using-children")]
    [InlineData("cant sleep, he txted me from a new number", "contact-by-new-account")]
    [InlineData("Mae o'n fy nilyn i", "following")]
    [InlineData("torrodd i mewn i'r t\u0177", "home-intrusion")]
    public void Words_that_people_use_are_understood(string words, string code) => Assert.Contains(code, Codes(words));

    [Fact]
    public void One_sentence_can_have_several_behaviours() =>
        Assert.Equal(["threat-to-kill", "finality-talk"], Codes("if I can't have you no one will, I'll kill you").Order().Reverse());

    [Theory]
    [InlineData("he did not follow me")]
    [InlineData("he didn't follow me")]
    [InlineData("He never threatened me.")]
    [InlineData("nobody followed me")]
    [InlineData("no calls or texts today")]
    [InlineData("he wasn't following me")]
    [InlineData("I don't think he followed me")]
    [InlineData("he stopped following me")]
    [InlineData("he left without hitting me")]
    [InlineData("He is banned from contacting me")]
    [InlineData("Wnaeth o ddim fy nilyn i")]
    [InlineData("Nid yw wedi fy mygwth")]
    [InlineData("Dim galwadau heddiw")]
    public void What_is_denied_gives_nothing(string words) => Assert.Empty(Codes(words));

    [Theory]
    [InlineData("he won't stop following me", "following")]
    [InlineData("I told him to stop following me", "following")]
    [InlineData("I didn't answer and he followed me", "following")]
    [InlineData("I never know when he will be there, he followed me again", "following")]
    [InlineData("not only followed me but filmed me", "following")]
    [InlineData("I did not answer his 20 missed calls", "unwanted-calls")]
    public void A_denial_of_something_else_changes_nothing(string words, string code) => Assert.Contains(code, Codes(words));

    [Theory]
    [InlineData("the officer asked whether he had hit me")]
    [InlineData("I am scared he will follow me")]
    [InlineData("new locks in case he breaks into my house")]
    [InlineData("what if he follows me")]
    [InlineData("call 999 if he comes to my house")]
    [InlineData("Has he ever strangled me?")]
    [InlineData("I dreamt he was in my house")]
    [InlineData("he might come to my house")]
    [InlineData("os yw'n fy nilyn")]
    [InlineData("newidiais y clo rhag ofn iddo ddod i'r t\u0177")]
    public void What_is_feared_asked_or_supposed_gives_nothing(string words) => Assert.Empty(Codes(words));

    [Theory]
    [InlineData("I called the police")]
    [InlineData("I texted my sister")]
    [InlineData("I blocked him")]
    [InlineData("I went home and rang my mum")]
    [InlineData("I drove past his house")]
    [InlineData("Ffoniais i'r heddlu")]
    public void What_the_victim_did_gives_nothing(string words) => Assert.Empty(Codes(words));

    [Theory]
    [InlineData("a policeman came to my house")]
    [InlineData("my sister texted me")]
    [InlineData("the police called me")]
    [InlineData("Daeth plismon i'r t\u0177")]
    public void What_a_bystander_did_gives_nothing(string words) => Assert.Empty(Codes(words));

    [Theory]
    [InlineData("I was followed home", "following")]
    [InlineData("I saw him following me", "following")]
    [InlineData("His brother came to my house", "turning-up-at-home")]
    public void The_one_who_acts_is_the_one_in_front_of_the_verb(string words, string code) => Assert.Contains(code, Codes(words));

    [Theory]
    [InlineData("He said \"I will kill you one day\"", true)]
    [InlineData("\u201CI will kill you one day\u201D he shouted", true)]
    [InlineData("The note read 'I will kill you one day'", true)]
    [InlineData("I said \"I will kill you one day\"", false)]
    [InlineData("My sister said \"he will kill you one day\"", false)]
    public void A_quotation_counts_by_who_said_it(string words, bool counts) => Assert.Equal(counts, Codes(words).Contains("threat-to-kill"));

    [Theory]
    [InlineData("he threatened to hit me", "threat-of-harm")]
    [InlineData("he said he would strangle me", "threat-of-harm")]
    [InlineData("he said he would post my nudes", "threat-to-expose")]
    [InlineData("he threatened to hit my brother", "threat-to-third-party")]
    [InlineData("he threatened to kill himself", "threat-of-suicide")]
    public void What_is_threatened_is_a_threat_and_did_not_happen(string words, string code) => Assert.Equal([code], Codes(words));

    [Fact]
    public void The_words_are_cited_with_their_places()
    {
        var cited = Assert.Single(BehaviourCoder.Propose("Tuesday: He FOLLOWED me.").Single().Words);
        Assert.Equal(("FOLLOWED me", 12), (cited.Text, cited.Start));
    }

    [Fact]
    public void Each_place_is_cited_once() => Assert.Equal(2, BehaviourCoder.Propose("He followed me. Later he followed me again.").Single().Words.Count);

    [Fact]
    public void The_graver_behaviour_comes_first() => Assert.Equal("strangulation", Codes("He sent me flowers and strangled me")[0]);

    [Fact]
    public void Other_unwanted_conduct_is_proposed_only_alone()
    {
        Assert.Equal(["other-unwanted-conduct"], Codes("he won't leave me alone"));
        Assert.DoesNotContain("other-unwanted-conduct", Codes("he won't leave me alone and follows me"));
    }

    [Fact]
    public void No_words_give_no_proposal() => Assert.Empty(BehaviourCoder.Propose(""));

    [Fact]
    public void Null_is_refused() => Assert.Throws<ArgumentNullException>(() => BehaviourCoder.Propose(null!));

    private static string[] Codes(string words) => [.. BehaviourCoder.Propose(words).Select(proposal => proposal.Behaviour.Code)];
}
