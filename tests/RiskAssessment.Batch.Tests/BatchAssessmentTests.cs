using System.Globalization;
using System.Text;
using System.Text.Json;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Batch.Tests;

/// <summary>Many cases: in order, each as alone, whatever is wrong with some, and wherever a run was stopped.</summary>
public sealed class BatchAssessmentTests
{
    private static readonly DateTimeOffset Now = new(2018, 4, 17, 12, 0, 0, TimeSpan.Zero);

    private static readonly AssessmentService Service = new(StalkingScreen.Versions, TimeProvider.System);

    private static readonly BatchAssessment Batch = new(Service, new BatchOptions { AsOf = Now });

    [Fact]
    public async Task Each_line_is_the_assessment_of_the_case_alone_in_the_order_of_the_cases()
    {
        var cases = Cases(500);
        var lines = await Lines(cases);
        Assert.Equal(500, lines.Count);
        foreach (var (one, line) in cases.Zip(lines))
        {
            Assert.True(Service.TryRead(one.Utf8.Span, out var caseFile, out _));
            Assert.Equal(Encoding.UTF8.GetString(AssessmentJson.Write(Service.Assess(caseFile with { AsOf = Now }))), line);
        }
    }

    [Fact]
    public async Task A_case_that_is_refused_is_a_line_with_its_number_and_all_others_are_assessed()
    {
        List<(int Line, string Code)> told = [];
        var batch = new BatchAssessment(Service, new BatchOptions { AsOf = Now, OnProblems = (one, problems) => told.AddRange(problems.Select(problem => (one.Line, problem.Code))) });
        List<BatchCase> cases =
        [
            One("""{ "formatVersion": "1.0", "answers": { "threats": "yes" } }""", 1),
            One("""{ "formatVersion": "1.0", "answers": { "threat": "yes", "weapon": "maybe" } }""", 2),
            One("nonsense", 7),
            One("""{ "formatVersion": "1.0", "answers": { "threats": "no" }, "diary": { "incidents": [], "milestones": [ { "kind": "seperation", "on": "2018" } ] } }""", 8),
            new BatchCase(default, 9, "gone.json") { Unreadable = new Problem("SRA0401", "$", "It is gone.") },
        ];
        var (done, lines) = await Run(batch, cases);
        Assert.Equal((2, 3), (done.Assessed, done.Refused));
        using var refused = JsonDocument.Parse(lines[1]);
        Assert.Equal(2, refused.RootElement.GetProperty("line").GetInt32());
        Assert.Equal(["SRA0301", "SRA0302"], refused.RootElement.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString()));
        Assert.StartsWith("""{"line":7,"problems":[""", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("""{"line":9,"file":"gone.json","problems":[""", lines[4], StringComparison.Ordinal);
        Assert.Equal([2, 2, 7, 8, 9], told.Select(one => one.Line));
    }

    [Fact]
    public async Task A_run_that_was_stopped_anywhere_goes_on_to_the_same_bytes()
    {
        var cases = Cases(40);
        var whole = Encoding.UTF8.GetBytes(string.Join('\n', await Lines(cases)) + "\n");
        foreach (var at in Enumerable.Range(0, 60).Select(i => i * whole.Length / 59))
        {
            using var output = new MemoryStream();
            await output.WriteAsync(whole.AsMemory(0, at), TestContext.Current.CancellationToken);
            var done = await Batch.ResumeAsync(cases, output, cancellation: TestContext.Current.CancellationToken);
            Assert.Equal(whole, output.ToArray());
            Assert.Equal(40, done.Skipped + done.Assessed);
            Assert.Equal(whole.Take(at).Count(one => one == '\n'), done.Skipped);
        }
    }

