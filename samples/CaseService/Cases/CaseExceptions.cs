namespace CaseService;

/// <summary>There is no case with this id.</summary>
internal sealed class CaseNotFoundException(string caseId) : Exception("There is no such case.")
{
    internal string CaseId => caseId;
}

/// <summary>Another client has changed the case in the meantime.</summary>
internal sealed class SequenceConflictException(int last) : Exception("The case has another last event than expected.")
{
    /// <summary>The sequence number of the last event; 0 if there is no case.</summary>
    internal int Last => last;
}

/// <summary>A key was used for two different requests.</summary>
internal sealed class KeyReusedException() : Exception("The key was used for another request.");
