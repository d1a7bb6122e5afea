namespace RiskAssessment.Import;

/// <summary>The diary that was read from a file, and the problems of what was not read.</summary>
/// <remarks>
/// Immutable; equality is identity. Personal data: the diary. Every row is counted once:
/// <see cref="RowsRead"/> = <see cref="RowsTaken"/> + <see cref="RowsRefused"/> + <see cref="RowsLeftOut"/>. Headers, blank rows and
/// comments (rows that begin with <c>#</c> and a space) are not counted. A message that two files have is counted in both.
/// </remarks>
[PersonalData]
public sealed class ImportResult
{
    internal ImportResult(IReadOnlyList<ImportedFile> files, IncidentDiary diary, IReadOnlyList<Problem> problems, RowCounts rows)
    {
        (Files, Diary, Problems) = (files, diary, problems);
        (RowsRead, RowsTaken, RowsLeftOut) = (rows.Read, rows.Taken, rows.LeftOut);
    }

    /// <summary>What each file is, in the order in which the files were given.</summary>
    public IReadOnlyList<ImportedFile> Files { get; }

    /// <summary>The kind of the first file; <see cref="EvidenceKind.Unknown"/> if there is none.</summary>
    public EvidenceKind Kind => Files.Count == 0 ? EvidenceKind.Unknown : Files[0].Kind;

    /// <summary>
    /// The incidents of the valid rows, after those of <see cref="ImportOptions.Into"/>. The coverage is partial if something may be missing:
    /// after a refused row, after a behaviour or number that was not understood, and for every log, chat, backup and mailbox, which has calls
    /// and messages only.
    /// </summary>
    public IncidentDiary Diary { get; }

    /// <summary>
    /// The problems, ordered by file, row and column: an error for what was refused, a warning for what was taken and should be checked.
    /// <see cref="Problem.Line"/> is the row as a spreadsheet counts it (the header is row 1 if it is first), or in JSON Lines the line;
    /// <see cref="Problem.Column"/> is the number of the column, or in JSON Lines of the character. Both are 0 for the file as a whole.
    /// </summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Whether one of the <see cref="Problems"/> is an error: something was refused.</summary>
    public bool HasErrors => Problems.Any(problem => problem.Severity == ProblemSeverity.Error);

    /// <summary>The number of rows with content, messages, calls and notices of an app.</summary>
    public int RowsRead { get; }

    /// <summary>The number of rows that are in the diary, as an incident of their own or counted in one with other rows.</summary>
    public int RowsTaken { get; }

    /// <summary>The number of messages and calls of the owner or of persons not in <see cref="ImportOptions.Persons"/>, and of notices of an app.</summary>
    public int RowsLeftOut { get; }

    /// <summary>The number of rows that could not be read. Each has an error in <see cref="Problems"/>, unless there are too many to list.</summary>
    public int RowsRefused => RowsRead - RowsTaken - RowsLeftOut;
}

internal readonly record struct RowCounts(int Read, int Taken, int LeftOut);
