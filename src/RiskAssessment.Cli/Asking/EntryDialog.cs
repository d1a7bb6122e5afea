using System.Globalization;
using RiskAssessment.Import;

namespace RiskAssessment.Cli.Asking;

/// <summary>
/// Asks for something that happened, in the words that an import also understands. The entry is saved as soon as when and what are
/// given; each further detail is saved when it is given.
/// </summary>
internal sealed class EntryDialog(AskScreen screen, TimeZoneInfo zone, DateTimeOffset now)
{
    private readonly IncidentBuilder _incident = new(zone, now);

    /// <summary>The entry after each detail; none if it is cancelled.</summary>
    internal IEnumerable<Incident> Take(IncidentDiary? diary)
    {
        if (!ReadWhen() || !ReadWhat())
        {
            screen.Say(AskPhrases.EntryLeft);
            yield break;
        }
        var id = FreeId(diary);
        yield return _incident.Build(id);
        screen.Say(AskPhrases.EntrySaved, id);
        if (ReadTimes())
            yield return _incident.Build(id);
        if (screen.Read(AskPhrases.EntryPlace) is { Length: > 0 } place)
        {
            _incident.Place = place;
            yield return _incident.Build(id);
        }
        if (screen.Read(AskPhrases.EntryNote) is { Length: > 0 } note)
        {
            _incident.AddNote(note);
            yield return _incident.Build(id);
        }
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

    private static string FreeId(IncidentDiary? diary)
    {
        var taken = diary?.Incidents.Select(incident => incident.Id).ToHashSet(StringComparer.Ordinal) ?? [];
        for (var number = taken.Count + 1; ; number++)
            if (string.Create(CultureInfo.InvariantCulture, $"entry-{number}") is var id && !taken.Contains(id))
                return id;
    }
}
