using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DuckDB.NET.Data;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using RiskAssessment.Tests;
using Xunit;

namespace RiskAssessment.Batch.Tests;

/// <summary>Columns as Parquet: back as they were, and open to other programs.</summary>
public sealed class ParquetCasesTests : IDisposable
{
    private static readonly DateTimeOffset AsOf = new(2018, 4, 17, 12, 0, 0, TimeSpan.Zero);
    private static readonly Assessor Assessor = new(StalkingScreen.Instrument);
    private static readonly QuestionForm Form = QuestionForm.Of(StalkingScreen.Instrument);

    private readonly string _folder = Directory.CreateTempSubdirectory("parquet").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(100, 3)]
    public async Task Columns_are_read_as_they_were_written(int cases, int groups)
    {
        using var file = new MemoryStream();
        var written = Enumerable.Range(0, groups).Select(group => Columns(cases, group)).ToList();
        Assert.Equal(cases * groups, await ParquetCases.WriteAsync(Form, written, file, TestContext.Current.CancellationToken));
        var read = await Read(file);
        Assert.Equal(groups, read.Count);
        foreach (var (one, other) in written.Zip(read))
        {
            Assert.Equal(one.References, other.References);
            for (var item = 0; item < Form.Items.Count; item++)
                Assert.Equal(one.Answers(item).ToArray(), other.Answers(item).ToArray());
            for (var fact = 0; fact < Form.Facts.Count; fact++)
                Assert.Equal([.. one.Lowest(fact), .. one.Highest(fact)], new List<double>([.. other.Lowest(fact), .. other.Highest(fact)]));
            var (before, after) = (Assessor.AssessLevels(one), Assessor.AssessLevels(other));
            Assert.All(Enumerable.Range(0, cases), i => Assert.Equal(before[i], after[i]));
        }
    }

    [Fact]
    public async Task DuckDB_finds_the_same_answers_facts_and_references()
    {
        var path = Path.Combine(_folder, "cases.parquet");
        var columns = Columns(300, 0);
        await using (var file = File.Create(path))
            await ParquetCases.WriteAsync(Form, [columns], file, TestContext.Current.CancellationToken);
        await using var duck = new DuckDBConnection("DataSource=:memory:");
        await duck.OpenAsync(TestContext.Current.CancellationToken);
        var (threats, approaches) = (ItemAt("threats"), FactAt("approach.last-28-days"));
        Assert.Equal(
            columns.Answers(threats).ToArray().Count(value => value == 1),
            await Number(duck, $"""SELECT count(*) FROM '{path}' WHERE "answer.threats" = 1"""));
        Assert.Equal(
            columns.Lowest(approaches).ToArray().Count(low => low >= 1),
            await Number(duck, $"""SELECT count(*) FROM '{path}' WHERE "low.approach.last-28-days" >= 1"""));
        Assert.Equal(
            columns.Highest(approaches).ToArray().Count(double.IsPositiveInfinity),
            await Number(duck, $"""SELECT count(*) FROM '{path}' WHERE isinf("high.approach.last-28-days")"""));
        Assert.Equal(300, await Number(duck, $"SELECT count(DISTINCT \"case\") FROM '{path}'"));
        Assert.Equal(1, await Number(duck, $"SELECT count(*) FROM parquet_kv_metadata('{path}') WHERE decode(value) = '{Form.Sha256}'"));
    }

    [Fact]
    public async Task A_file_of_another_question_form_is_refused()
    {
        using var file = new MemoryStream();
        await ParquetCases.WriteAsync(Form, [Columns(3, 0)], file, TestContext.Current.CancellationToken);
        var other = InstrumentJson.Read(await File.ReadAllBytesAsync(Path.Combine(Docs.Root, "samples", "instruments", "phq-9.json"), TestContext.Current.CancellationToken));
        Assert.Equal("SRA1102", await CodeOf(QuestionForm.Of(other), file));
        await Assert.ThrowsAsync<ArgumentException>(() => ParquetCases.WriteAsync(QuestionForm.Of(other), [Columns(3, 0)], new MemoryStream(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_is_cut_or_is_no_Parquet_is_refused_and_never_half_read()
    {
        using var file = new MemoryStream();
        await ParquetCases.WriteAsync(Form, [Columns(50, 0)], file, TestContext.Current.CancellationToken);
        foreach (var length in new[] { 0, 3, 12, (int)file.Length / 2, (int)file.Length - 1 })
            Assert.Equal("SRA1103", await CodeOf(Form, new MemoryStream(file.ToArray()[..length])));
        Assert.Equal("SRA1103", await CodeOf(Form, new MemoryStream("formatVersion,answers,and,more"u8.ToArray())));
    }

    private static CaseColumns Columns(int count, int seed)
    {
        var columns = new CaseColumns(Form);
        for (var i = 0; i < count; i++)
            columns.Add(
                new AnswerSheet(("threats", (i % 3) switch { 0 => Answer.Yes, 1 => Answer.No, _ => Answer.Unknown }), ("relationship", Answer.Of("stranger"))),
                i % 4 == 0 ? null : new IncidentDiary([new Incident("i1", EdtfDate.Day(2018, 4, 1 + (i % 16)), Behaviour.Of(i % 2 == 0 ? "following" : "unwanted-calls"))]),
                AsOf,
                reference: string.Create(CultureInfo.InvariantCulture, $"case {seed}-{i}"));
        return columns;
    }

    private static int ItemAt(string code) => Form.Items.ToList().FindIndex(item => item.Code == code);

    private static int FactAt(string code) => Form.Facts.ToList().FindIndex(fact => fact.Code == code);

    private static async Task<List<CaseColumns>> Read(Stream file)
    {
        file.Position = 0;
        var read = new List<CaseColumns>();
        await foreach (var group in ParquetCases.ReadAsync(Form, file, TestContext.Current.CancellationToken))
            read.Add(group);
        return read;
    }

    private static async Task<string> CodeOf(QuestionForm form, Stream file)
    {
        file.Position = 0;
        var refused = await Assert.ThrowsAsync<InvalidInputException>(async () =>
        {
            await foreach (var group in ParquetCases.ReadAsync(form, file, TestContext.Current.CancellationToken))
                Assert.NotNull(group);
        });
        return Assert.Single(refused.Problems).Code;
    }

    [SuppressMessage("Security", "CA2100", Justification = "The queries are those of the tests.")]
    private static async Task<long> Number(DuckDBConnection duck, string query)
    {
        await using var command = duck.CreateCommand();
        command.CommandText = query;
        return Convert.ToInt64(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
    }
}
