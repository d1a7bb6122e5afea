using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Answers by the codes of their items. An item that is absent was not asked.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Equality is identity. The order in which answers are given does not matter. Personal data.
/// </remarks>
/// <example>
/// <code>
/// var answers = new AnswerSheet(("threats", Answer.Yes), ("weapons", Answer.Unknown)).With("fear", Answer.Yes);
/// </code>
/// </example>
[SuppressMessage("Naming", "CA1710", Justification = "An answer sheet is what people call it.")]
[PersonalData]
public sealed partial class AnswerSheet : IReadOnlyCollection<KeyValuePair<string, Answer>>
{
    private static readonly Comparer<KeyValuePair<string, Answer>> ByItem =
        Comparer<KeyValuePair<string, Answer>>.Create((one, other) => string.CompareOrdinal(one.Key, other.Key));

    /// <summary>By item code, in ordinal order.</summary>
    private readonly KeyValuePair<string, Answer>[] _answers;

    /// <summary>The result of the last instrument that read the sheet. It is computed again for another instrument.</summary>
    private ReadAnswers? _read;

    /// <summary>Makes a sheet.</summary>
    /// <param name="answers">Each item by its code, with its answer. <see cref="Assessor.Check"/> says whether an instrument has such items.</param>
    /// <exception cref="ArgumentNullException">An item or an answer is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An item is answered twice.</exception>
    public AnswerSheet(params IEnumerable<(string Item, Answer Answer)> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        _answers = [.. answers.Select(answer => new KeyValuePair<string, Answer>(NotNull.Of(answer.Item, nameof(answers)), NotNull.Of(answer.Answer, nameof(answers))))];
        if (Sort(_answers) is not null)
            throw new ArgumentException("An item is answered twice.", nameof(answers));
    }

    private AnswerSheet(KeyValuePair<string, Answer>[] sorted) => _answers = sorted;

    /// <summary>A sheet on which nothing was asked.</summary>
    public static AnswerSheet Empty { get; } = new(Array.Empty<KeyValuePair<string, Answer>>());

    /// <summary>The number of items that have an answer, including unknown and declined.</summary>
    public int Count => _answers.Length;

    /// <summary>The answer to an item; <see langword="null"/> if it was not asked.</summary>
    /// <param name="item">The code of the item.</param>
    public Answer? this[string item] => PlaceOf(item) is >= 0 and var place ? _answers[place].Value : null;

    /// <summary>Makes a copy of the sheet in which an item has an answer. The sheet itself does not change.</summary>
    /// <param name="item">The code of the item.</param>
    /// <param name="answer">The answer, which replaces an earlier one.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public AnswerSheet With(string item, Answer answer)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(answer);
        var place = PlaceOf(item);
        var before = place < 0 ? ~place : place;
        var after = place < 0 ? before : place + 1;
        return new AnswerSheet([.. _answers.AsSpan(0, before), new(item, answer), .. _answers.AsSpan(after)]);
    }

    /// <summary>Makes a copy of the sheet on which an item has no answer. The sheet itself does not change.</summary>
    /// <param name="item">The code of the item.</param>
    /// <returns>The copy; this sheet if the item has no answer.</returns>
    /// <exception cref="ArgumentNullException">The item is <see langword="null"/>.</exception>
    public AnswerSheet Without(string item) =>
        PlaceOf(item) is >= 0 and var place ? new AnswerSheet([.. _answers.AsSpan(0, place), .. _answers.AsSpan(place + 1)]) : this;

    /// <summary>A sheet that keeps the answers given, in an order of its own; <see langword="null"/> where an item is answered twice.</summary>
    internal static AnswerSheet? Of(KeyValuePair<string, Answer>[] answers) => Sort(answers) is null ? new AnswerSheet(answers) : null;

    /// <summary>The answers by item code, in ordinal order.</summary>
    internal ReadOnlySpan<KeyValuePair<string, Answer>> AsSpan() => _answers;

    /// <summary>The option or count of each item for an instrument that has read the sheet; <see langword="null"/> if it has not.</summary>
    internal int[]? ReadBy(GateProgram program) => _read is { } read && read.Program == program ? read.Given : null;

    /// <summary>Keeps the result of an instrument for the sheet, for every instant.</summary>
    internal void KeepRead(GateProgram program, int[] given) => _read = new ReadAnswers(program, given);

    /// <summary>The answers by item code, in ordinal order.</summary>
    /// <returns>An enumerator over the answers.</returns>
    public IEnumerator<KeyValuePair<string, Answer>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, Answer>>)_answers).GetEnumerator();

    /// <summary>How many answers there are, and how many of them are open.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} answers, {1} of them open", Count, _answers.Count(answer => answer.Value.IsOpen));

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Sorts answers that are not in order yet, and gives an item that is answered twice.</summary>
    private static string? Sort(KeyValuePair<string, Answer>[] answers)
    {
        if (FirstOutOfOrder(answers) < 0)
            return null;
        Array.Sort(answers, ByItem);
        return FirstOutOfOrder(answers) is >= 0 and var twice ? answers[twice].Key : null;
    }

    /// <summary>The first answer that is not sorted after the previous one, or -1.</summary>
    private static int FirstOutOfOrder(KeyValuePair<string, Answer>[] answers)
    {
        for (var i = 1; i < answers.Length; i++)
            if (string.CompareOrdinal(answers[i - 1].Key, answers[i].Key) >= 0)
                return i;
        return -1;
    }

    /// <summary>The index of an item, or the complement of the index where it would be inserted.</summary>
    private int PlaceOf(string item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var (low, high) = (0, _answers.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(_answers[middle].Key, item);
            if (order == 0)
                return middle;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return ~low;
    }

    private sealed record ReadAnswers(GateProgram Program, int[] Given);
}
