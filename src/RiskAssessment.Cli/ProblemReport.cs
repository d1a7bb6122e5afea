using System.Text.Encodings.Web;
using System.Text.Json;

namespace RiskAssessment.Cli;

/// <summary>Everything that is wrong with an input: a line each, or as JSON. Where the input is refused it goes to standard error.</summary>
internal static class ProblemReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static int Refuse(Terminal terminal, bool asJson, params IEnumerable<Problem> problems)
    {
        Write(terminal.Error, asJson, problems);
        return ExitCode.InputRefused;
    }

    internal static void Write(TextWriter output, bool asJson, IEnumerable<Problem> problems)
    {
        if (asJson)
            output.WriteLine(Json(problems));
        else
            foreach (var problem in problems)
                output.WriteLine(PrintableText.Of(problem.ToString()));
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
                json.WriteString("severity", problem.Severity == ProblemSeverity.Error ? "error" : "warning");
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
