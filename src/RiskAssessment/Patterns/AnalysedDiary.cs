using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>
/// A diary with its facts as of an instant, kept so that a new, corrected or removed incident, or a later instant, is cheap.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads; each change gives a new one that shares most of what is known. Its facts are bit for
/// bit those of a full pass. A change costs O(log N) for each day and behaviour of its entry, and as much again for
/// each entry whose span is still under way at the instant, since such spans are cut there and move with it.
/// </remarks>
public sealed class AnalysedDiary
{
    private const long Never = long.MinValue;

    /// <summary>Entries that are over.</summary>
    private readonly PatternState _over;

    /// <summary>Entries that have started and are not over.</summary>
    private readonly DiaryEntry[] _underWay;

    /// <summary>How many entries have started.</summary>
    private readonly int _started;

    private AnalysedDiary(IncidentDiary diary, long asOf, PatternState over, DiaryEntry[] underWay, int started)
    {
        (Diary, _over, _underWay, _started) = (diary, over, underWay, started);
        AsOfTicks = asOf;
    }

    /// <summary>The diary.</summary>
    public IncidentDiary Diary { get; }

    /// <summary>The instant as of which it is analysed, in UTC.</summary>
    public DateTimeOffset AsOf => new(AsOfTicks, TimeSpan.Zero);

    /// <summary>Its facts.</summary>
    public PatternProfile Pattern => field ??= PatternProfile.Of(Diary, AsOfTicks, Facts());

    internal long AsOfTicks { get; }

    /// <summary>Analyses a diary as of an instant. This looks at every entry.</summary>
    public static AnalysedDiary Of(IncidentDiary diary, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(diary);
        return Before(diary).At(asOf.UtcTicks);
    }

    /// <summary>The same diary as of a later instant.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is earlier; analyse the diary anew for it.</exception>
    public AnalysedDiary At(DateTimeOffset later) => later.UtcTicks >= AsOfTicks
        ? At(later.UtcTicks)
        : throw new ArgumentOutOfRangeException(nameof(later), later, "An analysed diary goes forward in time only.");

    /// <summary>The diary with one more incident, wherever in time it belongs.</summary>
    /// <exception cref="InvalidInputException">The incident contradicts itself or an entry that is there.</exception>
    public AnalysedDiary Append(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var diary = Diary.Append(incident);
        return Changed(diary, diary.EntryOf(incident.Id), 1);
    }

    /// <summary>The diary with an incident in the place of the one that has its id.</summary>
    /// <exception cref="ArgumentException">There is no such incident.</exception>
    /// <exception cref="InvalidInputException">The incident contradicts itself or another entry.</exception>
    public AnalysedDiary Correct(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var diary = Diary.Correct(incident);
        return Changed(diary, Diary.EntryOf(incident.Id), -1).Changed(diary, diary.EntryOf(incident.Id), 1);
    }

    /// <summary>The diary without an incident.</summary>
    /// <exception cref="ArgumentException">There is no such incident, or another entry names it as the one that it doubles.</exception>
    public AnalysedDiary Remove(string id) => Changed(Diary.Remove(id), Diary.EntryOf(id), -1);

    /// <summary>The diary before anything in it happened.</summary>
    internal static AnalysedDiary Before(IncidentDiary diary) => new(diary, Never, PatternState.Empty, [], 0);

    internal AnalysedDiary At(long asOf)
    {
        var over = _over;
        var underWay = new List<DiaryEntry>();
        foreach (var entry in _underWay)
            Place(entry);
        var started = _started;
        for (; started < Diary.Count && Diary.EntryAt(started).Span.Start <= asOf; started++)
            Place(Diary.EntryAt(started));
        return new AnalysedDiary(Diary, asOf, over, [.. underWay], started);

        void Place(DiaryEntry entry)
        {
            if (entry.Span.End <= asOf)
                over = over.Change(entry, entry.Span, Diary, 1);
            else
                underWay.Add(entry);
        }
    }

    internal Interval[] Facts()
    {
        var state = _over;
        foreach (var entry in _underWay)
            state = state.Change(entry, entry.Span.CutAt(AsOfTicks), Diary, 1);
        return state.Facts(Diary, AsOfTicks);
    }

    private AnalysedDiary Changed(IncidentDiary diary, DiaryEntry entry, int sign)
    {
        if (entry.Span.Start > AsOfTicks)
            return new AnalysedDiary(diary, AsOfTicks, _over, _underWay, _started);
        if (entry.Span.End <= AsOfTicks)
            return new AnalysedDiary(diary, AsOfTicks, _over.Change(entry, entry.Span, diary, sign), _underWay, _started + sign);
        DiaryEntry[] underWay = sign > 0 ? [.. _underWay, entry] : [.. _underWay.Where(other => !ReferenceEquals(other.Incident, entry.Incident))];
        return new AnalysedDiary(diary, AsOfTicks, _over, underWay, _started + sign);
    }
}
