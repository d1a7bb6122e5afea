using System.Globalization;

namespace RiskAssessment.Instruments;

/// <summary>
/// A condition over answers, scores and facts. If something is not exactly known, it is true, false or open (strong three-valued logic of
/// Kleene). The set of conditions is closed: no scripts, no reflection, no regular expressions.
/// </summary>
/// <remarks>
/// Immutable; equality is identity. The codes that a condition names are checked when the instrument is built, not here.
/// </remarks>
/// <example>
/// <code>
/// using RiskAssessment.Instruments;
///
/// var condition = Condition.Any(
///     Condition.ItemIs("threats", "yes"),
///     Condition.FactAtLeast("clusters.seen", 4));
/// </code>
/// </example>
public abstract class Condition
{
    private protected Condition()
    {
    }

    /// <summary>Makes a condition that holds if all of its parts hold.</summary>
    /// <param name="conditions">The parts. Without any, the condition holds.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static Condition All(params IEnumerable<Condition> conditions)
    {
        var parts = NotNull.All(conditions);
        return new GroupCondition("all", parts.Length, parts);
    }

    /// <summary>Makes a condition that holds if at least one of its parts holds.</summary>
    /// <param name="conditions">The parts. Without any, the condition does not hold.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static Condition Any(params IEnumerable<Condition> conditions) => new GroupCondition("any", 1, NotNull.All(conditions));

    /// <summary>Makes a condition that holds if at least a number of its parts hold.</summary>
    /// <param name="count">How many parts must hold.</param>
    /// <param name="conditions">The parts.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static Condition AtLeast(int count, params IEnumerable<Condition> conditions) => new GroupCondition("of", count, NotNull.All(conditions));

    /// <summary>Makes a condition that holds if another one does not, and is open if the other one is open.</summary>
    /// <param name="condition">The other condition.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static Condition Not(Condition condition) => new NotCondition(NotNull.Of(condition));

    /// <summary>Makes a condition that holds if the answer to an item is one of some options. An item that does not apply has none of them.</summary>
    /// <param name="item">The code of a yes-no item or a choice.</param>
    /// <param name="options">The codes of the options.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static Condition ItemIs(string item, params IEnumerable<string> options) => new ItemCondition(NotNull.Of(item), NotNull.All(options));

    /// <summary>Makes a condition that holds if the count of an item is at least a number.</summary>
    /// <param name="item">The code of a count item.</param>
    /// <param name="count">The least count for which it holds.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static Condition ItemAtLeast(string item, int count) => new CountCondition(NotNull.Of(item), new Range(count, double.PositiveInfinity));

    /// <summary>Makes a condition that holds if the count of an item is at most a number.</summary>
    /// <param name="item">The code of a count item.</param>
    /// <param name="count">The greatest count for which it holds.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static Condition ItemAtMost(string item, int count) => new CountCondition(NotNull.Of(item), new Range(double.NegativeInfinity, count));

    /// <summary>Makes a condition that holds if a score is at least a number.</summary>
    /// <param name="score">The code of the score.</param>
    /// <param name="value">The least value for which it holds.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static Condition ScoreAtLeast(string score, double value) => new ScoreCondition(NotNull.Of(score), new Range(value, double.PositiveInfinity));

    /// <summary>Makes a condition that holds if a score is at most a number.</summary>
    /// <param name="score">The code of the score.</param>
    /// <param name="value">The greatest value for which it holds.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static Condition ScoreAtMost(string score, double value) => new ScoreCondition(NotNull.Of(score), new Range(double.NegativeInfinity, value));

    /// <summary>Makes a condition that holds if a pattern fact is at least a number.</summary>
    /// <param name="fact">The code of the fact; docs/facts.md lists them with their units.</param>
    /// <param name="value">The least value for which it holds, in the unit of the fact.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static Condition FactAtLeast(string fact, double value) => new FactCondition(NotNull.Of(fact), new Range(value, double.PositiveInfinity));

