using System.Diagnostics.CodeAnalysis;
using RiskAssessment.Import.Cells;

namespace RiskAssessment.Import;

/// <summary>Builds or corrects an incident from what a person says about it, in the same words that an import understands.</summary>
/// <remarks>What is not understood is kept in the note. Not safe to share between threads. Personal data: everything that was said.</remarks>
[PersonalData]
public sealed class IncidentBuilder
{
    private static readonly Behaviour Unspecified = Behaviour.Of("other-unwanted-conduct");

    private readonly IncidentDraft _draft;
    private readonly TimeZoneInfo _zone;
    private readonly DateTimeOffset _now;
    private readonly DateForm _form;
    private bool _hasWhen;
    private string _time = "";
    private string _words = "";

    /// <summary>Begins an incident that is recorded now.</summary>
    /// <param name="timeZone">The time zone of "today", "yesterday" and the day of recording.</param>
    /// <param name="now">The instant of the recording, from which "today" and "yesterday" are counted.</param>
    public IncidentBuilder(TimeZoneInfo timeZone, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(timeZone);
        (_zone, _now, _form) = (timeZone, now, DateForm.Plain with { Zone = timeZone });
        _draft = new IncidentDraft { Recorded = Day(now) };
    }

    /// <summary>Begins the correction of an incident. What is not read or set again stays as it is, and so does the day of its recording.</summary>
    /// <param name="earlier">The incident as it is. It is not changed.</param>
    /// <param name="timeZone">The time zone of "today" and "yesterday".</param>
    /// <param name="now">The instant from which "today" and "yesterday" are counted.</param>
    public IncidentBuilder(Incident earlier, TimeZoneInfo timeZone, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(timeZone);
        (_zone, _now, _form) = (timeZone, now, DateForm.Plain with { Zone = timeZone });
        (_draft, _hasWhen) = (IncidentDraft.Of(earlier), true);
    }

    /// <summary>When it happened; the default value until <see cref="TryReadWhen"/> has read it.</summary>
    public EdtfDate When => _draft.When;

    /// <summary>What was done, each behaviour once; empty until <see cref="ReadBehaviours"/> has read something. At most <see cref="Bounds.BehavioursPerIncident"/>.</summary>
    public IReadOnlyList<Behaviour> Behaviours => _draft.Behaviours;

    /// <summary>Whether a date and at least one behaviour were read, which <see cref="Build"/> needs.</summary>
    public bool CanBuild => _hasWhen && _draft.Behaviours.Count > 0;

    /// <summary>How many times it happened: 1 until <see cref="TryReadOccurrences"/> has read another number.</summary>
    public int Occurrences => _draft.Occurrences;

    /// <summary>How the occurrences lie in the span of <see cref="When"/>. A diary refuses <see cref="OccurrenceSpread.Even"/> unless <see cref="CanSpread"/>.</summary>
    public OccurrenceSpread Spread { get => _draft.Spread; set => _draft.Spread = value; }

    /// <summary>Whether there are several occurrences and a date that is no single point of time, so that they can be spread evenly.</summary>
    public bool CanSpread => _draft.Occurrences > 1 && _draft.When.Precision != DatePrecision.Minute;

    /// <summary>Whether it is known or only suspected to be this person.</summary>
    public Attribution Attribution { get => _draft.Attribution; set => _draft.Attribution = value; }

    /// <summary>Where it happened; <see langword="null"/> if nothing was said.</summary>
    [PersonalData]
    public string? Place { get => _draft.Place; set => _draft.Place = value; }

    /// <summary>Reads when it happened: "2 March 2018", "yesterday 21:10", EDTF and the other forms of an import.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="keptInNote">The part that is not a time of day and is kept in the note; <see langword="null"/> if there is none.</param>
    /// <param name="problem">What is wrong and how to write it; <see langword="null"/> if it was read.</param>
    /// <returns>Whether it was read.</returns>
    public bool TryReadWhen(string text, out string? keptInNote, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        keptInNote = null;
        if (!DateCell.TryRead(WithDay(text), _form, out var reading, out var refusal))
        {
            problem = refusal.Message;
            return false;
        }
        problem = null;
        var isExact = TimeCell.TryApply(reading.Date, reading.Time, _form, out var exact);
        (_draft.When, _hasWhen) = (isExact ? exact : reading.Date, true);
        _time = isExact ? "" : reading.Time;
        keptInNote = _time.Length == 0 ? null : _time;
        return true;
    }

    /// <summary>Reads what was done: codes, labels and everyday words. What was read before is replaced.</summary>
    /// <param name="text">What was said. It is kept in the note if a part of it names no behaviour.</param>
    /// <returns>The parts that name no behaviour; empty if all do.</returns>
    public IReadOnlyList<string> ReadBehaviours(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (known, unknown) = BehaviourCell.Read(text);
        _words = unknown.Count == 0 ? "" : text;
        _draft.Behaviours = [.. known.Distinct().Take(Bounds.BehavioursPerIncident)];
        if (_draft.Behaviours.Count == 0 && _words.Length > 0)
            _draft.Behaviours = [Unspecified];
        return unknown;
    }

    /// <summary>The behaviours whose names are most similar to some words.</summary>
    /// <param name="words">Words that name no behaviour.</param>
    /// <returns>At most three codes, the likeliest first.</returns>
    public static IEnumerable<string> Nearest(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return BehaviourCell.Nearest(words);
    }

    /// <summary>Reads how often it happened: a number, or words such as "about 20", which are kept in the note.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="problem">What is wrong and how to write it; <see langword="null"/> if it was read.</param>
    /// <returns>Whether it was read.</returns>
    public bool TryReadOccurrences(string text, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        problem = null;
        if (!CountReading.TryRead(text, out var reading, out var refusal))
        {
            problem = refusal.Message;
            return false;
        }
        _draft.Occurrences = reading.Count;
        if (!reading.IsExact)
            AddNote(text);
        return true;
    }

    /// <summary>Adds a line to the note.</summary>
    /// <param name="line">The line; nothing is added if it is empty.</param>
    public void AddNote(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.Length > 0)
            _draft.Note.Add(line);
    }

    /// <summary>Makes the incident as it is described so far.</summary>
    /// <param name="id">The id of the incident. It is not empty.</param>
    /// <returns>The incident.</returns>
    /// <exception cref="InvalidOperationException">There is no date or no behaviour yet: <see cref="CanBuild"/> is <see langword="false"/>.</exception>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public Incident Build(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return CanBuild
            ? _draft.Named(id, [.. new[] { _time, _words }.Where(line => line.Length > 0), .. _draft.Note])
            : throw new InvalidOperationException("An incident needs a date and at least one behaviour. Call TryReadWhen and ReadBehaviours first.");
    }

    /// <summary>Today and yesterday as dates, in the time zone.</summary>
    private string WithDay(string line)
    {
        foreach (var (word, daysAgo) in ((string, int)[])[("today", 0), ("heddiw", 0), ("yesterday", 1), ("ddoe", 1)])
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return Day(_now.AddDays(-daysAgo)).ToString() + line[word.Length..];
        return line;
    }

    private EdtfDate Day(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, _zone);
        return EdtfDate.Day(local.Year, local.Month, local.Day);
    }
}
