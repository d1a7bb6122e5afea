using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using RiskAssessment.Json;

namespace CaseService;

/// <summary>The OpenAPI document: made from the endpoints, with the library's own schemas in it as they are.</summary>
internal static class ServiceDescription
{
    private const string Suffix = "Document";

    internal static void Set(OpenApiOptions api, Access access, AccessRules rules)
    {
        api.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        api.CreateSchemaReferenceId = NameOf;
        api.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<Operation>().FirstOrDefault() is { } stored)
                AddHeaders(operation, stored, rules, isChange: context.Description is { HttpMethod: "POST", RelativePath: { } path } && path.Contains("{caseId}", StringComparison.Ordinal));
            return Task.CompletedTask;
        });
        api.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Stalking risk screening";
            document.Info.Version = "1.0";
            document.Info.Description = "A screening aid to a professional's judgement. It is not a prediction.";
            document.Servers?.Clear();
            document.Components ??= new OpenApiComponents();
            AddSchemas(document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>());
            AddSecurity(document, access);
            return Task.CompletedTask;
        });
    }

    private static void AddHeaders(OpenApiOperation operation, Operation stored, AccessRules rules, bool isChange)
    {
        operation.Description = $"{operation.Description} For the roles {string.Join(", ", stored.Roles.Select(Roles.CodeOf))}.".TrimStart();
        var parameters = operation.Parameters ??= [];
        Add(AccessFilter.PurposeHeader, $"What for: {string.Join(", ", rules.Purposes)}. Or the parameter 'purpose'.");
        Add(Actor.ActingForHeader, "The person for whom a system acts; only with the role system.");
        if (!isChange)
            return;
        Add("If-Match", "The number of the last event that the client saw, such as \"12\"; \"0\" for a new case. If another client was first, the answer is 412.");
        Add("Idempotency-Key", "Makes the request one that is carried out once, however often it is sent.");

        void Add(string name, string description) => parameters.Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
    }

    private static string? NameOf(JsonTypeInfo type) => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } name && name.EndsWith(Suffix, StringComparison.Ordinal)
        ? name[..^Suffix.Length]
        : OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    private static void AddSchemas(IDictionary<string, IOpenApiSchema> schemas)
    {
        schemas["Case"] = AsItIs(JsonSchemas.Case);
        schemas["Assessment"] = AsItIs(JsonSchemas.Assessment);
        schemas["WhyNot"] = AsItIs(JsonSchemas.WhyNot);
        schemas["Instrument"] = AsItIs(JsonSchemas.Instrument);
    }

    /// <summary>Copied keyword by keyword, because the object model does not support all of them. The references of the schema resolve by its <c>$id</c>.</summary>
    private static OpenApiSchema AsItIs(string schema) => new()
    {
        Extensions = JsonNode.Parse(schema)!.AsObject().ToDictionary(
            keyword => keyword.Key, IOpenApiExtension (keyword) => new JsonNodeExtension(keyword.Value!.DeepClone())),
    };

    private static void AddSecurity(OpenApiDocument document, Access access)
    {
        var schemes = document.Components!.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        if (access.AsksForKeys)
            schemes[ApiKeyHandler.Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = ApiKeyHandler.Header };
        if (access.AsksForTokens)
            schemes["Bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" };
        document.Security = [.. schemes.Keys.Select(scheme => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(scheme, document)] = [] })];
    }
}
