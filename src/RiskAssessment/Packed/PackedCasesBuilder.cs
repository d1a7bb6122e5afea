using RiskAssessment.Instruments;

namespace RiskAssessment.Packed;

/// <summary>Packs cases one after the other.</summary>
/// <remarks>Not safe to share between threads: pack on one, assess on many. Equality is identity.</remarks>
public sealed unsafe class PackedCasesBuilder
{
    private readonly Assessor _assessor;
    private readonly PackedLayout _layout;
    private readonly List<ulong[]> _blocks = [];
    private long _count;

    /// <summary>Begins to pack cases for an assessor's instrument.</summary>
    /// <exception cref="NotSupportedException">The instrument has more than 128 grades.</exception>
    public PackedCasesBuilder(Assessor assessor)
    {
        ArgumentNullException.ThrowIfNull(assessor);
        LevelRange.ThrowIfTooManyGrades(assessor.Instrument);
        _assessor = assessor;
        _layout = new PackedLayout(assessor.Instrument.Program);
    }

    /// <summary>Packs a case.</summary>
    /// <param name="caseFile">The case. Its own asOf goes before the one given.</param>
    /// <param name="now">The instant for a case that names none.</param>
    /// <exception cref="InvalidInputException">Answers are none that the instrument knows; it has every problem.</exception>
    public void Add(CaseFile caseFile, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        var asOf = caseFile.AsOf ?? now;
        Add(caseFile, PatternProfile.Of(caseFile.Diary, asOf), asOf);
    }

    /// <summary>Packs a case whose diary is analysed already.</summary>
    /// <exception cref="InvalidInputException">Answers are none that the instrument knows; it has every problem.</exception>
    public void Add(AnswerSheet answers, AnalysedDiary diary)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(diary);
        Add(new CaseFile { Answers = answers, Diary = diary.Diary }, diary.Pattern, diary.AsOf);
    }

    /// <summary>All cases that were added, in their order.</summary>
    public PackedCases Build()
    {
        var words = new ulong[PackedBlocks.Words(_count, _layout.Planes)];
        for (var block = 0; block < _blocks.Count; block++)
        {
            var length = PackedBlocks.WordsIn(block, _count);
            for (var plane = 0; plane < _layout.Planes; plane++)
                Array.Copy(
                    _blocks[block], plane * PackedBlocks.CasesPerBlock / PackedBlocks.CasesPerWord,
                    words, PackedBlocks.WordOf(block, _layout.Planes) + ((long)plane * length), length);
        }
        return new PackedCases(_assessor.Instrument, _layout, _count, words);
    }

    private void Add(CaseFile caseFile, PatternProfile pattern, DateTimeOffset asOf)
    {
        var given = _assessor.GivenChecked(caseFile, asOf.UtcTicks);
        if (_count % PackedBlocks.CasesPerBlock == 0)
            _blocks.Add(new ulong[_layout.Planes * PackedBlocks.CasesPerBlock / PackedBlocks.CasesPerWord]);
        fixed (ulong* block = _blocks[_blocks.Count - 1])
            Set(new BlockCase(block, PackedBlocks.CasesPerBlock / PackedBlocks.CasesPerWord, (int)(_count % PackedBlocks.CasesPerBlock)), given, pattern);
        _count++;
    }

    private void Set(BlockCase packed, int[] given, PatternProfile pattern)
    {
        var program = _assessor.Instrument.Program;
        for (var item = 0; item < given.Length; item++)
            packed.SetItem(_layout.FirstPlane[item], program.ItemPrograms[item], given[item]);
        foreach (var step in _layout.FactSteps)
        {
            var asked = program.Steps[step];
            packed.Set(_layout.PlaneOfFact(step), TruthTable.Within(pattern.Fact(asked.A).Low, pattern.Fact(asked.A).High, asked.Low, asked.High));
        }
    }
}
