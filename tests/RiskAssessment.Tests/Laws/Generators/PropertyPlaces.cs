using System.Text.Json;

namespace RiskAssessment.Tests.Laws.Generators;

/// <summary>Where a property of a JSON file begins, where its value begins and ends, and in how many objects and lists it is.</summary>
internal readonly record struct PropertyPlaces(int Start, int ValueStart, int End, int Depth)
{
    internal static List<PropertyPlaces> In(byte[] file)
    {
        var places = new List<PropertyPlaces>();
        var reader = new Utf8JsonReader(file);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;
            var value = reader;
            var end = reader;
            if (value.Read() && end.TrySkip())
                places.Add(new((int)reader.TokenStartIndex, (int)value.TokenStartIndex, (int)end.BytesConsumed, reader.CurrentDepth));
        }
        return places;
    }
}
