using System.Text;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using RiskAssessment.Tests.Laws.Generators;

namespace RiskAssessment.Tests.Laws;

/// <summary>A random instrument with a random case for it: every missing state, every kind of diary.</summary>
internal sealed class RandomCase
{
    /// <summary>Few enough to check every completion.</summary>
    private const int MostCompletions = 120;

    private readonly Random _random;

    internal RandomCase(int seed, bool monotone = false)
    {
        _random = new Random(seed);
        Reference = new RandomModel(_random, monotone).Next();
        Instrument = InstrumentJson.Read(Encoding.UTF8.GetBytes(Reference.Json().ToJsonString()));
        Assessor = new Assessor(Instrument);
        AsOf = RandomDate.AsOf(_random);
        Diary = _random.Next(4) == 0 ? null : new RandomDiaries(_random, RandomDiaries.Zone(_random)).Next();
        var isOpen = _random.NextDouble();
        var answers = Reference.Items.ToDictionary(item => item.Code, item => _random.NextDouble() < isOpen ? null : Answered(item));
        Given = Reference.Items.ToDictionary(item => item.Code, item => InEffect(item, answers[item.Code]));
        foreach (var item in Reference.Items.OrderBy(_ => _random.Next()))
            if (Completions() > MostCompletions && Given[item.Code] is null)
                answers[item.Code] = item.AnswerOf((Given[item.Code] = item.Answers[_random.Next(item.Answers.Count)]).Value);
        foreach (var item in Reference.Items)
            answers[item.Code] ??= _random.Next(3) switch { 0 => Answer.Unknown, 1 => Answer.Declined, _ => null };
        Answers = new AnswerSheet(answers.Where(answer => answer.Value is not null).OrderBy(_ => _random.Next()).Select(answer => (answer.Key, answer.Value!)));
    }

    internal RefInstrument Reference { get; }

    internal Instrument Instrument { get; }

    internal Assessor Assessor { get; }

    /// <summary>The option or count of each item that is answered as of the instant.</summary>
    internal Dictionary<string, int?> Given { get; }

    internal AnswerSheet Answers { get; }

    internal IncidentDiary? Diary { get; }

    internal DateTimeOffset AsOf { get; }

    internal TimeZoneInfo Zone => Diary?.TimeZone ?? TimeZoneInfo.Utc;

    internal Assessment Assess() => Assessor.Assess(Answers, Diary, AsOf);

    /// <summary>The intervals of the facts for which the instrument asks.</summary>
    internal Dictionary<string, (double Low, double High)> FactsOf(PatternProfile pattern) =>
        Reference.Conditions.Concat(Reference.Items.SelectMany(item => item.ObservedBy).Select(observed => observed.When)).SelectMany(condition => condition.Facts)
            .Distinct().ToDictionary(code => code, code => (pattern[code].Low, pattern[code].High));

    /// <summary>An answer, sometimes with its source and the date from which it is valid.</summary>
    private Answer Answered(RefItem item)
    {
        var answer = item.AnswerOf(item.Answers[_random.Next(item.Answers.Count)]);
        return _random.Next(4) > 0 ? answer : RandomParts.WithDetails(_random, answer) with { Since = RandomDate.Of(_random) };
    }

    private int? InEffect(RefItem item, Answer? answer) =>
        answer is null || (answer.Since is { } since && new ReferenceDates(Zone).Span(since).Start > AsOf.UtcTicks) ? null
        : answer.Count ?? item.Answers.First(option => item.OptionCode(option) == answer.Option);

    private double Completions() => Reference.Items.Where(item => Given[item.Code] is null).Aggregate(1d, (product, item) => product * item.Answers.Count);
}
