using System.Text.Json;

namespace RiskAssessment.Benchmarks;

/// <summary>The minimum for reading JSON: read every token once, and keep nothing.</summary>
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
