namespace RiskAssessment.Import;

/// <summary>An e-mail, as a <see cref="DocumentReader"/> gives it.</summary>
/// <remarks>Personal data: all of it.</remarks>
[PersonalData]
public sealed class DocumentMessage
{
    /// <summary>An e-mail.</summary>
    /// <param name="sender">The address of the sender; empty if the e-mail does not name one, which is then reported.</param>
    /// <param name="when">When it arrived or was sent; <see langword="null"/> if that is not known, which is then reported.</param>
    public DocumentMessage(string sender, DateTimeOffset? when)
    {
        ArgumentNullException.ThrowIfNull(sender);
        (Sender, When) = (sender, when);
    }

    /// <summary>The address of the sender; empty if the e-mail does not name one.</summary>
    [PersonalData]
    public string Sender { get; }

    /// <summary>When it arrived or was sent; <see langword="null"/> if that is not known.</summary>
    public DateTimeOffset? When { get; }

    /// <summary>The name beside the address of the sender; <see langword="null"/> (the default) for none.</summary>
    [PersonalData]
    public string? SenderName { get; init; }

    /// <summary>The words of the e-mail; <see langword="null"/> (the default) for none. They are used as <see cref="ImportOptions.KeepText"/> and <see cref="ImportOptions.Coding"/> say.</summary>
    [PersonalData]
    public string? Text { get; init; }

    /// <summary>The time; nothing of the sender or the words.</summary>
    public override string ToString() => When is { } when ? when.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture) : "";
}
