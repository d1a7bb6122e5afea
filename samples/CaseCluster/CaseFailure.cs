using CaseService;
using RiskAssessment;

namespace CaseCluster;

/// <summary>A refusal of a case on its way from one silo to another: the exception, as data.</summary>
/// <param name="Kind">Which exception it is.</param>
/// <param name="Number">The number in it.</param>
/// <param name="Text">The text in it.</param>
/// <param name="Problems">The problems in it.</param>
internal sealed record CaseFailure(FailureKind Kind, int Number, string? Text, IReadOnlyList<FailureProblem> Problems)
{
    /// <summary>The data of an exception; <see langword="null"/> if it is none that a client is told.</summary>
    internal static CaseFailure? Of(Exception exception) => exception switch
    {
        CaseNotFoundException { CaseId: var id } => new CaseFailure(FailureKind.NotFound, 0, id, []),
        SequenceConflictException { Last: var last } => new CaseFailure(FailureKind.Conflict, last, null, []),
        KeyReusedException => new CaseFailure(FailureKind.KeyReused, 0, null, []),
        CaseDamagedException damaged => new CaseFailure(FailureKind.Damaged, damaged.Sequence, damaged.Reason, []),
        StorageException { Fault: var fault } => new CaseFailure(FailureKind.Storage, (int)fault, null, []),
        InvalidInputException { Problems: var problems } => new CaseFailure(FailureKind.InvalidInput, 0, null, [.. problems.Select(FailureProblem.Of)]),
        _ => null,
    };

    /// <summary>The exception again.</summary>
    internal Exception ToException() => Kind switch
    {
        FailureKind.NotFound => new CaseNotFoundException(Text!),
        FailureKind.Conflict => new SequenceConflictException(Number),
        FailureKind.KeyReused => new KeyReusedException(),
        FailureKind.Damaged => new CaseDamagedException(Number, Text == CaseDamagedException.Damaged ? null : Text),
        FailureKind.InvalidInput => new InvalidInputException([.. Problems.Select(problem => problem.ToProblem())]),
        _ => new StorageException((StorageFault)Number, null),
    };
}

/// <summary>Which exception a <see cref="CaseFailure"/> is.</summary>
internal enum FailureKind
{
    /// <summary><see cref="StorageException"/>.</summary>
    Storage = 0,

    /// <summary><see cref="CaseNotFoundException"/>.</summary>
    NotFound = 1,

    /// <summary><see cref="SequenceConflictException"/>.</summary>
    Conflict = 2,

    /// <summary><see cref="KeyReusedException"/>.</summary>
    KeyReused = 3,

    /// <summary><see cref="CaseDamagedException"/>.</summary>
    Damaged = 4,

    /// <summary><see cref="InvalidInputException"/>.</summary>
    InvalidInput = 5,
}

/// <summary>A <see cref="Problem"/> as data.</summary>
internal sealed record FailureProblem(string Code, string Path, string Message, int Line, int Column, ProblemSeverity Severity)
{
    internal static FailureProblem Of(Problem problem) => new(problem.Code, problem.Path, problem.Message, problem.Line, problem.Column, problem.Severity);

    internal Problem ToProblem() => new(Code, Path, Message, Line, Column) { Severity = Severity };
}
