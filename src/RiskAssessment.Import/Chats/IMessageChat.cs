using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using RiskAssessment.Import.Contacts;
using RiskAssessment.Import.Files;

namespace RiskAssessment.Import.Chats;

/// <summary>Reads a conversation that imessage-exporter wrote as text: a line with the date, a line with the sender, and the words.</summary>
/// <remarks>A reply stands in the text twice: indented below the message that it answers, where it is part of that text, and at its own time.</remarks>
internal static partial class IMessageChat
{
    private static readonly ContactSource Source = ContactSource.Chat("iMessage conversation", "line", "imessage");

    internal static bool Fits(EvidenceFile file) => IsHtml(file) || IsText(file);

    internal static void Read(EvidenceFile file, ImportSession session)
    {
        if (IsHtml(file))
        {
            session.Refuse(ImportProblem.KindNotRead, "This is a conversation exported from iMessage as a web page, which is not read. Export it as text (imessage-exporter --format txt), and import that.");
            return;
        }
        var log = new ContactLog(session, Source);
        using var reader = file.OpenText();
        (int Line, LocalMoment When, string? Sender)? open = null;
        var text = new StringBuilder();
        var isAfterBlank = true;
        foreach (var (number, line) in TextLines.Of(reader))
        {
            if (isAfterBlank && Stamp(line, out var isNotice) is { } when)
            {
                Close();
                if (isNotice)
                    log.AddNotice();
                else
                    open = (number, when, null);
            }
            else if (open is { Sender: null } started)
                open = started with { Sender = line.Trim() };
            else if (open is not null)
                ChatMessage.Append(text, $"\n{line}");
            isAfterBlank = string.IsNullOrWhiteSpace(line);
        }
        Close();
        log.Finish();

        void Close()
        {
            if (open is { } done)
                log.Add(new Contact(ContactKind.Message, ContactDirection.Unknown, done.Sender ?? "", done.When, done.Line) { Text = text.ToString().Trim() });
            open = null;
            text.Clear();
        }
    }

    private static bool IsHtml(EvidenceFile file) =>
        Signatures.IsHtml(file) && file.HeadText.Contains("class=\"message\"", StringComparison.Ordinal) && file.HeadText.Contains("class=\"timestamp\"", StringComparison.Ordinal)
        && (file.HeadText.Contains("class=\"sent iMessage\"", StringComparison.Ordinal) || file.HeadText.Contains("class=\"received\"", StringComparison.Ordinal));

    private static bool IsText(EvidenceFile file)
    {
        var first = TextLines.Of(new StringReader(file.HeadText)).SkipWhile(line => string.IsNullOrWhiteSpace(line.Text)).Take(2).ToList();
        return first is [var stamp, var sender] && Stamp(stamp.Text, out var isNotice) is not null && (isNotice || !string.IsNullOrWhiteSpace(sender.Text));
    }

    /// <summary>The date with which a message or a notice begins. After that of a message there is nothing, or when it was read.</summary>
    private static LocalMoment? Stamp(string line, out bool isNotice)
    {
        isNotice = false;
        if (line.Length == 0 || !char.IsAsciiLetterUpper(line[0]) || Date().Match(line) is not { Success: true } match)
            return null;
        isNotice = match.Groups[3].Length > 0 && !match.Groups[3].ValueSpan.StartsWith("(", StringComparison.Ordinal);
        var written = $"{match.Groups[1].ValueSpan} {match.Groups[2].ValueSpan}";
        return DateTime.TryParseExact(written, "MMM dd, yyyy h:mm:ss tt", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? LocalMoment.OfLocal(local, hasSeconds: true) : null;
    }

    [GeneratedRegex(@"^([A-Z][a-z]{2} [0-9]{2}, [0-9]{4})\s+([0-9]{1,2}:[0-9]{2}:[0-9]{2} [AP]M)\s*(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
