using System.Globalization;

namespace RiskAssessment.Import;

/// <summary>Everything that was found so far, at most a thousand errors and a thousand warnings of it in words.</summary>
internal sealed class ProblemList
{
    internal const int Most = 1_000;

    private readonly List<(int File, Problem Problem)> _listed = [];
    private readonly HashSet<(int File, string Code)> _ofFiles = [];
    private int _errors;
    private int _warnings;

    /// <summary>Whether there are several files, so that a problem says in which it is.</summary>
    internal bool HasSeveralFiles { get; init; }

    /// <summary>The number of the file that is being read, from 1.</summary>
    internal int File { get; set; }

    /// <summary>Whether the diary may now lack something that happened.</summary>
    internal bool IsPartial { get; private set; }

    /// <summary>Whether another warning would still be listed, because creating its message can be expensive.</summary>
    internal bool HasRoomForWarning => _warnings < Most;

    internal void Add(Problem problem) => Add(problem, File);

    /// <summary>Adds a problem in a file.</summary>
    internal void Add(Problem problem, int file)
    {
        if (problem.Severity == ProblemSeverity.Error)
            IsPartial = true;
        var count = problem.Severity == ProblemSeverity.Error ? ++_errors : ++_warnings;
        if (count <= Most)
            _listed.Add((file, HasSeveralFiles ? problem with { Path = FormattableString.Invariant($"file {file}, {problem.Path}") } : problem));
    }

    /// <summary>Adds the problem of a refusal; one that is the same for all rows of the file is added once.</summary>
    internal void Add(Problem problem, Refusal refusal)
    {
        IsPartial = true;
        if (!refusal.IsOfFile || _ofFiles.Add((File, refusal.Code)))
            Add(problem);
    }

    /// <summary>Adds a warning that makes the diary partial.</summary>
    internal void AddLoss(Problem warning)
    {
        IsPartial = true;
        Add(warning);
    }

    /// <summary>Marks the diary as partial.</summary>
    internal void MarkPartial() => IsPartial = true;

    /// <summary>Everything, by file, row and column; what could not be listed is counted at the end.</summary>
    internal IReadOnlyList<Problem> All()
    {
        List<Problem> all = [.. _listed.OrderBy(entry => entry.File).ThenBy(entry => entry.Problem.Line).ThenBy(entry => entry.Problem.Column).Select(entry => entry.Problem)];
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
