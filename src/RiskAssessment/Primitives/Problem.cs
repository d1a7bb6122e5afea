using System.Globalization;

namespace RiskAssessment;

/// <summary>Whether an input is refused for a <see cref="Problem"/>.</summary>
public enum ProblemSeverity
{
    /// <summary>The input is refused.</summary>
    Error = 0,

    /// <summary>The input is accepted, but a person should look at it.</summary>
    Warning = 1,
}

/// <summary>One thing that is wrong with an input: what, where, and what to do.</summary>
/// <remarks>Equality is by value. Codes are stable and listed in docs/diagnostics.md; messages may be reworded.</remarks>
public sealed record Problem
{
    /// <summary>Makes an error; <see cref="Severity"/> can make it a warning.</summary>
    /// <param name="code">The stable code: <c>SRA</c> and four digits.</param>
    /// <param name="path">The JSON path of the value that is wrong, for example <c>$.answers.threats</c>.</param>
    /// <param name="message">What is wrong and what to do about it.</param>
    /// <param name="line">The line, from 1; 0 if the input did not come from a file.</param>
    /// <param name="column">The column in characters, from 1; 0 if the input did not come from a file.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public Problem(string code, string path, string message, int line = 0, int column = 0) =>
        (Code, Path, Message, Line, Column) = (NotNull.Of(code), NotNull.Of(path), NotNull.Of(message), line, column);

    /// <summary>The stable code: <c>SRA</c> and four digits.</summary>
    public string Code { get; }

    /// <summary>The JSON path of the value that is wrong, for example <c>$.answers.threats</c>.</summary>
    public string Path { get; init => field = NotNull.Of(value); }

    /// <summary>What is wrong and what to do about it.</summary>
    public string Message { get; init => field = NotNull.Of(value); }

    /// <summary>The line, from 1; 0, the default, if the input did not come from a file.</summary>
    public int Line { get; init; }

    /// <summary>The column in characters, from 1; 0, the default, if the input did not come from a file.</summary>
    public int Column { get; init; }

    /// <summary>Whether the input is refused. The default is <see cref="ProblemSeverity.Error"/>.</summary>
    public ProblemSeverity Severity { get; init; }

    /// <summary>One line for a person: place, severity, code and message.</summary>
    public override string ToString()
    {
        var place = Line == 0 ? Path : string.Format(CultureInfo.InvariantCulture, "{0} (line {1}, column {2})", Path, Line, Column);
        return $"{place}: {(Severity == ProblemSeverity.Error ? "error" : "warning")} {Code}: {Message}";
    }
}
