using Xunit;

namespace RiskAssessment.Tests.Incidents;

public sealed class BehaviourTaxonomyTests
{
    private static readonly Dictionary<string, BehaviourAttributes> Letters = new()
    {
        ["P"] = BehaviourAttributes.Proximity,
        ["T"] = BehaviourAttributes.Threat,
        ["V"] = BehaviourAttributes.Violence,
        ["W"] = BehaviourAttributes.Weapon,
        ["D"] = BehaviourAttributes.PropertyDamage,
        ["S"] = BehaviourAttributes.Surveillance,
        ["H"] = BehaviourAttributes.HomeIntrusion,
        ["O"] = BehaviourAttributes.Online,
        ["3"] = BehaviourAttributes.ThirdParty,
    };

    private static readonly string[] DigitalIntrusion = ["account-intrusion", "monitoring-communications", "tracking-location", "covert-recording"];

    private static readonly string[] EvadesBlocks = ["contact-by-new-account", "contact-through-payments", "using-proxies"];

    [Fact]
    public void Code_and_published_table_are_the_same()
    {
        var published = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Incidents", "behaviours.tsv")).Skip(1).Select(line => line.Split('\t'));
        Assert.Equal(
            published.Select(row => (row[1], row[0], int.Parse(row[2]), AttributesOf(row[1], row[3]), string.Join(' ', row[4..]))),
            Behaviour.All.Select(row => (row.Code, Kebab(row.Cluster), row.Severity, row.Attributes, string.Join(' ', Enum.GetValues<Jurisdiction>().Select(jurisdiction => Letter(row, jurisdiction))))));

        static string? Letter(Behaviour behaviour, Jurisdiction jurisdiction) =>
            behaviour.StatutoryExamples.SingleOrDefault(example => example.Jurisdiction == jurisdiction)?.Letter.ToString();
    }

    [Fact]
    public void An_example_of_the_law_names_its_provision_its_letter_and_the_date_on_which_it_was_confirmed()
    {
        Assert.Equal(
            [
                "Protection from Harassment Act 1997, section 2A(3)(e)",
                "Criminal Justice and Licensing (Scotland) Act 2010, section 39(6)(f)",
                "Protection from Stalking Act (Northern Ireland) 2022, section 1(4)(f)",
            ],
            Behaviour.Of("loitering").StatutoryExamples.Select(example => example.ToString()));
        Assert.Equal(["2024", "2026-11", "2026-11"], Behaviour.Of("loitering").StatutoryExamples.Select(example => example.AsAt.ToString()));
        Assert.Empty(Behaviour.Of("threat-to-kill").StatutoryExamples);
    }

    [Fact]
    public void Every_behaviour_has_a_label_in_English_and_Welsh() =>
        Assert.All(Behaviour.All, behaviour =>
        {
            Assert.Equal(["en", "cy"], behaviour.Label.Languages);
            Assert.NotEqual(behaviour.Label.In("en"), behaviour.Label.In("cy"));
        });

    [Fact]
    public void A_code_that_is_not_in_the_table_is_refused()
    {
        Assert.False(Behaviour.TryGet("Following", out _));
        Assert.Throws<ArgumentException>(() => Behaviour.Of("no-such-behaviour"));
    }

    private static BehaviourAttributes AttributesOf(string code, string letters) =>
        letters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(BehaviourAttributes.None, (sum, letter) => sum | Letters[letter])
        | (DigitalIntrusion.Contains(code) ? BehaviourAttributes.DigitalIntrusion : 0)
        | (EvadesBlocks.Contains(code) ? BehaviourAttributes.EvadesBlocks : 0);

    private static string Kebab(BehaviourCluster cluster) => string.Concat(
        cluster.ToString().Select((letter, i) => char.IsUpper(letter) && i > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
