using System.Globalization;
using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>
/// A diary with its facts as of an instant, kept so that a new, corrected or removed incident, or a later instant, is cheap.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads; each change gives a new one that shares most of what is known. Its facts are bit for
/// bit those of a full pass. A change costs O(log N) for each day of its entry, and as much again for
/// each entry whose span is still under way at the instant, since such spans are cut there and move with it. Personal data.
/// </remarks>
/// <example>
/// <code>
/// var assessor = new Assessor(StalkingScreen.Instrument);
/// var morning = new DateTimeOffset(2018, 4, 17, 9, 0, 0, TimeSpan.Zero);
/// var analysed = AnalysedDiary.Of(IncidentDiary.Empty, asOf: morning);
///
/// analysed = analysed.Append(new Incident("i1", EdtfDate.Day(2018, 4, 16), Behaviour.Of("following"))).At(morning.AddHours(1));
/// LevelRange range = assessor.AssessLevel(AnswerSheet.Empty, analysed);
/// </code>
/// </example>
[PersonalData]
public sealed class AnalysedDiary
{
    private const long Never = long.MinValue;

    /// <summary>Of the entries that are over.</summary>
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

    /// <summary>The whole diary, including what happened after <see cref="AsOf"/>.</summary>
    public IncidentDiary Diary { get; }

    /// <summary>The instant as of which it is analysed, in UTC. Later incidents have no effect on the facts.</summary>
    public DateTimeOffset AsOf => new(AsOfTicks, TimeSpan.Zero);

    /// <summary>The facts of the diary as of <see cref="AsOf"/>. They are computed on the first call and kept.</summary>
    public PatternProfile Pattern => field ??= Profile();

    internal long AsOfTicks { get; }

    /// <summary>Analyses a diary as of an instant. The cost grows with the number of entries.</summary>
    /// <param name="diary">The diary.</param>
    /// <param name="asOf">The instant. Incidents that start later are left out.</param>
    /// <returns>The analysed diary.</returns>
    public static AnalysedDiary Of(IncidentDiary diary, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(diary);
        return Before(diary).At(asOf.UtcTicks);
    }

    /// <summary>The same diary as of a later instant.</summary>
    /// <param name="later">The instant, not before <see cref="AsOf"/>.</param>
    /// <returns>The analysed diary. This one is not changed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is before <see cref="AsOf"/>. Use <see cref="Of"/> for it.</exception>
    public AnalysedDiary At(DateTimeOffset later) => later.UtcTicks >= AsOfTicks
        ? At(later.UtcTicks)
        : throw new ArgumentOutOfRangeException(nameof(later), later, "An analysed diary can only move forward in time.");

    /// <summary>The diary with one more incident, which may be of any date.</summary>
    /// <param name="incident">The new incident. Its id must not be in use.</param>
    /// <returns>The analysed diary, as of the same instant. This one is not changed.</returns>
    /// <exception cref="InvalidInputException">The incident contradicts itself or an existing entry, or the diary is full.</exception>
    public AnalysedDiary Append(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var diary = Diary.Append(incident, out var changes);
        return Changed(diary, changes);
    }

    /// <summary>The diary in which an incident replaces the one with the same id.</summary>
    /// <param name="incident">The corrected incident.</param>
    /// <returns>The analysed diary, as of the same instant. This one is not changed.</returns>
    /// <exception cref="ArgumentException">There is no incident with this id.</exception>
    /// <exception cref="InvalidInputException">The incident contradicts itself or another entry.</exception>
    public AnalysedDiary Correct(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var diary = Diary.Correct(incident, out var changes);
        return Changed(diary, changes);
    }

    /// <summary>The diary without an incident.</summary>
    /// <param name="id">The id of the incident.</param>
    /// <returns>The analysed diary, as of the same instant. This one is not changed.</returns>
    /// <exception cref="ArgumentException">There is no incident with this id, or another entry names it in <see cref="Incident.SameAs"/>.</exception>
    public AnalysedDiary Remove(string id)
    {
        var diary = Diary.Remove(id, out var changes);
        return Changed(diary, changes);
    }

    /// <summary>The diary before anything in it happened.</summary>
    internal static AnalysedDiary Before(IncidentDiary diary) => new(diary, Never, PatternState.Empty, [], 0);

    internal AnalysedDiary At(long asOf)
    {
        var over = _over.Copy();
        if (_started > 0)
            over.MoveOn(Diary, AsOfTicks, asOf);
        var spans = new List<DiaryEntry>(_underWay);
        var started = _started;
        for (; started < Diary.Count && Diary.EntryAt(started) is var entry && entry.Span.Start <= asOf; started++)
        {
            if (entry.Span.IsPoint)
                over.Put(entry, Diary, Diary.ByStart, asOf, 1);
            else
                spans.Add(entry);
        }
        foreach (var entry in spans)
            if (entry.Span.End <= asOf)
                over.Put(entry, Diary, Diary.ByStart, asOf, 1);
        return new AnalysedDiary(Diary, asOf, over, [.. spans.Where(entry => entry.Span.End > asOf)], started);
    }

    internal Interval[] Facts()
    {
        var facts = new Interval[PatternFactTable.Rows.Length];
        Fill(facts);
        return facts;
    }

    private void Fill(Span<Interval> facts)
    {
        var state = _underWay.Length > 0 ? _over.Copy() : _over;
        foreach (var entry in _underWay)
            state.Put(entry, Diary, Diary.ByStart, AsOfTicks, 1);
        state.Fill(facts, Diary, AsOfTicks, _underWay);
    }

    private PatternProfile Profile()
    {
        Span<Interval> facts = stackalloc Interval[PatternFactTable.Rows.Length];
        Fill(facts);
        return PatternProfile.Of(Diary, AsOfTicks, facts);
    }

    /// <summary>The same instant of a diary in which some entries have gone and others have come.</summary>
    internal AnalysedDiary Changed(IncidentDiary diary, IReadOnlyList<EntryChange> changes)
    {
        var (over, underWay, started, tree) = (_over.Copy(), _underWay, _started, Diary.ByStart);
        foreach (var (entry, sign) in changes)
        {
            if (sign < 0)
                tree = tree.With(entry, sign);
            if (entry.Span.Start <= AsOfTicks)
            {
                started += sign;
                if (entry.Span.End <= AsOfTicks)
                    over.Put(entry, diary, tree, AsOfTicks, sign);
                else
                    underWay = sign > 0 ? [.. underWay, entry] : Without(underWay, entry.Incident);
            }
            if (sign > 0)
                tree = tree.With(entry, sign);
        }
        return new AnalysedDiary(diary, AsOfTicks, over, underWay, started);
    }

    private static DiaryEntry[] Without(DiaryEntry[] entries, Incident incident) =>
        [.. entries.Where(entry => !ReferenceEquals(entry.Incident, incident))];

    /// <summary>The instant and the diary.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "as of {0:yyyy-MM-dd'T'HH:mm}Z: {1}", AsOf.UtcDateTime, Diary);
}
