using System.Text.Json.Nodes;

namespace CaseService.Tests;

/// <summary>Made-up events as a client sends them, and requests about one case.</summary>
internal static class MadeUp
{
    internal static readonly (string Name, string Value) Purpose = ("X-Purpose", "call");

    internal static string Opened(string id, string? more = null) => $$"""{"formatVersion":"1.0","event":"opened","case":"{{id}}","timeZone":"Europe/London"{{more}}}""";

    internal static string Entry(string id, string when = "2024-03-01", string behaviour = "following") =>
        $$$"""{"event":"entry-added","entry":{"id":"{{{id}}}","when":"{{{when}}}","behaviours":["{{{behaviour}}}"]}}""";

    internal static string Answered(string item, string answer) => $$"""{"event":"answered","item":"{{item}}","answer":"{{answer}}"}""";

    /// <summary>A case that is High: a former partner who threatens and closes in.</summary>
    internal static string High(string id) => string.Join('\n', [Opened(id), Answered("relationship", "former-intimate"), Answered("threats", "yes"), Answered("threat-to-kill", "yes"), Entry("e1", behaviour: "turning-up-at-home")]);

    internal static Task<HttpAnswer> Append(this RunningService service, string id, string events, params (string, string)[] headers) =>
        service.Post($"/v1/cases/{id}/events", events, [Purpose, .. headers]);

    internal static Task<HttpAnswer> Of(this RunningService service, string id, string what = "", params (string, string)[] headers) =>
        service.Get($"/v1/cases/{id}{(what.Length > 0 ? "/" : "")}{what}", [Purpose, .. headers]);

    internal static string[] Codes(this HttpAnswer answer) => [.. answer.Json["problems"]!.AsArray().Select(problem => (string)problem!["code"]!)];

    internal static int Last(this HttpAnswer answer) => int.Parse(answer.Headers.ETag!.Tag.Trim('"'), System.Globalization.CultureInfo.InvariantCulture);

    internal static string[] Texts(this JsonNode? array) => [.. array!.AsArray().Select(text => (string)text!)];
}
