using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RiskAssessment;
using RiskAssessment.Json;
using RiskAssessment.Tests;
using Xunit;

namespace CaseService.Tests;

/// <summary>Compiles and runs the code of docs/integrating-http.md, sends its commands, and compares its tables.</summary>
public sealed partial class IntegratingHttpPageTests
{
    private static readonly string Page = Read("docs/integrating-http.md");

    [Fact]
    public async Task The_C_sharp_example_works()
    {
        await using var service = await RunningService.Start();
        var assessment = await Ask(service.Client);
        Assert.Contains("\"level\":", assessment, StringComparison.Ordinal);
        var here = Trimmed(Read("tests/CaseService.Tests/IntegratingHttpPageTests.cs"));
        Assert.Contains(Trimmed(Page.Split("```csharp\n")[1].Split("```")[0]), here, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_command_on_the_page_works()
    {
        await using var service = await RunningService.Start();
        var commands = Curl().Matches(Page);
        Assert.Equal(9, commands.Count);
        foreach (Match command in commands)
        {
            var path = command.Groups["path"].Value;
            var answer = command.Groups["file"] is { Success: true, Value: var file }
                ? await service.Post(path, System.Text.Encoding.UTF8.GetBytes(Read(file)))
                : await service.Get(path);
            Assert.True(answer.Status == HttpStatusCode.OK, command.Value);
        }
    }

    [Fact]
    public async Task The_refusal_is_the_one_that_a_client_gets()
    {
        await using var service = await RunningService.Start();
        var answer = await service.Post("/v1/assessments", """{ "formatVersion": "1.0", "answers": { "threats": "perhaps" } }""");
        var given = answer.Json.AsObject();
        given["traceId"] = "…";
        var shown = JsonNode.Parse(Page.Split("<!-- begin refusal -->\n```json\n")[1].Split("```")[0]);
        Assert.True(JsonNode.DeepEquals(shown, given), given.ToJsonString());
    }

    [Fact]
    public void Every_limit_has_its_line() =>
        Assert.Equal(
            typeof(ServiceLimits).GetProperties().Select(limit => limit.Name).Order(StringComparer.Ordinal),
            Limit().Matches(Page).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void The_configuration_on_the_page_is_accepted()
    {
        var shown = Page.Split("## Authentication")[1].Split("```json\n")[1].Split("```")[0].Replace("…", new string('a', 64), StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        var file = folder.File("settings.json");
        File.WriteAllText(file, shown);
        using var app = (IDisposable)ServiceHost.Create(["--Storage:File", folder.File("cases.db")], builder => Microsoft.Extensions.Configuration.JsonConfigurationExtensions.AddJsonFile(builder.Configuration, file));
        Assert.NotNull(app);
    }

    private static async Task<string> Ask(HttpClient client)
    {
#pragma warning disable CA2234 // As a reader of the page would write it.
        var file = CaseJson.Write(new CaseFile { Answers = new AnswerSheet(("victim-fear", Answer.Yes)) });
        using var body = new ByteArrayContent(file) { Headers = { ContentType = new("application/json") } };
        using var answer = await client.PostAsync("/v1/assessments", body);
        var assessment = await answer.Content.ReadAsByteArrayAsync();
#pragma warning restore CA2234
        return System.Text.Encoding.UTF8.GetString(assessment);
    }

    private static string Trimmed(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()));

    private static string Read(string file) => File.ReadAllText(Path.Combine(Docs.Root, file));

    [GeneratedRegex("""^curl (--json @(?<file>\S+) )?"?http://localhost:5000(?<path>[^"\s]+)"?$""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Curl();

    [GeneratedRegex(@"^\| `Limits:(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Limit();
}
