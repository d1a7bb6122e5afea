using RiskAssessment.Import.Files;

namespace RiskAssessment.Import.Tables;

/// <summary>Recognises and reads tables as delimited text.</summary>
internal static class TextTable
{
    private const int MostColumnsShown = 12;

    internal static bool IsDiary(EvidenceFile file) => KindOf(file) == EvidenceKind.DiaryTable;

    internal static bool IsCallLog(EvidenceFile file) => KindOf(file) == EvidenceKind.CallLog;

    internal static bool IsMessageTable(EvidenceFile file) => KindOf(file) == EvidenceKind.MessageTable;

    internal static bool IsDoorbell(EvidenceFile file) => KindOf(file) == EvidenceKind.Doorbell;

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

    /// <summary>Refuses a file of no known kind, and names the columns that it has if it is a table.</summary>
    internal static void RefuseUnknown(EvidenceFile file, ImportSession session)
    {
        var columns = Columns(file);
        session.Refuse(
            ImportProblem.NoHeader,
            columns.Count == 0
                ? "This is not a kind of file that is known. Write the entries into the table that import --template writes."
                : $"None of the first rows names a column for the date. The columns found are: {string.Join(", ", columns)}. Write a header over the columns, for example: date, time, what happened, how many, where. The template has one.");
    }

    private static EvidenceKind? KindOf(EvidenceFile file) => Table.Find(System.Text.Encoding.UTF8.GetBytes(file.HeadText))?.Kind;

    private static List<string> Columns(EvidenceFile file)
    {
        var utf8 = System.Text.Encoding.UTF8.GetBytes(file.HeadText);
        var widest = ",;\t|".Select(separator => DelimitedRows.Read(utf8, separator).FirstOrDefault(row => !row.IsBlank && !row.IsSeparatorLine)?.Cells ?? []).MaxBy(cells => cells.Length) ?? [];
        return [.. widest.Where(cell => cell.Length > 0).Take(MostColumnsShown).Select(Wording.Shown)];
    }
}
