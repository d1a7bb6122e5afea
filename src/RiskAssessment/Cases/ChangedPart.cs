namespace RiskAssessment;

/// <summary>A part of a case that differs between two states of it.</summary>
/// <typeparam name="T">What it is: an answer, an incident, a measure or a milestone.</typeparam>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
[PersonalData]
public sealed class ChangedPart<T>
    where T : class
{
    internal ChangedPart(string id, T? before, T? after) => (Id, Before, After) = (id, before, after);

    /// <summary>The code of the item, or the id of the incident, measure or milestone; of a milestone without one, its kind and date.</summary>
    [PersonalData]
    public string Id { get; }

    /// <summary>What it was; <see langword="null"/> if it was not there.</summary>
    public T? Before { get; }

    /// <summary>What it is; <see langword="null"/> if it is no longer there.</summary>
    public T? After { get; }

    /// <summary>What it is, and whether it came, went or changed.</summary>
    public override string ToString() => $"{typeof(T).Name} {(Before is null ? "added" : After is null ? "removed" : "changed")}";
}
