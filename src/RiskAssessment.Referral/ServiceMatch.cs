namespace RiskAssessment.Referral;

/// <summary>A service that is offered for a case, and how it fits.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class ServiceMatch
{
    internal ServiceMatch(Service service, IReadOnlyList<string> actions) => (Service, Actions) = (service, actions);

    /// <summary>The service.</summary>
    public Service Service { get; }

    /// <summary>The recommended actions that it helps with, in the order of the assessment; empty if it names no action of the instrument.</summary>
    public IReadOnlyList<string> Actions { get; }

    /// <summary>Whether it names the area itself, and not only its country or everything.</summary>
    public bool IsLocal { get; internal init; }

    /// <summary>Whether it is open at the instant of the assessment, by its hours; <see langword="null"/> if its hours are not known.</summary>
    public bool? IsOpen { get; internal init; }

    /// <summary>Whether it offers the language; <see langword="null"/> if it does not say which it offers.</summary>
    public bool? OffersLanguage { get; internal init; }

    /// <summary>Whether it was last checked too many days from the assessment, or nobody knows when.</summary>
    public bool IsStale { get; internal init; }

    /// <summary>The service and the actions.</summary>
    public override string ToString() => Actions.Count == 0 ? Service.Name : $"{Service.Name}: {string.Join(", ", Actions)}";
}
