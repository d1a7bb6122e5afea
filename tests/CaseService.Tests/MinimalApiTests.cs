using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using RiskAssessment;
using RiskAssessment.Json;
using Xunit;

namespace CaseService.Tests;

/// <summary>The types of the library in an ordinary minimal API: no converter is registered, and no bytes are read by hand.</summary>
public sealed class MinimalApiTests
{
    private static readonly Assessor Screen = new(StalkingScreen.Instrument);

    [Fact]
    public async Task A_case_is_a_body_an_assessment_a_result_and_a_date_a_part_of_the_route()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapPost("/assessments", (CaseFile caseFile) => Results.Ok(caseFile.AssessBy(Screen, DateTimeOffset.UnixEpoch)));
        app.MapGet("/days/{day}", (EdtfDate day, Behaviour behaviour) => Results.Ok($"{behaviour} {day}"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        const string Case = """{"formatVersion":"1.0","case":"c","answers":{"threats":"yes"}}""";
        var (status, body) = await Post(client, Case);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            AssessmentJson.Read(AssessmentJson.Write(CaseJson.Read(Encoding.UTF8.GetBytes(Case)).AssessBy(Screen, DateTimeOffset.UnixEpoch))).ToString(),
            AssessmentJson.Read(body).ToString());
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(client, """{"formatVersion":"1.0","answers":{"threats":true}}""")).Status);
        Assert.Equal("\"following 2018-03\"", await client.GetStringAsync(new Uri("/days/2018-03?behaviour=following", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    private static async Task<(HttpStatusCode Status, byte[] Body)> Post(HttpClient client, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("/assessments", UriKind.Relative), content, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
