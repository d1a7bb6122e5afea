using System.Text.Json;

namespace RiskAssessment.Benchmarks;

/// <summary>The least that anyone can do with JSON: look at every token once, and forget it.</summary>
internal static class TokenReading
{
    internal static int Count(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        var tokens = 0;
        while (reader.Read())
            tokens++;
        return tokens;
    }
}
