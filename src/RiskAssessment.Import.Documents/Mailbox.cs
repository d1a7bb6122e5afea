using MimeKit;
using MimeKit.Utils;

namespace RiskAssessment.Import.Documents;

/// <summary>Reads e-mail: a mailbox (mbox) or a single e-mail (eml).</summary>
internal static class Mailbox
{
    /// <summary>Before it nobody sent e-mail that is evidence, so that the clock was not set.</summary>
    private const int FirstYear = 1981;

    internal static IEnumerable<DocumentMessage?> Read(Stream file) => MailboxParts.Of(file).Select(Message);

    private static DocumentMessage? Message(Stream mail)
    {
        try
        {
            using var message = MimeMessage.Load(mail);
            var sender = message.From.Mailboxes.FirstOrDefault();
            return new DocumentMessage(sender?.Address ?? "", TimeOf(message))
            {
                SenderName = sender?.Name,
                Text = string.Join("\n", ((string?[])[message.Subject, message.TextBody]).Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!.Trim())),
            };
        }
        catch (Exception exception) when (Damage.Is(exception))
        {
            return null;
        }
    }

    /// <summary>The time of the last server, which the sender cannot choose; else the date that the sender states.</summary>
    private static DateTimeOffset? TimeOf(MimeMessage message)
    {
        var received = message.Headers[HeaderId.Received];
        if (received is not null && received.LastIndexOf(';') is >= 0 and var at && DateUtils.TryParse(received[(at + 1)..], out var arrived) && arrived.Year >= FirstYear)
            return arrived;
        return message.Headers[HeaderId.Date] is { } written && DateUtils.TryParse(written, out var stated) && stated.Year >= FirstYear ? stated : null;
    }
}
