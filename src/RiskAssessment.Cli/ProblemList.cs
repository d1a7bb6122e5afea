using System.Globalization;

namespace RiskAssessment.Cli;

/// <summary>The problems of many cases: the first ones, and how many more there are, so that memory does not grow with them.</summary>
internal sealed class ProblemList
{
    private const string More = "SRA0099";
    private const int Most = 1_000;

    private readonly List<Problem> _first = [];
    private long _more;

    /// <summary>Whether one of them is an error.</summary>
    internal bool HasErrors { get; private set; }

    /// <summary>The first ones in their order, then one that says how many more there are.</summary>
    internal IReadOnlyCollection<Problem> All => _more == 0 ? _first
        : [.. _first, new Problem(More, "$", string.Format(CultureInfo.InvariantCulture, "There are {0} more problems. Fix these first.", _more))];

    internal void AddRange(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            HasErrors |= problem.Severity == ProblemSeverity.Error;
            if (_first.Count < Most)
                _first.Add(problem);
            else
                _more++;
        }
    }
}
