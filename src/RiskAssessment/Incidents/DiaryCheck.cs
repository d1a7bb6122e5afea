namespace RiskAssessment;

/// <summary>What entries of a diary may not say, alone or together. Paths are those of the case file.</summary>
internal static class DiaryCheck
{
    internal const string Duplicate = "SRA0201";
    internal const string Backwards = "SRA0202";
    internal const string ToldTooEarly = "SRA0203";
    internal const string UnknownDouble = "SRA0204";
    internal const string CircularDouble = "SRA0205";
    internal const string TooMany = "SRA0206";
    internal const string NothingToSpread = "SRA0207";
    internal const string UnknownKind = "SRA0208";

    /// <summary>Messages name no date, id or word of a case, as a log or an exception may show them: the path, line and column say where.</summary>
    internal const string EndsBeforeItBegins = "This date ends before it begins. Write the earlier date first.";

    private const string Incidents = "$.diary.incidents";
    private const string Measures = "$.diary.measures";
    private const string Milestones = "$.diary.milestones";

    internal static List<Problem> Problems(Incident[] incidents, ProtectiveMeasure[] measures, Milestone[] milestones, ZoneClock clock)
    {
        var problems = new List<Problem>();
        AddTooMany(problems, Incidents, "incidents", incidents.Length);
        AddTooMany(problems, Measures, "measures", measures.Length);
        AddTooMany(problems, Milestones, "milestones", milestones.Length);
        var doubles = AreApart(incidents) ? null : new Dictionary<string, string?>(incidents.Length, StringComparer.Ordinal);
        for (var i = 0; i < incidents.Length; i++)
        {
            if (doubles is not null && doubles.ContainsKey(incidents[i].Id))
                problems.Add(DuplicateId($"{Incidents}[{i}].id", "incident"));
            else
                doubles?.Add(incidents[i].Id, incidents[i].SameAs);
            AddOwn(problems, new Place(Incidents, i), incidents[i], clock);
        }
        if (doubles is not null)
            AddDoubles(problems, incidents, doubles);
        AddMeasures(problems, measures, clock);
        AddMilestones(problems, milestones, clock);
        return problems;
    }

    /// <summary>What one more incident does wrong to those that are there.</summary>
    internal static List<Problem> Problems(Incident incident, Func<string, Incident?> find, int count)
    {
        var problems = DoubleProblems(incident, find);
        if (find(incident.Id) is not null)
            problems.Add(DuplicateId("$.id", "incident"));
        AddTooMany(problems, "$", "incidents", count + 1);
        return problems;
    }

    /// <summary>What is wrong with the entry of which an incident is a duplicate.</summary>
    internal static List<Problem> DoubleProblems(Incident incident, Func<string, Incident?> find)
    {
        if (incident.SameAs is not { } other)
            return [];
        if (other != incident.Id && find(other) is null)
            return [NoSuchEntry("$.sameAs")];
        var next = other;
        while (next is not null && next != incident.Id)
            next = find(next)?.SameAs;
        return next is null ? [] : [Circle("$.sameAs")];
    }

    private static void AddTooMany(List<Problem> problems, string path, string what, int count)
    {
        if (count > Bounds.Incidents)
            problems.Add(new(TooMany, path, $"A diary holds at most {Bounds.Incidents} {what}; this one has {count}. Merge some of them."));
    }

    internal static void AddOwn(List<Problem> problems, string path, Incident incident, ZoneClock clock) =>
        AddOwn(problems, new Place(path), incident, clock);

    private static void AddOwn(List<Problem> problems, Place place, Incident incident, ZoneClock clock)
    {
        AddBackwards(problems, place, "when", incident.When, clock);
        if (incident.Spread == OccurrenceSpread.Even && (incident.Occurrences == 1 || incident.When.Precision == DatePrecision.Minute))
            problems.Add(new(NothingToSpread, place.Of("spread"), "One occurrence, or a date-time, cannot be spread evenly. Leave spread out, or give the number of occurrences and the time over which they are spread."));
        if (incident.Recorded is { } recorded)
            AddTold(problems, place, "recorded", recorded, incident.When, clock);
        if (incident.Reported is { } reported)
            AddTold(problems, place, "reported", reported, incident.When, clock);
    }

    private static void AddTold(List<Problem> problems, Place place, string what, EdtfDate date, EdtfDate when, ZoneClock clock)
    {
        AddBackwards(problems, place, what, date, clock);
        if (date.Resolve(clock).IsBefore(when.Resolve(clock)))
            problems.Add(new(ToldTooEarly, place.Of(what), $"This date ends before the incident starts: an incident cannot be {what} before it happens. Correct one of the two dates."));
    }

