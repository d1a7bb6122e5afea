using System.Globalization;

namespace RiskAssessment;

/// <summary>
/// Everything that was ever recorded of a case, as a list of events to which one can only append: what was known when, who recorded it, and why
/// it was changed.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads: appending gives a new history, which shares all but the new event. Equality is identity.
/// An event is added in O(1), and an entry that it changes is put in its place in O(log N). Personal data.
/// </remarks>
/// <example>
/// <code>
/// var history = CaseHistory.Open(new CaseOpened("2018/0417"), new DateTimeOffset(2018, 3, 2, 22, 0, 0, TimeSpan.Zero), by: "officer-17");
/// var incident = new Incident("i1", EdtfDate.Day(2018, 3, 1), Behaviour.Of("following"));
/// history = history.Append(new EntryAdded(incident), new DateTimeOffset(2018, 3, 2, 22, 5, 0, TimeSpan.Zero), by: "officer-17");
/// history = history.Append(
///     new EntryWithdrawn("i1"), new DateTimeOffset(2018, 3, 9, 9, 0, 0, TimeSpan.Zero), by: "officer-17", why: "It was another person.");
///
/// CaseFile asKnownOnTheEighth = history.CaseAt(new DateTimeOffset(2018, 3, 8, 0, 0, 0, TimeSpan.Zero));
/// Console.WriteLine(asKnownOnTheEighth.Diary!.Count);
/// </code>
/// </example>
[PersonalData]
public sealed partial class CaseHistory
{
    private readonly SharedList<CaseEvent> _events;

    private CaseHistory(SharedList<CaseEvent> events, CaseState state) => (_events, State) = (events, state);

    /// <summary>The events, in the order of their sequence numbers, which is that of the instants at which they were recorded. There is at least one.</summary>
    public IReadOnlyList<CaseEvent> Events => _events;

    /// <summary>The sequence number of the last event, which is the number of events.</summary>
    public int LastSequence => State.Count;

    /// <summary>The host's reference of the case.</summary>
    [PersonalData]
    public string Reference => State.Opened?.Reference ?? "";

    /// <summary>Where local times and days are read.</summary>
    public TimeZoneInfo TimeZone => State.Zone;

    /// <summary>Whether the case is closed.</summary>
    public bool IsClosed => State.IsClosed;

    /// <summary>
    /// The case with all that is known now. Each answer, entry, measure and milestone has the instant of its event as the one at which it was
    /// recorded. It is the same instance at every call.
    /// </summary>
    public CaseFile Case => State.Case;

    internal CaseState State { get; }

