using System.Globalization;

namespace RiskAssessment;

/// <summary>Another writer has appended to a history in the meantime: read it again, and decide again what to append.</summary>
public sealed class HistoryConflictException : Exception
{
    /// <summary>Makes an exception without numbers.</summary>
    public HistoryConflictException()
        : base("The history has another number of events than expected. Read it again.")
    {
    }

    /// <summary>Makes an exception without numbers.</summary>
    /// <param name="message">The message.</param>
    public HistoryConflictException(string? message)
        : base(message)
    {
    }

    /// <summary>Makes an exception without numbers.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public HistoryConflictException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="expected">The sequence number that the event was to get.</param>
    /// <param name="next">The next sequence number of the history.</param>
    public HistoryConflictException(int expected, int next)
        : base(string.Format(CultureInfo.InvariantCulture, "The event was to get sequence number {0}, but the next one is {1}. Read the history again.", expected, next)) =>
        (Expected, Next) = (expected, next);

    /// <summary>The sequence number that the event was to get; 0 if it is not known.</summary>
    public int Expected { get; }

    /// <summary>The next sequence number of the history; 0 if it is not known.</summary>
    public int Next { get; }
}