    private static void AddBackwards(List<Problem> problems, Place place, string property, in EdtfDate date, ZoneClock clock)
    {
        if (date.RunsBackwards(clock))
            problems.Add(new(Backwards, place.Of(property), EndsBeforeItBegins));
    }

    /// <summary>Whether no incident is a duplicate of another and the ids ascend, as machines give them, so that there are none to compare.</summary>
    private static bool AreApart(Incident[] incidents)
    {
        for (var i = 0; i < incidents.Length; i++)
            if (incidents[i].SameAs is not null || (i > 0 && string.CompareOrdinal(incidents[i - 1].Id, incidents[i].Id) >= 0))
                return false;
        return true;
    }

    private static void AddDoubles(List<Problem> problems, Incident[] incidents, Dictionary<string, string?> doubles)
    {
        HashSet<string>? circular = null;
        for (var i = 0; i < incidents.Length; i++)
        {
            if (incidents[i].SameAs is not { } other)
                continue;
            if (!doubles.ContainsKey(other))
                problems.Add(NoSuchEntry($"{Incidents}[{i}].sameAs"));
            else if ((circular ??= Circles(doubles)).Contains(incidents[i].Id))
                problems.Add(Circle($"{Incidents}[{i}].sameAs"));
        }
    }

    /// <summary>The ids that lead back to themselves; each id is walked over once.</summary>
    private static HashSet<string> Circles(Dictionary<string, string?> doubles)
    {
        var walkOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var circular = new HashSet<string>(StringComparer.Ordinal);
        var walk = 0;
        foreach (var start in doubles.Keys)
        {
            walk++;
            string? at = start;
            while (at is not null && doubles.ContainsKey(at) && !walkOf.ContainsKey(at))
            {
                walkOf[at] = walk;
                at = doubles[at];
            }
            if (at is null || !walkOf.TryGetValue(at, out var seen) || seen != walk)
                continue;
            for (var member = at; circular.Add(member); member = doubles[member]!)
                continue;
        }
        return circular;
    }

    private static void AddMeasures(List<Problem> problems, ProtectiveMeasure[] measures, ZoneClock clock)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < measures.Length; i++)
        {
            var measure = measures[i];
            if (!ids.Add(measure.Id))
                problems.Add(DuplicateId($"{Measures}[{i}].id", "measure"));
            AddOwn(problems, new Place(Measures, i), measure, clock);
        }
    }

    private static void AddMilestones(List<Problem> problems, Milestone[] milestones, ZoneClock clock)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < milestones.Length; i++)
        {
            if (milestones[i].Id is { } id && !ids.Add(id))
                problems.Add(DuplicateId($"{Milestones}[{i}].id", "milestone"));
            AddOwn(problems, new Place(Milestones, i), milestones[i], clock);
        }
    }

    internal static void AddOwn(List<Problem> problems, string path, ProtectiveMeasure measure, ZoneClock clock) =>
        AddOwn(problems, new Place(path), measure, clock);

    internal static void AddOwn(List<Problem> problems, string path, Milestone milestone, ZoneClock clock) =>
        AddOwn(problems, new Place(path), milestone, clock);

    private static void AddOwn(List<Problem> problems, Place place, ProtectiveMeasure measure, ZoneClock clock)
    {
        AddBackwards(problems, place, "from", measure.From, clock);
        if (measure.Recorded is { } recorded)
            AddBackwards(problems, place, "recorded", recorded, clock);
        if (measure.Until is not { } until)
            return;
        AddBackwards(problems, place, "until", until, clock);
        if (until.Resolve(clock).IsBefore(measure.From.Resolve(clock)))
            problems.Add(new(Backwards, place.Of("until"), "The measure ends before it begins. Correct one of the two dates."));
    }

    private static void AddOwn(List<Problem> problems, Place place, Milestone milestone, ZoneClock clock)
    {
        AddBackwards(problems, place, "on", milestone.On, clock);
        if (milestone.Recorded is { } recorded)
            AddBackwards(problems, place, "recorded", recorded, clock);
    }

    private static Problem DuplicateId(string path, string what) =>
        new(Duplicate, path, $"This is already the id of another {what}. Give each its own; if both are the same event, use sameAs.");

    private static Problem NoSuchEntry(string path) =>
        new(UnknownDouble, path, "There is no entry with this id. Give the id of the entry that this one duplicates, or leave sameAs out.");

    private static Problem Circle(string path) =>
        new(CircularDouble, path, "This leads back to the entry itself, so neither would be counted. Remove sameAs from one of them.");

    /// <summary>An entry, of a list where it has an index; its path is written only where something is wrong with it.</summary>
    private readonly record struct Place(string Path, int Index = -1)
    {
        internal string Of(string property) => Index < 0 ? $"{Path}.{property}" : $"{Path}[{Index}].{property}";
    }
}
