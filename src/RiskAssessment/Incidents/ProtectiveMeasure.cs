namespace RiskAssessment;

/// <summary>An order, condition or warning in force against the person. An incident inside it is a possible breach.</summary>
/// <remarks>Immutable; equality is identity. It is in force from the start of <see cref="From"/> to the end of <see cref="Until"/>.</remarks>
public sealed class ProtectiveMeasure
{
    /// <summary>Records a measure.</summary>
    /// <param name="id">A reference, unique in the diary.</param>
    /// <param name="kind">What it is, as a code of the host's, for example <c>stalking-protection-order</c>.</param>
    /// <param name="from">From when it is in force.</param>
    /// <param name="until">Until when; open where left out.</param>
    public ProtectiveMeasure(string id, string kind, EdtfDate from, EdtfDate? until = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(kind);
        Id = id;
        Kind = kind;
        From = from;
        Until = until;
    }

    /// <summary>The reference, unique in the diary.</summary>
    public string Id { get; }

    /// <summary>What it is: <c>stalking-protection-order</c>, <c>restraining-order</c>, <c>non-molestation-order</c>, <c>bail</c>, <c>police-warning</c> and the like.</summary>
    public string Kind { get; }

    /// <summary>From when it is in force.</summary>
    public EdtfDate From { get; }

    /// <summary>Until when; <see langword="null"/> while open.</summary>
    public EdtfDate? Until { get; }

    /// <summary>The id, what, and from when until when.</summary>
    public override string ToString() => $"{Id} {Kind}: {From} to {(Until is { } until ? until.ToString() : "open")}";
}
