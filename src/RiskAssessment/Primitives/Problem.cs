using System.Globalization;

namespace RiskAssessment;

/// <summary>How bad a <see cref="Problem"/> is.</summary>
public enum ProblemSeverity
{
    /// <summary>The input is refused.</summary>
    Error,

    /// <summary>The input is taken, but somebody should look.</summary>
    Warning,
}

/// <summary>One thing that is wrong with an input: what, where, and what to do.</summary>
/// <remarks>Equality is by value. Codes are stable and listed in docs/diagnostics.md; messages may be reworded.</remarks>
/// <param name="Code">The stable code, <c>SRA</c> and four digits.</param>
/// <param name="Path">The JSON path of the offending value, for example <c>$.answers.threats</c>.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
/// <param name="Line">The line, from 1; 0 when the input did not come from a file.</param>
/// <param name="Column">The column in characters, from 1; 0 when the input did not come from a file.</param>
/// <param name="Severity">Whether the input is refused for it.</param>
public sealed record Problem(
    string Code,
    string Path,
    string Message,
    int Line = 0,
    int Column = 0,
    ProblemSeverity Severity = ProblemSeverity.Error)
{
    /// <summary>The stable code, <c>SRA</c> and four digits.</summary>
    public string Code { get; init => field = NotNull.Of(value); } = NotNull.Of(Code);

    /// <summary>The JSON path of the offending value, for example <c>$.answers.threats</c>.</summary>
    public string Path { get; init => field = NotNull.Of(value); } = NotNull.Of(Path);

    /// <summary>What is wrong and what to do about it.</summary>
    public string Message { get; init => field = NotNull.Of(value); } = NotNull.Of(Message);

    /// <summary>One line for a person: place, severity, code and message.</summary>
    public override string ToString()
    {
        var place = Line == 0 ? Path : string.Format(CultureInfo.InvariantCulture, "{0} (line {1}, column {2})", Path, Line, Column);
        return $"{place}: {(Severity == ProblemSeverity.Error ? "error" : "warning")} {Code}: {Message}";
    }
}
