using System.Net;
using System.Text.Json.Nodes;
using RiskAssessment;
using RiskAssessment.Json;
using Xunit;

namespace CaseService.Tests;

public sealed class EndpointTests
{
    private static readonly AssessmentService Edge = new(StalkingScreen.Versions, TimeProvider.System);

    [Theory]
    [InlineData("")]
    [InlineData("?lang=cy")]
    public async Task Assessments_are_byte_for_byte_the_library_s(string query)
    {
        await using var service = await RunningService.Start();
        foreach (var name in Cases.Names)
        {
            var answer = await service.Post("/v1/assessments" + query, Cases.Read(name));
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Equal("application/json", answer.MediaType);
            Assert.True(answer.Headers.CacheControl!.NoStore);
            var expected = AssessmentJson.Write(Edge.Assess(CaseJson.Read(Cases.Read(name))), query.Length == 0 ? "en" : "cy");
            Assert.Equal(expected, answer.Bytes);
        }
    }

    [Fact]
    public async Task Trajectories_are_byte_for_byte_the_library_s()
    {
        await using var service = await RunningService.Start();
        foreach (var name in Cases.Names)
        {
            var answer = await service.Post("/v1/trajectories", Cases.Read(name));
            Assert.Equal(TrajectoryJson.Write(Edge.TrajectoryOf(CaseJson.Read(Cases.Read(name)))), answer.Bytes);
        }
    }

    [Fact]
    public async Task Explanations_are_byte_for_byte_the_library_s()
    {
        await using var service = await RunningService.Start();
        foreach (var name in Cases.Names)
        {
            var assessment = Edge.Assess(CaseJson.Read(Cases.Read(name)));
            Assert.Equal(WhyNotJson.Write(assessment.WhyNot(RiskLevel.High), "cy"), (await service.Post("/v1/why-not?level=high&lang=cy", Cases.Read(name))).Bytes);
            Assert.Equal(WhyNotJson.Write(assessment.WhyNot(assessment.NextGrade?.Level ?? RiskLevel.High)), (await service.Post("/v1/why-not", Cases.Read(name))).Bytes);
        }
        Assert.Equal(HttpStatusCode.BadRequest, (await service.Post("/v1/why-not?level=extreme", Cases.Read("rising"))).Status);
    }

    [Fact]
    public async Task Instruments_questions_and_schemas_are_served()
    {
        await using var service = await RunningService.Start(("Instruments:Folder", FolderWith(InstrumentJson.Write(StalkingScreen.Instrument), Cases.EarlierScreen)));
        Assert.Equal(["1.1.0 False", "2.0.0 True"], await Versions(service));
        var earlier = InstrumentJson.Read(Cases.EarlierScreen);
        Assert.Equal(InstrumentJson.Write(earlier), (await service.Get("/v1/instruments/stalking-screen/1.1.0")).Bytes);
        Assert.Equal(QuestionnaireJson.Write(StalkingScreen.Instrument, "cy"), (await service.Get("/v1/questions?lang=cy")).Bytes);
        Assert.Equal(
            QuestionnaireJson.Write(earlier), (await service.Get("/v1/questions?instrument=stalking-screen&version=1.1.0")).Bytes);
        Assert.Equal(JsonSchemas.Case, (await service.Get("/v1/schemas/case")).Text);
        Assert.Equal(JsonSchemas.Assessment, (await service.Get("/v1/schemas/assessment")).Text);
        Assert.Equal(JsonSchemas.WhyNot, (await service.Get("/v1/schemas/why-not")).Text);
        Assert.Equal(JsonSchemas.Instrument, (await service.Get("/v1/schemas/instrument")).Text);
        Assert.Equal("Healthy", (await service.Get("/health")).Text);
    }

