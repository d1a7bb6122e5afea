using System.Globalization;
using System.Text.RegularExpressions;
using RiskAssessment.Import.Contacts;

namespace RiskAssessment.Import;

/// <summary>An entry of the diary that an import makes.</summary>
/// <param name="read">Where it was read; <see langword="null"/> for an entry of the diary into which files are imported.</param>
/// <param name="incident">The entry.</param>
internal sealed class DiaryEntry(ReadIncident? read, Incident incident)
{
    internal ReadIncident? Read { get; } = read;

    /// <summary>The entry; <see langword="null"/> once it is left out.</summary>
    internal Incident? Incident { get; set; } = incident;

    /// <summary>The number of rows that are in it.</summary>
    internal int Rows { get; set; } = read?.Rows ?? 0;

    /// <summary>The files that have it; 0 is the diary into which files are imported.</summary>
    internal HashSet<int> Files { get; } = [read?.File ?? 0];

    internal bool HasTimes => Read?.HasTimes ?? (Incident is { Source: IncidentSource.System, Note: { } note } && DiaryMerge.HasTimes(note));
}

/// <summary>Joins the incidents of several files, and of the diary that is there: the same event becomes one entry.</summary>
internal sealed partial class DiaryMerge(ProblemList problems, IncidentDiary? into)
{
    /// <summary>Entries of one file and day that are compared with those of other files.</summary>
    private const int MostPerDay = 100;

    private static readonly Behaviour Unspecified = Behaviour.Of("other-unwanted-conduct");

    /// <summary>Whether the note of an entry of a log has the times of its first and last contact.</summary>
    internal static bool HasTimes(string note) => Times().IsMatch(note);

    /// <summary>The minutes of the first and the last contact in the note of an entry of a log; <see langword="null"/> if it does not say them.</summary>
    internal static (string First, string Last)? TimesOf(string? note) =>
        note is not null && Times().Match(note) is { Success: true } times ? (Minutes(times).Min(StringComparer.Ordinal)!, Minutes(times).Max(StringComparer.Ordinal)!) : null;

    /// <summary>All entries under their ids: those that are there, then the new ones in their order.</summary>
    internal List<DiaryEntry> Of(IReadOnlyList<ReadIncident> read)
    {
        var entries = (into?.Incidents ?? []).Select(incident => new DiaryEntry(null, incident)).ToList();
        var byId = entries.ToDictionary(entry => entry.Incident!.Id, StringComparer.Ordinal);
        var claimed = read.Where(one => one.Id is not null).Select(one => one.Id!).ToHashSet(StringComparer.Ordinal);
        var renamed = new Dictionary<(int File, string Id), string>();
        var ids = new Dictionary<ReadIncident, string>(ReferenceEqualityComparer.Instance);
        var next = new Dictionary<(int File, string Name, bool IsOwn), int>();
        foreach (var leaving in read.SelectMany(one => one.Leaving))
            byId[leaving.Id].Incident = Changed(byId[leaving.Id].Incident!, draft => draft.Occurrences = leaving.Left);
        foreach (var one in read)
        {
            var name = one.Id ?? one.FallbackId;
            var number = next.GetValueOrDefault((one.File, name, one.Id is not null), 1);
            while (IsOther(byId, Numbered(name, number), one, claimed))
                number++;
            next[(one.File, name, one.Id is not null)] = number + 1;
            var id = Numbered(name, number);
            if (one.Leaving.Count > 0)
                ids.Add(one, id);
            if (one.Id is { } own && own != id)
                Rename(one, own, id, renamed);
            if (byId.TryGetValue(id, out var there))
                Join(there, one, id);
            else
            {
                var entry = new DiaryEntry(one, one.Named(id));
                byId.Add(id, entry);
                entries.Add(entry);
            }
        }
        foreach (var one in read)
            foreach (var leaving in one.Leaving)
                Leave(byId[leaving.Id], leaving, one, ids[one]);
        foreach (var entry in entries)
            if (entry is { Read: { } from, Incident: { SameAs: { } other } incident } && renamed.TryGetValue((from.File, other), out var original))
                entry.Incident = Changed(incident, draft => draft.SameAs = original);
        return entries;
    }

