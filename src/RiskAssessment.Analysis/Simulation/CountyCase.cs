using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MathNet.Numerics.Random;
using RiskAssessment.Instruments;

namespace RiskAssessment.Analysis;

/// <summary>
/// One case of a made-up county, from the first report to the end. All of its reports are drawn at once: what happens is a drawn case, of which people
/// record what they are told. Every figure here is invented; docs/simulation.md has them.
/// </summary>
[SuppressMessage("Security", "CA5394", Justification = "Made-up cases are drawn from a seed, so that they can be drawn again.")]
[SuppressMessage("ApiDesign", "RS0030", Justification = "The generator and its seed are stated; the same seed gives the same cases.")]
internal sealed partial class CountyCase
{
    private const int Handlers = 24;
    private const int Officers = 40;
    private const int Advocates = 8;
    private const int Supervisors = 5;

    private static readonly string[] Severe = ["threat-of-harm", "implied-threat", "property-damage", "physical-assault", "home-intrusion"];
    private static readonly (int Days, double Weight)[] ReviewDays = [(7, 30), (14, 30), (28, 40)];

    private readonly RandomSource _random;
    private readonly CountyClock _clock;
    private readonly Instrument _instrument;
    private readonly AnswerSheet _truth;
    private readonly List<Contact> _contacts;
    private readonly List<(DateTime At, Action<DateTime> Visit)> _visits = [];
    private readonly List<(CaseChange Change, string? Why)> _changes = [];
    private readonly List<CountyReport> _reports = [];
    private readonly string _officer;
    private readonly string _advocate;
    private readonly bool _isSevere;
    private CaseHistory? _history;
    private Milestone? _separation;
    private ProtectiveMeasure? _warning;
    private int _measures;
    private int _milestones;

    private CountyCase(CaseFile truth, Instrument instrument, CountyClock clock, RandomSource random)
    {
        (_random, _clock, _instrument, _truth) = (random, clock, instrument, truth.Answers);
        _contacts = [.. truth.Diary!.Incidents.Select(entry => new Contact(Local(entry.When), entry.Behaviours[0])).OrderBy(contact => contact.At)];
        _separation = truth.Diary.Milestones is [var separation, ..] ? separation : null;
        _warning = truth.Diary.Measures is [var warning, ..] ? warning : null;
        _isSevere = _contacts.Exists(contact => Severe.Contains(contact.Behaviour.Code));
        (_officer, _advocate) = (Somebody("officer", Officers), Somebody("advocate", Advocates));
    }

    /// <summary>Draws every report of a case.</summary>
    /// <param name="truth">What happens, on any days.</param>
    /// <param name="opened">The first event.</param>
    /// <param name="instrument">The instrument whose items are asked.</param>
    /// <param name="day">The day of the first report.</param>
    /// <param name="clock">The local times.</param>
    /// <param name="random">The generator of this case.</param>
    internal static IReadOnlyList<CountyReport> Reports(CaseFile truth, CaseOpened opened, Instrument instrument, DateOnly day, CountyClock clock, RandomSource random)
    {
        var one = new CountyCase(truth, instrument, clock, random);
        one.Plan(opened, day);
        foreach (var (at, visit) in one._visits.OrderBy(visit => visit.At))
            visit(at);
        return one._reports;
    }

    private static DateTime Local(EdtfDate date) => date.EarliestIn(TimeZoneInfo.Utc).DateTime;

    private static EdtfDate Minute(DateTime at) => EdtfDate.AtLocal(at.Year, at.Month, at.Day, at.Hour, at.Minute);

    private string Somebody(string role, int count) => string.Create(CultureInfo.InvariantCulture, $"{role}-{_random.Next(count) + 1}");

