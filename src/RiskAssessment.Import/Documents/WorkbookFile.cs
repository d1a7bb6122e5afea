using System.IO.Compression;
using RiskAssessment.Import.Files;
using RiskAssessment.Import.Tables;

namespace RiskAssessment.Import.Documents;

/// <summary>Takes one sheet of a workbook, and says what is not taken.</summary>
internal static class WorkbookFile
{
    private const long MostBytes = 256L * 1024 * 1024;
    private const int Block = 81_920;

    internal static void Read(EvidenceFile file, ImportSession session, Func<Stream, IReadOnlyList<DocumentSheet>> read)
    {
        if (Signatures.IsZip(file) && !IsWithinBounds(file))
        {
            session.Refuse(ImportProblem.TooMuch, $"Unpacked, this workbook is larger than the limit of {MostBytes / 1024 / 1024} MiB. Save the sheet with the diary as a workbook of its own.");
            return;
        }
        using var stream = file.Open();
        Take(read(stream), session);
    }

    private static void Take(IReadOnlyList<DocumentSheet> sheets, ImportSession session)
    {
        var asked = session.Options.Sheet;
        var found = (from sheet in sheets
                     where asked is null || sheet.Name.Equals(asked, StringComparison.OrdinalIgnoreCase)
                     let table = Table.Find(() => sheet.Rows.Select(row => new Row(row.Number, row.Texts)))
                     where table is not null
                     orderby sheet.IsHidden
                     select (Sheet: sheet, Table: table)).ToList();
        if (found.Count == 0)
        {
            session.Refuse(ImportProblem.NoHeader, asked is null
                ? "No sheet of this workbook names a column for the date in its first rows. Write a header over the columns, for example: date, time, what happened, how many, where."
                : "There is no sheet of this name with a column for the date. Give the name as the workbook shows it.");
            return;
        }
        var (taken, read) = found[0];
        session.Sheet = (taken.Name, read.Kind);
        TextTable.Read(read, session);
        Say(sheets, taken, session);
    }

    /// <summary>Says what a person does not see in the program, and what was not read.</summary>
    private static void Say(IReadOnlyList<DocumentSheet> sheets, DocumentSheet taken, ImportSession session)
    {
        if (taken.IsHidden)
            session.Problems.Add(ImportSession.Warning(ImportProblem.NotRead, "The sheet that was read is hidden in the workbook."));
        if (taken.Rows.Count(row => row.IsHidden && HasContent(row)) is > 0 and var hidden)
            session.Problems.Add(ImportSession.Warning(ImportProblem.NotRead, $"Rows that are hidden in the workbook: {hidden}. They were read like the others."));
        var others = sheets.Where(sheet => sheet != taken && sheet.Rows.Any(HasContent)).ToList();
        if (others.Count > 0)
            session.Problems.AddLoss(ImportSession.Warning(ImportProblem.NotRead, $"Only one sheet was read. Sheets that were not read: {others.Count}, of which {others.Count(sheet => sheet.IsHidden)} hidden. Import another one with --sheet."));
    }

    private static bool HasContent(DocumentRow row) => Array.Exists(row.Texts, cell => cell.Length > 0);

    /// <summary>Unpacks every part once, because the sizes that a zip file states can be wrong.</summary>
    private static bool IsWithinBounds(EvidenceFile file)
    {
        try
        {
            using var zip = new ZipArchive(file.Open(), ZipArchiveMode.Read);
            var (total, block) = (0L, new byte[Block]);
            foreach (var entry in zip.Entries)
            {
                using var part = entry.Open();
                for (int count; (count = part.Read(block)) > 0;)
                    if ((total += count) > MostBytes)
                        return false;
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A damaged file is refused by its reader.
        }
        return true;
    }
}
