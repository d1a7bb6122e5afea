using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment.Json;

/// <summary>Reads the lines of a history, one after the other.</summary>
internal sealed class HistoryReader
{
    private readonly List<Problem> _problems = [];
    private CaseHistory _history = CaseHistory.Empty;
    private ZoneClock? _clock;
    private int _line;
    private bool _isRefused;

    /// <summary>Whether to go on: a file with very many problems is not read to its end.</summary>
    internal bool WantsMore => _problems.Count < JsonInput.MostProblems;

    internal void Read(ReadOnlySpan<byte> line)
    {
        _line++;
        if (_line == 1)
            line = line.Slice(JsonParser.LengthOfBom(line));
        if (line.IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r') < 0)
            return;
        var kind = EventReader.KindOf(line);
        var isRead = JsonReading.TryRead<CaseEvent>(line, (ref json) => EventReader.Read(ref json, kind, _clock), Check, out var next, out var problems);
        foreach (var problem in problems)
            _problems.Add(problem with { Line = _line });
        if (isRead && Longer(next!, []) is { } longer)
        {
            _history = longer;
            _clock ??= new ZoneClock(longer.TimeZone);
            return;
        }
        _isRefused = true;
        _history = _history.Skipping();
    }

    internal bool TryFinish([NotNullWhen(true)] out CaseHistory? history, out IReadOnlyList<Problem> problems)
    {
        if (_history.LastSequence == 0 && _problems.Count == 0)
            _problems.Add(new Problem(JsonProblem.NotJson, "$", "The file is empty. A history has at least the event that opens the case.", 1, 1));
        if (!WantsMore)
            _problems.Add(new Problem(JsonProblem.More, "$", "There may be more problems after these. Fix these first.", _line, 1));
        problems = _problems;
        history = _problems.Exists(problem => problem.Severity == ProblemSeverity.Error) ? null : _history;
        return history is not null;
    }

    /// <summary>What is wrong with the event after those that were read; where one of them was refused, nothing that may follow from it.</summary>
    private List<Problem> Check(CaseEvent next)
    {
        var problems = new List<Problem>();
        Longer(next, problems);
        if (_isRefused)
            problems.RemoveAll(problem => problem.Code is HistoryProblem.NotThere or HistoryProblem.NoSuchJudgement or HistoryProblem.NotOpened or HistoryProblem.OtherInstrument);
        return problems;
    }

    private CaseHistory? Longer(CaseEvent next, List<Problem> problems)
    {
        if (_history.Events.Count >= Bounds.Events)
        {
            problems.Add(new Problem(JsonProblem.OutOfRange, "$", $"A history has at most {Bounds.Events} events."));
            return null;
        }
        var longer = _history.Append(next, problems);
        return problems.Count == 0 ? longer : null;
    }
}
