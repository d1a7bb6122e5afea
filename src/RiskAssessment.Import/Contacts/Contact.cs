namespace RiskAssessment.Import.Contacts;

/// <summary>What a log or chat shows of one contact.</summary>
internal enum ContactKind
{
    Call,

    /// <summary>A call that was answered and in which nobody spoke, by what the log says.</summary>
    SilentCall,
    Message,
}

/// <summary>Who began a contact, as far as the file says.</summary>
internal enum ContactDirection
{
    /// <summary>The file names the sender but does not say who its owner is.</summary>
    Unknown,
    Incoming,

    /// <summary>Made or sent by the owner of the phone or account.</summary>
    Outgoing,
}

/// <summary>One message or call of a log, chat or backup.</summary>
/// <param name="Kind">A message or a call.</param>
/// <param name="Direction">Who began it.</param>
/// <param name="Sender">The number, address or name of the sender as in the file; empty if the file does not say.</param>
/// <param name="When">The local day and time.</param>
/// <param name="Place">The row, line or position in the file, from 1.</param>
internal sealed record Contact(ContactKind Kind, ContactDirection Direction, string Sender, LocalMoment When, int Place)
{
    /// <summary>Other names, numbers or ids of the sender.</summary>
    internal IReadOnlyList<string> AlsoKnownAs { get; init; } = [];

    /// <summary>Whether the call was missed, refused or went to voicemail.</summary>
    internal bool IsMissed { get; init; }

    /// <summary>The words of a message; empty for none.</summary>
    internal string Text { get; init; } = "";

    /// <summary>Other content of the file that the note keeps, each a line.</summary>
    internal IReadOnlyList<string> Notes { get; init; } = [];
}
