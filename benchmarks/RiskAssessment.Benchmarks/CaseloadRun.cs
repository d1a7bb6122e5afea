using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using RiskAssessment.Analysis;
using RiskAssessment.Batch;
using RiskAssessment.Instruments;

namespace RiskAssessment.Benchmarks;

/// <summary>
/// What many cases cost: one by one and in columns, by one version and by a thousand variants, as Parquet, and for the extent. One run on made-up cases; each
/// figure is a rate beside that of copying the columns in memory.
/// </summary>
internal static class CaseloadRun
{
    private const int Block = 2_048;
    private const int CasesOfVariants = 100_000;
    private const int Variants = 1_000;

    private static readonly DateTimeOffset AsOf = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Instrument Screen = StalkingScreen.Instrument;

    [SuppressMessage("Reliability", "CA2025", Justification = "Each task is waited for where it is started.")]
    internal static void Report(int cases, TextWriter output)
    {
        var (assessor, form) = (new Assessor(Screen), QuestionForm.Of(Screen));
        output.WriteLine(FormattableString.Invariant($"{cases:#,##0} made-up cases (survey-defined stalking) by {Screen}, {form}; {Environment.ProcessorCount} cores"));
        output.WriteLine("| what | seconds | cases a second | nanoseconds a case |");
        output.WriteLine("| --- | ---: | ---: | ---: |");

        var sample = Draw(10_000);
        Timed("drawing made-up cases", sample.Count, () => Draw(sample.Count));
        Timed("a full pass over the diary, and the level, one by one", sample.Count, () => sample.ForEach(one => assessor.Assess(one.Answers, one.Diary, AsOf).Level.ToString()));
        var analysed = sample.ConvertAll(one => (one.Answers, Diary: AnalysedDiary.Of(one.Diary!, AsOf)));
        analysed.ForEach(one => assessor.AssessLevel(one.Answers, one.Diary));
        Timed("level and range one by one, facts given", sample.Count * 20, () =>
        {
            for (var i = 0; i < 20; i++)
                analysed.ForEach(one => assessor.AssessLevel(one.Answers, one.Diary));
        });

        using var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, Block, FileOptions.DeleteOnClose);
        Timed("cases into columns and to Parquet", cases, () => ParquetCases.WriteAsync(form, Columns(form, sample, cases), file).GetAwaiter().GetResult());
        output.WriteLine(FormattableString.Invariant($"| (Parquet: {file.Length / 1e6:0} MB, {(double)file.Length / cases:0} bytes a case) | | | |"));
        var blocks = new List<CaseColumns>();
        Timed("Parquet into columns", cases, () =>
        {
            file.Position = 0;
            foreach (var one in ParquetCases.ReadAsync(form, file).ToBlockingEnumerable())
                if (blocks.Count * (long)Block < CasesOfVariants)
                    blocks.Add(one);
        });
        // The first half is for the compiler to warm up.
        var (warm, rest) = (blocks.Take(blocks.Count / 2).ToList(), blocks.Skip(blocks.Count / 2).ToList());
        for (var i = 0; i < 20; i++)
            warm.ForEach(block => assessor.AssessLevels(block));
        Timed("level and range in columns, sets of answers and facts made anew", rest.Sum(block => block.Count), () => rest.ForEach(block => assessor.AssessLevels(block)));
        var held = blocks.Sum(block => block.Count);
        Timed("the same by another version, sets known", held * 20, () =>
        {
            for (var i = 0; i < 20; i++)
                blocks.ForEach(block => assessor.AssessLevels(block));
        });
        var buffer = new byte[Block * form.Items.Count * sizeof(int)];
        Timed("copying the answers and facts in memory", held * 20, () =>
        {
            for (var i = 0; i < 20; i++)
                blocks.ForEach(block => Copy(block, buffer));
        });

        var steps = Enumerable.Range(1, 40).SelectMany(step => new[] { -step, step }).ToArray();
        var made = Stopwatch.StartNew();
        InstrumentVariant[] variants = [.. InstrumentVariant.Of(Screen, steps).Take(Variants)];
        output.WriteLine(FormattableString.Invariant($"| making {variants.Length} variants | {made.Elapsed.TotalSeconds:0.0} | | |"));
        Timed(FormattableString.Invariant($"{variants.Length} variants on all cores, from Parquet"), cases, () => AllVariants(form, variants, file));
        output.WriteLine(FormattableString.Invariant($"| (peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB) | | | |"));

        void Timed(string what, long count, Action work)
        {
            var watch = Stopwatch.StartNew();
            work();
            watch.Stop();
            output.WriteLine(FormattableString.Invariant($"| {what} | {watch.Elapsed.TotalSeconds:0.00} | {count / watch.Elapsed.TotalSeconds:#,##0} | {watch.Elapsed.TotalNanoseconds / count:#,##0.0} |"));
        }
    }

    /// <summary>The variants in one part for each core, each over all columns of the file.</summary>
    private static void AllVariants(QuestionForm form, InstrumentVariant[] variants, FileStream file)
    {
        var counters = variants.Chunk((variants.Length + Environment.ProcessorCount - 1) / Environment.ProcessorCount)
            .Select(part => new SensitivityCounter(Screen, part)).ToArray();
        Parallel.ForEach(counters, counter =>
        {
            using var own = File.Open(file.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            foreach (var block in ParquetCases.ReadAsync(form, own).ToBlockingEnumerable())
                counter.Add(block);
        });
    }

    private static List<CaseFile> Draw(int count)
    {
        if (!Population.TryGet("survey-defined", out var population))
            throw new InvalidOperationException("There is no such population.");
        var simulator = new CaseSimulator(population, Screen, seed: 1, AsOf);
        return [.. Enumerable.Range(0, count).Select(_ => simulator.Next())];
    }

    private static IEnumerable<CaseColumns> Columns(QuestionForm form, List<CaseFile> sample, int cases)
    {
        var columns = new CaseColumns(form);
        for (var i = 0; i < cases; i++)
        {
            var one = sample[i % sample.Count];
            columns.Add(one.Answers, one.Diary, AsOf, reference: i.ToString(CultureInfo.InvariantCulture));
            if (columns.Count < Block && i < cases - 1)
                continue;
            yield return columns;
            columns.Clear();
        }
    }

    private static void Copy(CaseColumns block, byte[] buffer)
    {
        for (var item = 0; item < block.Form.Items.Count; item++)
            MemoryMarshal.AsBytes(block.Answers(item)).CopyTo(buffer);
        for (var fact = 0; fact < block.Form.Facts.Count; fact++)
        {
            MemoryMarshal.AsBytes(block.Lowest(fact)).CopyTo(buffer);
            MemoryMarshal.AsBytes(block.Highest(fact)).CopyTo(buffer);
        }
    }
}
