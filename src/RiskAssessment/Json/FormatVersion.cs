namespace RiskAssessment.Json;

/// <summary>The version of the file formats that this library reads and writes.</summary>
internal static class FormatVersion
{
    internal const string Current = "1.0";

    internal static void Check(JsonInput input, JsonObject root)
    {
        var node = root.Require("formatVersion");
        if (node >= 0 && input.TextAt(node) is { } version && version != Current)
            Refuse(input, node);
    }

    internal static void Read(ref JsonCursor json)
    {
        var node = json.Node;
        if (json.Text() is { } version && version != Current && json.Refuse(out var input))
            Refuse(input, node);
    }

    private static void Refuse(JsonInput input, int node) => input.Add(JsonProblem.NotAllowed, node, $"This library reads formatVersion \"{Current}\". Use a library that knows this version, or write \"{Current}\" if the file follows it.");
}
