using System.Text.Json;
using RiskAssessment.Instruments;

namespace RiskAssessment.Json;

/// <summary>Writes problems with an input as JSON.</summary>
public static class ProblemJson
{
    /// <summary>
    /// Writes problems as <c>{"problems":[{"code","path","line","column","message"}]}</c>, in the order given. A warning has
    /// <c>"severity":"warning"</c> too.
    /// </summary>
    /// <param name="problems">The problems.</param>
    /// <returns>The JSON in UTF-8.</returns>
    public static byte[] Write(IEnumerable<Problem> problems) => Write(NotNull.All(problems), static (json, problem) => Write(json, problem));

    /// <summary>
    /// Writes the findings of a lint in the same form. One that has cases has <c>"examples"</c> too, each as among the examples of an instrument file.
    /// </summary>
    /// <param name="findings">The findings.</param>
    /// <returns>The JSON in UTF-8.</returns>
    public static byte[] Write(IEnumerable<LintFinding> findings) => Write(NotNull.All(findings), static (json, finding) =>
    {
        Write(json, finding.Problem);
        if (finding.Examples.Count > 0)
            json.WriteEach("examples", finding.Examples, example => ExampleWriter.Write(json, example));
    });

    private static byte[] Write<T>(T[] all, Action<Utf8JsonWriter, T> writeProperties) => JsonOutput.Of(all, (json, parts) =>
    {
        json.WriteStartObject();
        json.WriteEach("problems", parts, part => writeProperties(json, part));
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteString("code", problem.Code);
        json.WriteString("path", problem.Path);
        json.WriteNumber("line", problem.Line);
        json.WriteNumber("column", problem.Column);
        json.WriteString("message", problem.Message);
        if (problem.Severity == ProblemSeverity.Warning)
            json.WriteString("severity", "warning");
    }
}
