using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using RiskAssessment.Json;

namespace ScoringService;

/// <summary>The OpenAPI document: made from the endpoints; cases and results are described by the library's own schemas.</summary>
internal static class ServiceDescription
{
    internal static void Set(OpenApiOptions api, Access access)
    {
        api.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        api.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Stalking risk screening";
            document.Info.Version = "1.0";
            document.Info.Description = "A screening aid to a professional's judgement. It predicts nothing.";
            document.Servers?.Clear();
            AddSecurity(document, access);
            document.Components!.Schemas!["CaseFile"] = Embed(JsonSchemas.Case);
            return Task.CompletedTask;
        });
    }

    private static OpenApiSchema Embed(string schema) => new()
    {
        UnrecognizedKeywords = JsonNode.Parse(schema)!.AsObject().ToDictionary(keyword => keyword.Key, keyword => keyword.Value!.DeepClone()),
    };

    private static void AddSecurity(OpenApiDocument document, Access access)
    {
        document.Components ??= new OpenApiComponents();
        var schemes = document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        if (access.AsksForKeys)
            schemes[ApiKeyHandler.Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = ApiKeyHandler.Header };
        if (access.AsksForTokens)
            schemes["Bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" };
        document.Security = [.. schemes.Keys.Select(scheme => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(scheme, document)] = [] })];
    }
}
