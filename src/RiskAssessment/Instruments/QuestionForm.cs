using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using RiskAssessment.Patterns;

namespace RiskAssessment.Instruments;

/// <summary>
/// What an instrument asks: its items with their options, and the facts that its conditions use. Instruments that differ in rules, thresholds, weights or
/// texts alone have the same form, so that columns of cases that were made for one can be assessed by the other.
/// </summary>
/// <remarks>Immutable and safe to share between threads. Equality is identity; two forms ask the same if <see cref="Sha256"/> is equal.</remarks>
public sealed class QuestionForm
{
    private readonly Dictionary<int, int> _factColumns = [];

    /// <summary>For each compiled instrument that asked, the column of each of its items.</summary>
    private readonly ConditionalWeakTable<GateProgram, int[]> _columns = new();

    private QuestionForm(Instrument instrument)
    {
        Instrument = instrument;
        Facts = Array.AsReadOnly([.. FactsOf(instrument).Select(fact => PatternFact.All[fact])]);
        for (var i = 0; i < Facts.Count; i++)
            _factColumns.Add(Facts[i].Index, i);
    }

    /// <summary>The items, in the order of the instrument.</summary>
    public IReadOnlyList<Item> Items => Instrument.Items;

    /// <summary>The facts that the conditions of the instrument use, in the order of <see cref="PatternFact.All"/>.</summary>
    public IReadOnlyList<PatternFact> Facts { get; }

    /// <summary>
    /// The form in words, a line for each item (<c>item CODE OPTION…</c>, or <c>count CODE</c>, with <c>may-not-apply</c> where so) and each fact
    /// (<c>fact CODE</c>).
    /// </summary>
    public string Text => field ??= string.Concat(Items.Select(item => LineOf(item) + "\n").Concat(Facts.Select(fact => $"fact {fact.Code}\n")));

    /// <summary>The SHA-256 of <see cref="Text"/> in UTF-8, as 64 lower-case hexadecimal digits.</summary>
    public string Sha256 => field ??= HashOf(Text);

    /// <summary>An instrument with this form, which says what an answer may be.</summary>
    internal Instrument Instrument { get; }

    /// <summary>Makes the form of an instrument.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <returns>The form.</returns>
    public static QuestionForm Of(Instrument instrument) => new(NotNull.Of(instrument));

    /// <summary>Whether an instrument can assess columns of this form.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <returns>Whether it has the same items, in any order, and uses none but these facts.</returns>
    public bool Fits(Instrument instrument) => Misfit(NotNull.Of(instrument)) is null;

    /// <summary>For each item of an instrument its column.</summary>
    /// <exception cref="ArgumentException">The instrument does not fit.</exception>
    internal int[] ColumnsOf(Instrument instrument)
    {
        if (_columns.TryGetValue(instrument.Program, out var known))
            return known;
        if (Misfit(instrument) is { } misfit)
            throw new ArgumentException($"The columns were made for {Instrument}, and {instrument} {misfit}. Make columns with its own form.", nameof(instrument));
        return _columns.GetValue(instrument.Program, _ => [.. instrument.Items.Select(item => Instrument.Program.Items[item.Code])]);
    }

    /// <summary>The column of a fact that the form has, by the index of the fact.</summary>
    internal int ColumnOfFact(int fact) => _factColumns[fact];

    private string? Misfit(Instrument instrument)
    {
        var lines = new HashSet<string>(Items.Select(LineOf), StringComparer.Ordinal);
        return instrument.Items.FirstOrDefault(item => !lines.Contains(LineOf(item))) is { } other ? $"has another '{other.Code}'"
            : instrument.Items.Count < Items.Count ? "has fewer items"
            : FactsOf(instrument).Where(fact => !_factColumns.ContainsKey(fact)).Select(fact => (int?)fact).FirstOrDefault() is { } missing ? $"also uses the fact '{PatternFact.All[missing].Code}'"
            : null;
    }

    private static IEnumerable<int> FactsOf(Instrument instrument) =>
        instrument.Program.FactGates.Select(gate => instrument.Program.Gates[gate].Subject).Distinct().OrderBy(fact => fact);

    private static string LineOf(Item item) =>
        (item.Kind == ItemKind.Count ? $"count {item.Code}" : $"item {item.Code} {string.Join(" ", item.Options.Select(option => option.Code))}")
        + (item.MayNotApply ? " may-not-apply" : "");

    private static string HashOf(string text)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }

    /// <summary>How many items and facts there are.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} items, {1} facts", Items.Count, Facts.Count);
}
