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

            | code | cluster | severity | involves | s.2A(3) | in words |
            | --- | --- | --- | --- | --- | --- |

            """);
        foreach (var behaviour in Behaviour.All)
            page.Append($"| `{behaviour.Code}` | {behaviour.Cluster} | {behaviour.Severity} | {(behaviour.Attributes == 0 ? "" : behaviour.Attributes)} | {behaviour.StatutoryExample} | {behaviour.Label} |\n");
        return page.ToString();
    }
}
