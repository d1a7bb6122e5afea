using System.Text;
using System.Text.RegularExpressions;

namespace RiskAssessment.Import.Documents;

/// <summary>Divides a mailbox (mbox) into its e-mails.</summary>
internal static partial class MailboxParts
{
    /// <summary>Bytes of an e-mail that are read; the rest, which can only be of attachments, is dropped.</summary>
    private const int Longest = 32 * 1024 * 1024;

    private const int LongestStart = 1_000;

    /// <summary>Each e-mail as a stream, in the order of the file. A file that does not begin as a mailbox is one e-mail.</summary>
    /// <remarks>
    /// An e-mail starts at a line "From", a sender and a date, at the beginning or after a blank line. Any other line that begins with "From "
    /// is of a body: not every program quotes it.
    /// </remarks>
    internal static IEnumerable<Stream> Of(Stream mailbox)
    {
        var (mail, line, isAfterBlank, isMailbox) = (new MemoryStream(), new MemoryStream(), true, false);
        using var buffered = new BufferedStream(mailbox, 1 << 16);
        for (int read; (read = buffered.ReadByte()) >= 0 || line.Length > 0;)
        {
            if (read >= 0 && line.Length < Longest)
                line.WriteByte((byte)read);
            if (read is >= 0 and not '\n')
                continue;
            var text = line.GetBuffer().AsSpan(0, (int)line.Length);
            var isStart = isAfterBlank && (isMailbox || mail.Length == 0) && text.StartsWith("From "u8) && text.Length < LongestStart && Start().IsMatch(Encoding.Latin1.GetString(text).TrimEnd());
            if (isStart && mail.Length > 0)
            {
                mail.Position = 0;
                yield return mail;
                mail = new MemoryStream();
            }
            isMailbox |= isStart;
            if (!isStart && mail.Length + line.Length <= Longest)
                line.WriteTo(mail);
            isAfterBlank = line.Length == 1 || (line.Length == 2 && line.GetBuffer()[0] == '\r');
            line.SetLength(0);
        }
        if (mail.Length == 0)
            yield break;
        mail.Position = 0;
        yield return mail;
    }

    [GeneratedRegex(@"^From \S+ .*\b[0-9]{1,2}:[0-9]{2}.*\b[0-9]{4}\b|^From \S+ .*\b[0-9]{4}\b.*[0-9]{1,2}:[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Start();
}
