using System.Globalization;
using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>
/// Cases as columns: for each item of a form the answers of all cases, and for each fact its values. Every instrument that fits the form can assess
/// them, many cases at once, by <see cref="Assessor.AssessLevels"/>.
/// </summary>
/// <remarks>
/// The order of cases is that in which they were added. Not safe to share between threads; a few thousand cases each in columns of their own for each thread
/// are the quickest. Personal data.
/// </remarks>
/// <example>
/// <code>
/// using RiskAssessment.Instruments;
///
/// var assessor = new Assessor(StalkingScreen.Instrument);
/// var cases = new CaseColumns(QuestionForm.Of(assessor.Instrument));
/// cases.Add(new AnswerSheet(("victim-fear", Answer.Yes)), diary: null, asOf: new DateTimeOffset(2018, 4, 17, 12, 0, 0, TimeSpan.Zero));
///
/// ColumnLevels levels = assessor.AssessLevels(cases);
/// Console.WriteLine(levels[0].Level);
/// </code>
/// </example>
[PersonalData]
public sealed class CaseColumns
{
    /// <summary>The value of an item without an answer: not asked, unknown or declined.</summary>
    public const int Open = ItemState.Open;

    /// <summary>The value of an item that was answered with "not applicable".</summary>
    public const int NotApplicable = ItemState.NotApplicable;

    private const int FirstCapacity = 64;

    private readonly int[][] _answers;
    private readonly double[][] _low;
    private readonly double[][] _high;
    private readonly List<string?> _references = [];

    /// <summary>Sets of cases that were asked for, until cases are added.</summary>
    private readonly Dictionary<(int Column, int Low, int High), ulong[]> _answered = [];
    private readonly Dictionary<(int Column, Instruments.Range Range), (ulong[] Certain, ulong[] Possible)> _facts = [];

    /// <summary>Makes columns without cases.</summary>
    /// <param name="form">The form, which says which columns there are.</param>
    public CaseColumns(QuestionForm form)
    {
        Form = NotNull.Of(form);
        _answers = [.. form.Items.Select(_ => new int[FirstCapacity])];
        _low = [.. form.Facts.Select(_ => new double[FirstCapacity])];
        _high = [.. form.Facts.Select(_ => new double[FirstCapacity])];
    }

    /// <summary>Makes columns of values that were stored.</summary>
    /// <param name="form">The form.</param>
    /// <param name="count">The number of cases.</param>
    /// <param name="answers">
    /// A column for each of <see cref="QuestionForm.Items"/>, in this order: for each case the index of the option, the count, <see cref="NotApplicable"/> or
    /// <see cref="Open"/>. The arrays are kept, not copied.
    /// </param>
    /// <param name="lowest">A column for each of <see cref="QuestionForm.Facts"/>, in this order: the least value of each case. The arrays are kept.</param>
    /// <param name="highest">The same for the greatest value.</param>
    /// <param name="references">The host's reference of each case, or <see langword="null"/>; left out, no case has one.</param>
    /// <exception cref="ArgumentException">There are not as many columns as the form has, or one is shorter than the number of cases.</exception>
    /// <exception cref="InvalidInputException">A value is not an answer to its item, or not an interval. The exception names the first of each column.</exception>
    public CaseColumns(
        QuestionForm form, int count, IReadOnlyList<int[]> answers, IReadOnlyList<double[]> lowest, IReadOnlyList<double[]> highest, IReadOnlyList<string?>? references = null)
    {
        (Form, Count) = (NotNull.Of(form), count);
        _references.AddRange(references is null ? Enumerable.Repeat<string?>(null, Math.Max(count, 0)) : references.Take(count));
        (_answers, _low, _high) = (NotNull.All(answers), NotNull.All(lowest), NotNull.All(highest));
        if (_answers.Length != form.Items.Count || _low.Length != form.Facts.Count || _high.Length != form.Facts.Count)
            throw new ArgumentException($"The form has {form}.", nameof(answers));
        if (count < 0 || _references.Count < count || _answers.Any(column => column.Length < count) || _low.Concat(_high).Any(column => column.Length < count))
            throw new ArgumentException("Every column must have a value for each case.", nameof(count));
        Problem[] problems = [.. Enumerable.Range(0, _answers.Length).Select(WrongAnswer).Concat(Enumerable.Range(0, _low.Length).Select(WrongFact)).OfType<Problem>()];
        if (problems.Length > 0)
            throw new InvalidInputException(problems);
    }

    /// <summary>The form, which says which columns there are.</summary>
    public QuestionForm Form { get; }

    /// <summary>The number of cases.</summary>
    public int Count { get; private set; }

    /// <summary>The host's reference of each case; <see langword="null"/> for one without.</summary>
    [PersonalData]
    public IReadOnlyList<string?> References => _references.AsReadOnly();

