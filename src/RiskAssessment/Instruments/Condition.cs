using System.Globalization;

namespace RiskAssessment.Instruments;

/// <summary>
/// A condition over answers, scores and facts. Over what is not exactly known it is true, false or open (Kleene's strong
/// three-valued logic). The set is closed: no scripts, no reflection, no regular expressions.
/// </summary>
/// <remarks>Immutable; equality is identity.</remarks>
public abstract class Condition
{
    private protected Condition()
    {
    }

    /// <summary>Every one of the conditions.</summary>
    public static Condition All(params IEnumerable<Condition> conditions)
    {
        var parts = NotNull.All(conditions);
        return new GroupCondition("all", parts.Length, parts);
    }

    /// <summary>At least one of the conditions.</summary>
    public static Condition Any(params IEnumerable<Condition> conditions) => new GroupCondition("any", 1, NotNull.All(conditions));

    /// <summary>At least so many of the conditions.</summary>
    public static Condition AtLeast(int count, params IEnumerable<Condition> conditions) => new GroupCondition("of", count, NotNull.All(conditions));

    /// <summary>Not the condition.</summary>
    public static Condition Not(Condition condition) => new NotCondition(NotNull.Of(condition));

    /// <summary>The item's answer is one of the options. An item that does not apply has none of them.</summary>
    public static Condition ItemIs(string item, params IEnumerable<string> options) => new ItemCondition(NotNull.Of(item), NotNull.All(options));

    /// <summary>The count of an item is at least so much.</summary>
    public static Condition ItemAtLeast(string item, int count) => new CountCondition(NotNull.Of(item), new Range(count, double.PositiveInfinity));

    /// <summary>The count of an item is at most so much.</summary>
    public static Condition ItemAtMost(string item, int count) => new CountCondition(NotNull.Of(item), new Range(double.NegativeInfinity, count));

    /// <summary>A score is at least so much.</summary>
    public static Condition ScoreAtLeast(string score, double value) => new ScoreCondition(NotNull.Of(score), new Range(value, double.PositiveInfinity));

    /// <summary>A score is at most so much.</summary>
    public static Condition ScoreAtMost(string score, double value) => new ScoreCondition(NotNull.Of(score), new Range(double.NegativeInfinity, value));

    /// <summary>A pattern fact is at least so much.</summary>
    public static Condition FactAtLeast(string fact, double value) => new FactCondition(NotNull.Of(fact), new Range(value, double.PositiveInfinity));

    /// <summary>A pattern fact is at most so much.</summary>
    public static Condition FactAtMost(string fact, double value) => new FactCondition(NotNull.Of(fact), new Range(double.NegativeInfinity, value));

    /// <summary>A trend is rising, steady or falling.</summary>
    public static Condition TrendIs(string fact, Trend trend) => new FactCondition(NotNull.Of(fact), new Range((int)trend, (int)trend), trend);

    /// <summary>Its parts, with their paths below it; none for a condition over an item, a score or a fact.</summary>
    internal virtual IEnumerable<(string Path, Condition Condition)> Children => [];

    /// <summary>Itself and every condition below it, with their paths.</summary>
    internal IEnumerable<(string Path, Condition Condition)> Within(string path) =>
        [(path, this), .. Children.SelectMany(child => child.Condition.Within(path + child.Path))];

    /// <summary>Calls the visitor for its kind of condition.</summary>
    internal abstract T Accept<T>(ConditionVisitor<T> visitor);

    /// <summary>The condition in one line, without its parts.</summary>
    public abstract override string ToString();
}

/// <summary>Which way a trend goes.</summary>
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

    public override string ToString() => Trend is { } trend ? $"{Fact} is {EnumCodes<Trend>.Of(trend)}" : $"{Fact} is {Range}";
}
