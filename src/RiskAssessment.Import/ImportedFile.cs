namespace RiskAssessment.Import;

/// <summary>What one of the files of an import is.</summary>
/// <remarks>Personal data.</remarks>
[PersonalData]
public sealed class ImportedFile
{
    internal ImportedFile(EvidenceKind kind, string encoding, string? sheet, EvidenceKind? sheetKind) =>
        (Kind, Encoding, Sheet, SheetKind) = (kind, encoding, sheet, sheetKind);

    /// <summary>The kind of the file.</summary>
    public EvidenceKind Kind { get; }

    /// <summary>The encoding in which text was read, for example <c>utf-8</c> or <c>windows-1252</c>.</summary>
    public string Encoding { get; }

    /// <summary>The name of the sheet of a workbook that was read; <see langword="null"/> for any other file, and if none was read.</summary>
    [PersonalData]
    public string? Sheet { get; }

    /// <summary>The kind of table that the <see cref="Sheet"/> holds; <see langword="null"/> where that is.</summary>
    public EvidenceKind? SheetKind { get; }

    /// <summary>The code of the kind.</summary>
    public override string ToString() => Kind.Code;
}
