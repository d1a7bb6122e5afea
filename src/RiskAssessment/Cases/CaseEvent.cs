using System.Globalization;

namespace RiskAssessment;

/// <summary>One event of a case: what changed, when that was recorded, by whom, and why.</summary>
/// <remarks>Immutable; equality is identity. Personal data. A <see cref="CaseHistory"/> gives each its sequence number.</remarks>
[PersonalData]
public sealed partial class CaseEvent
{
    internal CaseEvent(int sequence, DateTimeOffset recorded, string by, CaseChange change, string? why) =>
        (Sequence, Recorded, By, Change, Why) = (sequence, recorded, by, change, why);

    /// <summary>The number of the event in its history, from 1 without a gap.</summary>
    public int Sequence { get; }

    /// <summary>The instant at which it was recorded. It is never before that of the event before.</summary>
    public DateTimeOffset Recorded { get; }

    /// <summary>Who recorded it: an opaque id of the host's.</summary>
    [PersonalData]
    public string By { get; }

    /// <summary>Why, as free text; <see langword="null"/> if nothing is said.</summary>
    [PersonalData]
    public string? Why { get; }

    /// <summary>What changed.</summary>
    public CaseChange Change { get; }

    /// <summary>The number, the kind and when; no text that people wrote.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} {1:yyyy-MM-dd'T'HH:mm:sszzz} {2}", Sequence, Recorded, Change.Code);
}
