using System.Globalization;
using RiskAssessment.Import.Contacts;

namespace RiskAssessment.Import;

/// <summary>An incident that was read, and its place in the file.</summary>
/// <param name="Named">Makes the incident.</param>
/// <param name="Id">The id in the file; <see langword="null"/> if it gets one.</param>
/// <param name="FallbackId">The id that it gets, made from what happened and when.</param>
/// <param name="Rows">The number of its rows.</param>
/// <param name="At">A problem (code, words) with what the case file calls a property.</param>
internal sealed record ReadIncident(
    Func<string, Incident> Named, string? Id, string FallbackId, int Rows, Func<string, string, string, Problem> At)
{
    /// <summary>The number of its file.</summary>
    internal int File { get; init; }

    /// <summary>Whether the times of its occurrences are known, although <see cref="Incident.When"/> is a day.</summary>
    internal bool HasTimes { get; init; }

    /// <summary>The entries of the diary that messages leave for this one.</summary>
    internal IReadOnlyList<LeavingMessages> Leaving { get; init; } = [];

    /// <summary>Whether the diary has all that is in it, so that its times say nothing new.</summary>
    internal bool IsThere { get; init; }

    /// <summary>Whether an id is of another entry of the same source and day, which is no duplicate of this one.</summary>
    internal Func<string, bool> IsBeside { get; init; } = _ => false;

    /// <summary>Whether the entry of the diary with this id was only a duplicate, and counts again.</summary>
    internal bool IsBack { get; init; }
}

/// <summary>Collects incidents into a diary. Those that contradict themselves or each other are reported and left out.</summary>
internal sealed class DiaryAssembler(TimeZoneInfo zone, ProblemList problems, IncidentDiary? into)
{
    private const string Stand = "-";

    private readonly List<ReadIncident> _kept = [];
    private readonly HashSet<(int File, string Id)> _ids = [];

    /// <summary>Adds an incident, or reports why not.</summary>
    internal void Add(ReadIncident incident)
    {
        var read = incident.File == 0 ? incident with { File = problems.File } : incident;
        if (_kept.Count + (into?.Count ?? 0) >= Bounds.Incidents)
            problems.Add(read.At("id", ImportProblem.TooMuch, $"A diary holds at most {Bounds.Incidents} incidents, and this row comes after them. Split the file."));
        else if (read.Id is { } id && !_ids.Add((read.File, id)))
            problems.Add(read.At("id", ImportProblem.DuplicateId, "This is already the id of another incident. Give each its own; if both are the same event, use \"same as\"."));
        else if (IsConsistent(read))
            _kept.Add(read);
        else if (read.Id is { } refused)
            _ids.Remove((read.File, refused));
    }

    /// <summary>The diary, and the number of rows that are in it.</summary>
    internal (IncidentDiary Diary, int Rows) Finish()
    {
        var merge = new DiaryMerge(problems, into);
        var entries = merge.Of(_kept);
        RemoveUnknownDoubles(entries);
        RemoveCircles(entries);
        merge.ProposeDoubles(entries);
        Incident[] taken = [.. entries.Where(entry => entry.Incident is not null).Select(entry => entry.Incident!)];
        var isPartial = problems.IsPartial || into is { Coverage: Coverage.Partial };
        return (new IncidentDiary(taken, into?.Measures ?? [], into?.Milestones ?? [], isPartial ? Coverage.Partial : Coverage.Complete, zone), entries.Where(entry => entry.Incident is not null).Sum(entry => entry.Rows));
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
                Report(read, problem.Path[(problem.Path.LastIndexOf('.') + 1)..], problem.Code, problem.Message);
            return own.Count == 0;
        }
    }

    /// <summary>Leaves out duplicates of a missing entry, the duplicates of those, and so on.</summary>
    private void RemoveUnknownDoubles(IReadOnlyList<DiaryEntry> entries)
    {
        var byId = entries.Where(entry => entry.Incident is not null).ToDictionary(entry => entry.Incident!.Id, StringComparer.Ordinal);
        var doubles = byId.Values.Where(entry => entry.Incident!.SameAs is not null).ToLookup(entry => entry.Incident!.SameAs!, StringComparer.Ordinal);
        var unknown = new Queue<DiaryEntry>(byId.Values.Where(entry => entry.Incident!.SameAs is { } other && !byId.ContainsKey(other)));
        while (unknown.TryDequeue(out var entry))
        {
            if (entry.Incident is not { SameAs: { } other } incident)
                continue;
            Report(entry.Read, "sameAs", ImportProblem.UnknownDouble, "There is no valid row with this id. Give the id of the entry that this one duplicates, or leave the cell empty.");
            entry.Incident = null;
            foreach (var next in doubles[incident.Id])
                unknown.Enqueue(next);
        }
    }

    /// <summary>Leaves out entries that duplicate each other in a cycle. Entries that lead into it are then duplicates of a missing entry.</summary>
    private void RemoveCircles(IReadOnlyList<DiaryEntry> entries)
    {
        DiaryEntry[] left = [.. entries.Where(entry => entry.Incident is not null)];
        try
        {
            _ = new IncidentDiary(left.Select(entry => entry.Incident!), timeZone: zone);
        }
        catch (InvalidInputException exception)
        {
            foreach (var problem in exception.Problems)
            {
                var entry = left[int.Parse(problem.Path.AsSpan()[(problem.Path.IndexOf('[') + 1)..problem.Path.IndexOf(']')], NumberStyles.None, CultureInfo.InvariantCulture)];
                Report(entry.Read, problem.Path[(problem.Path.LastIndexOf('.') + 1)..], problem.Code, problem.Message);
                entry.Incident = null;
            }
            RemoveUnknownDoubles(entries);
        }
    }

    private void Report(ReadIncident? read, string property, string code, string message)
    {
        if (read is not null)
            problems.Add(read.At(property, code, message), read.File);
    }
}
