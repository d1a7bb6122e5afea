using Microsoft.AspNetCore.Mvc;
using RiskAssessment;

namespace CaseService;

/// <summary>RFC 9457 problem details of a case that is refused: every problem at once, each with code, path, line and column.</summary>
internal static class RefusedCase
{
    internal const string Type = "urn:risk-assessment:case-refused";

    private static readonly string[] NoDocument = ["SRA0001", "SRA0010"];

    internal static IResult Answer(IReadOnlyList<Problem> problems) => TypedResults.Problem(Details(problems));

    internal static ProblemDetails Details(IReadOnlyList<Problem> problems) => new()
    {
        Detail = problems.Count == 1 ? "One problem; it says what to do." : $"{problems.Count} problems; each says what to do.",
        Status = problems.Any(problem => NoDocument.Contains(problem.Code)) ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity,
        Title = "The input is refused.",
        Type = Type,
        Extensions = { ["problems"] = problems.Select(ProblemLine.Of).ToArray() },
    };
}

/// <summary>One problem of a case file.</summary>
internal sealed record ProblemLine(string Code, string Path, int Line, int Column, string Message)
{
    internal static ProblemLine Of(Problem problem) => new(problem.Code, problem.Path, problem.Line, problem.Column, problem.Message);
}
