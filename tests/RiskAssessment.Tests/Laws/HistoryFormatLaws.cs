using System.Text;
using System.Text.Json;
using FsCheck;
using RiskAssessment.Json;
using RiskAssessment.Tests.Laws.Generators;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>Laws 9 and 10 for histories: what is written can be read again, whole, in parts and event by event, and damaged files are read or refused.</summary>
public sealed class HistoryFormatLaws
{
    private static readonly JsonSerializerOptions[] Options = [JsonSerializerOptions.Default, new(JsonSerializerDefaults.Web)];

    [Law]
    public void A_history_that_is_written_reads_back_the_same_at_once_and_in_small_pieces(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var history = new RandomHistory(random).History;
        var written = HistoryJson.Write(history);
        Assert.True(HistoryJson.IsHistory(written));
        AssertSame(history, HistoryJson.Read(written));
        foreach (var most in (int[])[random.Next(8) == 0 ? 1 : random.Next(1, 200), 1 << 20])
        {
            using var stream = new SlowStream(written, most);
            Assert.True(HistoryJson.TryRead(stream, out var read, out var problems), string.Join('\n', problems));
            AssertSame(history, read);
        }
        byte[] marked = [0xef, 0xbb, 0xbf, .. written[..^1]];
        AssertSame(history, HistoryJson.Read(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(marked).Replace("\n", "\r\n", StringComparison.Ordinal))));
    }

    [Law]
    public void An_event_that_is_serialized_reads_back_the_same(DoNotSize<int> seed)
    {
        foreach (var one in new RandomHistory(new Random(seed.Item)).History.Events)
            foreach (var options in Options)
            {
                var back = JsonSerializer.Deserialize<CaseEvent>(JsonSerializer.Serialize(one, options), options)!;
                AssertSame(one, back);
                AssertSame(one, JsonSerializer.Deserialize<CaseEvent>(HistoryJson.WriteEvent(one), options)!);
            }
    }

    [Law]
    public void The_first_lines_of_a_history_are_the_history_up_to_there(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var history = new RandomHistory(random).History;
        var lines = LinesOf(history);
        foreach (var count in lines.Length < 6 ? Enumerable.Range(1, lines.Length) : [random.Next(1, lines.Length), lines.Length - 1])
        {
            var read = HistoryJson.Read(Joined(lines.Take(count)));
            Assert.Equal(history.Events.Take(count).Select(HistoryJson.WriteEvent), read.Events.Select(HistoryJson.WriteEvent));
            HistoryLaws.AssertSame(new ReferenceHistory(history.Events.Take(count)).Case, read.Case);
        }
    }

    [Law]
    public void Events_that_are_appended_to_a_file_are_those_of_the_longer_history(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var history = new RandomHistory(random).History;
        var count = random.Next(1, history.Events.Count + 1);
        var start = HistoryJson.Read(Joined(LinesOf(history).Take(count)));
        AssertSame(history, history.Events.Skip(count).Aggregate(start, HistoryLaws.With));
        Assert.True(HistoryJson.TryAppend(start, Joined(LinesOf(history).Skip(count)), out var longer, out var problems), string.Join('\n', problems));
        AssertSame(history, longer);
        Assert.Equal(count, start.LastSequence);
    }

    [Law]
    public void Lines_that_do_not_follow_a_history_are_refused_as_in_a_file(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var history = new RandomHistory(random).History;
        var count = random.Next(1, history.Events.Count + 1);
        var lines = LinesOf(history);
        List<string> wrong = [.. lines.Skip(count), lines[random.Next(count)]];
        Assert.False(HistoryJson.TryAppend(HistoryJson.Read(Joined(lines.Take(count))), Joined(wrong), out _, out var problems));
        Assert.False(HistoryJson.TryRead(Joined(lines.Take(count).Concat(wrong)), out _, out var inFile));
        Assert.Equal(inFile.Where(problem => problem.Line > count).Select(problem => problem with { Line = problem.Line - count }), problems);
    }

    [Law]
    public void A_mutated_history_is_read_or_refused_with_problems(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var text = Encoding.UTF8.GetString(HistoryJson.Write(new RandomHistory(random, random.Next(12)).History));
        for (var mutations = 0; mutations < 5; mutations++)
            AssertReadOrRefused(FormatLaws.Mutated(random, text));
    }

    [Law]
    public void A_damaged_line_is_the_only_one_with_a_problem(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var lines = LinesOf(new RandomHistory(random, random.Next(2, 20)).History);
        var place = random.Next(lines.Length);
        var damaged = Encoding.UTF8.GetString(FormatLaws.Mutated(random, lines[place])).Replace('\n', ' ');
        lines[place] = damaged;
        var problems = AssertReadOrRefused(Joined(lines)).Where(problem => problem.Severity == ProblemSeverity.Error).ToList();
        if (problems.Exists(problem => problem.Line == place + 1))
            Assert.All(problems, problem => Assert.True(problem.Line == place + 1, string.Join('\n', problems)));
    }

    [Law]
    public void A_line_that_is_missing_repeated_swapped_or_cut_in_two_is_a_problem_of_that_place_alone(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var lines = LinesOf(new RandomHistory(random, random.Next(3, 20)).History).ToList();
        var place = random.Next(lines.Count - 1);
        var (kind, wrong) = (random.Next(4), new[] { place + 1 });
        switch (kind)
        {
            case 0:
                lines.RemoveAt(place);
                break;
            case 1:
                lines.Insert(place, lines[place]);
                wrong = [place + 2];
                break;
            case 2:
                (lines[place], lines[place + 1], wrong) = (lines[place + 1], lines[place], [place + 1, place + 2]);
                break;
            default:
                var cut = random.Next(1, lines[place].Length - 1);
                lines[place] = lines[place][..cut] + "\n" + lines[place][cut..];
                wrong = [place + 1, place + 2];
                break;
        }
        var problems = AssertReadOrRefused(Joined(lines)).Where(problem => problem.Severity == ProblemSeverity.Error).ToList();
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.True(wrong.Contains(problem.Line), $"{kind} at {place}: {string.Join('\n', problems)}"));
        Assert.Contains(problems, problem => kind == 3 || problem.Code == "SRA0802" || (place == 0 && problem.Code == "SRA0801"));
    }

    /// <summary>The problems, which are the same from a stream.</summary>
    private static IReadOnlyList<Problem> AssertReadOrRefused(byte[] file)
    {
        var isRead = HistoryJson.TryRead(file, out var history, out var problems);
        using var stream = new SlowStream(file, 1000);
        Assert.Equal(isRead, HistoryJson.TryRead(stream, out var streamed, out var others));
        Assert.Equal(problems, others);
        Assert.Equal(isRead, !problems.Any(problem => problem.Severity == ProblemSeverity.Error));
        Assert.Equal((isRead, isRead), (history is not null, streamed is not null));
        if (isRead)
        {
            var written = HistoryJson.Write(history!);
            Assert.Equal(written, HistoryJson.Write(HistoryJson.Read(written)));
            Assert.NotEmpty(CaseJson.Write(history!.Case));
        }
        Assert.Equal(problems.Select(problem => problem.Line), problems.Select(problem => problem.Line).Order());
        Assert.All(problems, problem =>
        {
            Assert.Matches("^(SRA[0-9]{4}|[a-z]+(-[a-z]+)*)$", problem.Code);
            Assert.StartsWith("$", problem.Path, StringComparison.Ordinal);
            Assert.NotEmpty(problem.Message);
            Assert.True(problem is { Line: > 0, Column: > 0 }, problem.ToString());
        });
        return problems;
    }

    private static string[] LinesOf(CaseHistory history) => [.. history.Events.Select(HistoryJson.WriteEvent)];

    private static byte[] Joined(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));

    private static void AssertSame(CaseHistory expected, CaseHistory actual)
    {
        Assert.Equal(Encoding.UTF8.GetString(HistoryJson.Write(expected)), Encoding.UTF8.GetString(HistoryJson.Write(actual)));
        Assert.Equal((expected.Reference, expected.LastSequence, expected.IsClosed), (actual.Reference, actual.LastSequence, actual.IsClosed));
        foreach (var (one, other) in expected.Events.Zip(actual.Events))
            AssertSame(one, other);
        HistoryLaws.AssertSame(expected.Case, actual.Case);
    }

    private static void AssertSame(CaseEvent expected, CaseEvent actual)
    {
        Assert.Equal(WrittenCaseLaws.Parts(expected), WrittenCaseLaws.Parts(actual));
        Assert.Equal(HistoryJson.WriteEvent(expected), HistoryJson.WriteEvent(actual));
    }

    /// <summary>A stream that gives at most so many bytes at a time.</summary>
    private sealed class SlowStream(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));
    }
}
