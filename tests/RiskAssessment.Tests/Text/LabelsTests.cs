using RiskAssessment.Instruments;
using Xunit;

namespace RiskAssessment.Tests.Text;

/// <summary>Every value that people are shown has a label in both languages, and each its own.</summary>
public sealed class LabelsTests
{
    [Fact]
    public void Every_value_has_a_label_of_its_own_in_both_languages()
    {
        AssertEach(Enum.GetValues<RiskLevel>(), Labels.Of);
        AssertEach(Enum.GetValues<ActionUrgency>(), Labels.Of);
        AssertEach(Enum.GetValues<ActionAudience>(), Labels.Of);
        AssertEach(Enum.GetValues<IncidentSource>(), Labels.Of);
        AssertEach(Enum.GetValues<BehaviourCluster>(), Labels.Of);
        AssertEach(Enum.GetValues<JudgementStatus>(), Labels.Of);
        AssertEach(Enum.GetValues<ReviewCause>(), Labels.Of);
        AssertEach(ProtectiveMeasure.KnownKinds, kind => new ProtectiveMeasure("m", kind, EdtfDate.Year(2024)).Label);
        AssertEach(Milestone.KnownKinds, kind => new Milestone(kind, EdtfDate.Year(2024)).Label);
    }

    [Fact]
    public void A_value_that_is_not_defined_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Labels.Of((RiskLevel)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => Labels.Of((IncidentSource)(-1)));
    }

    [Fact]
    public void A_kind_that_is_not_known_is_its_own_label_in_no_language()
    {
        var label = new ProtectiveMeasure("m", "tagging-order", EdtfDate.Year(2024)).Label;
        Assert.Equal(("tagging order", "tagging order", ""), (label.In("en"), label.In("cy"), label.LanguageFor("cy")));
    }

    [Theory]
    [InlineData("cy-GB", "cy")]
    [InlineData("EN", "en")]
    [InlineData("fr", "en")]
    public void The_language_of_a_label_is_the_one_that_was_found(string asked, string found) => Assert.Equal(found, Labels.Of(RiskLevel.High).LanguageFor(asked));

    private static void AssertEach<T>(IEnumerable<T> values, Func<T, LocalizedText> label)
    {
        var labels = values.Select(label).ToList();
        Assert.Equal(labels.Count, labels.Select(one => one.In("en")).Distinct().Count());
        Assert.All(labels, one => Assert.True(one.In("en").Length > 0 && one.In("cy").Length > 0 && one.LanguageFor("cy") == "cy", one.ToString()));
    }
}
