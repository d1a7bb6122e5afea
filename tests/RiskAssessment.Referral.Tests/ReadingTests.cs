using System.Text;
using RiskAssessment.Tests;
using Xunit;

namespace RiskAssessment.Referral.Tests;

/// <summary>Directories from CSV and from JSON of Open Referral UK.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void Each_column_of_a_line_is_a_property_of_the_service()
    {
        var service = Assert.Single(Some.Directory(
            "\uFEFFname,id,areas,for,needs,languages,hours,phone,url,last-checked,colour,source\n"
            + "\"Help, and more\",s1,A1; A2,women;men,safety-plan;home-security,en;cy,\"Mo-Fr 09:00-17:00, Sa 10:00-13:00\",01632 960001,https://example.org/a,2024-05,red,a page\n").Services);
        Assert.Equal(("s1", "Help, and more", "Mo-Fr 09:00-17:00; Sa 10:00-13:00", (string?)null), (service.Id, service.Name, service.Hours!.ToString(), service.HoursInWords));
        Assert.Equal(["A1", "A2"], service.Areas);
        Assert.Equal(["women", "men"], service.For);
        Assert.Equal(["safety-plan", "home-security"], service.Needs);
        Assert.Equal(["en", "cy"], service.Languages);
        Assert.Equal(("01632 960001", new Uri("https://example.org/a"), EdtfDate.Month(2024, 5), "a page"), (service.Phone, service.Url, service.LastChecked, service.Source));
    }

    [Fact]
    public void What_a_line_leaves_empty_is_not_known_and_hours_that_cannot_be_read_stay_words()
    {
        var service = Assert.Single(Some.Directory(Some.Head + "s1,Help,,,,,when the light is on,,,\n").Services);
        Assert.Equal((null, "when the light is on", null, null, null), (service.Hours, service.HoursInWords, service.Phone, service.Url, service.LastChecked));
        Assert.Empty(service.Areas.Concat(service.For).Concat(service.Needs).Concat(service.Languages));
    }

    [Fact]
    public void Every_line_that_is_wrong_is_told_at_once_with_its_number()
    {
        var problems = Refused(Some.Head
            + ",no id,,,,,,,,\n"
            + "s1,good,,,,,,,,\n"
            + "s1,again,,,,,,,,\n"
            + "s2,,,,,,,,,\n"
            + "s3,hostile,,,,,,,javascript:alert(1),\n"
            + "s4,hostile,,,,,,,https://bank@example.org,\n"
            + "s5,hostile,,,,,,,/relative,\n"
            + "s6,dated,,,,,,,,last week\n"
            + "s7,,,,,,,,nowhere,2024-01/2024-02\n");
        Assert.All(problems, problem => Assert.Equal("SRA1001", problem.Code));
        Assert.Equal(
            [(2, "$.id"), (4, "$.id"), (5, "$.name"), (6, "$.url"), (7, "$.url"), (8, "$.url"), (9, "$.last-checked"), (10, "$.name"), (10, "$.url"), (10, "$.last-checked")],
            problems.Select(problem => (problem.Line, problem.Path)));
    }

    [Fact]
    public void A_file_without_the_columns_is_refused_and_each_that_is_missing_is_named()
    {
        Assert.Equal(10, Refused("").Count);
        Assert.Equal(["'phone'", "'url'"], Refused("id,name,areas,for,needs,languages,hours,last-checked\n").Select(problem => problem.Message.Split(' ')[8].TrimEnd('.')));
    }

    [Fact]
    public void The_two_samples_have_the_same_services()
    {
        var (csv, hsds) = (Some.Sample("services.csv"), Some.Sample("services.hsds.json"));
        Assert.Equal((0, 1), (csv.NotActive, hsds.NotActive));
        Assert.Equal(csv.Services.Select(Said), hsds.Services.Select(Said));

        static string Said(Service service) => string.Join(" | ",
            service.Name, string.Join(',', service.Areas), string.Join(',', service.Needs), string.Join(',', service.Languages), string.Join(", ", service.For),
            service.Hours?.ToString(), service.HoursInWords, service.Phone, service.Url, service.LastChecked);
    }

    [Fact]
    public void The_samples_name_a_source_for_every_service_and_what_is_made_up_says_so()
    {
        var services = Some.Sample("services.csv").Services;
        Assert.All(services, service => Assert.NotNull(service.Source));
        Assert.All(services, service => Assert.Equal(service.Name.StartsWith("Made-up example: ", StringComparison.Ordinal), service.Phone?.StartsWith("01632 960", StringComparison.Ordinal) == true));
        Assert.All(services, service => Assert.Equal(service.Source!.StartsWith("made up", StringComparison.Ordinal), service.Name.StartsWith("Made-up example: ", StringComparison.Ordinal)));
        var actions = StalkingScreen.Instrument.Actions.Select(action => action.Code);
        Assert.All(services.SelectMany(service => service.Needs), need => Assert.Contains(need, actions));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("[{0}]")]
    [InlineData("{{\"contents\":[{0}],\"total_items\":1}}")]
    public void A_page_an_array_and_a_single_service_are_read(string around)
    {
        const string One = """
            {"id":"s1","name":"Help","status":"active","unknown":{"to":"us"},"url":"https://example.org","email":"help@example.org","alert":"Closed for a week.",
             "minimum_age":18,"eligibility_description":"tenants","assured_date":"2024-05-01","languages":[{"name":"Welsh"},{"code":"en","name":"English"},{}],
             "service_areas":[{"name":"Cardiff","uri":"http://example.org/id/W06000015"},{"extent":"{}","extent_type":"geojson"}],
             "contacts":[{"name":"x"},{"phones":[{"number":"01632 960001"}]}],
             "attributes":[{"taxonomy_term":{"name":"Safety","term_uri":"http://example.org/terms#safety-plan"}},{}],
             "schedules":[{"freq":"WEEKLY","interval":1,"byday":"MO,TU","opens_at":"10:00:00","closes_at":"18:00"},{"byday":"SU","opens_at":"22:00","closes_at":"02:00"}]}
            """;
        var service = Assert.Single(Some.Directory(string.Format(System.Globalization.CultureInfo.InvariantCulture, around, One)).Services);
        Assert.Equal(("s1", "Help", "01632 960001", "help@example.org", "Closed for a week."), (service.Id, service.Name, service.Phone, service.Email, service.Alert));
        Assert.Equal(["W06000015", "Cardiff"], service.Areas);
        Assert.Equal(["age 18 and over", "tenants"], service.For);
        Assert.Equal(["Safety", "safety-plan"], service.Needs);
        Assert.Equal(["Welsh", "en"], service.Languages);
        Assert.Equal(("Mo-Tu 10:00-18:00; Su 22:00-02:00", EdtfDate.Day(2024, 5, 1)), (service.Hours!.ToString(), service.LastChecked));
    }

    [Fact]
    public void What_is_not_active_is_left_out_and_counted_and_what_cannot_be_used_is_told_with_its_path()
    {
        Assert.True(ServiceDirectory.TryRead(Encoding.UTF8.GetBytes("""
            [ {"id":"a","name":"A","status":"inactive"}, {"id":"b"}, 7, {"id":"c","name":"C","url":"javascript:alert(1)","assured_date":"soon","service_areas":[{"name":"X"}]},
              {"id":"c","name":"again"}, {"id":"d","name":"D","schedules":[{"freq":"MONTHLY","byday":"1MO","opens_at":"10:00","closes_at":"11:00","description":"First Monday"}]} ]
            """), out var directory, out var problems));
        Assert.Equal(1, directory.NotActive);
        Assert.Equal(["c", "d"], directory.Services.Select(service => service.Id));
        Assert.Null(directory.Services[0].Url);
        Assert.Null(directory.Services[0].LastChecked);
        Assert.Equal((null, "First Monday"), (directory.Services[1].Hours, directory.Services[1].HoursInWords));
        Assert.All(problems, problem => Assert.Equal(("SRA1003", ProblemSeverity.Warning), (problem.Code, problem.Severity)));
        Assert.Equal(["$[1]", "$[2]", "$[3].url", "$[3].assured_date", "$[4].id", "$[5].schedules", "$", "$"], problems.Select(problem => problem.Path));
    }

    [Theory]
    [InlineData("""{"opens_at":"10:00","closes_at":"11:00"}""")]
    [InlineData("""{"byday":"MO","interval":2,"opens_at":"10:00","closes_at":"11:00"}""")]
    [InlineData("""{"byday":"MO","opens_at":"10:00Z","closes_at":"11:00Z"}""")]
    [InlineData("""{"byday":"MO","opens_at":"10:00","closes_at":"11:00","valid_to":"2024-01-01"}""")]
    [InlineData("""{"byday":"MO","opens_at":"10:00","closes_at":"11:00","bymonthday":"1"}""")]
    public void A_schedule_that_is_not_plainly_weekly_is_never_taken_for_one(string schedule)
    {
        var service = Assert.Single(Some.Directory($$"""{"id":"a","name":"A","service_areas":[{"name":"X"}],"schedules":[{{schedule}}]}""").Services);
        Assert.Null(service.Hours);
        Assert.NotNull(service.HoursInWords);
    }

    [Theory]
    [InlineData("{ \"contents\": [ ", "SRA1002")]
    [InlineData("{ \"formatVersion\": \"1.0\", \"answers\": {} }", "SRA1002")]
    [InlineData("[]", "SRA1002")]
    public void A_file_that_holds_no_service_is_refused(string file, string code) =>
        Assert.Contains(code, Refused(file).Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem.Code));

    [Fact]
    public void An_unclosed_quotation_mark_swallows_no_service_in_silence()
    {
        var problem = Assert.Single(Refused(Some.Head + "s1,good,,,,,,,,\n\ns2,\"open,,,,,,,,\ns3,good,,,,,,,,\n"));
        Assert.Equal(("SRA1001", 4), (problem.Code, problem.Line));
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused_so_that_no_name_is_wrong()
    {
        Assert.False(ServiceDirectory.TryRead(Encoding.Latin1.GetBytes(Some.Head + "s1,Caf\u00E9,,,,,,,,\n"), out _, out var problems));
        Assert.Equal("SRA1002", Assert.Single(problems).Code);
    }

    [Theory]
    [InlineData("services.csv")]
    [InlineData("services.hsds.json")]
    public void A_file_that_is_damaged_in_any_way_is_read_or_refused_and_nothing_throws(string sample)
    {
        var file = File.ReadAllBytes(Path.Combine(Docs.Root, "samples/directory", sample));
        var random = new Random(file.Length);
        for (var i = 0; i < 2000; i++)
        {
            var changed = file.ToList();
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                var at = random.Next(changed.Count);
                if (random.Next(4) == 0)
                    changed.RemoveRange(at, Math.Min(random.Next(1, 30), changed.Count - at));
                else
                    changed[Math.Min(at, changed.Count - 1)] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)"\"\n,;{}[]\\ "[random.Next(10)];
            }
            var isRead = ServiceDirectory.TryRead(changed.ToArray(), out var directory, out var problems);
            Assert.Equal(isRead, problems.All(problem => problem.Severity == ProblemSeverity.Warning));
            if (isRead)
                _ = new Guidance(Some.Assessment(), directory!.Match(Some.Assessment(), "W99999999")).Notes;
        }
    }

    private static IReadOnlyList<Problem> Refused(string file)
    {
        Assert.False(ServiceDirectory.TryRead(Encoding.UTF8.GetBytes(file), out _, out var problems));
        return problems;
    }
}
