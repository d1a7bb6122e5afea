using RiskAssessment.Analysis;
using RiskAssessment.Json;

namespace RiskAssessment.Browser.Tests;

/// <summary>A made-up county, whose cases rose from 70 to 153, with small areas and rare relationships.</summary>
internal static class County
{
    private static readonly string[] Areas = ["North Dale", "South Dale", "Harbour", "Old Town", "Moor"];

    private static readonly string[] Relationships = ["former-intimate", "acquaintance", "stranger", "neighbour", "family"];

    private static readonly AssessmentService Service = new(StalkingScreen.Versions, TimeProvider.System);

    /// <summary>Cases whose answers alone make another level each.</summary>
    private static readonly CaseFile[] Answered = [new(), .. ((string[])["contrast-suitor", "bulk-run", "review-b"]).Select(name => CaseJson.Read(Pages.CaseBytes(name)))];

    internal static string Page(string name, string language)
    {
        using var page = new StringWriter();
        ExtentHtml.Write(Report(name), page, language, StalkingScreen.Instrument.Item("relationship"));
        return page.ToString();
    }

    /// <summary>A page on which every text that is not the page's own ends in the same words.</summary>
    internal static string Hostile(string words)
    {
        var counter = new ExtentCounter(new() { AreaLabel = "area", CrossAreaByRelationship = true, Populations = [new("Moor" + words, "", 9_000)] });
        Add(counter, 2016, 70, words);
        Add(counter, 2017, 153, words);
        using var page = new StringWriter();
        ExtentHtml.Write(counter.Report(), page);
        return page.ToString();
    }

    private static ExtentReport Report(string name)
    {
        var byMonth = name == "extent-by-month";
        var counter = new ExtentCounter(new()
        {
            By = byMonth ? ExtentPeriod.Month : ExtentPeriod.Year,
            AreaLabel = "area",
            CrossAreaByRelationship = true,
            RoundTo = byMonth ? 5 : null,
            Breaks = byMonth ? ["2015-06"] : ["2018"],
            Populations = [new("", "", 890_000), .. byMonth ? Areas.Select(area => new AreaPopulation(area, "", 9_000 * area.Length)) : []],
        });
        if (name == "extent")
            foreach (var (year, cases) in new[] { (2016, 70), (2017, 153), (2018, 180) })
                Add(counter, year, cases);
        if (byMonth)
            foreach (var year in Enumerable.Range(2014, 4))
                Add(counter, year, 300 + (20 * (year - 2014)));
        return counter.Report();
    }

    /// <summary>The cases of a year, drawn from a seed of its own.</summary>
    private static void Add(ExtentCounter counter, int year, int cases, string words = "")
    {
        var random = new Random(year);
        for (var i = 0; i < cases; i++)
        {
            var isReported = random.Next(9) > 0;
            var report = new DateTime(year, random.Next(1, 13), 12);
            var first = report.AddDays(isReported ? -random.Next(0, 400) : 0);
            var when = EdtfDate.Day(first.Year, first.Month, first.Day);
            var behaviour = Behaviour.Of(random.Next(3) == 0 ? "following" : "unwanted-messages");
            var reported = new Incident("e", when, behaviour) { Reported = isReported ? EdtfDate.Day(year, report.Month, 12) : null };
            var answered = Skewed(random, Answered.Length);
            var caseFile = new CaseFile
            {
                AsOf = AsOf(year + 1),
                Answers = new(("relationship", Answer.Of(Relationships[Skewed(random, Relationships.Length)] + words))),
                Labels = new Dictionary<string, string> { ["area"] = Areas[Skewed(random, Areas.Length)] + words },
                Diary = new([reported, new Incident("f", when, answered == 3 ? Behaviour.Of("threat-to-kill") : behaviour)]),
                VictimKey = $"v{random.Next(cases * 4)}",
            };
            counter.Add(caseFile, Service.Assess(caseFile with { Answers = Answered[answered].Answers }));
        }
    }

    private static int Skewed(Random random, int length) => (int)(length * Math.Pow(random.NextDouble(), 1.6));

    private static DateTimeOffset AsOf(int year) => new(year, 12, 31, 0, 0, 0, TimeSpan.Zero);
}
