namespace RiskAssessment.Analysis;

/// <summary>Writes lines of at most 80 columns, as the other texts have. What goes on is indented by two more.</summary>
internal static class TextLines
{
    private const int Width = 80;

    internal static void Write(TextWriter writer, string line)
    {
        var indent = line.Length - line.TrimStart(' ').Length + 2;
        while (line.Length > Width)
        {
            var at = line.LastIndexOf(' ', Width);
            if (at < indent)
                at = line.IndexOf(' ', indent);
            if (at < 0)
                break;
            writer.Write(line[..at].TrimEnd() + "\n");
            line = new string(' ', indent) + line[at..].TrimStart();
        }
        writer.Write(line + "\n");
    }
}
