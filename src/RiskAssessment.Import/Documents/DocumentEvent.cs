namespace RiskAssessment.Import;

/// <summary>An event of a calendar, as a <see cref="DocumentReader"/> gives it.</summary>
/// <remarks>Personal data: all of it.</remarks>
[PersonalData]
public sealed class DocumentEvent
{
    /// <summary>An event.</summary>
    /// <param name="when">
    /// When it was: a day, several whole days, or a time. A time with an offset is converted to the time zone of the diary; one without an offset is
    /// in it. <see langword="null"/> if it is not known, which is then reported.
    /// </param>
    public DocumentEvent(EdtfDate? when) => When = when;

    /// <summary>When it was; <see langword="null"/> if that is not known.</summary>
    public EdtfDate? When { get; }

    /// <summary>The title, which says what happened; <see langword="null"/> (the default) for none.</summary>
    [PersonalData]
    public string? Summary { get; init; }

    /// <summary>More words; <see langword="null"/> (the default) for none.</summary>
    [PersonalData]
    public string? Description { get; init; }

    /// <summary>Where it was; <see langword="null"/> (the default) for none.</summary>
    [PersonalData]
    public string? Location { get; init; }

    /// <summary>Whether the event repeats. Only its first day becomes an incident then, with a warning.</summary>
    public bool Repeats { get; init; }

    /// <summary>When it was; none of its words.</summary>
    public override string ToString() => When?.ToString() ?? "";
}