    /// <summary>Proposes as duplicates the entries of different files with the same behaviour on the same day.</summary>
    internal void ProposeDoubles(IReadOnlyList<DiaryEntry> entries)
    {
        var byDay = (from entry in entries
                     where entry.Incident is not null && DayOf(entry.Incident) is not null
                     from file in entry.Files
                     group entry by (Day: DayOf(entry.Incident!)!, File: file) into day
                     group day by day.Key.Day).ToDictionary(days => days.Key, days => days.Select(day => (day.Key.File, Entries: day.Take(MostPerDay).ToList())).ToList(), StringComparer.Ordinal);
        var earlier = entries.Where(entry => entry.Files.Contains(0)).ToHashSet();
        foreach (var entry in entries)
        {
            if (entry is { Incident: { SameAs: null } incident } && !entry.Files.Contains(0) && DayOf(incident) is { } day)
                foreach (var other in byDay[day].Where(other => !entry.Files.Contains(other.File)).SelectMany(other => other.Entries).Where(earlier.Contains))
                    if (other is { Incident.SameAs: null } && entry.Incident!.SameAs is null && MayBeSame(entry, other))
                        Propose(entry, other);
            earlier.Add(entry);
        }
    }

    /// <summary>The id of the first, second and any further event of a name.</summary>
    private static string Numbered(string name, int number) => number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");

    /// <summary>Whether an id is taken by another event than this one.</summary>
    private static bool IsOther(Dictionary<string, DiaryEntry> byId, string id, ReadIncident one, HashSet<string> claimed)
    {
        if (!byId.TryGetValue(id, out var there))
            return one.Id is null && claimed.Contains(id);
        return there.Files.Contains(one.File) || !IsSameEvent(there.Incident!, one.Named(id));
    }

    private static bool IsSameEvent(Incident one, Incident other) =>
        one.When.ToString() is var when && other.When.ToString() is var then
        && (when == then || (DayOf(one) is { } day && day == DayOf(other) && !(one.When.Precision == DatePrecision.Minute && other.When.Precision == DatePrecision.Minute)))
        && one.Behaviours.Intersect(other.Behaviours).Any();

    private void Rename(ReadIncident one, string own, string id, Dictionary<(int File, string Id), string> renamed)
    {
        renamed[(one.File, own)] = id;
        Warn(one, "id", ImportProblem.IdRenamed, "This is already the id of another incident in another file, so this one is imported under another id. If it is a correction of that one, delete one of the two.");
    }

    /// <summary>Joins an incident to the entry with its id: the higher count, both ends of the times, and everything that one of the two says.</summary>
    private void Join(DiaryEntry there, ReadIncident one, string id)
    {
        there.Files.Add(one.File);
        there.Rows += one.Rows;
        var (old, added) = (there.Incident!, one.Named(id));
        var joined = Changed(old, draft =>
        {
            draft.Occurrences = one.IsBack ? added.Occurrences : Math.Max(old.Occurrences, added.Occurrences);
            draft.SameAs = one.IsBack ? null : old.SameAs;
            draft.Behaviours = [.. old.Behaviours.Union(added.Behaviours).Take(Bounds.BehavioursPerIncident)];
            draft.When = old.When.Precision == DatePrecision.Day && added.When.Precision == DatePrecision.Minute ? added.When : old.When;
            draft.Reported ??= added.Reported;
            draft.ReportedTo ??= added.ReportedTo;
            draft.Place ??= added.Place;
            draft.Channel ??= added.Channel;
            draft.Evidence.AddRange(added.Evidence.Except(old.Evidence).Take(Math.Max(0, Bounds.Answers - old.Evidence.Count)));
            JoinNotes(draft, added.Note, !one.IsThere);
        });
        if (AreSame(old, joined))
            return;
        there.Incident = joined;
        Warn(one, "when", ImportProblem.Joined, $"This is already in the diary. The entry keeps the higher count ({joined.Occurrences}), both ends of its times, and what either of the two says.");
    }

    /// <summary>Says that messages have left an entry for another one. An entry that keeps none is a duplicate of it.</summary>
    private void Leave(DiaryEntry entry, LeavingMessages leaving, ReadIncident one, string id)
    {
        if (leaving.IsEmpty)
            entry.Incident = Changed(entry.Incident!, draft => draft.SameAs ??= id);
        Warn(one, "when", ImportProblem.Joined, leaving.IsEmpty
            ? "All messages of an entry have got further behaviours. They are now in an entry of their own, and the old one is marked as a duplicate (sameAs)."
            : $"Messages of an entry have got further behaviours, and are now in an entry of their own. The entry keeps {entry.Incident!.Occurrences}.");
    }

