using System.Globalization;
using RiskAssessment.Import;

namespace RiskAssessment.Cli.Asking;

/// <summary>
/// Asks for something that happened, in the words that an import also understands. The entry is saved as soon as when and what are
/// given; each further detail is saved when it is given.
/// </summary>
/// <param name="screen">Where it asks.</param>
/// <param name="zone">The time zone of the case.</param>
/// <param name="now">The instant of the recording.</param>
/// <param name="tryKeep">Saves the entry; false, after it has said why, if no case can hold it.</param>
internal sealed class EntryDialog(AskScreen screen, TimeZoneInfo zone, DateTimeOffset now, Func<Incident, bool> tryKeep)
{
    private IncidentBuilder _incident = new(zone, now);
    private Incident? _kept;

    /// <summary>Asks for a new entry; returns it as it was saved, or null if none was made.</summary>
    internal Incident? Take(IncidentDiary? diary)
    {
        var id = FreeId(diary);
        if (!ReadWhen() || !ReadWhat() || !KeepNew(id))
        {
            screen.Say(AskPhrases.EntryLeft);
            return null;
        }
        screen.Say(AskPhrases.EntrySaved, id);
        if (ReadTimes())
            Keep(id);
        if (_incident.CanSpread)
            ReadSpread(id);
        if (screen.Read(AskPhrases.EntryPlace) is { Length: > 0 } place)
        {
            _incident.Place = place;
            Keep(id);
        }
        if (screen.Read(AskPhrases.EntryNote) is { Length: > 0 } note)
        {
            _incident.AddNote(note);
            Keep(id);
        }
        return _kept;
    }

    /// <summary>Of a new entry it is the date that can be refused, such as one that has not come yet. It is asked for again.</summary>
    private bool KeepNew(string id)
    {
        while (!Keep(id))
            if (!ReadWhen())
                return false;
        return true;
    }

    /// <summary>Saves the entry with the detail that was just given; a detail that is refused is dropped.</summary>
    private bool Keep(string id)
    {
        var entry = _incident.Build(id);
        if (!tryKeep(entry))
        {
            if (_kept is not null)
                _incident = new IncidentBuilder(_kept, zone, now);
            return false;
        }
        _kept = entry;
        return true;
    }

    private bool ReadWhen()
    {
        while (screen.Read(AskPhrases.EntryWhen) is { Length: > 0 } line)
        {
            if (_incident.TryReadWhen(line, out var kept, out var problem))
            {
                if (kept is not null)
                    screen.Say(AskPhrases.TimeKept, kept);
                return true;
            }
            screen.Plain(problem);
        }
        return false;
    }

    /// <summary>For words without a known behaviour it asks once more, with the nearest ones, and then keeps them unchanged.</summary>
    private bool ReadWhat()
    {
        for (var isAgain = false; screen.Read(isAgain ? AskPhrases.TypeAgain : AskPhrases.EntryWhat) is { Length: > 0 } line;)
        {
            var unknown = _incident.ReadBehaviours(line);
            isAgain = unknown.Count > 0;
            if (!isAgain)
                break;
            screen.Say(AskPhrases.WordsKept, string.Join("; ", unknown));
            if (IncidentBuilder.Nearest(unknown[0]).ToArray() is { Length: > 0 } nearest)
                screen.Say(AskPhrases.Nearest, string.Join(", ", nearest));
        }
        if (!_incident.CanBuild)
            return false;
        screen.Say(AskPhrases.TakenAs, string.Join(", ", _incident.Behaviours.Select(behaviour => screen.Of(behaviour.Label))));
        return true;
    }

    private bool ReadTimes()
    {
        while (screen.Read(AskPhrases.EntryTimes) is { Length: > 0 } line)
        {
            if (_incident.TryReadOccurrences(line, out var problem))
                return true;
            screen.Plain(problem);
        }
        return false;
    }

    /// <summary>Only a yes says anything about the spread.</summary>
    private void ReadSpread(string id)
    {
        if (!IsYes(AskPhrases.EntrySpread))
            return;
        _incident.Spread = OccurrenceSpread.Even;
        Keep(id);
    }

    private bool IsYes(LocalizedText question)
    {
        while (true)
        {
            var line = screen.Read(question);
            if (Reply.TryReadYes(line, out var isYes))
                return isYes;
            screen.Warn(AskPhrases.NotUnderstood, line);
        }
    }

    private static string FreeId(IncidentDiary? diary)
    {
        var taken = diary?.Incidents.Select(incident => incident.Id).ToHashSet(StringComparer.Ordinal) ?? [];
        for (var number = taken.Count + 1; ; number++)
            if (string.Create(CultureInfo.InvariantCulture, $"entry-{number}") is var id && !taken.Contains(id))
                return id;
    }
}