    /// <summary>Starts a history.</summary>
    /// <param name="opened">The first event.</param>
    /// <param name="recorded">The instant at which it was recorded.</param>
    /// <param name="by">Who recorded it: an opaque id of the host's, not empty.</param>
    /// <param name="why">Why; <see langword="null"/> if nothing is said.</param>
    /// <returns>A history with one event.</returns>
    /// <exception cref="InvalidInputException">The id is empty.</exception>
    public static CaseHistory Open(CaseOpened opened, DateTimeOffset recorded, string by, string? why = null)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return Empty.Append(opened, recorded, by, why);
    }

    /// <summary>
    /// Makes a history of a case file: one event for each thing in it, at the end of the date on which it was recorded, in the order of time. What
    /// does not say when it was recorded comes at the earliest such instant, or if nothing says it, at the earliest instant in the file.
    /// </summary>
    /// <param name="caseFile">The case file. Its <see cref="CaseFile.AsOf"/> and <see cref="CaseFile.KnownAt"/> are not used.</param>
    /// <param name="by">Who recorded it all: an opaque id of the host's, not empty.</param>
    /// <returns>The history.</returns>
    /// <exception cref="ArgumentException">A milestone has an empty id.</exception>
    /// <exception cref="InvalidInputException">The id is empty, or an entry leads over more than 1,000 duplicates to the one that counts.</exception>
    public static CaseHistory Of(CaseFile caseFile, string by)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        ArgumentNullException.ThrowIfNull(by);
        return CaseFileEvents.Of(caseFile, by);
    }

    /// <summary>Appends an event. This history is not changed.</summary>
    /// <param name="change">What changes.</param>
    /// <param name="recorded">The instant at which it was recorded, not before that of the last event.</param>
    /// <param name="by">Who recorded it: an opaque id of the host's, not empty.</param>
    /// <param name="why">
    /// Why, as free text. It must be said where something is corrected, replaced, withdrawn or countersigned, and where the instrument changes.
    /// </param>
    /// <param name="sequence">
    /// The sequence number that the event is to get, where another writer may have appended in the meantime; <see langword="null"/> for the next one.
    /// </param>
    /// <returns>The longer history.</returns>
    /// <exception cref="HistoryConflictException">The next sequence number is another one than <paramref name="sequence"/>.</exception>
    /// <exception cref="InvalidInputException">The event cannot follow. The exception has every problem, with paths of the event.</exception>
    public CaseHistory Append(CaseChange change, DateTimeOffset recorded, string by, string? why = null, int? sequence = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(by);
        if (sequence is { } expected && expected != LastSequence + 1)
            throw new HistoryConflictException(expected, LastSequence + 1);
        var problems = new List<Problem>();
        var longer = Append(new CaseEvent(LastSequence + 1, recorded, by, change, why), problems);
        return problems.Count == 0 ? longer : throw new InvalidInputException(problems);
    }

    /// <summary>What was known of the case at an instant: the events up to it, corrections and withdrawals included.</summary>
    /// <param name="knownAt">The instant.</param>
    /// <returns>
    /// The case, which has the instant as its <see cref="CaseFile.KnownAt"/>. Its assessment says how many events were recorded later. Before the
    /// first event it is an empty case.
    /// </returns>
    public CaseFile CaseAt(DateTimeOffset knownAt)
    {
        var count = CountAt(knownAt);
        return StateAt(count).Case with { KnownAt = knownAt, LaterEvents = LastSequence - count };
    }

    /// <summary>
    /// The diary of all that is known now, analysed as of an instant. The analysis is kept and carried on by <see cref="Append(CaseChange, DateTimeOffset, string, string?, int?)"/>, so that after
    /// an event about an entry only the change is worked out.
    /// </summary>
    /// <param name="asOf">The instant.</param>
    /// <returns>The analysed diary; <see langword="null"/> if the case has no diary.</returns>
    public AnalysedDiary? DiaryAsOf(DateTimeOffset asOf) => State.DiaryAsOf(asOf);

    /// <summary>The history with one more event; the same where something is wrong with it, which is added to the problems.</summary>
    internal CaseHistory Append(CaseEvent next, List<Problem> problems)
    {
        var state = State.After(next, problems);
        return ReferenceEquals(state, State) ? this : new CaseHistory(_events.Add(next), state);
    }

    /// <summary>The same history, in which a sequence number and an instant count as those of the last event. It is only good to find further problems.</summary>
    internal CaseHistory Resumed(int sequence, DateTimeOffset recorded) => new(_events, State.Resumed(sequence, recorded));

    internal static CaseHistory Empty { get; } = new(SharedList<CaseEvent>.Empty, CaseState.NotOpened);

    /// <summary>How many events were recorded by an instant.</summary>
    internal int CountAt(DateTimeOffset knownAt)
    {
        int low = 0, high = _events.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_events[middle].Recorded <= knownAt)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The state after so many events.</summary>
    internal CaseState StateAt(int count)
    {
        if (count == LastSequence)
            return State;
        var (state, problems) = (CaseState.NotOpened, new List<Problem>());
        foreach (var next in _events.Take(count))
            state = state.After(next, problems);
        return state;
    }

    /// <summary>The reference, how many events there are, and the case; nothing that people wrote.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} events; {1}", LastSequence, Case);
}
