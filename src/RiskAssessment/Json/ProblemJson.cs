using System.Text.Encodings.Web;
using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Writes what is wrong with an input, for machines.</summary>
public static class ProblemJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>
    /// Problems in their order, as <c>{"problems":[{"code","path","line","column","message"}]}</c> in UTF-8; a warning has
    /// <c>"severity":"warning"</c> too.
    /// </summary>
    public static byte[] Write(IEnumerable<Problem> problems)
    {
        var all = NotNull.All(problems);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("problems");
            foreach (var problem in all)
            {
                json.WriteStartObject();
                json.WriteString("code", problem.Code);
                json.WriteString("path", problem.Path);
                json.WriteNumber("line", problem.Line);
                json.WriteNumber("column", problem.Column);
                json.WriteString("message", problem.Message);
                if (problem.Severity == ProblemSeverity.Warning)
                    json.WriteString("severity", "warning");
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return stream.ToArray();
    }
}
