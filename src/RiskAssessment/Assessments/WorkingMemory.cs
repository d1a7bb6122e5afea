using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>
/// Evaluations of one instrument that were used and given back, a place for each of a few threads. Threads have consecutive numbers, so those
/// that work at the same time mostly find their own, and nothing is allocated once each has been there.
/// </summary>
internal sealed class WorkingMemory(InstrumentProgram program)
{
    private const int Places = 16;

    /// <summary>So far apart that no two places share a cache line.</summary>
    private const int Apart = 8;

    private readonly Evaluation?[] _spare = new Evaluation?[Places * Apart];

    internal Evaluation Borrow()
    {
        var own = OwnPlace();
        for (var i = 0; i < Places; i++)
            if (Interlocked.Exchange(ref _spare[(own + i) % Places * Apart], null) is { } spare)
                return spare;
        return new Evaluation(program, new int[program.ItemPrograms.Length]);
    }

    internal void GiveBack(Evaluation evaluation) => Volatile.Write(ref _spare[OwnPlace() * Apart], evaluation);

    private static int OwnPlace() => Environment.CurrentManagedThreadId % Places;
}
