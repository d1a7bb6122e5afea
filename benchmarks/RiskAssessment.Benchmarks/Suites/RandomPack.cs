using RiskAssessment.Packed;

namespace RiskAssessment.Benchmarks;

/// <summary>Any number of packed cases: a thousand different answer sheets and fifty diaries in turn, the same on every machine.</summary>
internal static class RandomPack
{
    internal static PackedCases Of(Assessor assessor, int count)
    {
        var random = new Random(5);
        AnswerSheet[] sheets = [.. Enumerable.Range(0, 1_000).Select(_ => Answers(random))];
        AnalysedDiary[] diaries = [.. Enumerable.Range(0, 50).Select(n => AnalysedDiary.Of(StandardJob.Diary(n), StandardJob.AsOf))];
        var builder = new PackedCasesBuilder(assessor);
        for (var i = 0; i < count; i++)
            builder.Add(sheets[i % sheets.Length], diaries[i % diaries.Length]);
        return builder.Build();
    }

    /// <summary>Lets the runtime compile a batch for the last time, on a few cases: of millions, those that it takes would be slow ones.</summary>
    internal static void WarmUp(Assessor assessor)
    {
        using var few = Of(assessor, 32_768);
        var levels = new LevelRange[few.Count];
        Warming.Up(() =>
        {
            assessor.AssessLevels(few, levels, threads: 1);
            assessor.AssessLevels(few, levels, threads: 2);
            assessor.AssessLevels(few, levels, threads: 1, LaneWidth.Scalar);
            return levels[0];
        });
    }

    private static AnswerSheet Answers(Random random) => new(
        from item in StalkingScreen.Instrument.Items
        where random.Next(4) > 0
        select (item.Code, Answer.Of(item.Options[random.Next(item.Options.Count)].Code)));
}
