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
    public static byte[] Write(IEnumerable<Problem> problems) => JsonOutput.Of(NotNull.All(problems), static (json, all) =>
    {
        json.WriteStartObject();
        json.WriteEach("problems", all, problem =>
        {
            json.WriteString("code", problem.Code);
            json.WriteString("path", problem.Path);
            json.WriteNumber("line", problem.Line);
            json.WriteNumber("column", problem.Column);
            json.WriteString("message", problem.Message);
            if (problem.Severity == ProblemSeverity.Warning)
                json.WriteString("severity", "warning");
        });
        json.WriteEndObject();
    });
}
