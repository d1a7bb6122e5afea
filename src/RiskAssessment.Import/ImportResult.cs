namespace RiskAssessment.Import;

/// <summary>The diary that was read from a file, and the problems of what was not read.</summary>
/// <remarks>
/// Immutable; equality is identity. Personal data: the diary. Every row is counted once:
/// <see cref="RowsRead"/> = <see cref="RowsTaken"/> + <see cref="RowsRefused"/> + <see cref="RowsLeftOut"/>. Headers, blank rows and
/// comments (rows that begin with <c>#</c> and a space) are not counted.
/// </remarks>
public sealed class ImportResult
{
    internal ImportResult(ImportKind kind, string encoding, IncidentDiary diary, IReadOnlyList<Problem> problems, RowCounts rows)
    {
        (Kind, Encoding, Diary, Problems) = (kind, encoding, diary, problems);
        (RowsRead, RowsTaken, RowsLeftOut) = (rows.Read, rows.Taken, rows.LeftOut);
    }

    /// <summary>The kind as which the file was read; <see cref="ImportKind.Auto"/> if the file was refused as a whole.</summary>
    public ImportKind Kind { get; }

    /// <summary>The encoding in which the text was read, for example <c>utf-8</c> or <c>windows-1252</c>; empty if it was not read as text.</summary>
    public string Encoding { get; }

    /// <summary>
    /// The incidents of the valid rows. The coverage is partial if something may be missing: after a refused row, after a behaviour or number
    /// that was not understood, and for every phone log, which has calls and messages only.
    /// </summary>
    public IncidentDiary Diary { get; }

    /// <summary>
    /// The problems, ordered by row and column: an error for what was refused, a warning for what was taken and should be checked.
    /// <see cref="Problem.Line"/> is the row as a spreadsheet counts it (the header is row 1 if it is first), or in JSON Lines the line;
    /// <see cref="Problem.Column"/> is the number of the column, or in JSON Lines of the character. Both are 0 for the file as a whole.
    /// </summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Whether one of the <see cref="Problems"/> is an error: something was refused.</summary>
    public bool HasErrors => Problems.Any(problem => problem.Severity == ProblemSeverity.Error);

    /// <summary>The number of rows with content.</summary>
    public int RowsRead { get; }

    /// <summary>The number of rows that are in the diary, as an incident of their own or counted in one with other rows.</summary>
    public int RowsTaken { get; }

    /// <summary>The number of valid rows of a phone log that are not of this person: outgoing calls, and numbers not in <see cref="ImportOptions.Numbers"/>.</summary>
    public int RowsLeftOut { get; }

    /// <summary>The number of rows that could not be read. Each has an error in <see cref="Problems"/>, unless there are too many to list.</summary>
    public int RowsRefused => RowsRead - RowsTaken - RowsLeftOut;
}

internal readonly record struct RowCounts(int Read, int Taken, int LeftOut);