    /// <summary>Says when who records something. What happens is moved by whole days, so that the first report is on its day.</summary>
    private void Plan(CaseOpened opened, DateOnly day)
    {
        var isCall = !CountyHours.IsOfficeDay(day.DayOfWeek) || _random.Happens(85);
        var told = _contacts[_random.Happens(25) ? Math.Min(1, _contacts.Count - 1) : _random.Next(_contacts.Count / 3, _contacts.Count)];
        var late = _random.Happens(50) ? 0 : _random.Happens(70) ? _random.Next(1, 15) : _random.Next(15, 91);
        var first = (isCall ? CountyHours.Call(told.At, _random) : CountyHours.Office(told.At, _random)).AddDays(late);
        Move(day.DayNumber - DateOnly.FromDateTime(first).DayNumber);
        first = day.ToDateTime(TimeOnly.FromDateTime(first));
        var by = isCall ? Somebody("handler", Handlers) : _random.Happens(60) ? _officer : _advocate;
        Visit(first, now => Open(now, opened, by));

        var end = CountyHours.Weekday(first.AddDays(_random.Between(21, 120)), _random);
        PlanEnquiry(first, end);
        foreach (var contact in _contacts.Where(contact => contact.At > first && contact.At < end))
            if (_random.Happens(60))
                Visit(CountyHours.Call(contact.At, _random), Call, end);
        if (_random.Happens(35))
            for (var at = CountyHours.Weekday(first.AddDays(_random.Next(1, 8)), _random); at < end; at = CountyHours.Weekday(at.AddDays(_random.Next(10, 22)), _random))
                Visit(at, Support);
        var every = _random.Chosen(ReviewDays);
        for (var at = CountyHours.Weekday(first.AddDays(1), _random); at < end; at = CountyHours.Weekday(at.AddDays(every), _random))
            Visit(at, Review);
        Visit(end, Close);
        if (_contacts.Find(contact => contact.At > end && contact.At < end.AddDays(90)) is { } again && _random.Happens(50))
            PlanAgain(CountyHours.Call(again.At, _random));
    }

    /// <summary>What the police do: the interview, protective measures, an arrest.</summary>
    private void PlanEnquiry(DateTime first, DateTime end)
    {
        if (_random.Happens(90))
            Visit(CountyHours.Weekday(first.AddDays(_random.Between(.1, 4)), _random), Interview, end);
        if (_random.Happens(25))
            Visit(CountyHours.Weekday(first.AddDays(_random.Between(1, 14)), _random), Warn, end);
        if (_isSevere && _random.Happens(20))
            Visit(CountyHours.Weekday(first.AddDays(_random.Between(7, 45)), _random), Order, end);
        if (_isSevere && _random.Happens(20))
            Visit(CountyHours.Office(first.AddDays(_random.Between(1, 30)), _random), Arrest, end);
    }

    /// <summary>A closed case is opened once more, and closed four weeks later.</summary>
    private void PlanAgain(DateTime at)
    {
        Visit(at, Reopen);
        Visit(CountyHours.Weekday(at.AddDays(1), _random), Interview);
        Visit(CountyHours.Weekday(at.AddDays(28), _random), Close);
    }

    private void Visit(DateTime at, Action<DateTime> visit, DateTime? end = null)
    {
        if (end is null || at < end)
            _visits.Add((at, visit));
    }

    private void Move(int days)
    {
        foreach (var contact in _contacts)
            contact.At = _clock.Valid(contact.At.AddDays(days));
        if (_separation is { } separation)
            _separation = new Milestone(separation.Kind, EdtfDate.Day(DateOnly.FromDateTime(Local(separation.On).AddDays(days)))) { Id = NextMilestone() };
        if (_warning is { } warning)
            _warning = new ProtectiveMeasure(NextMeasure(), warning.Kind, Minute(_clock.Valid(Local(warning.From).AddDays(days))));
    }

    private string NextMilestone() => string.Create(CultureInfo.InvariantCulture, $"t{++_milestones}");

    private string NextMeasure() => string.Create(CultureInfo.InvariantCulture, $"m{++_measures}");

    private void Record(CaseChange change, string? why = null) => _changes.Add((change, why));

    /// <summary>
    /// Makes a report of what was recorded, some seconds for each event. One that would last over midnight begins after it, and one that would begin
    /// before the report before it has ended comes after that.
    /// </summary>
    private void Report(DateTime at, string by)
    {
        if (_changes.Count == 0)
            return;
        var start = _clock.Instant(at);
        if (_history?.Events[^1].Recorded is { } last && start <= last)
            start = _clock.In(last.AddMinutes(1));
        var seconds = _changes.ConvertAll(_ => _random.Next(5, 60));
        if (_clock.Day(start.AddSeconds(seconds.Sum())) is var day && day != _clock.Day(start))
            start = _clock.Instant(day.ToDateTime(new TimeOnly(0, 1)));
        var expected = _history?.LastSequence ?? 0;
        for (var i = 0; i < _changes.Count; i++)
        {
            var (change, why) = _changes[i];
            start = _clock.In(start.AddSeconds(seconds[i]));
            _history = _history is null ? CaseHistory.Open((CaseOpened)change, start, by, why) : _history.Append(change, start, by, why);
        }
        _changes.Clear();
        _reports.Add(new CountyReport(_history!.Reference, Array.AsReadOnly(_history.Events.Skip(expected).ToArray())));
    }

    /// <summary>One thing that happens, and whether it was told.</summary>
    private sealed class Contact(DateTime at, Behaviour behaviour)
    {
        internal DateTime At { get; set; } = at;

        internal Behaviour Behaviour { get; } = behaviour;

        internal bool IsTold { get; set; }
    }
}
