using RiskAssessment.Import.Contacts;
using RiskAssessment.Import.Files;

namespace RiskAssessment.Import.Documents;

/// <summary>Recognises e-mail, and takes each one as a message from the address that it names.</summary>
internal static class MailFile
{
    private const int HeaderLines = 40;

    private static readonly string[] Headers = ["Date:", "From:", "To:", "Subject:", "Received:", "Message-ID:", "MIME-Version:", "Return-Path:", "Delivered-To:", "X-", "Content-Type:"];

    /// <summary>Whether a text begins with the line of a mailbox, or with the headers of an e-mail.</summary>
    internal static bool Fits(EvidenceFile file)
    {
        string[] lines = [.. file.HeadText.Split('\n').Take(HeaderLines).Select(line => line.TrimEnd('\r'))];
        var first = Array.FindIndex(lines, line => line.Length > 0);
        if (first < 0)
            return false;
        var isMailbox = lines[first].StartsWith("From ", StringComparison.Ordinal);
        var headers = lines.Skip(isMailbox ? first + 1 : first).TakeWhile(line => line.Length > 0).Where(line => line[0] is not (' ' or '\t')).ToList();
        var known = headers.Where(line => Array.Exists(Headers, header => line.StartsWith(header, StringComparison.OrdinalIgnoreCase))).ToList();
        return headers.Count >= 2 && known.Count >= 2 && headers.TrueForAll(IsHeader) && known.Exists(line => line.StartsWith("From:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Received:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Date:", StringComparison.OrdinalIgnoreCase));
    }

    internal static void Read(EvidenceFile file, ImportSession session, Func<Stream, IEnumerable<DocumentMessage?>> read)
    {
        var log = new ContactLog(session, new ContactSource("E-mail", "message", "mail", Channel.Online, KnowsDirections: false));
        using var stream = file.Open();
        var number = 0;
        try
        {
            foreach (var message in read(stream))
                Add(message, ++number, log, session);
        }
        finally
        {
            log.Finish();
        }
    }

    private static void Add(DocumentMessage? message, int number, ContactLog log, ImportSession session)
    {
        if (message is null)
            log.Refuse(At(number, ImportProblem.Damaged, "This e-mail cannot be read. Export it again, or write it into a diary."));
        else if (message.Sender.Length == 0)
            log.Refuse(At(number, ImportProblem.CallNotUnderstood, "This e-mail does not name a sender."));
        else if (message.When is not { } time || LocalMoment.Of(time, session.Zone) is not { } when)
            log.Refuse(At(number, ImportProblem.DateNotUnderstood, "The date of this e-mail is missing or not understood. Write the e-mail into a diary with its date."));
        else
            log.Add(new Contact(ContactKind.Message, ContactDirection.Unknown, message.Sender, when, number)
            {
                AlsoKnownAs = message.SenderName is { Length: > 0 } name ? [name] : [],
                Text = message.Text ?? "",
            });
    }

    private static bool IsHeader(string line) => line.IndexOf(':', StringComparison.Ordinal) is > 0 and < 80 and var colon && !line.AsSpan(0, colon).ContainsAny(' ', '\t');

    private static Problem At(int number, string code, string message) => new(code, FormattableString.Invariant($"message {number}"), message, number, 1);
}
