using System.Globalization;
using RiskAssessment.Import;
using RiskAssessment.Import.Cells;

namespace RiskAssessment.Cli.Asking;

/// <summary>
/// Takes down something that happened, in the words that an import understands too. It is an entry, and kept, once when and what are
/// said; each thing more is kept as it is said.
/// </summary>
internal sealed class EntryDialog(AskScreen screen, TimeZoneInfo zone, DateTimeOffset now)
{
    private static readonly Behaviour Unspecified = Behaviour.Of("other-unwanted-conduct");

    private readonly IncidentDraft _draft = new();
    private string _words = "";

    /// <summary>The entry as it stands after each thing that is said of it; none where it is left.</summary>
    internal IEnumerable<Incident> Take(IncidentDiary? diary)
    {
        if (!ReadWhen() || !ReadWhat())
        {
            screen.Say(AskPhrases.EntryLeft);
            yield break;
        }
        var id = FreeId(diary);
        _draft.Recorded = Day(now);
        yield return _draft.Named(id);
        screen.Say(AskPhrases.EntrySaved, id);
        if (ReadTimes())
            yield return _draft.Named(id);
        if (screen.Read(AskPhrases.EntryPlace) is { Length: > 0 } place)
        {
            _draft.Place = place;
            yield return _draft.Named(id);
        }
        if (screen.Read(AskPhrases.EntryNote) is { Length: > 0 } note)
        {
            _draft.Note.Add(note);
            yield return _draft.Named(id);
        }
    }

    private bool ReadWhen()
    {
        while (screen.Read(AskPhrases.EntryWhen) is { Length: > 0 } line)
        {
            if (DateCell.TryRead(Dated(line), out var reading, out var refusal))
            {
                _draft.When = reading.Date;
                AddTime(reading.Time);
                return true;
            }
            screen.Plain(refusal.Message);
        }
        return false;
    }

    /// <summary>Today and yesterday as dates, in the time zone of the case.</summary>
    private string Dated(string line)
    {
        foreach (var (word, daysAgo) in ((string, int)[])[("today", 0), ("heddiw", 0), ("yesterday", 1), ("ddoe", 1)])
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return Day(now.AddDays(-daysAgo)).ToString() + line[word.Length..];
        return line;
    }

    private EdtfDate Day(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        return EdtfDate.Day(local.Year, local.Month, local.Day);
    }

    private void AddTime(string time)
    {
        if (time.Length == 0)
            return;
        if (TimeCell.TryApply(_draft.When, time, out var exact))
        {
            _draft.When = exact;
            return;
        }
        _draft.Note.Add(time);
        screen.Say(AskPhrases.TimeKept, time);
    }

    /// <summary>Words that name no behaviour are asked for once more, with the nearest ones, and then kept as they are.</summary>
    private bool ReadWhat()
    {
        while (screen.Read(_words.Length == 0 ? AskPhrases.EntryWhat : AskPhrases.TypeAgain) is { Length: > 0 } line)
        {
            var (known, unknown) = BehaviourCell.Read(line);
            _draft.Behaviours = [.. known.Distinct().Take(Bounds.BehavioursPerIncident)];
            _words = unknown.Count == 0 ? "" : line;
            if (unknown.Count == 0)
                break;
            screen.Say(AskPhrases.WordsKept, string.Join("; ", unknown));
            if (BehaviourCell.Nearest(unknown[0]).ToArray() is { Length: > 0 } nearest)
                screen.Say(AskPhrases.Nearest, string.Join(", ", nearest));
        }
        if (_words.Length > 0)
            _draft.Note.Add(_words);
        else if (_draft.Behaviours.Count == 0)
            return false;
        if (_draft.Behaviours.Count == 0)
            _draft.Behaviours = [Unspecified];
        screen.Say(AskPhrases.TakenAs, string.Join(", ", _draft.Behaviours.Select(behaviour => screen.Of(behaviour.Label))));
        return true;
    }

    private bool ReadTimes()
    {
        while (screen.Read(AskPhrases.EntryTimes) is { Length: > 0 } line)
        {
            if (CountReading.TryRead(line, out var reading, out var refusal))
            {
                _draft.Occurrences = reading.Count;
                if (!reading.IsExact)
                    _draft.Note.Add(line);
                return true;
            }
            screen.Plain(refusal.Message);
        }
        return false;
    }

    private static string FreeId(IncidentDiary? diary)
    {
        var taken = diary?.Incidents.Select(incident => incident.Id).ToHashSet(StringComparer.Ordinal) ?? [];
        for (var number = taken.Count + 1; ; number++)
            if (string.Create(CultureInfo.InvariantCulture, $"entry-{number}") is var id && !taken.Contains(id))
                return id;
    }
}
