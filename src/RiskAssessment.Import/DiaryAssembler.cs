using System.Globalization;

namespace RiskAssessment.Import;

/// <summary>An incident that was read, and its place in the file.</summary>
/// <param name="Named">Makes the incident.</param>
/// <param name="Id">The id in the file; <see langword="null"/> if it gets one.</param>
/// <param name="FallbackId">The id that it gets.</param>
/// <param name="Rows">The number of its rows.</param>
/// <param name="At">A problem (code, words) with what the case file calls a property.</param>
internal sealed record ReadIncident(
    Func<string, Incident> Named, string? Id, string FallbackId, int Rows, Func<string, string, string, Problem> At);

/// <summary>Collects incidents into a diary. Those that contradict themselves or each other are reported and left out.</summary>
internal sealed class DiaryAssembler(TimeZoneInfo zone, ProblemList problems)
{
    private const string Stand = "-";

    private readonly List<ReadIncident> _kept = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Adds an incident, or reports why not.</summary>
    internal void Add(ReadIncident read)
    {
        if (_kept.Count >= Bounds.Incidents)
            problems.Add(read.At("id", ImportProblem.TooMuch, $"A diary holds at most {Bounds.Incidents} incidents, and this row comes after them. Split the file."));
        else if (read.Id is { } id && !_ids.Add(id))
            problems.Add(read.At("id", ImportProblem.DuplicateId, $"'{Wording.Shown(id)}' is already the id of another incident. Give each its own; if both are the same event, use \"same as\"."));
        else if (IsConsistent(read))
            _kept.Add(read);
        else if (read.Id is { } refused)
            _ids.Remove(refused);
    }

    /// <summary>The diary, and the number of rows that are in it.</summary>
    internal (IncidentDiary Diary, int Rows) Finish(bool isPartial)
    {
        var incidents = Named();
        RemoveUnknownDoubles(incidents);
        RemoveCircles(incidents);
        Incident[] taken = [.. incidents.Where(entry => entry.Incident is not null).Select(entry => entry.Incident!)];
        var rows = incidents.Where(entry => entry.Incident is not null).Sum(entry => entry.Read.Rows);
        return (new IncidentDiary(taken, coverage: isPartial || problems.IsPartial ? Coverage.Partial : Coverage.Complete, timeZone: zone), rows);
    }

    /// <summary>Whether an incident is consistent on its own. Its sameAs is checked when all incidents are read.</summary>
    private bool IsConsistent(ReadIncident read)
    {
        try
        {
            _ = new IncidentDiary([read.Named(Stand)], timeZone: zone);
            return true;
        }
        catch (InvalidInputException exception)
        {
            var own = exception.Problems.Where(problem => problem.Code is not (ImportProblem.UnknownDouble or ImportProblem.CircularDouble)).ToList();
            foreach (var problem in own)
                problems.Add(read.At(problem.Path[(problem.Path.LastIndexOf('.') + 1)..], problem.Code, problem.Message));
            return own.Count == 0;
        }
    }

    private List<Entry> Named()
    {
        var entries = new List<Entry>(_kept.Count);
        foreach (var read in _kept)
        {
            var id = read.Id ?? read.FallbackId;
            for (var again = 2; read.Id is null && !_ids.Add(id); again++)
                id = string.Create(CultureInfo.InvariantCulture, $"{read.FallbackId}-{again}");
            entries.Add(new Entry(read, read.Named(id)));
        }
        return entries;
    }

    /// <summary>Leaves out duplicates of a missing entry, the duplicates of those, and so on.</summary>
    private void RemoveUnknownDoubles(List<Entry> entries)
    {
        var byId = entries.Where(entry => entry.Incident is not null).ToDictionary(entry => entry.Incident!.Id, StringComparer.Ordinal);
        var doubles = byId.Values.Where(entry => entry.Incident!.SameAs is not null).ToLookup(entry => entry.Incident!.SameAs!, StringComparer.Ordinal);
        var unknown = new Queue<Entry>(byId.Values.Where(entry => entry.Incident!.SameAs is { } other && !byId.ContainsKey(other)));
        while (unknown.TryDequeue(out var entry))
        {
            if (entry.Incident is not { SameAs: { } other } incident)
                continue;
            problems.Add(entry.Read.At("sameAs", ImportProblem.UnknownDouble, $"There is no valid row with the id '{Wording.Shown(other)}'. Give the id of the entry that this one duplicates, or leave the cell empty."));
            entry.Incident = null;
            foreach (var next in doubles[incident.Id])
                unknown.Enqueue(next);
        }
    }

    /// <summary>Leaves out entries that duplicate each other in a cycle. Entries that lead into it are then duplicates of a missing entry.</summary>
    private void RemoveCircles(List<Entry> entries)
    {
        Entry[] left = [.. entries.Where(entry => entry.Incident is not null)];
        try
        {
            _ = new IncidentDiary(left.Select(entry => entry.Incident!), timeZone: zone);
        }
        catch (InvalidInputException exception)
        {
            foreach (var problem in exception.Problems)
            {
                var entry = left[int.Parse(problem.Path.AsSpan()[(problem.Path.IndexOf('[') + 1)..problem.Path.IndexOf(']')], NumberStyles.None, CultureInfo.InvariantCulture)];
                problems.Add(entry.Read.At(problem.Path[(problem.Path.LastIndexOf('.') + 1)..], problem.Code, problem.Message));
                entry.Incident = null;
            }
            RemoveUnknownDoubles(entries);
        }
    }

    private sealed class Entry(ReadIncident read, Incident incident)
    {
        internal ReadIncident Read { get; } = read;

        internal Incident? Incident { get; set; } = incident;
    }
}
