using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Records;

/// <summary>Computes a recorded assessment again from what the record holds, and compares it byte by byte.</summary>
internal static class Replay
{
    /// <summary>What is different; <see langword="null"/> if nothing is.</summary>
    /// <param name="body">The body of the record: canonical JSON.</param>
    /// <param name="instrument">The instrument that the record names.</param>
    internal static string? FaultOf(ReadOnlyMemory<byte> body, Instrument instrument) => FaultOf(body, new AssessmentService([instrument], TimeProvider.System), out _);

    /// <summary>The same, with a service of that one instrument.</summary>
    /// <param name="body">The body of the record: canonical JSON.</param>
    /// <param name="service">Assesses by the instrument that the record names.</param>
    /// <param name="engine">The engine that computed the record, where it is another one than this; <see langword="null"/> where it is the same.</param>
    internal static string? FaultOf(ReadOnlyMemory<byte> body, AssessmentService service, out string? engine)
    {
        engine = null;
        using var document = JsonDocument.Parse(body);
        var json = document.RootElement;
        try
        {
            var recorded = RawOf(json.GetProperty("result"));
            var by = json.GetProperty("result").GetProperty("engine").GetString();
            var again = CanonicalJson.Canonicalize(AssessmentJson.Write(Assess(json, service), json.GetProperty("language").GetString()!));
            if (by != Assessment.EngineVersion)
            {
                engine = by;
                (recorded, again) = (WithoutEngine(recorded), WithoutEngine(again));
            }
            return recorded.AsSpan().SequenceEqual(again) ? null : $"assessed again it gives something else, first at {FirstDifference(recorded, again)}.";
        }
        catch (InvalidInputException refused)
        {
            return $"it cannot be assessed again ({string.Join(", ", refused.Problems.Select(problem => problem.Code).Distinct())}).";
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return "its body lacks what is needed to assess it again.";
        }
    }

    private static Assessment Assess(JsonElement json, AssessmentService service)
    {
        var asOf = InstantIn(json, "asOf") ?? throw new FormatException();
        var knownAt = InstantIn(json, "knownAt");
        if (json.TryGetProperty("caseFile", out var caseFile))
            return service.Assess(CaseJson.Read(RawOf(caseFile)) with { AsOf = asOf, KnownAt = knownAt });
        var lines = string.Concat(json.GetProperty("history").EnumerateArray().Select(one => one.GetRawText() + "\n"));
        return service.Assess(HistoryJson.Read(Encoding.UTF8.GetBytes(lines)), asOf, knownAt);
    }

    private static DateTimeOffset? InstantIn(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? DateTimeOffset.ParseExact(value.GetString()!, "O", CultureInfo.InvariantCulture) : null;

    private static byte[] RawOf(JsonElement json) => Encoding.UTF8.GetBytes(json.GetRawText());

    private static byte[] WithoutEngine(byte[] result)
    {
        var json = JsonNode.Parse(result)!.AsObject();
        json.Remove("engine");
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    /// <summary>The path of the first property that is not the same.</summary>
    private static string FirstDifference(byte[] recorded, byte[] again)
    {
        using var one = JsonDocument.Parse(recorded);
        using var other = JsonDocument.Parse(again);
        return "$" + PathOf(one.RootElement, other.RootElement);
    }

    private static string PathOf(JsonElement one, JsonElement other)
    {
        if (one.ValueKind != other.ValueKind)
            return "";
        if (one.ValueKind == JsonValueKind.Object)
        {
            foreach (var name in one.EnumerateObject().Select(property => property.Name).Union(other.EnumerateObject().Select(property => property.Name)))
            {
                if (!one.TryGetProperty(name, out var left) || !other.TryGetProperty(name, out var right))
                    return "." + name;
                if (left.GetRawText() != right.GetRawText())
                    return "." + name + PathOf(left, right);
            }
        }
        else if (one.ValueKind == JsonValueKind.Array)
        {
            for (var i = 0; i < Math.Max(one.GetArrayLength(), other.GetArrayLength()); i++)
            {
                if (i >= one.GetArrayLength() || i >= other.GetArrayLength())
                    return $"[{i}]";
                if (one[i].GetRawText() != other[i].GetRawText())
                    return $"[{i}]" + PathOf(one[i], other[i]);
            }
        }
        return "";
    }
}
