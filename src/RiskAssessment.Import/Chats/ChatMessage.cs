using System.Text;

namespace RiskAssessment.Import.Chats;

/// <summary>A message of a chat: from its date and time to the next one.</summary>
/// <param name="Line">Its first line.</param>
/// <param name="Stamp">Its date and time.</param>
/// <param name="Name">Its sender; empty if the app itself speaks.</param>
/// <param name="Text">Its words, as far as a note has room for them.</param>
internal sealed record ChatMessage(int Line, ChatStamp Stamp, string Name, string Text)
{
    private const int LongestName = 200;

    /// <summary>The messages of a chat whose messages begin in this shape. What stands before the first one is not in it.</summary>
    internal static IEnumerable<ChatMessage> Of(IEnumerable<(int Number, string Text)> lines, ChatShape shape)
    {
        (int Line, ChatStamp Stamp, string Name)? open = null;
        var text = new StringBuilder();
        foreach (var (number, line) in lines)
        {
            if (StampReader.Read(line) is { } stamp && stamp.Shape == shape)
            {
                if (open is { } done)
                    yield return new ChatMessage(done.Line, done.Stamp, done.Name, text.ToString().Trim());
                var (name, start) = Sender(line.AsSpan(stamp.End));
                open = (number, stamp, name);
                Append(text.Clear(), line.AsSpan(stamp.End + start));
            }
            else if (open is not null)
                Append(text, $"\n{line}");
        }
        if (open is { } last)
            yield return new ChatMessage(last.Line, last.Stamp, last.Name, text.ToString().Trim());
    }

    /// <summary>The name before the first colon with a blank, and where the text begins. The words of a notice may have a colon inside quotation marks.</summary>
    private static (string Name, int Start) Sender(ReadOnlySpan<char> line)
    {
        for (var at = line.IndexOf(':'); at >= 0 && at <= LongestName;)
        {
            if (at + 1 == line.Length || char.IsWhiteSpace(line[at + 1]))
            {
                var name = line[..at].Trim();
                return name.IsEmpty || IsQuoting(name) ? ("", 0) : (name.ToString(), Math.Min(line.Length, at + 2));
            }
            var next = line[(at + 1)..].IndexOf(':');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return ("", 0);
    }

    private static bool IsQuoting(ReadOnlySpan<char> name)
    {
        var marks = 0;
        foreach (var letter in name)
            marks += letter is '"' or '“' or '”' or '„' or '«' or '»' ? 1 : 0;
        return marks % 2 == 1;
    }

    /// <summary>Adds words to the text of a message, as far as there is room.</summary>
    internal static void Append(StringBuilder text, ReadOnlySpan<char> words)
    {
        var length = Math.Min(Bounds.TextLength - text.Length, words.Length);
        if (length < words.Length && length > 0 && char.IsHighSurrogate(words[length - 1]))
            length--;
        if (length > 0)
            text.Append(words[..length]);
    }
}
