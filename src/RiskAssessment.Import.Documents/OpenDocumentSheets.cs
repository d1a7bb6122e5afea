using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace RiskAssessment.Import.Documents;

/// <summary>Reads the sheets of an OpenDocument spreadsheet (.ods).</summary>
internal static class OpenDocumentSheets
{
    private const string Content = "content.xml";
    private const string Tables = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string Texts = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /// <summary>Whether a file is a zip file that says at its beginning that it is a spreadsheet; its first entry is not compressed.</summary>
    internal static bool Fits(Stream file)
    {
        const int length = 200;
        var head = new byte[length];
        var count = file.ReadAtLeast(head, length, throwOnEndOfStream: false);
        file.Position = 0;
        return head.AsSpan(0, count) is var start && start.StartsWith("PK"u8) && start.IndexOf("mimetype"u8) >= 0 && start.IndexOf("opendocument.spreadsheet"u8) >= 0;
    }

    internal static IReadOnlyList<DocumentSheet> Read(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        using var part = (zip.GetEntry(Content) ?? throw new InvalidDataException("The document has no content.")).Open();
        using var xml = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = false, CheckCharacters = false });
        var sheets = new List<DocumentSheet>();
        var cells = 0L;
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "table", NamespaceURI: Tables })
                sheets.Add(ReadSheet(xml, ref cells));
        return sheets;
    }

    private static DocumentSheet ReadSheet(XmlReader xml, ref long cells)
    {
        var name = xml.GetAttribute("name", Tables) ?? "";
        var (rows, number) = (new List<DocumentRow>(), 0);
        if (!xml.IsEmptyElement)
            for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
            {
                if (xml is not { NodeType: XmlNodeType.Element, LocalName: "table-row", NamespaceURI: Tables })
                    continue;
                var repeated = Repeated(xml, "number-rows-repeated");
                var isHidden = xml.GetAttribute("visibility", Tables) is "collapse" or "filter";
                var content = ReadRow(xml, ref cells);
                if (content.Length == 0)
                {
                    number = (int)Math.Min((long)number + repeated, Workbook.MostRows);
                    continue;
                }
                for (var again = 0; again < repeated && rows.Count < Workbook.MostRows; again++)
                {
                    Workbook.CheckCells(cells += content.Length);
                    rows.Add(new DocumentRow(++number, content) { IsHidden = isHidden });
                }
            }
        return new DocumentSheet(name, rows);
    }

    /// <summary>The cells up to the last with content: empty ones behind it are repeated up to the width of the sheet.</summary>
    private static string[] ReadRow(XmlReader xml, ref long cells)
    {
        var (row, empty) = (new List<string>(), 0);
        if (xml.IsEmptyElement)
            return [];
        for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "table-cell" or "covered-table-cell", NamespaceURI: Tables })
                continue;
            var repeated = Repeated(xml, "number-columns-repeated");
            var text = ReadCell(xml);
            if (text.Length == 0)
            {
                empty = Math.Min(empty + repeated, Workbook.MostColumns);
                continue;
            }
            row.AddRange(Enumerable.Repeat("", Math.Min(empty, Workbook.MostColumns - row.Count)));
            row.AddRange(Enumerable.Repeat(text, Math.Min(repeated, Math.Max(0, Workbook.MostColumns - row.Count))));
            empty = 0;
            Workbook.CheckCells(cells += repeated);
        }
        return [.. row];
    }

    private static string ReadCell(XmlReader xml)
    {
        var value = xml.GetAttribute("value-type", Office) switch
        {
            "date" => DateOf(xml.GetAttribute("date-value", Office)),
            "time" => xml.GetAttribute("time-value", Office) is { } time && TryTime(time, out var span) ? Workbook.TimeOf(span) : null,
            "float" => xml.GetAttribute("value", Office),
            "boolean" => xml.GetAttribute("boolean-value", Office) == "true" ? "yes" : "no",
            _ => null,
        };
        var text = ReadText(xml);
        return value ?? text;
    }

    private static string? DateOf(string? date) => date?.EndsWith("T00:00:00", StringComparison.Ordinal) == true ? date[..^"T00:00:00".Length] : date;

    private static bool TryTime(string text, out TimeSpan time)
    {
        time = default;
        try
        {
            time = XmlConvert.ToTimeSpan(text);
            return time >= TimeSpan.Zero && time < TimeSpan.FromDays(1);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>The paragraphs of a cell, without its comments.</summary>
    private static string ReadText(XmlReader xml)
    {
        var text = new StringBuilder();
        if (xml.IsEmptyElement)
            return "";
        for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "annotation", NamespaceURI: Office, IsEmptyElement: false })
                for (var comment = xml.Depth; xml.Read() && xml.Depth > comment;)
                {
                }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
                text.Append(xml.Value);
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "p", NamespaceURI: Texts } && text.Length > 0)
                text.Append('\n');
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "s", NamespaceURI: Texts })
                text.Append(' ');
        }
        return text.ToString().Trim();
    }

    private static int Repeated(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute, Tables), NumberStyles.None, CultureInfo.InvariantCulture, out var repeated) ? Math.Max(1, repeated) : 1;
}
