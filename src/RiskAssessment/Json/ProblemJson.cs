namespace RiskAssessment.Json;

/// <summary>Writes what is wrong with an input, for machines.</summary>
public static class ProblemJson
{
    /// <summary>
    /// Problems in their order, as <c>{"problems":[{"code","path","line","column","message"}]}</c> in UTF-8; a warning has
    /// <c>"severity":"warning"</c> too.
    /// </summary>
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
