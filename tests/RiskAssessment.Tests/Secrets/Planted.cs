using System.Text;
using System.Text.Json;

namespace RiskAssessment.Tests.Secrets;

/// <summary>Files with secrets planted in them: at every value and every key, as words, as a code and as a number, where the format allows it and where it does not.</summary>
internal static class Planted
{
    internal const string Words = "Jane Smith of 12 Mill Lane";
    internal const string Code = "jane-smith-of-mill-lane";
    internal const string Number = "447700900123";

    private static readonly string[] Parts = ["jane", "smith", "mill lane", "mill-lane", "447700"];

    /// <summary>Whether a text has a part of a secret.</summary>
    internal static bool IsIn(string text) =>
        Parts.Any(part => text.Contains(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>Every file that differs from one by a secret.</summary>
    /// <param name="file">A JSON document, or several, one on each line.</param>
    /// <param name="isWanted">Whether to plant at the values of a property.</param>
    internal static IEnumerable<byte[]> In(string file, Func<string, bool>? isWanted = null)
    {
        var utf8 = Encoding.UTF8.GetBytes(file);
        var all = Places(utf8).Where(place => isWanted is null || isWanted(place.Property)).ToArray();
        foreach (var place in all)
        {
            foreach (var secret in (string[])[Text(Words), Text(Code)])
            {
                yield return With(utf8, secret, place);
                if (place.IsName)
                    yield return With(utf8, $"{secret}: 1, {secret}: 2, \"x\"", place);
                else
                    yield return With(utf8, $"[{secret}, {{ {secret}: {secret}, {secret}: 1 }}]", place);
            }
            if (place.IsName)
                continue;
            foreach (var wrong in (string[])[Number, $"{{ {Text(Words)}: {{ {Text(Code)}: {Text(Code)} }} }}", Words, "t" + Code, "nul" + Code, "-" + Code, "'" + Words + "'", "\"" + Words, Text(Words) + Text(Words)])
                yield return With(utf8, wrong, place);
        }
        // The same secret wherever the same value stands, and in all properties of one name: references that hold, ids that are there twice, doubles in a circle.
        foreach (var same in all.Where(place => place.IsText).GroupBy(place => Encoding.UTF8.GetString(utf8, place.Start, place.Length)).Concat(all.Where(place => place.IsText).GroupBy(place => place.Property)))
            foreach (var secret in (string[])[Words, Code])
            {
                yield return With(utf8, Text(secret), [.. same]);
                yield return With(utf8, Text(secret + " 1"), [.. same]);
            }
    }

    private static string Text(string text) => $"\"{text}\"";

    private static byte[] With(byte[] utf8, string secret, params Place[] places)
    {
        var planted = new List<byte>(utf8.Length + (places.Length * secret.Length));
        var at = 0;
        foreach (var place in places.OrderBy(place => place.Start))
        {
            planted.AddRange(utf8.AsSpan(at, place.Start - at));
            planted.AddRange(Encoding.UTF8.GetBytes(secret));
            at = place.Start + place.Length;
        }
        planted.AddRange(utf8.AsSpan(at));
        return [.. planted];
    }

    private static List<Place> Places(byte[] utf8)
    {
        var places = new List<Place>();
        for (var line = 0; line < utf8.Length;)
        {
            var whole = new Utf8JsonReader(utf8.AsSpan(line));
            _ = whole.Read();
            whole.Skip();
            var reader = new Utf8JsonReader(utf8.AsSpan(line, (int)whole.BytesConsumed));
            var property = new Stack<string>(["$"]);
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    _ = property.Pop();
                    continue;
                }
                var end = reader;
                end.Skip();
                var start = (int)reader.TokenStartIndex;
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    _ = property.Pop();
                    property.Push(reader.GetString()!);
                    places.Add(new(property.Peek(), line + start, reader.ValueSpan.Length + 2, IsName: true, IsText: false));
                    continue;
                }
                places.Add(new(property.Peek(), line + start, (int)end.BytesConsumed - start, IsName: false, IsText: reader.TokenType == JsonTokenType.String));
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    property.Push(property.Peek());
            }
            line += (int)whole.BytesConsumed;
            while (line < utf8.Length && utf8[line] is (byte)'\n' or (byte)'\r' or (byte)' ')
                line++;
        }
        return places;
    }

    private sealed record Place(string Property, int Start, int Length, bool IsName, bool IsText);
}
