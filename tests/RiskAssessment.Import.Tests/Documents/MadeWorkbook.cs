using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace RiskAssessment.Import.Tests.Documents;

/// <summary>Writes small workbooks: .xlsx with either calendar, .xls (BIFF8 in a compound file) and .ods.</summary>
internal static class MadeWorkbook
{
    /// <summary>A cell of a number format for dates; the number counts days.</summary>
    internal sealed record Days(double Number);

    internal sealed record SheetOf(string Name, bool IsHidden, object?[][] Rows, int[]? HiddenRows = null);

    internal static byte[] Xlsx(bool is1904, params SheetOf[] sheets) => Zip(
    [
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""),
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr{(is1904 ? " date1904=\"1\"" : "")}/><sheets>{string.Concat(sheets.Select((sheet, i) => $"""<sheet name="{sheet.Name}" sheetId="{i + 1}"{(sheet.IsHidden ? " state=\"hidden\"" : "")} r:id="rId{i + 1}"/>"""))}</sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(sheets.Select((_, i) => $"""<Relationship Id="rId{i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""))}<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"""),
        ("xl/styles.xml", """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>"""),
        .. sheets.Select((sheet, i) => ($"xl/worksheets/sheet{i + 1}.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{string.Concat(sheet.Rows.Select((row, r) => $"""<row r="{r + 1}"{(sheet.HiddenRows?.Contains(r + 1) == true ? " hidden=\"1\"" : "")}>{string.Concat(row.Select((cell, c) => XlsxCell(cell, $"{(char)('A' + c)}{r + 1}")))}</row>"""))}</sheetData></worksheet>""")),
    ]);

    internal static byte[] Ods(params string[] tables) => Zip(
    [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", $"""<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>{string.Concat(tables)}</office:spreadsheet></office:body></office:document-content>"""),
    ]);

    /// <summary>A workbook of Excel 97 in a compound file: one sheet with texts and numbers.</summary>
    internal static byte[] Xls(object?[][] rows)
    {
        using var globals = new MemoryStream();
        Record(globals, 0x0809, Words(0x0600, 0x0005, 0, 0, 0, 0, 0, 0));
        foreach (var format in (int[])[0, 22])
            Record(globals, 0x00E0, Words(0, format, 0, 0, 0, 0, 0, 0, 0, 0));
        byte[] name = [5, 0, .. "Diary"u8];
        var sheetAt = (int)globals.Length + 4 + 6 + name.Length + 4;
        Record(globals, 0x0085, [.. BitConverter.GetBytes(sheetAt), 0, 0, .. name]);
        Record(globals, 0x000A, []);
        Record(globals, 0x0809, Words(0x0600, 0x0010, 0, 0, 0, 0, 0, 0));
        Record(globals, 0x0200, [.. BitConverter.GetBytes(0), .. BitConverter.GetBytes(rows.Length), .. Words(0, rows.Max(row => row.Length), 0)]);
        for (var r = 0; r < rows.Length; r++)
            for (var c = 0; c < rows[r].Length; c++)
                if (rows[r][c] is string text)
                    Record(globals, 0x0204, [.. Words(r, c, 0, text.Length), 1, .. Encoding.Unicode.GetBytes(text)]);
                else if (rows[r][c] is Days days)
                    Record(globals, 0x0203, [.. Words(r, c, 1), .. BitConverter.GetBytes(days.Number)]);
                else if (rows[r][c] is int number)
                    Record(globals, 0x0203, [.. Words(r, c, 0), .. BitConverter.GetBytes((double)number)]);
        Record(globals, 0x000A, []);
        return Compound(globals.ToArray());
    }

    /// <summary>A compound file with one stream: header, allocation table, folder, and the stream in sectors of 512 bytes.</summary>
    private static byte[] Compound(byte[] stream)
    {
        const int sector = 512;
        var content = new byte[Math.Max(4096, (stream.Length + sector - 1) / sector * sector)];
        stream.CopyTo(content, 0);
        var sectors = content.Length / sector;
        var file = new byte[sector * (3 + sectors)];
        byte[] header = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        header.CopyTo(file, 0);
        Put(file, 24, 2, 0x003E, 3, 0xFFFE, 9, 6);
        Put(file, 44, 4, 1, 1, 0, 4096, -2, 0, -2, 0, 0);
        for (var i = 80; i < sector; i += 4)
            Put(file, i, 4, -1);
        Put(file, sector, 4, -3, -2);
        for (var i = 2; i < sector / 4; i++)
            Put(file, sector + (i * 4), 4, i < 2 + sectors - 1 ? i + 1 : i == 2 + sectors - 1 ? -2 : -1);
        Folder(file, 2 * sector, "Root Entry", kind: 5, child: 1, first: -2, length: 0);
        Folder(file, (2 * sector) + 128, "Workbook", kind: 2, child: -1, first: 2, length: content.Length);
        content.CopyTo(file, 3 * sector);
        return file;
    }

    private static void Folder(byte[] file, int at, string name, byte kind, int child, int first, int length)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(file, at);
        Put(file, at + 64, 2, (name.Length + 1) * 2);
        (file[at + 66], file[at + 67]) = (kind, 1);
        Put(file, at + 68, 4, -1, -1, child);
        Put(file, at + 116, 4, first, length);
    }

    private static void Put(byte[] file, int at, int width, params int[] numbers)
    {
        foreach (var number in numbers)
        {
            BitConverter.GetBytes(number).AsSpan(0, width).CopyTo(file.AsSpan(at));
            at += width;
        }
    }

    private static byte[] Words(params int[] numbers) => [.. numbers.SelectMany(number => BitConverter.GetBytes((ushort)number))];

    private static void Record(MemoryStream stream, int kind, byte[] content)
    {
        stream.Write(Words(kind, content.Length));
        stream.Write(content);
    }

    private static string XlsxCell(object? cell, string place) => cell switch
    {
        null => "",
        Days days => $"""<c r="{place}" s="1"><v>{days.Number.ToString("R", CultureInfo.InvariantCulture)}</v></c>""",
        int number => $"""<c r="{place}"><v>{number}</v></c>""",
        _ => $"""<c r="{place}" t="inlineStr"><is><t>{SecurityElement.Escape(cell.ToString())}</t></is></c>""",
    };

    internal static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        return stream.ToArray();
    }
}
