using System.Collections;

namespace RiskAssessment;

/// <summary>
/// A list that grows by making a longer list. Lists share their memory: the first that is made longer than another writes behind it, every further one
/// copies it. Adding at the end costs O(1) on average.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class SharedList<T> : IReadOnlyList<T>
{
    private const int LeastRoom = 4;

    private readonly Room _room;

    private SharedList(Room room, int count) => (_room, Count) = (room, count);

    internal static SharedList<T> Empty { get; } = new(new Room(0), 0);

    public int Count { get; }

    public T this[int index] => (uint)index < (uint)Count ? _room.Items[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The list with one more item at its end.</summary>
    internal SharedList<T> Add(T item)
    {
        var room = _room.TryTake(Count) ? _room : new Room(_room.Items, Count, Math.Max(LeastRoom, 2 * Count));
        room.Items[Count] = item;
        return new SharedList<T>(room, Count + 1);
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return _room.Items[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The memory of several lists, and how much of it is taken.</summary>
    private sealed class Room
    {
        private int _taken;

        internal Room(int size) => Items = new T[size];

        /// <summary>A copy of the first items, with the place behind them taken.</summary>
        internal Room(T[] items, int count, int size)
        {
            Items = new T[size];
            Array.Copy(items, Items, count);
            _taken = count + 1;
        }

        internal T[] Items { get; }

        /// <summary>Takes a place, if nobody has taken it and there is room.</summary>
        internal bool TryTake(int place) => place < Items.Length && Interlocked.CompareExchange(ref _taken, place + 1, place) == place;
    }
}
