using System.Text;

namespace RiskAssessment.Import.Files;

/// <summary>The lines of a text, without the invisible marks of writing direction that apps put into them.</summary>
internal static class TextLines
{
    /// <summary>Characters of a line that are read; the rest of a longer line is dropped.</summary>
    internal const int Longest = 100_000;

    /// <summary>The lines with their numbers, from 1. LF, CR LF and CR end a line.</summary>
    internal static IEnumerable<(int Number, string Text)> Of(TextReader reader)
    {
        var (number, line, isOpen) = (1, new StringBuilder(), false);
        for (int read; (read = reader.Read()) >= 0;)
        {
            isOpen = read is not ('\n' or '\r');
            if (isOpen)
            {
                if (line.Length < Longest && !Wording.IsInvisible((char)read))
                    line.Append((char)read);
                continue;
            }
            if (read == '\r' && reader.Peek() == '\n')
                reader.Read();
            yield return (number++, line.ToString());
            line.Clear();
        }
        if (isOpen)
            yield return (number, line.ToString());
    }
}
