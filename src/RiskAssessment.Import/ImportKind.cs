namespace RiskAssessment.Import;

/// <summary>What a file is a list of.</summary>
public enum ImportKind
{
    /// <summary>It is worked out from the file: a first character <c>{</c> is JSON Lines, the header tells a phone log from a diary.</summary>
    Auto,

    /// <summary>A diary as a table: a row an incident.</summary>
    Diary,

    /// <summary>A phone log as a table: a row a call or message.</summary>
    PhoneLog,

    /// <summary>JSON Lines: a line an incident, as the case file has it.</summary>
    JsonLines,
}
