using System.Text;
using Xunit;

namespace RiskAssessment.Analysis.Tests;

/// <summary>Evaluations of tables that are written in a test.</summary>
internal static class Evaluated
{
    internal static EvaluationColumns Columns { get; } = new() { Outcome = "outcome", Level = "level" };

    internal static EvaluationColumns Ranges { get; } = Columns with { Lowest = "lowest", Highest = "highest" };

    internal static EvaluationData Read(string csv, EvaluationColumns columns)
    {
        var data = Read(csv, columns, out var problems);
        Assert.Empty(problems);
        return data;
    }

    internal static EvaluationData Read(string csv, EvaluationColumns columns, out IReadOnlyList<Problem> problems)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return EvaluationData.Read(stream, columns, out problems);
    }

    internal static EvaluationReport Of(string csv, EvaluationColumns columns, EvaluationOptions? options = null) => EvaluationReport.Of(Read(csv, columns), options ?? new());

    /// <summary>The same row so many times.</summary>
    internal static string Times(int count, string row) => string.Concat(Enumerable.Repeat(row + "\n", count));
}
