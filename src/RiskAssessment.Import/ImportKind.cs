namespace RiskAssessment.Import;

/// <summary>The kind of a file to import.</summary>
public enum ImportKind
{
    /// <summary>The kind is found from the file: JSON Lines begin with <c>{</c>, and the header tells a phone log from a diary.</summary>
    Auto,

    /// <summary>A diary as a table with one row for each incident.</summary>
    Diary,

    /// <summary>A phone log as a table with one row for each call or message.</summary>
    PhoneLog,

    /// <summary>JSON Lines with one incident on each line, in the format of the case file.</summary>
    JsonLines,
}
