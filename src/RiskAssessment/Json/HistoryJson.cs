using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment.Json;

/// <summary>Reads and writes histories in the format of <c>history.schema.json</c>: JSON Lines, one event a line.</summary>
/// <example>
/// <code>
/// using RiskAssessment.Json;
///
/// using var file = File.OpenRead("case.jsonl");
/// if (HistoryJson.TryRead(file, out var history, out var problems))
/// {
///     var later = history.Append(new CaseReviewed(), DateTimeOffset.UtcNow, by: "officer-17");
///     File.AppendAllText("case.jsonl", HistoryJson.WriteEvent(later.Events[^1]) + "\n");
/// }
/// else
/// {
///     foreach (var problem in problems)
///         Console.WriteLine(problem);
/// }
/// </code>
/// </example>
public static class HistoryJson
{
    /// <summary>Whether a file is a history: its first line is an event that opens a case.</summary>
    /// <param name="utf8">The file, or at least its first line.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsHistory(ReadOnlySpan<byte> utf8)
    {
        var end = utf8.IndexOf((byte)'\n');
        return EventReader.KindOf(end < 0 ? utf8 : utf8.Slice(0, end)) == "opened";
    }

    /// <summary>Reads a history, and reports every problem at once. Answers are not checked against an instrument.</summary>
    /// <param name="utf8">The file, with or without a byte order mark.</param>
    /// <param name="history">The history; <see langword="null"/> if there is an error.</param>
    /// <param name="problems">
    /// Every error and every warning, in the order of the file, each with its line and column; empty if there is none. A path begins at its line. What
    /// only follows from an earlier error is left out.
    /// </param>
    /// <returns>Whether there is no error.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out CaseHistory? history, out IReadOnlyList<Problem> problems) =>
        TryRead(new HistoryReader(CaseHistory.Empty), utf8, out history, out problems);

    /// <summary>
    /// Reads events that follow a history, such as those that a client sends, and reports every problem at once. The history is not changed. Answers are not
    /// checked against an instrument.
    /// </summary>
    /// <param name="history">The history.</param>
    /// <param name="utf8">The events, one a line. The first has the sequence number after the last one of the history.</param>
    /// <param name="longer">The longer history, or this one if there is no event; <see langword="null"/> if there is an error.</param>
    /// <param name="problems">The same as those of <see cref="TryRead(ReadOnlySpan{byte}, out CaseHistory?, out IReadOnlyList{Problem})"/>; lines count from the first of these events.</param>
    /// <returns>Whether there is no error.</returns>
    public static bool TryAppend(CaseHistory history, ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out CaseHistory? longer, out IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(history);
        return TryRead(new HistoryReader(history), utf8, out longer, out problems);
    }

    /// <summary>Reads a history from a stream, a line at a time.</summary>
    /// <param name="utf8">The stream, which is read to its end and stays open.</param>
    /// <param name="history">The history; <see langword="null"/> if there is an error.</param>
    /// <param name="problems">The same as those of the other overload.</param>
    /// <returns>Whether there is no error.</returns>
    public static bool TryRead(Stream utf8, [NotNullWhen(true)] out CaseHistory? history, out IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        var reader = new HistoryReader(CaseHistory.Empty);
        var (buffer, held) = (new byte[64 * 1024], 0);
        while (reader.WantsMore)
        {
            if (held == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            var count = utf8.Read(buffer, held, buffer.Length - held);
            if (count == 0)
                break;
            var (start, searched) = (0, held);
            held += count;
            for (int end; (end = Array.IndexOf(buffer, (byte)'\n', searched, held - searched)) >= 0; start = searched = end + 1)
                reader.Read(buffer.AsSpan(start, end - start));
            if (held - start > Bounds.FileBytes)
            {
                reader.Read(buffer.AsSpan(start, held - start));
                return reader.TryFinish(out history, out problems);
            }
            buffer.AsSpan(start, held - start).CopyTo(buffer);
            held -= start;
        }
        if (held > 0)
            reader.Read(buffer.AsSpan(0, held));
        return reader.TryFinish(out history, out problems);
    }

    /// <summary>Reads a history.</summary>
    /// <param name="utf8">The file, with or without a byte order mark.</param>
    /// <returns>The history.</returns>
    /// <exception cref="InvalidInputException">The file is not valid. The exception has every problem.</exception>
    public static CaseHistory Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out var history, out var problems) ? history : throw new InvalidInputException(problems);

    /// <summary>Writes a history. Reading it gives the same history.</summary>
    /// <param name="history">The history.</param>
    /// <returns>The file in UTF-8.</returns>
    /// <exception cref="InvalidInputException">An event cannot be read back: a text, number or code in it is not allowed in the format. The exception has every problem of the first such event.</exception>
    public static byte[] Write(CaseHistory history)
    {
        using var stream = new MemoryStream();
        Write(stream, history);
        return stream.ToArray();
    }

    /// <summary>Writes a history to a stream, an event at a time.</summary>
    /// <param name="utf8">The stream, which stays open.</param>
    /// <param name="history">The history.</param>
    /// <exception cref="InvalidInputException">An event cannot be read back: a text, number or code in it is not allowed in the format. The exception has every problem of the first such event.</exception>
    public static void Write(Stream utf8, CaseHistory history)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(history);
        foreach (var one in history.Events)
        {
            var line = EventWriter.Write(one);
            utf8.Write(line, 0, line.Length);
            utf8.WriteByte((byte)'\n');
        }
    }

    /// <summary>Writes one event, as a line of a history without the line feed at its end.</summary>
    /// <param name="caseEvent">The event.</param>
    /// <returns>The line.</returns>
    /// <exception cref="InvalidInputException">It cannot be read back: a text, number or code in it is not allowed in the format. The exception has every problem.</exception>
    public static string WriteEvent(CaseEvent caseEvent)
    {
        ArgumentNullException.ThrowIfNull(caseEvent);
        return System.Text.Encoding.UTF8.GetString(EventWriter.Write(caseEvent));
    }

    private static bool TryRead(HistoryReader reader, ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out CaseHistory? history, out IReadOnlyList<Problem> problems)
    {
        var rest = utf8;
        while (!rest.IsEmpty && reader.WantsMore)
        {
            var end = rest.IndexOf((byte)'\n');
            reader.Read(end < 0 ? rest : rest.Slice(0, end));
            rest = end < 0 ? default : rest.Slice(end + 1);
        }
        return reader.TryFinish(out history, out problems);
    }
}
