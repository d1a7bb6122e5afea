namespace CaseService;

/// <summary>Why nothing can be read or written.</summary>
internal enum StorageFault
{
    /// <summary>The database does not answer: another process holds it, its disk fails, or the service is stopping.</summary>
    Unavailable = 0,

    /// <summary>The disk is full.</summary>
    Full = 1,

    /// <summary>The file is damaged.</summary>
    Damaged = 2,
}

/// <summary>The database could not be read or written. What was to be written is not there, or is there whole: send it again with the same key.</summary>
internal sealed class StorageException(StorageFault fault, Exception? cause) : Exception("The database could not be read or written.", cause)
{
    internal StorageFault Fault => fault;
}

/// <summary>The stored events of one case are not those that were written, or cannot be read by this version. Other cases are not affected.</summary>
/// <param name="sequence">The first event that is damaged, missing or not readable.</param>
/// <param name="problem">The code of the problem if the events are those that were written.</param>
internal sealed class CaseDamagedException(int sequence, string? problem = null)
    : Exception(problem is null ? $"The stored events of the case are damaged from number {sequence} on." : $"The stored events of the case cannot be read from number {sequence} on: {problem}.")
{
    internal const string Damaged = "damaged";

    internal int Sequence => sequence;

    /// <summary><see cref="Damaged"/>, or the code of the problem.</summary>
    internal string Reason => problem ?? Damaged;
}
