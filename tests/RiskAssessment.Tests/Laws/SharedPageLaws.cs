using FsCheck;
using RiskAssessment.Reporting;
using RiskAssessment.Tests.Laws.Generators;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>The page of a case for others tells nothing that its view leaves out: over random instruments and cases with every kind of content.</summary>
public sealed class SharedPageLaws
{
    [Law]
    public void A_page_has_nothing_that_its_view_leaves_out(DoNotSize<int> seed)
    {
        var marked = new MarkedCases(seed.Item);
        var service = new AssessmentService([marked.Random.Instrument], TimeProvider.System);
        foreach (var view in SharingView.All)
        {
            var page = Page(service, marked.Case, view);
            Assert.All(
                marked.Marks.Where(mark => !view.Includes(mark.Part) || !(mark.IsHers || view.Includes(CasePart.OtherSources))),
                mark => Assert.DoesNotContain(mark.Mark, page, StringComparison.Ordinal));
        }
    }

    /// <summary>So the number, the time and the kind of what others said cannot be read off the page either.</summary>
    [Law]
    public void The_picture_and_the_chronology_of_a_page_are_those_of_the_redacted_case_alone(DoNotSize<int> seed)
    {
        var marked = new MarkedCases(seed.Item);
        var service = new AssessmentService([marked.Random.Instrument], TimeProvider.System);
        foreach (var view in SharingView.All.Where(view => !view.Includes(CasePart.OverTime)))
            Assert.Equal(Told(Page(service, view.Redact(marked.Case).Case, view)), Told(Page(service, marked.Case, view)));

        static string Told(string page)
        {
            var (from, to) = (page.IndexOf("<h2 id=\"picture\"", StringComparison.Ordinal), page.IndexOf("<h2 id=\"why\"", StringComparison.Ordinal));
            return from < 0 ? "" : page[from..to];
        }
    }

    private static string Page(AssessmentService service, CaseFile caseFile, SharingView view)
    {
        using var page = new StringWriter();
        new CaseReport(service.Assess(caseFile), caseFile) { View = view, Trajectories = service.TrajectoriesOf(caseFile), Review = service.ReviewOf(caseFile, null) }.WriteHtml(page);
        return page.ToString();
    }
}
