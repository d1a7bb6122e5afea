namespace RiskAssessment.Import;

/// <summary>What could be read of a file, and everything that is wrong with the rest.</summary>
/// <remarks>
/// Immutable; equality is identity. Personal data: the diary. Every row is counted once:
/// <see cref="RowsRead"/> = <see cref="RowsTaken"/> + <see cref="RowsRefused"/> + <see cref="RowsLeftOut"/>. Headers, blank rows and
/// comments (rows that begin with <c>#</c> and a space) are no rows.
/// </remarks>
public sealed class ImportResult
{
    internal ImportResult(ImportKind kind, string encoding, IncidentDiary diary, IReadOnlyList<Problem> problems, RowCounts rows)
    {
        (Kind, Encoding, Diary, Problems) = (kind, encoding, diary, problems);
        (RowsRead, RowsTaken, RowsLeftOut) = (rows.Read, rows.Taken, rows.LeftOut);
    }

    /// <summary>What the file was read as; <see cref="ImportKind.Auto"/> where it is none that can be read.</summary>
    public ImportKind Kind { get; }

    /// <summary>The encoding in which the text was read, for example <c>utf-8</c> or <c>windows-1252</c>.</summary>
    public string Encoding { get; }

    /// <summary>
    /// The good rows. Its coverage is partial where something may be missing: after a refused row, a behaviour or number that was not
    /// understood, and for every phone log, which knows of nothing but calls.
    /// </summary>
    public IncidentDiary Diary { get; }

    /// <summary>
    /// Everything that was found, by row and column: an error for what was refused, a warning for what was taken and should be looked at.
    /// <see cref="Problem.Line"/> is the row, counted as a spreadsheet does (the header has a number, too), or in JSON Lines the line;
    /// <see cref="Problem.Column"/> is the number of the column, or in JSON Lines of the character. Both are 0 for the file as a whole.
    /// </summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Whether something was refused.</summary>
    public bool HasErrors => Problems.Any(problem => problem.Severity == ProblemSeverity.Error);

    /// <summary>Rows with something in them.</summary>
    public int RowsRead { get; }

    /// <summary>Rows that are in the diary, alone or counted together with others.</summary>
    public int RowsTaken { get; }

    /// <summary>Good rows of a phone log that are not this person's doing: outgoing calls, and numbers that were not asked for.</summary>
    public int RowsLeftOut { get; }

    /// <summary>Rows that could not be read; each has an error among the <see cref="Problems"/> while these are not too many to list.</summary>
    public int RowsRefused => RowsRead - RowsTaken - RowsLeftOut;
}

internal readonly record struct RowCounts(int Read, int Taken, int LeftOut);
