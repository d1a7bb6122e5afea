using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment.Json;

/// <summary>Reads the lines of a history, one after the other.</summary>
internal sealed class HistoryReader(CaseHistory history)
{
    private readonly List<Problem> _problems = [];
    private CaseHistory _history = history;
    private ZoneClock? _clock = history.LastSequence == 0 ? null : new ZoneClock(history.TimeZone);
    private int _line;

    /// <summary>The history with the event that is being read; <see langword="null"/> where something is wrong with it.</summary>
    private CaseHistory? _longer;

    /// <summary>When the event that is being read was recorded, where that is before the one before it.</summary>
    private DateTimeOffset? _earlier;

    /// <summary>The sequence numbers of the events that were refused, where they are known, and that of the event that is being read.</summary>
    private readonly HashSet<int> _refused = [];
    private int? _sequence;

    /// <summary>Whether an event was refused, and whether that was the one before.</summary>
    private bool _isRefused, _isAfterRefused;

    /// <summary>Whether to go on: a file with very many problems is not read to its end.</summary>
    internal bool WantsMore => _problems.Count < JsonInput.MostProblems;

    internal void Read(ReadOnlySpan<byte> line)
    {
        _line++;
        if (_line == 1)
            line = line.Slice(JsonParser.LengthOfBom(line));
        if (IsBlank(line))
            return;
        (_longer, _earlier, _sequence) = (null, null, null);
        var kind = EventReader.KindOf(line);
        var isRead = JsonReading.TryRead<CaseEvent>(line, (ref json) => EventReader.Read(ref json, kind, _clock), Check, out var next, out var problems);
        foreach (var problem in problems)
            _problems.Add(problem with { Line = _line });
        if (isRead && _longer is not null)
        {
            (_history, _isAfterRefused) = (_longer, false);
            _clock ??= new ZoneClock(_history.TimeZone);
            return;
        }
        _isRefused = _isAfterRefused = true;
        if (_sequence is { } sequence)
            _refused.Add(sequence);
        // A wrong instant is a problem of one event, not of all those after it.
        if (_earlier is { } recorded)
            _history = _history.Resumed(_history.LastSequence, recorded);
    }

    internal bool TryFinish([NotNullWhen(true)] out CaseHistory? whole, out IReadOnlyList<Problem> problems)
    {
        if (_history.LastSequence == 0 && _problems.Count == 0)
            _problems.Add(new Problem(JsonProblem.NotJson, "$", "The file is empty. A history has at least the event that opens the case.", 1, 1));
        if (!WantsMore)
            _problems.Add(new Problem(JsonProblem.More, "$", "There may be more problems after these. Fix these first.", _line, 1));
        problems = _problems;
        whole = _problems.Exists(problem => problem.Severity == ProblemSeverity.Error) ? null : _history;
        return whole is not null;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line)
    {
        foreach (var one in line)
            if (one is not ((byte)' ' or (byte)'\t' or (byte)'\r'))
                return false;
        return true;
    }

    /// <summary>What is wrong with the event after those that were read; where one of them was refused, nothing that may follow from it.</summary>
    private List<Problem> Check(CaseEvent next)
    {
        var problems = new List<Problem>();
        if (_history.Events.Count >= Bounds.Events)
        {
            problems.Add(new Problem(JsonProblem.OutOfRange, "$", $"A history has at most {Bounds.Events} events."));
            return problems;
        }
        _sequence = next.Sequence;
        var before = MayBeNext(next.Sequence) ? _history.Resumed(next.Sequence - 1, _history.State.LastRecorded) : _history;
        var longer = before.Append(next, problems);
        _longer = problems.Count == 0 ? longer : null;
        _earlier = problems.Exists(problem => problem.Code == HistoryProblem.GoesBack) ? next.Recorded : null;
        if (_isRefused)
            problems.RemoveAll(problem => MayFollow(problem, next.Change));
        return problems;
    }

    /// <summary>
    /// Whether an event may have its sequence number because others were refused. How many were lost with one that was just refused is not known, so
    /// the next one may have any later number.
    /// </summary>
    private bool MayBeNext(int sequence)
    {
        if (!_isRefused || sequence <= _history.LastSequence)
            return false;
        for (var between = _history.LastSequence + 1; between < sequence && !_isAfterRefused; between++)
            if (!_refused.Contains(between))
                return false;
        return true;
    }

    /// <summary>Whether a problem may be there only because an earlier event was refused.</summary>
    private static bool MayFollow(Problem problem, CaseChange change) => problem.Code switch
    {
        HistoryProblem.NotThere or HistoryProblem.NoSuchJudgement or HistoryProblem.NotOpened or HistoryProblem.OtherInstrument => true,
        DiaryCheck.Duplicate or DiaryCheck.CircularDouble => true,
        HistoryProblem.NoReason => change is ItemAnswered or MeasureSet or MilestoneSet,
        _ => false,
    };
}
