using RiskAssessment.Import.Contacts;
using RiskAssessment.Import.Files;

namespace RiskAssessment.Import;

/// <summary>One run of an import: what all files share.</summary>
internal sealed class ImportSession
{
    internal ImportSession(ImportOptions options, bool hasSeveralFiles)
    {
        Options = options;
        Problems = new ProblemList { HasSeveralFiles = hasSeveralFiles };
        Names = new PersonNames(options.TimeZone);
        Assembler = new DiaryAssembler(options.TimeZone, Problems, options.Into);
        Contacts = new ContactDiary(Assembler, this);
    }

    internal ImportOptions Options { get; }

    internal TimeZoneInfo Zone => Options.TimeZone;

    internal ProblemList Problems { get; }

    internal PersonNames Names { get; }

    internal DiaryAssembler Assembler { get; }

    internal ContactDiary Contacts { get; }

    /// <summary>The number of the file that is being read, from 1.</summary>
    internal int File => Problems.File;

    /// <summary>The sheet of the workbook that is being read, and the kind of its table.</summary>
    internal (string Name, EvidenceKind Kind)? Sheet { get; set; }

    internal int RowsRead { get; private set; }

    internal int RowsLeftOut { get; private set; }

    internal void NextFile()
    {
        Problems.File++;
        Sheet = null;
    }

    internal void CountRead(int rows = 1) => RowsRead += rows;

    internal void CountLeftOut(int rows = 1) => RowsLeftOut += rows;

    /// <summary>Refuses the file as a whole.</summary>
    internal void Refuse(string code, string message) => Problems.Add(new Problem(code, "file", message));

    /// <summary>Refuses a file that is larger than <see cref="Bounds.FileBytes"/>.</summary>
    internal bool IsTooLarge(EvidenceFile file)
    {
        if (file.Length <= Bounds.FileBytes)
            return false;
        Refuse(ImportProblem.TooMuch, $"The file is larger than the limit of {Bounds.FileBytes} bytes. Split it.");
        return true;
    }

    /// <summary>The whole text of a file as UTF-8; <see langword="null"/>, with a problem, if it is too large.</summary>
    internal TextFile? ReadAll(EvidenceFile file) => IsTooLarge(file) ? null : TextFile.Decode(file.ReadAll()!);

    /// <summary>A warning about the file as a whole.</summary>
    internal static Problem Warning(string code, string message) => new(code, "file", message) { Severity = ProblemSeverity.Warning };

    /// <summary>A problem at a place of the file.</summary>
    internal static Problem At(int place, string code, string message, ProblemSeverity severity = ProblemSeverity.Error) =>
        new(code, FormattableString.Invariant($"line {place}"), message, place, 1) { Severity = severity };
}