    /// <summary>Makes a condition that holds if a pattern fact is at most a number.</summary>
    /// <param name="fact">The code of the fact; docs/facts.md lists them with their units.</param>
    /// <param name="value">The greatest value for which it holds, in the unit of the fact.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static Condition FactAtMost(string fact, double value) => new FactCondition(NotNull.Of(fact), new Range(double.NegativeInfinity, value));

    /// <summary>Makes a condition that holds if a trend goes one way.</summary>
    /// <param name="fact">The code of a trend; docs/facts.md lists them.</param>
    /// <param name="trend">Which way.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static Condition TrendIs(string fact, Trend trend) => new FactCondition(NotNull.Of(fact), new Range((int)trend, (int)trend), trend);

    /// <summary>The parts, with their paths below it; none for a condition over an item, a score or a fact.</summary>
    internal virtual IEnumerable<(string Path, Condition Condition)> Children => [];

    /// <summary>Itself and every condition below it, with their paths.</summary>
    internal IEnumerable<(string Path, Condition Condition)> Within(string path) =>
        [(path, this), .. Children.SelectMany(child => child.Condition.Within(path + child.Path))];

    /// <summary>Calls the visitor for its kind of condition.</summary>
    internal abstract T Accept<T>(ConditionVisitor<T> visitor);

    /// <summary>The condition in one line, without its parts.</summary>
    public abstract override string ToString();
}

/// <summary>The direction of a trend.</summary>
public enum Trend
{
    /// <summary>Falling.</summary>
    Falling = -1,

    /// <summary>Steady, or too few entries to say.</summary>
    Steady = 0,

    /// <summary>Rising.</summary>
    Rising = 1,
}

internal readonly record struct Range(double Low, double High)
{
    public override string ToString() => new Interval(Low, High).ToString();
}

/// <summary>At least a number of its parts: for all, every part; for any, one.</summary>
internal sealed class GroupCondition(string name, int least, Condition[] parts) : Condition
{
    /// <summary>The name of its list of parts in a file: all, any or of.</summary>
    internal string Name { get; } = name;

    internal int Least { get; } = least;

    internal Condition[] Parts { get; } = parts;

    internal override IEnumerable<(string Path, Condition Condition)> Children => Parts.Select((part, i) => ($".{Name}[{i}]", part));

    internal override T Accept<T>(ConditionVisitor<T> visitor) => visitor.Of(this);

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "at least {0} of {1}", Least, Parts.Length);
}

internal sealed class NotCondition(Condition part) : Condition
{
    internal Condition Part { get; } = part;

    internal override IEnumerable<(string Path, Condition Condition)> Children => [(".not", Part)];

    internal override T Accept<T>(ConditionVisitor<T> visitor) => visitor.Of(this);

    public override string ToString() => "not";
}

internal sealed class ItemCondition(string item, string[] options) : Condition
{
    internal string Item { get; } = item;

    internal string[] Options { get; } = options;

    internal override T Accept<T>(ConditionVisitor<T> visitor) => visitor.Of(this);

    public override string ToString() => $"{Item} is {string.Join(" or ", Options)}";
}

internal sealed class CountCondition(string item, Range range) : Condition
{
    internal string Item { get; } = item;

    internal Range Range { get; } = range;

    internal override T Accept<T>(ConditionVisitor<T> visitor) => visitor.Of(this);

    public override string ToString() => $"{Item} is {Range}";
}

internal sealed class ScoreCondition(string score, Range range) : Condition
{
    internal string Score { get; } = score;

    internal Range Range { get; } = range;

    internal override T Accept<T>(ConditionVisitor<T> visitor) => visitor.Of(this);

    public override string ToString() => $"{Score} is {Range}";
}

internal sealed class FactCondition(string fact, Range range, Trend? trend = null) : Condition
{
    internal string Fact { get; } = fact;

    internal Range Range { get; } = range;

    internal Trend? Trend { get; } = trend;

    internal override T Accept<T>(ConditionVisitor<T> visitor) => visitor.Of(this);

    public override string ToString() => Trend is { } trend ? $"{Fact} is {trend}" : $"{Fact} is {Range}";
}
