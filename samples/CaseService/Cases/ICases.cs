namespace CaseService;

/// <summary>Answers questions about the cases of the force, and changes them: in this process, or in the one where a case is being worked on.</summary>
internal interface ICases
{
    /// <summary>Answers a question about a case.</summary>
    /// <exception cref="CaseNotFoundException">There is no such case.</exception>
    /// <exception cref="CaseDamagedException">Its events are damaged.</exception>
    /// <exception cref="StorageException">The database cannot be read.</exception>
    /// <exception cref="RiskAssessment.InvalidInputException">The question is not valid for the case.</exception>
    Task<CaseAnswer> Ask(CaseQuestion question, CancellationToken stop);

    /// <summary>Changes a case by events, which are on the disk when this returns.</summary>
    /// <param name="change">What the client asks.</param>
    /// <param name="stop">Gives up. What has been handed to the database is finished all the same.</param>
    /// <exception cref="CaseNotFoundException">There is no such case, and the change does not make one.</exception>
    /// <exception cref="CaseDamagedException">Its events are damaged.</exception>
    /// <exception cref="SequenceConflictException">The case has another last event than expected.</exception>
    /// <exception cref="KeyReusedException">The key was used for something else.</exception>
    /// <exception cref="StorageException">The database cannot be read or written.</exception>
    /// <exception cref="RiskAssessment.InvalidInputException">The events cannot follow, or the case could not be assessed with them.</exception>
    Task<CaseAnswer> Change(CaseChange change, CancellationToken stop);
}

/// <summary>An answer about a case.</summary>
/// <param name="Last">The sequence number of its last event.</param>
/// <param name="Body">The answer.</param>
internal sealed record CaseAnswer(int Last, byte[] Body);
