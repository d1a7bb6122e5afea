using RiskAssessment.Import;

namespace RiskAssessment.Cli.Asking;

/// <summary>
/// Asks for something that happened, or for more about an entry that is there, in the words that an import also understands. A new entry
/// is saved as soon as when and what are given; each further detail is saved when it is given.
/// </summary>
/// <param name="screen">Where it asks.</param>
/// <param name="zone">The time zone of the case.</param>
/// <param name="now">The instant of the recording.</param>
/// <param name="id">The id of the entry.</param>
/// <param name="asked">The questions about an entry that were asked in this session: they are not asked again unless the entry changes.</param>
/// <param name="tryKeep">Saves the entry; false, after it has said why, if no case can hold it.</param>
internal sealed class EntryDialog(
    AskScreen screen, TimeZoneInfo zone, DateTimeOffset now, string id, HashSet<(string Id, LocalizedText Question)> asked, Func<Incident, bool> tryKeep)
{
    private IncidentBuilder _incident = new(zone, now);
    private Incident? _kept;

    /// <summary>Asks for a new entry; false if none was made.</summary>
    internal bool Take()
    {
        if (!ReadWhen(AskPhrases.EntryWhen) || !ReadWhat() || !KeepNew())
        {
            screen.Say(AskPhrases.EntryLeft);
            return false;
        }
        screen.Say(AskPhrases.EntrySaved, id);
        if (ReadTimes(AskPhrases.EntryTimes))
            Keep();
        ReadSpread(isNew: true);
        if (screen.Read(AskPhrases.EntryPlace) is { Length: > 0 } place)
        {
            _incident.Place = place;
            Keep();
        }
        if (screen.Read(AskPhrases.EntryNote) is { Length: > 0 } note)
        {
            _incident.AddNote(note);
            Keep();
        }
        return true;
    }

    /// <summary>Asks what is known better of an entry: its date, its number, and whether it was surely this person; false if nothing was changed.</summary>
    internal bool Change(Incident entry)
    {
        (_incident, _kept) = (new IncidentBuilder(entry, zone, now), entry);
        screen.Strongly(screen.Told(entry));
        while (ReadWhen(AskPhrases.ChangeWhen, entry.When) && !KeepChanged())
            continue;
        if (ReadTimes(AskPhrases.ChangeTimes, entry.Occurrences))
            KeepChanged();
        ReadSpread(isNew: _kept != entry);
        if (entry.Attribution == Attribution.Suspected && asked.Add((id, AskPhrases.ChangeSuspected)) && IsYes(AskPhrases.ChangeSuspected))
        {
            _incident.Attribution = Attribution.Confirmed;
            Keep();
        }
        if (_kept == entry)
            screen.Say(AskPhrases.EntryKept);
        else
            screen.Say(AskPhrases.EntryChanged, id);
        return _kept != entry;
    }

    /// <summary>Of a new entry it is the date that can be refused, such as one that has not come yet. It is asked for again.</summary>
    private bool KeepNew()
    {
        while (!Keep())
            if (!ReadWhen(AskPhrases.EntryWhen))
                return false;
        return true;
    }

    /// <summary>An even spread was said of the earlier date and number.</summary>
    private bool KeepChanged()
    {
        _incident.Spread = OccurrenceSpread.Unknown;
        return Keep();
    }

    /// <summary>Saves the entry with the detail that was just given; a detail that is refused is dropped.</summary>
    private bool Keep()
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

    private bool ReadWhen(LocalizedText question, params object[] parts)
    {
        while (screen.Read(question, parts) is { Length: > 0 } line)
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

    private bool ReadTimes(LocalizedText question, params object[] parts)
    {
        while (screen.Read(question, parts) is { Length: > 0 } line)
        {
            if (_incident.TryReadOccurrences(line, out var problem))
                return true;
            screen.Plain(problem);
        }
        return false;
    }

    /// <summary>Only a yes says anything about the spread.</summary>
    private void ReadSpread(bool isNew)
    {
        if (!_incident.CanSpread || _incident.Spread == OccurrenceSpread.Even || !(asked.Add((id, AskPhrases.EntrySpread)) || isNew) || !IsYes(AskPhrases.EntrySpread))
            return;
        _incident.Spread = OccurrenceSpread.Even;
        Keep();
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
}
