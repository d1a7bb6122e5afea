using System.Globalization;
using RiskAssessment.Instruments;

namespace RiskAssessment.Analysis;

/// <summary>Counts over a caseload what each variant of an instrument would change: how many cases have each level, and how many move up or down.</summary>
/// <remarks>Cases are assessed in columns by all variants at once, so memory does not grow with their number. Not safe to share between threads.</remarks>
/// <example>
/// <code>
/// using RiskAssessment.Analysis;
///
/// var instrument = StalkingScreen.Instrument;
/// var counter = new SensitivityCounter(instrument, InstrumentVariant.Of(instrument));
/// counter.Add(new AnswerSheet(("victim-fear", Answer.Yes)), diary: null, asOf: new DateTimeOffset(2018, 4, 17, 12, 0, 0, TimeSpan.Zero));
/// foreach (VariantEffect effect in counter.Report().Effects.Take(5))
///     Console.WriteLine(effect);
/// </code>
/// </example>
public sealed class SensitivityCounter
{
    private readonly CaseColumns _cases;
    private readonly Instrument _instrument;
    private readonly Assessor _assessor;
    private readonly InstrumentVariant[] _variants;
    private readonly Assessor[] _assessors;
    private readonly long[] _levels = new long[ImpactReport.Levels.Count];
    private readonly VariantTally[] _tallies;

    /// <summary>Starts to count.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="variants">Its variants, as <see cref="InstrumentVariant.Of"/> makes them.</param>
    /// <exception cref="ArgumentException">A variant asks another question, or uses a fact that the instrument does not use.</exception>
    public SensitivityCounter(Instrument instrument, IEnumerable<InstrumentVariant> variants)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(variants);
        var form = QuestionForm.Of(instrument);
        (_instrument, _assessor, _cases) = (instrument, new Assessor(instrument), new CaseColumns(form));
        _variants = [.. variants];
        if (Array.Find(_variants, variant => !form.Fits(variant.Instrument)) is { } other)
            throw new ArgumentException($"The variant {other} has another question form than {instrument}.", nameof(variants));
        _assessors = Array.ConvertAll(_variants, variant => new Assessor(variant.Instrument));
        _tallies = Array.ConvertAll(_variants, _ => new VariantTally());
    }

    /// <summary>Adds a case as of an instant.</summary>
    /// <param name="answers">The answers. An item without an answer is open.</param>
    /// <param name="diary">The diary; <see langword="null"/> if there is none, so that no fact is known.</param>
    /// <param name="asOf">The instant.</param>
    /// <param name="timeZone">The time zone in which dates of answers are read; <see langword="null"/> for that of the diary, or UTC without a diary.</param>
    /// <exception cref="InvalidInputException">The answers are not valid for the instrument. The exception has every problem, and the case is not counted.</exception>
    public void Add(AnswerSheet answers, IncidentDiary? diary, DateTimeOffset asOf, TimeZoneInfo? timeZone = null)
    {
        _cases.Add(answers, diary, asOf, timeZone);
        if (_cases.Count == CaseBlock.Size)
            Assess();
    }

    /// <summary>Adds cases that are in columns already.</summary>
    /// <param name="cases">The cases. They are not kept.</param>
    /// <exception cref="ArgumentException">The instrument does not fit the form of the columns.</exception>
    public void Add(CaseColumns cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var before = _assessor.AssessLevels(cases);
        for (var i = 0; i < before.Count; i++)
            _levels[(int)before[i].Level]++;
        for (var variant = 0; variant < _variants.Length; variant++)
            _tallies[variant].Add(before, _assessors[variant].AssessLevels(cases));
    }

    /// <summary>What was counted so far. Counting can go on after it.</summary>
    /// <returns>The figures.</returns>
    public SensitivityReport Report()
    {
        Assess();
        return new SensitivityReport(
            _instrument,
            [.. _levels],
            [.. _variants.Select((variant, i) => _tallies[i].Of(variant)).OrderByDescending(effect => effect.Raised + effect.Lowered)]);
    }

    private void Assess()
    {
        if (_cases.Count > 0)
            Add(_cases);
        _cases.Clear();
    }

    /// <summary>How many variants there are.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_variants.Length} variants of {_instrument}");

    private sealed class VariantTally
    {
        private readonly long[] _levels = new long[ImpactReport.Levels.Count];
        private long _raised;
        private long _lowered;

        internal void Add(ColumnLevels before, ColumnLevels after)
        {
            for (var i = 0; i < after.Count; i++)
            {
                var (was, now) = (before[i].Level, after[i].Level);
                _levels[(int)now]++;
                _raised += now > was ? 1 : 0;
                _lowered += now < was ? 1 : 0;
            }
        }

        internal VariantEffect Of(InstrumentVariant variant) => new(variant, [.. _levels], _raised, _lowered);
    }
}

/// <summary>What each variant of an instrument would change over a caseload.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class SensitivityReport
{
    private readonly long[] _levels;

    internal SensitivityReport(Instrument instrument, long[] levels, IReadOnlyList<VariantEffect> effects) => (Instrument, _levels, Effects) = (instrument, levels, effects);

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; }

    /// <summary>The number of cases.</summary>
    public long Cases => _levels.Sum();

    /// <summary>The effects of the variants, those that move the most cases first, else in the order of the variants.</summary>
    public IReadOnlyList<VariantEffect> Effects { get; }

    /// <summary>The number of cases with a level by the instrument itself.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The number.</returns>
    public long Count(RiskLevel level) => _levels[(int)level];

    /// <summary>How many cases and variants there are.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cases} cases, {Effects.Count} variants");
}

/// <summary>What one variant of an instrument would change over a caseload.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class VariantEffect
{
    private readonly long[] _levels;

    internal VariantEffect(InstrumentVariant variant, long[] levels, long raised, long lowered) => (Variant, _levels, Raised, Lowered) = (variant, levels, raised, lowered);

    /// <summary>The variant.</summary>
    public InstrumentVariant Variant { get; }

    /// <summary>The number of cases whose level is higher by the variant, in the order undetermined, standard, medium, high.</summary>
    public long Raised { get; }

    /// <summary>The number of cases whose level is lower by the variant, in the same order.</summary>
    public long Lowered { get; }

    /// <summary>The number of cases with a level by the variant.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The number.</returns>
    public long Count(RiskLevel level) => _levels[(int)level];

    /// <summary>The number that was moved, and how many cases move.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Variant}: {Raised} raised, {Lowered} lowered");
}
