using RiskAssessment.Import.Files;

namespace RiskAssessment.Import.Tables;

/// <summary>Recognises and reads tables as delimited text.</summary>
internal static class TextTable
{
    internal static bool IsDiary(EvidenceFile file) => file.TableKind == EvidenceKind.DiaryTable;

    internal static bool IsCallLog(EvidenceFile file) => file.TableKind == EvidenceKind.CallLog;

    internal static bool IsMessageTable(EvidenceFile file) => file.TableKind == EvidenceKind.MessageTable;

    internal static bool IsDoorbell(EvidenceFile file) => file.TableKind == EvidenceKind.Doorbell;

    internal static void Read(EvidenceFile file, ImportSession session)
    {
        if (session.ReadAll(file) is { } text && Table.Find(text.Utf8) is { } table)
            Read(table, session);
    }

    /// <summary>Reads a table of a text or of a sheet.</summary>
    internal static void Read(Table table, ImportSession session)
    {
        if (table.Kind == EvidenceKind.DiaryTable)
            DiaryTable.Read(table, session);
        else
            new ContactTable(table, session).Read();
    }

    /// <summary>Refuses a file of no known kind.</summary>
    internal static void RefuseUnknown(EvidenceFile file, ImportSession session)
    {
        var message = (IsText(file), IsTable(file)) switch
        {
            (false, _) => "This file is not text, and not a document of a kind that is known. If it is of an app or program, export its entries from there as text or CSV. If it is a recording, write what it shows or says, and when, into the table that import --template writes, and keep the recording.",
            (_, false) => "This is not a kind of file that is known. Write the entries into the table that import --template writes.",
            _ => "None of the first rows names a column for the date. Write a header over the columns, for example: date, time, what happened, how many, where. The template has one.",
        };
        session.Refuse(ImportProblem.NoHeader, message);
    }

    /// <summary>The kind of table that a text begins with; <see langword="null"/> if it is none.</summary>
    internal static EvidenceKind? KindOf(string text) => Table.Find(System.Text.Encoding.UTF8.GetBytes(text))?.Kind;

    /// <summary>Whether at most one in fifty characters is a control character that no text has.</summary>
    private static bool IsText(EvidenceFile file) =>
        file.HeadText.Count(letter => char.IsControl(letter) && letter is not ('\t' or '\n' or '\r' or '\f')) * 50 <= file.HeadText.Length;

    /// <summary>Whether the cells of the first row look like names of columns and not like somebody's words.</summary>
    private static bool IsTable(EvidenceFile file)
    {
        const int mostWords = 4;
        var utf8 = System.Text.Encoding.UTF8.GetBytes(file.HeadText);
        var tables = ",;\t|".Select(separator => DelimitedRows.Read(utf8, separator).Where(row => !row.IsBlank && !row.IsSeparatorLine).Take(2).Select(row => row.Cells).ToArray());
        return tables.MaxBy(rows => rows.Length == 0 ? 0 : rows[0].Length) is [{ Length: > 1 } header, var row]
            && row.Length == header.Length
            && Array.TrueForAll(header, cell => cell.Split(' ').Length <= mostWords && !cell.AsSpan().ContainsAnyInRange('0', '9') && !cell.Contains(':', StringComparison.Ordinal));
    }
}
