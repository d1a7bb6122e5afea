namespace RiskAssessment;

/// <summary>Lays text out in lines of a width, in colours of a terminal or plain.</summary>
internal sealed class TextPage(TextWriter writer, int width, bool colour)
{
    internal const int Margin = 2;

    private const int LabelColumn = 24;

    internal int Width { get; } = width;

    internal void Blank() => writer.Write('\n');

    internal void Heading(string text)
    {
        Blank();
        Paragraph(0, (text.ToUpperInvariant(), TextStyle.Strong));
    }

    /// <summary>A line across the page.</summary>
    internal void Rule(TextStyle style) => Paragraph(0, (new string('=', Width), style));

    /// <summary>Words in lines that all start at one column.</summary>
    internal void Paragraph(int indent, params (string Text, TextStyle Style)[] spans) => Lines(new string(' ', indent), indent, spans);

    internal void Paragraph(int indent, string text) => Paragraph(indent, (text, TextStyle.Plain));

    /// <summary>A mark, and words in lines that all start behind it.</summary>
    internal void Point(int indent, string mark, params (string Text, TextStyle Style)[] spans)
    {
        var lead = new string(' ', indent) + mark + " ";
        Lines(lead, lead.Length, spans);
    }

    internal void Point(int indent, string mark, string text) => Point(indent, mark, (text, TextStyle.Plain));

    /// <summary>A label, and what is said of it in a column of its own.</summary>
    internal void Row(string label, string text) =>
        Lines((new string(' ', Margin) + label).PadRight(LabelColumn - 1) + ' ', LabelColumn, [(text, TextStyle.Plain)]);

    private void Lines(string lead, int indent, (string Text, TextStyle Style)[] spans)
    {
        writer.Write(lead.TrimEnd());
        var (at, pending) = (lead.TrimEnd().Length, lead.Length - lead.TrimEnd().Length);
        var isFirst = true;
        var style = TextStyle.Plain;
        foreach (var (word, wordStyle) in Words(spans))
        {
            if (!isFirst && at + pending + word.Length > Width)
            {
                Switch(ref style, TextStyle.Plain);
                Blank();
                (at, pending) = (0, indent);
            }
            if (style != wordStyle)
                Switch(ref style, TextStyle.Plain);
            writer.Write(new string(' ', pending));
            Switch(ref style, wordStyle);
            writer.Write(word);
            (at, pending, isFirst) = (at + pending + word.Length, 1, false);
        }
        Switch(ref style, TextStyle.Plain);
        Blank();
    }

    private void Switch(ref TextStyle from, TextStyle to)
    {
        if (colour && from != to)
            writer.Write(CodeOf(to));
        from = to;
    }

    private static string CodeOf(TextStyle style) => style switch
    {
        TextStyle.Strong => "\e[1m",
        TextStyle.Faint => "\e[2m",
        TextStyle.Alert => "\e[1;31m",
        TextStyle.High => "\e[1;97;41m",
        TextStyle.Medium => "\e[1;30;43m",
        TextStyle.Standard => "\e[1;30;46m",
        TextStyle.Undetermined => "\e[1;97;45m",
        _ => "\e[0m",
    };

    private static IEnumerable<(string Word, TextStyle Style)> Words((string Text, TextStyle Style)[] spans) =>
        from span in spans
        from word in PrintableText.Of(span.Text).Split(' ')
        where word.Length > 0
        select (word, span.Style);
}
