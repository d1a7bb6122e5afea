namespace RiskAssessment.Patterns;

/// <summary>
/// An immutable ordered bag of keys with weights: adding, removing and asking "how many, how much, which is next?" cost O(log N), and
/// an earlier bag stays as it was. A weight-balanced tree (Adams) whose nodes carry the sums of what is below them.
/// </summary>
internal sealed class OrderedBag
{
    private const int Balance = 3;
    private const int Rotation = 2;

    private readonly OrderedBag? _left;
    private readonly OrderedBag? _right;
    private readonly long _key;
    private readonly int _copies;
    private readonly long _weight;

    private OrderedBag(OrderedBag? left, long key, int copies, long weight, OrderedBag? right)
    {
        (_left, _key, _copies, _weight, _right) = (left, key, copies, weight, right);
        Distinct = DistinctIn(left) + 1 + DistinctIn(right);
        Count = CountIn(left) + copies + CountIn(right);
        Weight = WeightIn(left) + weight + WeightIn(right);
    }

    /// <summary>How many different keys there are.</summary>
    internal int Distinct { get; }

    /// <summary>How many keys there are, each as often as it was added.</summary>
    internal long Count { get; }

    /// <summary>The sum of all weights.</summary>
    internal long Weight { get; }

    internal long Min
    {
        get
        {
            var node = this;
            while (node._left is { } left)
                node = left;
            return node._key;
        }
    }

    internal long Max
    {
        get
        {
            var node = this;
            while (node._right is { } right)
                node = right;
            return node._key;
        }
    }

    /// <summary>
    /// A bag with a key more (sign 1) or one less (sign -1), which must then have been added with the same weight; none where it
    /// was the last.
    /// </summary>
    internal static OrderedBag? Change(OrderedBag? bag, long key, int sign, long weight = 0) => Put(bag, key, sign, sign * weight);

    /// <summary>How often a key is there, and with how much weight.</summary>
    internal static (int Copies, long Weight) Find(OrderedBag? bag, long key)
    {
        while (bag is not null && bag._key != key)
            bag = key < bag._key ? bag._left : bag._right;
        return bag is null ? default : (bag._copies, bag._weight);
    }

    /// <summary>The greatest key below a limit; <see langword="null"/> if there is none.</summary>
    internal static long? LastBefore(OrderedBag? bag, long limit)
    {
        long? found = null;
        while (bag is not null)
            (found, bag) = bag._key < limit ? (bag._key, bag._right) : (found, bag._left);
        return found;
    }

    /// <summary>The least key above a limit; <see langword="null"/> if there is none.</summary>
    internal static long? FirstAfter(OrderedBag? bag, long limit)
    {
        long? found = null;
        while (bag is not null)
            (found, bag) = bag._key > limit ? (bag._key, bag._left) : (found, bag._right);
        return found;
    }

    /// <summary>How many keys, and how much weight, lie at or below a limit.</summary>
    internal static (long Count, long Weight) UpTo(OrderedBag? bag, long limit)
    {
        long count = 0, weight = 0;
        while (bag is not null)
        {
            if (bag._key > limit)
            {
                bag = bag._left;
                continue;
            }
            count += CountIn(bag._left) + bag._copies;
            weight += WeightIn(bag._left) + bag._weight;
            bag = bag._right;
        }
        return (count, weight);
    }

    /// <summary>The key at a place in ascending order, each key as often as it was added.</summary>
    internal static long At(OrderedBag bag, long place)
    {
        while (true)
        {
            var before = CountIn(bag._left);
            if (place < before)
            {
                bag = bag._left!;
            }
            else if (place < before + bag._copies)
            {
                return bag._key;
            }
            else
            {
                place -= before + bag._copies;
                bag = bag._right!;
            }
        }
    }

    private static OrderedBag? Put(OrderedBag? bag, long key, int copies, long weight)
    {
        if (bag is null)
            return new OrderedBag(null, key, copies, weight, null);
        if (key < bag._key)
            return Balanced(Put(bag._left, key, copies, weight), bag, bag._right);
        if (key > bag._key)
            return Balanced(bag._left, bag, Put(bag._right, key, copies, weight));
        return bag._copies + copies == 0
            ? Joined(bag._left, bag._right)
            : new OrderedBag(bag._left, key, bag._copies + copies, bag._weight + weight, bag._right);
    }

    /// <summary>A node with other sides, turned where one has become too heavy for the other.</summary>
    private static OrderedBag Balanced(OrderedBag? left, OrderedBag node, OrderedBag? right)
    {
        int lefts = DistinctIn(left), rights = DistinctIn(right);
        if (lefts + rights >= 2 && rights > Balance * lefts)
            return DistinctIn(right!._left) < Rotation * DistinctIn(right._right) ? TurnLeft(left, node, right) : TurnLeft(left, node, TurnRight(right._left!, right, right._right));
        if (lefts + rights >= 2 && lefts > Balance * rights)
            return DistinctIn(left!._right) < Rotation * DistinctIn(left._left) ? TurnRight(left, node, right) : TurnRight(TurnLeft(left._left, left, left._right!), node, right);
        return With(left, node, right);
    }

    private static OrderedBag TurnLeft(OrderedBag? left, OrderedBag node, OrderedBag right) =>
        With(With(left, node, right._left), right, right._right);

    private static OrderedBag TurnRight(OrderedBag left, OrderedBag node, OrderedBag? right) =>
        With(left._left, left, With(left._right, node, right));

    private static OrderedBag? Joined(OrderedBag? left, OrderedBag? right)
    {
        if (left is null || right is null)
            return left ?? right;
        var next = right;
        while (next._left is { } earlier)
            next = earlier;
        return Balanced(left, next, WithoutMin(right));
    }

    private static OrderedBag? WithoutMin(OrderedBag bag) =>
        bag._left is { } left ? Balanced(WithoutMin(left), bag, bag._right) : bag._right;

    private static OrderedBag With(OrderedBag? left, OrderedBag node, OrderedBag? right) =>
        new(left, node._key, node._copies, node._weight, right);

    private static int DistinctIn(OrderedBag? bag) => bag?.Distinct ?? 0;

    private static long CountIn(OrderedBag? bag) => bag?.Count ?? 0;

    private static long WeightIn(OrderedBag? bag) => bag?.Weight ?? 0;
}
