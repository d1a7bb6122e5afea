using System.Globalization;

namespace RiskAssessment.Import;

/// <summary>Everything that was found so far, at most a thousand errors and a thousand warnings of it in words.</summary>
internal sealed class ProblemList
{
    internal const int Most = 1_000;

    private readonly List<Problem> _listed = [];
    private int _errors;
    private int _warnings;

    /// <summary>Whether the diary may now lack something that happened.</summary>
    internal bool IsPartial { get; private set; }

    /// <summary>Whether another warning would still be listed, because creating its message can be expensive.</summary>
    internal bool HasRoomForWarning => _warnings < Most;

    internal void Add(Problem problem)
    {
        if (problem.Severity == ProblemSeverity.Error)
            IsPartial = true;
        var count = problem.Severity == ProblemSeverity.Error ? ++_errors : ++_warnings;
        if (count <= Most)
            _listed.Add(problem);
    }

    /// <summary>Adds a warning that makes the diary partial.</summary>
    internal void AddLoss(Problem warning)
    {
        IsPartial = true;
        Add(warning);
    }

    /// <summary>Marks the diary as partial.</summary>
    internal void MarkPartial() => IsPartial = true;

    /// <summary>Everything, by row and column; what could not be listed is counted at the end.</summary>
    internal IReadOnlyList<Problem> All()
    {
        List<Problem> all = [.. _listed.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];
        AddUnlisted(all, _errors, "errors", ProblemSeverity.Error);
        AddUnlisted(all, _warnings, "warnings", ProblemSeverity.Warning);
        return all;
    }

    private static void AddUnlisted(List<Problem> all, int count, string what, ProblemSeverity severity)
    {
        if (count > Most)
            all.Add(new(ImportProblem.More, "file", string.Create(CultureInfo.InvariantCulture, $"There are {count - Most} more {what}. Fix these first.")) { Severity = severity });
    }
}
