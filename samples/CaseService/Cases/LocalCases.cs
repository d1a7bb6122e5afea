namespace CaseService;

/// <summary>Works on cases in this process. Several processes may do so at once: the key of the rows decides.</summary>
internal sealed class LocalCases(Caseload cases) : ICases
{
    private const int Locks = 1_024;

    /// <summary>Spares work where clients of this process change one case at once.</summary>
    private readonly SemaphoreSlim[] _locks = [.. Enumerable.Range(0, Locks).Select(_ => new SemaphoreSlim(1))];

    public Task<CaseAnswer> Ask(CaseQuestion question, CancellationToken stop) => cases.Ask(question, stop);

    public async Task<CaseAnswer> Change(CaseChange change, CancellationToken stop)
    {
        var one = _locks[(uint)string.GetHashCode(change.CaseId, StringComparison.Ordinal) % Locks];
        await one.WaitAsync(stop);
        try
        {
            return await cases.Change(change, stop);
        }
        finally
        {
            one.Release();
        }
    }
}