    private static void JoinNotes(IncidentDraft draft, string? added, bool hasNewTimes)
    {
        var lines = draft.Note.SelectMany(note => note.Split('\n')).ToList();
        foreach (var line in (added ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Contains(line, StringComparer.Ordinal))
                continue;
            if (Times().Match(line) is { Success: true } times && lines.FindIndex(HasTimes) is >= 0 and var at)
                lines[at] = hasNewTimes ? Times().Replace(lines[at], match => Span(match, times), 1) : lines[at];
            else if (lines.Sum(text => text.Length + 1) + line.Length <= Bounds.TextLength)
                lines.Add(line);
        }
        draft.Note.Clear();
        draft.Note.AddRange(lines);
    }

    private static string Span(Match one, Match other)
    {
        string[] times = [.. Minutes(one).Concat(Minutes(other)).Order(StringComparer.Ordinal)];
        return times[0] == times[^1] ? $"At {times[0]}. " : $"First {times[0]}, last {times[^1]}. ";
    }

    private static IEnumerable<string> Minutes(Match times) => times.Groups.Values.Skip(1).Where(group => group.Success).Select(group => group.Value);

    private static bool AreSame(Incident one, Incident other) =>
        one.Occurrences == other.Occurrences && one.When.ToString() == other.When.ToString() && one.Note == other.Note && one.Place == other.Place && one.Channel == other.Channel
        && one.ReportedTo == other.ReportedTo && one.SameAs == other.SameAs && one.Reported?.ToString() == other.Reported?.ToString() && one.Evidence.SequenceEqual(other.Evidence)
        && one.Behaviours.SequenceEqual(other.Behaviours);

    private static bool MayBeSame(DiaryEntry one, DiaryEntry other) =>
        !one.Files.Overlaps(other.Files)
        && one.Incident!.Attribution == other.Incident!.Attribution
        && one.Incident.Behaviours.Intersect(other.Incident.Behaviours).Any(behaviour => behaviour != Unspecified)
        && !one.Read!.IsBeside(other.Incident.Id)
        && !(Exactness(one) == Exactness(other) && one.Incident.When.Precision == DatePrecision.Minute && one.Incident.When.ToString() != other.Incident.When.ToString());

    /// <summary>Marks the entry with the less exact time as a duplicate, unless something that happened would then no longer count.</summary>
    private void Propose(DiaryEntry entry, DiaryEntry other)
    {
        var (kept, same) = Exactness(entry) > Exactness(other) ? (entry, other) : (other, entry);
        var isWhole = !same.Incident!.Behaviours.Except(kept.Incident!.Behaviours).Any();
        if (isWhole)
            same.Incident = Changed(same.Incident, draft => draft.SameAs = kept.Incident.Id);
        var both = $"This ({entry.Incident!.Occurrences}) and {PlaceOf(other)} ({other.Incident!.Occurrences}) have the same behaviour on one day in two sources.";
        Warn(entry.Read!, "when", ImportProblem.MayBeSame, isWhole
            ? $"{both} {(same == entry ? "This one" : "The other")} is marked as a duplicate (sameAs), so it is not counted. Remove that if they are two events."
            : $"{both} Both count, because {(same == entry ? "this one" : "the other")} has behaviours that {(same == entry ? "the other" : "this one")} lacks. If they are one event, write sameAs.");
    }

    private static string PlaceOf(DiaryEntry entry) =>
        entry.Read is { } read ? $"{read.At("when", ImportProblem.MayBeSame, "").Path} of file {read.File.ToString(CultureInfo.InvariantCulture)}" : "an entry of the diary";

    private static int Exactness(DiaryEntry entry) => entry.HasTimes ? 2 : entry.Incident!.When.Precision == DatePrecision.Minute ? 1 : 0;

    private static string? DayOf(Incident incident) =>
        incident.When.Precision is DatePrecision.Day or DatePrecision.Minute && incident.When.ToString() is { Length: >= 10 } text && !text.Contains('/', StringComparison.Ordinal) ? text[..10] : null;

    private static Incident Changed(Incident incident, Action<IncidentDraft> change)
    {
        var draft = IncidentDraft.Of(incident);
        change(draft);
        return draft.Named(incident.Id);
    }

    private void Warn(ReadIncident one, string property, string code, string message) =>
        problems.Add(one.At(property, code, message) with { Severity = ProblemSeverity.Warning }, one.File);

    [GeneratedRegex(@"(?:First ([0-9]{2}:[0-9]{2}), last ([0-9]{2}:[0-9]{2})\. |At ([0-9]{2}:[0-9]{2})\. )", RegexOptions.CultureInvariant)]
    private static partial Regex Times();
}
