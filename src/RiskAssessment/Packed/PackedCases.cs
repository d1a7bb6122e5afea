using RiskAssessment.Instruments;

namespace RiskAssessment.Packed;

/// <summary>
/// Many cases for one instrument as bit planes: what each item was answered or is open, and whether each condition of the instrument over
/// a fact holds. All that a level needs, in about sixteen bytes a case.
/// </summary>
/// <remarks>
/// It holds answers without who gave them, since when and notes; unknown, declined and not asked are all open, as they are to the engine.
/// Of facts it holds what the instrument asks of them. Personal data, though without names or dates. Immutable, and safe to share
/// between threads until it is disposed of. Equality is identity.
/// </remarks>
public sealed unsafe class PackedCases : IDisposable
{
    private readonly PackedMemory _memory;

    internal PackedCases(Instrument instrument, PackedLayout layout, long count, ulong[] words)
        : this(instrument, layout, count) => _memory = new PackedMemory(words);

    internal PackedCases(Instrument instrument, PackedLayout layout, long count, string path, long offset)
        : this(instrument, layout, count) => _memory = new PackedMemory(path, offset);

    private PackedCases(Instrument instrument, PackedLayout layout, long count)
    {
        (Instrument, Layout, Count) = (instrument, layout, count);
        _memory = null!;
    }

    /// <summary>The instrument for which they are packed.</summary>
    public Instrument Instrument { get; }

    /// <summary>How many cases there are.</summary>
    public long Count { get; }

    /// <summary>How many bytes they take.</summary>
    public long ByteCount => PackedBlocks.Words(Count, Layout.Planes) * sizeof(ulong);

    internal PackedLayout Layout { get; }

    /// <summary>Made when a single case is first asked for, and then kept.</summary>
    private CaseForm Form => field ??= new CaseForm(Instrument);

    /// <summary>One of the cases by itself.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such case.</exception>
    public PackedCase this[long index] => new(Form, Evaluate(index));

    /// <summary>The first word of all.</summary>
    /// <exception cref="ObjectDisposedException">They have been disposed of.</exception>
    internal ulong* Words => _memory.Words != null || Count == 0 ? _memory.Words : throw new ObjectDisposedException(nameof(PackedCases));

    /// <summary>The answers of a case to the items that are not open.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such case.</exception>
    public AnswerSheet AnswersOf(long index)
    {
        var given = GivenOf(index);
        return new AnswerSheet(
            from item in Enumerable.Range(0, given.Length)
            where given[item] >= 0
            select (Instrument.Items[item].Code, Instrument.Items[item].Kind == ItemKind.Count ? Answer.Of(given[item]) : Answer.Of(Instrument.Items[item].Options[given[item]].Code)));
    }

    /// <summary>What the facts of a case say to each condition that the instrument has over one, in the instrument's order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such case.</exception>
    public IReadOnlyList<PackedFact> FactsOf(long index)
    {
        var plane = Check(index);
        return Array.AsReadOnly(
        [
            .. from step in Layout.FactSteps
               let asked = Instrument.Program.Steps[step]
               let truth = plane.TruthOf(Layout.PlaneOfFact(step))
               select new PackedFact(
                   Patterns.PatternFact.All[asked.A].Code, asked.Low, asked.High, truth == Truth.Open ? null : truth == Truth.True),
        ]);
    }

    /// <summary>Lets go of the memory, or of the file that is mapped into it.</summary>
    public void Dispose() => _memory.Dispose();

    internal void CopyBytes(long from, byte[] to, int length) => new ReadOnlySpan<byte>((byte*)Words + from, length).CopyTo(to);

    /// <summary>What the instrument makes of a case.</summary>
    internal Evaluation Evaluate(long index)
    {
        var (plane, program) = (Check(index), Instrument.Program);
        var evaluation = new Evaluation(program, GivenOf(index));
        var truths = new Truth[program.Steps.Length];
        foreach (var step in Layout.FactSteps)
            truths[step] = plane.TruthOf(Layout.PlaneOfFact(step));
        evaluation.RunWithFacts(truths);
        return evaluation;
    }

    /// <summary>For each item its option or count, or <see cref="Evaluation.Open"/>.</summary>
    private int[] GivenOf(long index)
    {
        var plane = Check(index);
        var given = new int[Instrument.Items.Count];
        for (var item = 0; item < given.Length; item++)
            given[item] = plane.GivenOf(Layout.FirstPlane[item], Instrument.Program.ItemPrograms[item]);
        return given;
    }

    private BlockCase Check(long index)
    {
        if (index < 0 || index >= Count)
            throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} cases.");
        var block = (int)(index / PackedBlocks.CasesPerBlock);
        return new BlockCase(
            Words + PackedBlocks.WordOf(block, Layout.Planes), PackedBlocks.WordsIn(block, Count), (int)(index % PackedBlocks.CasesPerBlock));
    }
}

/// <summary>What a packed case says to a condition over a fact.</summary>
/// <remarks>Equality is by value.</remarks>
/// <param name="Fact">The code of the fact.</param>
/// <param name="AtLeast">The least that the condition asks for; negative infinity where it asks for none.</param>
/// <param name="AtMost">The most that the condition asks for; positive infinity where it asks for none.</param>
/// <param name="Holds">Whether it holds; <see langword="null"/> where that is open.</param>
public readonly record struct PackedFact(string Fact, double AtLeast, double AtMost, bool? Holds);

/// <summary>One case of a block: a bit of each of its planes.</summary>
internal readonly unsafe struct BlockCase(ulong* block, int words, int index)
{
    internal Truth TruthOf(int plane) => (Truth)((Bit(plane) ? 1 : 0) | (Bit(plane + 1) ? 2 : 0));

    internal int GivenOf(int first, ItemProgram item)
    {
        if (item.IsCount)
            return Bit(first) ? CountParts.From(Parts(first + 1)) : Evaluation.Open;
        if (item.Weights.Length == 2)
            return TruthOf(first) switch { Truth.True => 1, Truth.Open => Evaluation.Open, _ => 0 };
        for (var option = 0; option < item.Weights.Length; option++)
            if (Bit(first + option))
                return option;
        return Evaluation.Open;
    }

    internal void SetItem(int first, ItemProgram item, int given)
    {
        if (!item.IsCount && item.Weights.Length == 2)
        {
            Set(first, (Truth)(given < 0 ? 2 : 3 * given));
            return;
        }
        if (given < 0)
            return;
        Set(item.IsCount ? first : first + given);
        for (var part = 0; item.IsCount && part < CountParts.Count; part++)
            if ((CountParts.Of(given) >> part & 1) != 0)
                Set(first + 1 + part);
    }

    /// <summary>Sets a plane where something certainly holds, and the next one where it possibly does.</summary>
    internal void Set(int plane, Truth truth)
    {
        if (truth == Truth.True)
            Set(plane);
        if (truth != Truth.False)
            Set(plane + 1);
    }

    private void Set(int plane) => block[((long)plane * words) + (index / PackedBlocks.CasesPerWord)] |= 1UL << (index % PackedBlocks.CasesPerWord);

    private bool Bit(int plane) => (block[((long)plane * words) + (index / PackedBlocks.CasesPerWord)] >> (index % PackedBlocks.CasesPerWord) & 1) != 0;

    private int Parts(int first)
    {
        var parts = 0;
        for (var part = 0; part < CountParts.Count; part++)
            parts |= (Bit(first + part) ? 1 : 0) << part;
        return parts;
    }
}