    [Fact]
    public async Task Own_instruments_are_read_from_a_folder_and_an_invalid_one_prevents_the_start()
    {
        var folder = FolderWith(Cases.EarlierScreen, InstrumentJson.Write(StalkingScreen.Instrument));
        await using (var service = await RunningService.Start(("Instruments:Folder", folder)))
            Assert.Equal(["1.1.0 True", "2.0.0 False"], await Versions(service));
        await using (var service = await RunningService.Start(("Instruments:Folder", folder), ("Instruments:Default", "stalking-screen")))
            Assert.Equal(["1.1.0 False", "2.0.0 True"], await Versions(service));
        var wrong = await Assert.ThrowsAsync<StartRefusedException>(() => RunningService.Start(("Instruments:Default", "none")));
        Assert.StartsWith("Instruments:Default", wrong.Message, StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => RunningService.Start(("Instruments:Folder", FolderWith("{"u8.ToArray()))));
        Assert.Contains("0.json: $", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_case_gets_every_problem_that_the_library_finds()
    {
        await using var service = await RunningService.Start();
        var file = """
            { "formatVersion": "1.0", "asof": "2024", "answers": { "threats": "perhaps", "colour": "green" },
              "diary": { "incidents": [ { "id": "a", "when": "yesterday", "behaviours": ["shouting"] } ] } }
            """u8.ToArray();
        var answer = await service.Post("/v1/assessments", file);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("application/problem+json", answer.MediaType);
        var details = answer.Json;
        Assert.Equal("urn:risk-assessment:case-refused", (string)details["type"]!);
        Assert.Equal(422, (int)details["status"]!);
        Edge.TryRead(file, out _, out var problems);
        Assert.True(problems.Count >= 5);
        Assert.Equal(
            problems.Select(problem => (problem.Code, problem.Path, problem.Line, problem.Column, problem.Message)),
            details["problems"]!.AsArray().Select(line => ((string)line!["code"]!, (string)line["path"]!, (int)line["line"]!, (int)line["column"]!, (string)line["message"]!)));
    }

    [Fact]
    public async Task A_duplicate_property_is_refused_also_where_the_second_value_is_valid()
    {
        await using var service = await RunningService.Start();
        var answer = await service.Post("/v1/assessments", """{"formatVersion":"2.0","formatVersion":"1.0","answers":{}}""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(answer.Json["problems"]!.AsArray(), problem => (string)problem!["code"]! == "SRA0002");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1,]")]
    public async Task Invalid_JSON_is_a_bad_request_with_its_problem(string body)
    {
        await using var service = await RunningService.Start();
        var answer = await service.Post("/v1/trajectories", body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("SRA0001", (string)answer.Json["problems"]![0]!["code"]!);
    }

    [Theory]
    [InlineData("GET", "/nowhere", 404)]
    [InlineData("GET", "/v1/assessments", 405)]
    [InlineData("GET", "/v1/instruments/stalking-screen/9.9.9", 404)]
    [InlineData("GET", "/v1/questions?instrument=none", 404)]
    [InlineData("GET", "/v1/schemas/none", 404)]
    [InlineData("POST", "/v1/assessments", 415)]
    public async Task Every_refusal_is_problem_details_that_say_what_to_do(string method, string path, int status)
    {
        await using var service = await RunningService.Start();
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = method == "POST" ? new StringContent("{}") : null };
        var answer = await HttpAnswer.To(service.Client, request);
        Assert.Equal(status, (int)answer.Status);
        Assert.Equal("application/problem+json", answer.MediaType);
        var details = answer.Json;
        Assert.Equal(status, (int)details["status"]!);
        Assert.NotEmpty((string)details["detail"]!);
    }

    [Fact]
    public async Task A_compressed_case_is_refused()
    {
        await using var service = await RunningService.Start();
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await service.Post("/v1/assessments", [31, 139], ("Content-Encoding", "gzip"))).Status);
    }

    [Fact]
    public async Task The_description_has_every_endpoint_and_the_library_s_schemas_as_they_are()
    {
        await using var service = await RunningService.Start();
        var api = (await service.Get("/openapi/v1.json")).Json;
        Assert.StartsWith("3.1", (string)api["openapi"]!, StringComparison.Ordinal);
        Assert.Equal(
            [
                "/v1/access", "/v1/assessments", "/v1/cases/{caseId}", "/v1/cases/{caseId}/assessment", "/v1/cases/{caseId}/comparison", "/v1/cases/{caseId}/countersignatures",
                "/v1/cases/{caseId}/events", "/v1/cases/{caseId}/imports", "/v1/cases/{caseId}/judgement", "/v1/cases/{caseId}/judgements", "/v1/cases/{caseId}/records",
                "/v1/cases/{caseId}/report", "/v1/cases/{caseId}/review", "/v1/cases/{caseId}/trajectories", "/v1/cases/{caseId}/why-not", "/v1/extent", "/v1/impacts", "/v1/instruments",
                "/v1/instruments/{id}/{version}", "/v1/news", "/v1/parked", "/v1/questions", "/v1/records/checkpoint", "/v1/records/{index}/proof", "/v1/rescores", "/v1/rescores/last", "/v1/schemas/{of}", "/v1/trajectories", "/v1/why-not", "/v1/worklist",
            ],
            api["paths"]!.AsObject().Select(path => path.Key).Order(StringComparer.Ordinal));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(JsonSchemas.Case), api["components"]!["schemas"]!["Case"]));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(JsonSchemas.Assessment), api["components"]!["schemas"]!["Assessment"]));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(JsonSchemas.WhyNot), api["components"]!["schemas"]!["WhyNot"]));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(JsonSchemas.Instrument), api["components"]!["schemas"]!["Instrument"]));
        Assert.Equal(
            ["Idempotency-Key", "If-Match", "X-Acting-For", "X-Purpose", "caseId"],
            api["paths"]!["/v1/cases/{caseId}/events"]!["post"]!["parameters"]!.AsArray().Select(parameter => (string)parameter!["name"]!).Order(StringComparer.Ordinal));
        Assert.Contains("officer, supervisor.", (string)api["paths"]!["/v1/cases/{caseId}/judgements"]!["post"]!["description"]!, StringComparison.Ordinal);
        var assess = api["paths"]!["/v1/assessments"]!["post"]!;
        Assert.Equal("#/components/schemas/Case", (string)assess["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"]!);
        Assert.Equal("#/components/schemas/Assessment", (string)assess["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["$ref"]!);
        Assert.Equal("#/components/schemas/Refusal", (string)assess["responses"]!["422"]!["content"]!["application/problem+json"]!["schema"]!["$ref"]!);
        Assert.Equal(
            ["200", "400", "413", "415", "422", "429", "503"], assess["responses"]!.AsObject().Select(answer => answer.Key).Order(StringComparer.Ordinal));
    }

    private static async Task<IEnumerable<string>> Versions(RunningService service) =>
        from line in (await service.Get("/v1/instruments")).Json["instruments"]!.AsArray()
        select $"{line["version"]} {line["default"]!.GetValue<bool>()}";

    /// <summary>A new folder with the files 0.json, 1.json and so on.</summary>
    private static string FolderWith(params byte[][] files)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        for (var i = 0; i < files.Length; i++)
            File.WriteAllBytes(Path.Combine(folder, $"{i}.json"), files[i]);
        return folder;
    }
}
