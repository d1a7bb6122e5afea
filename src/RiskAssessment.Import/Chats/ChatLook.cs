using System.Text;
using RiskAssessment.Import.Files;
using RiskAssessment.Import.Tables;

namespace RiskAssessment.Import.Chats;

/// <summary>The beginning of a text as a chat: what tells a chat from a diary whose entries begin with a date and time.</summary>
/// <param name="Shape">The shape in which its messages begin.</param>
/// <param name="Messages">The messages of the beginning.</param>
internal sealed record ChatLook(ChatShape Shape, IReadOnlyList<ChatMessage> Messages)
{
    /// <summary>Digits of a telephone number.</summary>
    private const int FewestDigits = 7;

    /// <summary>The beginning of a file as a chat; <see langword="null"/> if it is none.</summary>
    internal static ChatLook? Of(EvidenceFile file)
    {
        var lines = TextLines.Of(new StringReader(file.HeadText)).ToList();
        var survey = ChatSurvey.Of(lines);
        if (survey.Shape is not { } shape || IsTable(lines.TakeWhile(line => line.Number < survey.FirstLine)))
            return null;
        var look = new ChatLook(shape, [.. ChatMessage.Of(lines, shape)]);
        return look.HasNotices || look.HasSenders(isWhole: survey.FirstWritten == survey.FirstLine) ? look : null;
    }

    /// <summary>Whether the app itself speaks. An entry of a diary can be "Missed call", so such words alone count only if there are no others.</summary>
    private bool HasNotices =>
        Messages.Any(message => WhatsAppPhrases.IsNotice(message.Text)) || Messages.All(message => message.Name.Length == 0 && WhatsAppPhrases.IsCall(message.Text, out _));

    /// <summary>
    /// The messages of a chat have senders, and few of them. The words before a colon in the entries of a diary differ from entry to entry, and
    /// people write neither brackets around their dates nor numbers of telephones before what happened.
    /// </summary>
    private bool HasSenders(bool isWhole)
    {
        var senders = Messages.Where(message => message.Name.Length > 0).Select(message => message.Name).ToList();
        var different = senders.Distinct(StringComparer.Ordinal).Count();
        var repeats = different * 3 <= senders.Count * 2;
        var hasNumber = senders.Exists(sender => sender.Count(char.IsAsciiDigit) >= FewestDigits);
        var isBracketed = Shape.Frame == ChatFrame.Bracket && senders.Count == Messages.Count;
        return senders.Count > 0 && senders.Count * 2 >= Messages.Count && (repeats || hasNumber || (isWhole && (different <= 2 || isBracketed)));
    }

    /// <summary>Whether the lines before the first message are the header of a table, in whose cells a chat was pasted.</summary>
    private static bool IsTable(IEnumerable<(int Number, string Text)> lines)
    {
        var before = string.Join('\n', lines.Select(line => line.Text));
        return !string.IsNullOrWhiteSpace(before) && Table.Find(Encoding.UTF8.GetBytes(before)) is { } table && table.Columns.Count(column => column != Field.Other) > 1;
    }
}
