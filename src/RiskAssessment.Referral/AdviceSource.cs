namespace RiskAssessment.Referral;

/// <summary>A public page on which advice rests.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class AdviceSource
{
    internal AdviceSource(string title, string publisher, Uri url, EdtfDate? published, EdtfDate seen) => (Title, Publisher, Url, Published, Seen) = (title, publisher, url, published, seen);

    /// <summary>The title of the page.</summary>
    public string Title { get; }

    /// <summary>Who published it.</summary>
    public string Publisher { get; }

    /// <summary>Where it is.</summary>
    public Uri Url { get; }

    /// <summary>When it was published or last changed; <see langword="null"/> if it does not say.</summary>
    public EdtfDate? Published { get; }

    /// <summary>When a copy of it was read.</summary>
    public EdtfDate Seen { get; }

    /// <summary>Publisher, title and date on one line.</summary>
    public override string ToString() => $"{Publisher}, {Title}{(Published is { } date ? $" ({date})" : "")}";
}
