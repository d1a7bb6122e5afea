using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using RiskAssessment.Instruments;

namespace RiskAssessment.Analysis;

/// <summary>
/// Draws the days of a made-up police force: what call handlers, officers, advocates and supervisors record of stalking cases, day after day. Reports
/// come late, are corrected and withdrawn, are told twice; measures are set and breached. It is there to try and to load a program, and says nothing of
/// a real force. docs/simulation.md has each figure.
/// </summary>
/// <remarks>
/// The same seed gives the same reports. The force starts without a case, and a case lasts some months, so that the number of reports a day grows at
/// first. A case is drawn whole on its first day, and its later reports are kept until their day; nothing is kept after it. Not safe to share between
/// threads.
/// </remarks>
/// <example>
/// <code>
/// using RiskAssessment.Analysis;
///
/// var county = new CountySimulator(StalkingScreen.Instrument, seed: 1, firstDay: new DateOnly(2026, 1, 1), newCasesPerDay: 8);
/// for (var day = 0; day &lt; 30; day++)
///     foreach (CountyReport report in county.NextDay())
///         Console.WriteLine($"{report.CaseReference}: {report.Events.Count} events after {report.Expected}");
/// </code>
/// </example>
[SuppressMessage("Security", "CA5394", Justification = "Made-up cases are drawn from a seed, so that they can be drawn again.")]
[SuppressMessage("ApiDesign", "RS0030", Justification = "The generator and its seed are stated; the same seed gives the same cases.")]
public sealed class CountySimulator
{
    private const int MostNewCases = 100_000;

    private static readonly (string Population, double Weight)[] Mix = [("low-level", 50), ("survey-defined", 35), ("women-stalked", 15)];
    private static readonly (string Area, double Weight)[] Areas = [("north-district", 30), ("east-district", 25), ("south-district", 20), ("west-district", 15), ("centre-district", 10)];

    private readonly Instrument _instrument;
    private readonly int _seed;
    private readonly double _newCasesPerDay;
    private readonly CountyClock _clock;
    private readonly (CaseSimulator Cases, double Weight)[] _populations;
    private readonly Dictionary<DateOnly, List<CountyReport>> _later = [];
    private int _cases;

    /// <summary>Starts with a force that has no case.</summary>
    /// <param name="instrument">The instrument whose items are asked. Each case names it.</param>
    /// <param name="seed">The seed: another one gives other days.</param>
    /// <param name="firstDay">The first day, from the year 1900 to 2999.</param>
    /// <param name="newCasesPerDay">How many new cases there are a day, on average: more than 0, and at most 100,000.</param>
    /// <param name="timeZone">The time zone of the force; <see langword="null"/> means Europe/London.</param>
    /// <exception cref="ArgumentException">The time zone has no IANA name.</exception>
    public CountySimulator(Instrument instrument, int seed, DateOnly firstDay, double newCasesPerDay, TimeZoneInfo? timeZone = null)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstDay, new DateOnly(1900, 1, 1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstDay, new DateOnly(2999, 12, 31));
        if (!(newCasesPerDay > 0 && newCasesPerDay <= MostNewCases))
            throw new ArgumentOutOfRangeException(nameof(newCasesPerDay), newCasesPerDay, "More than 0, and at most 100,000.");
        (_instrument, _seed, Day, _newCasesPerDay) = (instrument, seed, firstDay, newCasesPerDay);
        _clock = new CountyClock(new CaseOpened("", timeZone ?? TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).TimeZone);
        var asOf = new DateTimeOffset(firstDay, new TimeOnly(12, 0), TimeSpan.Zero);
        _populations = Array.ConvertAll(Mix, one => (new CaseSimulator(Population.All.First(population => population.Code == one.Population), instrument, seed, asOf), one.Weight));
    }

    /// <summary>What is drawn from one seed, each from generators of its own.</summary>
    private enum Stream
    {
        Days = 1,
        Cases,
        Persons,
        Victims,
    }

    /// <summary>The next day to be drawn.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Draws the next day.</summary>
    /// <returns>Every report that was completed on that day, in the order of the instants at which they were; none on a quiet day.</returns>
    public IReadOnlyList<CountyReport> NextDay()
    {
        var count = Poisson.Sample(Random(Stream.Days, Day.DayNumber), _newCasesPerDay * CountyHours.NewCases(Day.DayOfWeek));
        for (var i = 0; i < count; i++)
            AddCase(++_cases);
        _later.Remove(Day, out var today);
        Day = Day.AddDays(1);
        return Array.AsReadOnly((today ?? []).OrderBy(report => report.Recorded).ToArray());
    }

    private void AddCase(int number)
    {
        var random = Random(Stream.Cases, number);
        var opened = new CaseOpened(string.Create(CultureInfo.InvariantCulture, $"county-{_seed}-{number}"), _clock.Zone)
        {
            Jurisdiction = Jurisdiction.EnglandAndWales,
            VictimKey = KeyOf("victim", Stream.Victims, number, 3),
            PersonKey = KeyOf("person", Stream.Persons, number, 8),
            Labels = new Dictionary<string, string> { ["area"] = random.Chosen(Areas) },
            Instrument = new InstrumentIdentity(_instrument.Id, _instrument.Version),
        };
        foreach (var report in CountyCase.Reports(random.Chosen(_populations).Next(), opened, _instrument, Day, _clock, random))
        {
            var day = _clock.Day(report.Recorded);
            if (!_later.TryGetValue(day, out var reports))
                _later.Add(day, reports = []);
            reports.Add(report);
        }
    }

    /// <summary>A key of a case, or with a probability that of an earlier case.</summary>
    private string KeyOf(string what, Stream stream, int number, double percent)
    {
        var random = Random(stream, number);
        return number > 1 && random.Happens(percent) ? KeyOf(what, stream, random.Next(1, number), percent) : string.Create(CultureInfo.InvariantCulture, $"{what}-{number}");
    }

    private RandomSource Random(Stream stream, int number) => RandomDraws.Of(RandomDraws.SeedOf(_seed, (int)stream), number);

    /// <summary>The next day, and how many cases there were until then.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd}: {_cases} cases until then");
}
