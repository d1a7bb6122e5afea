using System.Collections;

namespace RiskAssessment;

/// <summary>A list that is made when it is first looked at.</summary>
/// <param name="make">Makes it. Two threads that look at the same time may both make it.</param>
internal sealed class LateList<T>(Func<IReadOnlyList<T>> make) : IReadOnlyList<T>
{
    public int Count => Made.Count;

    public T this[int index] => Made[index];

    private IReadOnlyList<T> Made => field ??= make();

    public IEnumerator<T> GetEnumerator() => Made.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
