using System.Text;
using RiskAssessment.Patterns;
using Xunit;

namespace RiskAssessment.Tests.Patterns;

public sealed class FactsPageTests
{
    [Fact]
    public void The_facts_page_matches_the_code() => Docs.AssertIsCurrent("docs/facts.md", Page());

    [Fact]
    public void Every_fact_has_a_description() =>
        Assert.All(PatternFact.All, fact => Assert.All([fact.Code, fact.Unit, fact.Definition, fact.Source], text => Assert.NotEmpty(text)));

    private static string Page()
    {
        var page = new StringBuilder();
        page.Append("""
            # Facts

            Generated from the code; a test holds the two together. Each fact is an interval: a point when the diary is complete and dates are exact, wider when dates are vague, an
            entry is only suspected, or the diary is partial; "not known" without a diary. "28 days" are the 28 x 24 hours up to and including asOf. *Least n* is the least number of
            cases from which a fact speaks: active days for the frequency trend, confirmed entries otherwise.

            Each fact names its incidents: with these alone (and the same orders, milestones, coverage and instant) the fact is the same. A confirmed entry is named before a suspected
            one. For a first, a last, a gravest or a longest none of them can be left out; a test or a share names every confirmed entry.

            | code | unit | definition | source | least n |
            | --- | --- | --- | --- | --- |

            """);
        foreach (var fact in PatternFact.All.Where(fact => !fact.Code.StartsWith("behaviour.", StringComparison.Ordinal)))
            page.Append($"| `{fact.Code}` | {fact.Unit} | {fact.Definition} | {fact.Source} | {(fact.LeastCount == 0 ? "" : fact.LeastCount)} |\n");
        page.Append("""

            ## One for each behaviour

            `behaviour.CODE` counts the occurrences of one behaviour. A result shows those that may not be 0. Severity is ordinal, for trends only.

            The letters are those of the examples in the law that a behaviour resembles: for England and Wales section 2A(3) of the Protection from Harassment Act 1997, for Scotland
            section 39(6) of the Criminal Justice and Licensing (Scotland) Act 2010, for Northern Ireland section 1(4) of the Protection from Stalking Act (Northern Ireland) 2022. Whether
            an example is met is for the courts; in Scotland and Northern Ireland any other conduct that causes fear or alarm counts, too (letter j).

            | code | cluster | severity | involves | E&W | Scot | NI | in words |
            | --- | --- | --- | --- | --- | --- | --- | --- |

            """);
        foreach (var behaviour in Behaviour.All)
            page.Append($"| `{behaviour.Code}` | {behaviour.Cluster} | {behaviour.Severity} | {(behaviour.Attributes == 0 ? "" : behaviour.Attributes)} | {Letter(behaviour, Jurisdiction.EnglandAndWales)} | {Letter(behaviour, Jurisdiction.Scotland)} | {Letter(behaviour, Jurisdiction.NorthernIreland)} | {behaviour.Label} |\n");
        return page.ToString();

        static char? Letter(Behaviour behaviour, Jurisdiction jurisdiction) =>
            behaviour.StatutoryExamples.SingleOrDefault(example => example.Jurisdiction == jurisdiction)?.Letter;
    }
}