    [Theory]
    [InlineData("{}\n", "Line 1 of the output is not what is written for line 1 now.")]
    [InlineData("", "")]
    public async Task An_output_of_other_cases_is_refused_and_not_touched(string before, string message)
    {
        using var output = new MemoryStream();
        await output.WriteAsync(Encoding.UTF8.GetBytes(before), TestContext.Current.CancellationToken);
        if (message.Length == 0)
        {
            Assert.Equal(3, (await Batch.ResumeAsync(Cases(3), output, cancellation: TestContext.Current.CancellationToken)).Assessed);
            return;
        }
        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => Batch.ResumeAsync(Cases(3), output, cancellation: TestContext.Current.CancellationToken));
        Assert.Contains(message, Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(before, Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public async Task An_output_that_is_longer_than_the_cases_is_refused()
    {
        using var output = new MemoryStream();
        await Batch.WriteAsync(Cases(5), output, cancellation: TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => Batch.ResumeAsync(Cases(4), output, cancellation: TestContext.Current.CancellationToken));
        Assert.Contains("has 5 lines, and there are only 4 cases", Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_line_of_a_case_without_an_instant_of_its_own_is_recognised()
    {
        var batch = new BatchAssessment(Service, new BatchOptions());
        using var output = new MemoryStream();
        await batch.WriteAsync(Cases(3), output, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(3, (await batch.ResumeAsync(Cases(6), output, cancellation: TestContext.Current.CancellationToken)).Assessed);
    }

    [Fact]
    public async Task Cases_are_not_read_far_ahead_of_what_is_written()
    {
        var (read, most) = (0, 0);
        using var output = new SlowStream(written => most = Math.Max(most, Volatile.Read(ref read) - written));
        IEnumerable<BatchCase> Endless()
        {
            foreach (var one in Cases(2_000))
            {
                Interlocked.Increment(ref read);
                yield return one;
            }
        }

        await Batch.WriteAsync(Endless(), output, cancellation: TestContext.Current.CancellationToken);
        Assert.InRange(most, 1, 16 * Environment.ProcessorCount + 200);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_stops_and_leaves_whole_lines()
    {
        using var stop = new CancellationTokenSource();
        using var output = new MemoryStream();
        IEnumerable<BatchCase> Stopped()
        {
            foreach (var one in Cases(5_000))
            {
                if (one.Line == 1_000)
                    stop.Cancel();
                yield return one;
            }
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Batch.WriteAsync(Stopped(), output, cancellation: stop.Token));
        var text = Encoding.UTF8.GetString(output.ToArray());
        Assert.True(text.Length == 0 || text.EndsWith('\n'));
        Assert.InRange(text.Count(one => one == '\n'), 0, 999);
    }

    [Fact]
    public async Task What_goes_wrong_in_the_source_or_the_output_reaches_the_caller()
    {
        IEnumerable<BatchCase> Broken()
        {
            yield return Cases(1)[0];
            throw new IOException("The disk is gone.");
        }

        using var output = new MemoryStream();
        await Assert.ThrowsAsync<IOException>(() => Batch.WriteAsync(Broken(), output, cancellation: TestContext.Current.CancellationToken));
        using var full = new SlowStream(written => throw new IOException("The disk is full."));
        await Assert.ThrowsAsync<IOException>(() => Batch.WriteAsync(Cases(500), full, cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Progress_ends_with_all_cases_and_all_bytes()
    {
        var seen = new Seen();
        var cases = Cases(200);
        using var output = new MemoryStream();
        await Batch.WriteAsync(cases, output, seen, TestContext.Current.CancellationToken);
        Assert.Equal((200, cases.Sum(one => (long)one.Utf8.Length)), (seen.Told[^1].Assessed, seen.Told[^1].Bytes));
        Assert.Equal(seen.Told.Select(one => one.Assessed).Order(), seen.Told.Select(one => one.Assessed));
    }

    private static List<BatchCase> Cases(int count) => [.. Enumerable.Range(1, count).Select(i => One(
        $$"""
        { "formatVersion": "1.0", "case": "{{i.ToString(CultureInfo.InvariantCulture)}}", "answers": { "threats": "{{(i % 3 == 0 ? "yes" : "no")}}" }, "diary": { "incidents": [ { "id": "i1", "when": "2018-04-{{(1 + (i % 16)).ToString("00", CultureInfo.InvariantCulture)}}", "behaviours": ["following"] } ] } }
        """,
        i))];

    private static BatchCase One(string json, int line) => new(Encoding.UTF8.GetBytes(json), line);

    private static async Task<List<string>> Lines(IReadOnlyList<BatchCase> cases) => (await Run(Batch, cases)).Lines;

    private static async Task<(BatchProgress Done, List<string> Lines)> Run(BatchAssessment batch, IReadOnlyList<BatchCase> cases)
    {
        using var output = new MemoryStream();
        var done = await batch.WriteAsync(cases, output, cancellation: TestContext.Current.CancellationToken);
        var text = Encoding.UTF8.GetString(output.ToArray());
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        return (done, [.. text[..^1].Split('\n')]);
    }

    private sealed class Seen : IProgress<BatchProgress>
    {
        internal List<BatchProgress> Told { get; } = [];

        public void Report(BatchProgress value) => Told.Add(value);
    }

    /// <summary>A stream that takes its time, and tells how many lines were written before each write.</summary>
    private sealed class SlowStream(Action<int> written) : MemoryStream
    {
        private int _lines;

        public override void Write(byte[] buffer, int offset, int count)
        {
            Thread.Sleep(5);
            _lines += buffer.AsSpan(offset, count).Count((byte)'\n');
            written(_lines);
            base.Write(buffer, offset, count);
        }
    }
}
