using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>
/// Evaluations of one instrument that were used and given back, a place for each of a few threads. Threads have consecutive numbers, so those
/// that work at the same time mostly find their own, and nothing is allocated once each has been there.
/// </summary>
internal sealed class WorkingMemory(Instrument instrument)
{
    private const int Places = 16;

    /// <summary>So far apart that no two places share a cache line.</summary>
    private const int Apart = 8;

    private readonly Evaluation?[] _spare = new Evaluation?[Places * Apart];

    internal Instrument Instrument => instrument;

    internal ContributionTable Contributions => field ??= new ContributionTable(instrument);

    internal ChangeSpace Changes => field ??= new ChangeSpace(instrument.Program);

    internal Evaluation Borrow()
    {
        var own = OwnPlace();
        for (var i = 0; i < Places; i++)
            if (Interlocked.Exchange(ref _spare[(own + i) % Places * Apart], null) is { } spare)
                return spare;
        return new Evaluation(instrument.Program, new int[instrument.Items.Count]);
    }

    internal void GiveBack(Evaluation evaluation) => Volatile.Write(ref _spare[OwnPlace() * Apart], evaluation);

    /// <summary>Does some work for an assessment with an evaluation that is given back after it.</summary>
    internal T Use<T>(Assessment assessment, Func<Assessment, Evaluation, T> work)
    {
        var trial = Borrow();
        var result = work(assessment, trial);
        GiveBack(trial);
        return result;
    }

    private static int OwnPlace() => Environment.CurrentManagedThreadId % Places;
}
