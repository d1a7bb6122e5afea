using System.Text.Encodings.Web;
using System.Text.Json;

namespace RiskAssessment.Cli;

/// <summary>Everything that is wrong with an input, on standard error: a line each, or as JSON.</summary>
internal static class ProblemReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static int Refuse(Terminal terminal, bool asJson, params IEnumerable<Problem> problems)
    {
        if (asJson)
            terminal.Error.WriteLine(Json(problems));
        else
            foreach (var problem in problems)
                terminal.Error.WriteLine(PrintableText.Of(problem.ToString()));
        return ExitCode.InputRefused;
    }

    private static string Json(IEnumerable<Problem> problems)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("problems");
            foreach (var problem in problems)
            {
                json.WriteStartObject();
                json.WriteString("code", problem.Code);
                json.WriteString("path", problem.Path);
                json.WriteNumber("line", problem.Line);
                json.WriteNumber("column", problem.Column);
                json.WriteString("message", problem.Message);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