    /// <summary>Adds a case as of an instant.</summary>
    /// <param name="answers">The answers. An item without an answer is open.</param>
    /// <param name="diary">The diary; <see langword="null"/> if there is none, so that no fact is known.</param>
    /// <param name="asOf">The instant. Incidents that start later, and answers that hold only later, are left out.</param>
    /// <param name="timeZone">The time zone in which dates of answers are read; <see langword="null"/> for that of the diary, or UTC without a diary.</param>
    /// <exception cref="ArgumentException">The diary has a time zone with other rules than <paramref name="timeZone"/>.</exception>
    /// <param name="reference">The host's reference of the case; <see langword="null"/>, the default, if it has none. It is not interpreted.</param>
    /// <exception cref="InvalidInputException">The answers are not valid for this form. The exception has every problem, and no case was added.</exception>
    public void Add(AnswerSheet answers, IncidentDiary? diary, DateTimeOffset asOf, TimeZoneInfo? timeZone = null, string? reference = null)
    {
        ArgumentNullException.ThrowIfNull(answers);
        IanaTimeZone.ThrowIfNotThatOf(diary, timeZone, nameof(timeZone));
        AnswerCheck.ThrowIfNotValid(answers, Form.Instrument);
        var given = GivenAnswers.Of(answers, Form.Instrument, diary, diary?.TimeZone ?? timeZone ?? TimeZoneInfo.Utc, asOf.UtcTicks);
        var pattern = PatternProfile.Of(diary, asOf);
        for (var i = 0; i < _answers.Length; i++)
            Put(ref _answers[i], given[i]);
        for (var i = 0; i < _low.Length; i++)
        {
            var (low, high) = pattern.Fact(Form.Facts[i].Index);
            Put(ref _low[i], low);
            Put(ref _high[i], high);
        }
        _references.Add(reference);
        Count++;
        Forget();
    }

    /// <summary>Removes all cases. The memory is kept for those that are added next.</summary>
    public void Clear()
    {
        _references.Clear();
        Count = 0;
        Forget();
    }

    /// <summary>The answers to an item.</summary>
    /// <param name="item">The index of the item in <see cref="QuestionForm.Items"/>.</param>
    /// <returns>For each case the index of the option, the count, <see cref="NotApplicable"/> or <see cref="Open"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public ReadOnlySpan<int> Answers(int item) => Column(_answers, item, nameof(item));

    /// <summary>The least values of a fact.</summary>
    /// <param name="fact">The index of the fact in <see cref="QuestionForm.Facts"/>.</param>
    /// <returns>One for each case, in the unit of the fact; negative infinity where there is no least one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such fact.</exception>
    public ReadOnlySpan<double> Lowest(int fact) => Column(_low, fact, nameof(fact));

    /// <summary>The greatest values of a fact.</summary>
    /// <param name="fact">The index of the fact in <see cref="QuestionForm.Facts"/>.</param>
    /// <returns>One for each case, in the unit of the fact; infinity where there is no greatest one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such fact.</exception>
    public ReadOnlySpan<double> Highest(int fact) => Column(_high, fact, nameof(fact));

    /// <summary>The cases whose answer to an item is in a range of options or counts.</summary>
    internal ulong[] Answered(int column, int low, int high)
    {
        if (_answered.TryGetValue((column, low, high), out var known))
            return known;
        var (set, values) = (new ulong[Bits.WordsFor(Count)], _answers[column]);
        for (var i = 0; i < Count; i++)
            set[i / Bits.PerWord] |= (values[i] >= low && values[i] <= high ? 1UL : 0) << i;
        return _answered[(column, low, high)] = set;
    }

    /// <summary>The cases for which a gate over a fact is certainly, and possibly, true.</summary>
    internal (ulong[] Certain, ulong[] Possible) Of(in Gate gate)
    {
        var key = (Form.ColumnOfFact(gate.Subject), gate.Range);
        if (_facts.TryGetValue(key, out var known))
            return known;
        var (certain, possible) = (new ulong[Bits.WordsFor(Count)], new ulong[Bits.WordsFor(Count)]);
        var (low, high) = (_low[key.Item1], _high[key.Item1]);
        for (var i = 0; i < Count; i++)
        {
            var truth = gate.Of(low[i], high[i]);
            certain[i / Bits.PerWord] |= (ulong)truth.Certain() << i;
            possible[i / Bits.PerWord] |= (ulong)truth.Possible() << i;
        }
        return _facts[key] = (certain, possible);
    }

    private void Forget()
    {
        _answered.Clear();
        _facts.Clear();
    }

    private void Put<T>(ref T[] column, T value)
    {
        if (Count == column.Length)
            Array.Resize(ref column, 2 * Count);
        column[Count] = value;
    }

    private ReadOnlySpan<T> Column<T>(T[][] columns, int index, string name) => index >= 0 && index < columns.Length
        ? columns[index].AsSpan(0, Count)
        : throw new ArgumentOutOfRangeException(name, index, $"The form has {Form}.");

    private Problem? WrongAnswer(int column)
    {
        var item = Form.Items[column];
        var (least, most) = (item.MayNotApply ? NotApplicable : Open, item.Kind == ItemKind.Count ? Item.MostCount : item.Options.Count - 1);
        var wrong = Array.FindIndex(_answers[column], 0, Count, value => value < least || value > most);
        return wrong < 0 ? null : new(
            AnswerCheck.OutOfRange,
            string.Format(CultureInfo.InvariantCulture, "$.answers.{0}[{1}]", item.Code, wrong),
            string.Format(CultureInfo.InvariantCulture, "{0} is not an answer to '{1}'. Use {2} to {3}.", _answers[column][wrong], item.Code, least, most));
    }

    private Problem? WrongFact(int column)
    {
        for (var i = 0; i < Count; i++)
            if (!(_low[column][i] <= _high[column][i]))
                return new(
                    AnswerCheck.OutOfRange,
                    string.Format(CultureInfo.InvariantCulture, "$.facts.{0}[{1}]", Form.Facts[column].Code, i),
                    $"The least value of '{Form.Facts[column].Code}' must be a number that is not above its greatest.");
        return null;
    }

    /// <summary>How many cases there are, and the form.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} cases, {1}", Count, Form);
}
