using System.Collections;
using System.Diagnostics.CodeAnalysis;
using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Answers by the codes of their items. An item that is absent was not asked.</summary>
/// <remarks>Immutable and safe to share between threads. Equality is identity. The order in which answers are given never matters.</remarks>
[SuppressMessage("Naming", "CA1710", Justification = "An answer sheet is what people call it.")]
public sealed class AnswerSheet : IReadOnlyCollection<KeyValuePair<string, Answer>>
{
    private readonly SortedDictionary<string, Answer> _answers;

    /// <summary>What the instrument that read the sheet last made of it. It is worked out again where another one asks.</summary>
    private ReadAnswers? _read;

    /// <summary>A sheet with the answers given.</summary>
    /// <exception cref="ArgumentException">An item is answered twice.</exception>
    public AnswerSheet(params IEnumerable<(string Item, Answer Answer)> answers)
        : this(new SortedDictionary<string, Answer>(StringComparer.Ordinal))
    {
        ArgumentNullException.ThrowIfNull(answers);
        foreach (var (item, answer) in answers)
            _answers.Add(item, answer);
    }

    private AnswerSheet(SortedDictionary<string, Answer> answers) => _answers = answers;

    /// <summary>A sheet on which nothing was asked.</summary>
    public static AnswerSheet Empty { get; } = new(Array.Empty<(string, Answer)>());

    /// <summary>How many items have an answer, unknown and declined included.</summary>
    public int Count => _answers.Count;

    /// <summary>The answer to an item; <see langword="null"/> where it was not asked.</summary>
    public Answer? this[string item] => _answers.TryGetValue(item, out var answer) ? answer : null;

    /// <summary>A sheet with one answer more, or another. This one stays as it is.</summary>
    public AnswerSheet With(string item, Answer answer)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(answer);
        return new AnswerSheet(new SortedDictionary<string, Answer>(_answers, StringComparer.Ordinal) { [item] = answer });
    }

    /// <summary>The option or count of each item for an instrument that has read the sheet; <see langword="null"/> where it has not.</summary>
    internal int[]? ReadBy(InstrumentProgram program) => _read is { } read && read.Program == program ? read.Given : null;

    /// <summary>Keeps what an instrument made of the sheet, whatever the instant.</summary>
    internal void KeepRead(InstrumentProgram program, int[] given) => _read = new ReadAnswers(program, given);

    /// <summary>The answers by item code, in ordinal order.</summary>
    public IEnumerator<KeyValuePair<string, Answer>> GetEnumerator() => _answers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed record ReadAnswers(InstrumentProgram Program, int[] Given);
}
