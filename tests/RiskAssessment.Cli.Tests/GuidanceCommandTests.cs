using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using RiskAssessment.Reporting;
using RiskAssessment.Tests;
using Xunit;

namespace RiskAssessment.Cli.Tests;

/// <summary>Services and advice under the actions, in the terminal, as JSON and on the page.</summary>
public sealed class GuidanceCommandTests
{
    private const string Head = "id,name,areas,for,needs,languages,hours,phone,url,last-checked\n";

    private static readonly string Sample = Path.Combine(Docs.Root, "samples/directory/services.csv");

    [Fact]
    public void The_text_has_the_services_under_the_actions_and_is_otherwise_the_same()
    {
        var plain = Done("assess", StalkingRisk.Case("review-b"));
        var with = Done("assess", StalkingRisk.Case("review-b"), "--directory", Sample, "--area", "W99999999", "--advice");
        Assert.Matches(@"(?s)- Officer: Agree a safety plan[^*]*\* Made-up example: Stalking Advocates of Nowhere: 01632 960001,", with);
        Assert.Contains("* Victim: Delete nothing and keep the originals.", with, StringComparison.Ordinal);
        Assert.Contains("MORE HELP\n  * Made-up example: Night Line of Nowhere", with, StringComparison.Ordinal);
        Assert.DoesNotContain("Action Against Stalking: 0800", with, StringComparison.Ordinal);
        var left = with.Split('\n').ToList();
        Assert.All(plain.Split('\n'), line => Assert.True(left.Remove(line), line));
    }

    [Fact]
    public void The_JSON_has_the_assessment_beside_the_services_and_without_the_options_is_the_assessment_alone()
    {
        using var json = JsonDocument.Parse(Done("assess", StalkingRisk.Case("review-b"), "--format", "json", "--directory", Sample, "--area", "S12000036", "--lang", "cy"));
        Assert.Equal("high", json.RootElement.GetProperty("assessment").GetProperty("level").GetString());
        Assert.Contains("action-against-stalking", json.RootElement.GetProperty("services").EnumerateArray().Select(service => service.GetProperty("id").GetString()));
        Assert.StartsWith("{\"formatVersion\":\"1.0\",", Regex.Replace(Done("assess", StalkingRisk.Case("review-b"), "--format", "json"), @"\s", ""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assess", "a.json", "--area", "X")]
    [InlineData("assess", "a.json", "--directory", "d.csv")]
    [InlineData("report", "a.json", "-o", "r.html", "--area", "X")]
    public void A_directory_and_an_area_are_given_together(params string[] arguments)
    {
        var run = StalkingRisk.Run(arguments);
        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("stalking-risk: --directory and --area are used together.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_with_wrong_lines_is_refused_and_all_of_them_are_told()
    {
        using var file = new TemporaryFile(Head + "s1,,,,,,,,,\ns2,B,,,,,,,nowhere,\n");
        var run = StalkingRisk.Run(["assess", StalkingRisk.Case("rising"), "--directory", file.Name, "--area", "X"]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(": $.name (line 2, column 0): error SRA1001: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(": $.url (line 3, column 0): error SRA1001: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, StalkingRisk.Run(["assess", StalkingRisk.Case("rising"), "--directory", "no-such-file.csv", "--area", "X"]).ExitCode);
    }

    [Fact]
    public void The_page_has_services_and_advice_below_the_first_sheet_and_links_that_lead_where_they_say()
    {
        var page = Page("--directory", Sample, "--area", "W99999999", "--advice");
        var first = page.IndexOf("</div>\n<section aria-labelledby=\"actions\">", StringComparison.Ordinal);
        Assert.True(first > 0);
        Assert.DoesNotContain("960001", page[..first], StringComparison.Ordinal);
        Assert.Contains("<a href=\"#actions\">Services and advice are listed below.</a>", page[..first], StringComparison.Ordinal);
        Assert.Contains("<a href=\"tel:01632960001\">01632 960001</a>, <a href=\"https://example.org/advocates\" rel=\"noopener noreferrer\">https://example.org/advocates</a>", page, StringComparison.Ordinal);
        Assert.Contains("<strong>Victim</strong> <span class=\"more\">Delete nothing", page, StringComparison.Ordinal);
        Assert.All(Regex.Matches(page, "href=\"([^\"]*)\"").Select(link => link.Groups[1].Value), address => Assert.Matches("^(#|tel:[+0-9]+$|https://)", address));
    }

    [Fact]
    public void The_page_for_the_victim_has_her_advice_and_the_services_and_nothing_for_officers()
    {
        var page = Page("--directory", Sample, "--area", "W99999999", "--advice", "--for", "victim", "--lang", "cy");
        Assert.Contains("Live Fear Free Helpline", page, StringComparison.Ordinal);
        Assert.Contains("Peidiwch â dileu dim a chadwch y gwreiddiol.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<strong>Swyddog", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_a_directory_is_markup_or_a_link_to_something_else()
    {
        const string Hostile = "</style><script>alert(1)</script>'&\u202E\u001B";
        using var file = new TemporaryFile(Head
            + $"s1,{Hostile},X,{Hostile},keep-a-diary,{Hostile},{Hostile},{Hostile},\"https://example.org/\"\"><script>alert(1)</script>\",\n"
            + "s2,plain,X,,,,,javascript:alert(1),http://example.org/insecure,\n");
        var page = Page("--directory", file.Name, "--area", "X");
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, Regex.Count(page, "</style>"));
        Assert.DoesNotContain('\u202E', page);
        Assert.DoesNotContain('\u001B', page);
        Assert.DoesNotContain("href=\"javascript", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"http:", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"tel:", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("http://example.org/insecure", page, StringComparison.Ordinal);
        var text = Done("assess", StalkingRisk.Case("review-b"), "--directory", file.Name, "--area", "X");
        Assert.DoesNotContain('\u202E', text);
        Assert.DoesNotContain('\u001B', text);
    }

    [Theory]
    [InlineData("116 123", "https://example.org/a?b=c&d", "tel:116123", "https://example.org/a?b=c&amp;d")]
    [InlineData("+44 (0)1632 960001", "http://example.org/", "tel:+4401632960001", null)]
    [InlineData("116 123 (press 2)", "https://bank.example@example.org/", null, null)]
    [InlineData("12", "ftp://example.org/", null, null)]
    public void A_note_of_a_host_has_links_only_where_they_say_plainly_where_they_lead(string phone, string web, params string?[] links)
    {
        var caseFile = new CaseFile();
        using var page = new StringWriter();
        ActionNote[] notes = [new(new LocalizedText("a line")) { Phone = phone, Web = new Uri(web) }];
        new CaseReport(caseFile.AssessBy(new Assessor(StalkingScreen.Instrument), DateTimeOffset.UnixEpoch), caseFile) { Notes = notes.ToLookup(_ => "keep-a-diary") }.WriteHtml(page);
        Assert.Equal(links.OfType<string>(), Regex.Matches(page.ToString(), "href=\"([^#][^\"]*)\"").Select(link => link.Groups[1].Value));
    }

    private static string Page(params string[] more)
    {
        using var file = new TemporaryFile("");
        Done(["report", StalkingRisk.Case("review-b"), "-o", file.Name, .. more]);
        return File.ReadAllText(file.Name, Encoding.UTF8);
    }

    private static string Done(params string[] arguments)
    {
        var run = StalkingRisk.Run(arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output;
    }
}
