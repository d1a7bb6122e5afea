using System.Text.Json;

namespace RiskAssessment.Import;

/// <summary>A first look at one line of JSON Lines: whether it is one object, and which entry it is a duplicate of.</summary>
internal static class IncidentLine
{
    internal readonly record struct Contents(string? Id, string? SameAs);

    /// <summary>The entry that the line names; <see langword="null"/> if the line is not exactly one JSON object.</summary>
    internal static Contents? Look(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = Bounds.FileDepth });
        string? id = null, sameAs = null, name = null;
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName)
                    name = reader.GetString();
                else if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.String && name == "id")
                    id = reader.GetString();
                else if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.String && name == "sameAs")
                    sameAs = reader.GetString();
            }
            return new(id, sameAs);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A placeholder for the entry on another line that a line is a duplicate of.</summary>
    internal static string StandIn(string id) =>
        $$"""{"id":"{{JsonEncodedText.Encode(id)}}","when":"0001","behaviours":["other-unwanted-conduct"]}""";
}
