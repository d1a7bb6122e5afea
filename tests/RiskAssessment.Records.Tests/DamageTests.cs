using System.Text;
using Xunit;

namespace RiskAssessment.Records.Tests;

/// <summary>Whatever is changed in a log is found, with the place.</summary>
public sealed class DamageTests
{
    /// <summary>FLIPS=all flips every bit, which takes minutes; without it one of some, another each time.</summary>
    private static int Step => Environment.GetEnvironmentVariable("FLIPS") == "all" ? 1 : 61;

    [Fact]
    public async Task Every_bit_of_a_log_and_of_its_contents_that_is_flipped_is_found_with_the_place()
    {
        using var original = new TemporaryFolder();
        Some.Everything(original.Path);
        var places = new HashSet<string>();
        var (flips, first) = (0, (Environment.TickCount & int.MaxValue) % Step);
        foreach (var path in original.Files().Select(file => Path.GetRelativePath(original.Path, file)).ToList())
        {
            var bytes = await File.ReadAllBytesAsync(original.In(path), TestContext.Current.CancellationToken);
            var record = RecordOf(original, path);
            await Parallel.ForEachAsync(Enumerable.Range(0, Environment.ProcessorCount), TestContext.Current.CancellationToken, async (worker, cancellation) =>
            {
                using var copy = original.Copy();
                for (var bit = worker * Step + first; bit < bytes.Length * 8; bit += Environment.ProcessorCount * Step)
                {
                    var flipped = bytes.ToArray();
                    flipped[bit / 8] ^= (byte)(1 << (bit % 8));
                    await File.WriteAllBytesAsync(copy.In(path), flipped, cancellation);
                    var found = Some.Log(copy.Path, Some.Key).Verify(cancellationToken: cancellation);
                    Assert.False(found.IsIntact, $"bit {bit} of {path}");
                    var problem = found.Problems.First(one => one.Severity == ProblemSeverity.Error);
                    if (record(bit / 8) is { } expected)
                        Assert.True(problem.Path == expected, $"bit {bit} of {path}: {problem} and not {expected}");
                    lock (places)
                        places.Add(problem.Path);
                    Interlocked.Increment(ref flips);
                }
            });
        }
        Assert.Superset(new HashSet<string>([.. Enumerable.Range(0, 10).Select(i => $"$[{i}]"), "$.checkpoint"]), places);
        TestContext.Current.TestOutputHelper?.WriteLine($"{flips} bits");
    }

    /// <summary>Gives the path that a flip of a byte in a file must be found at; <see langword="null"/> where any will do.</summary>
    private static Func<int, string?> RecordOf(TemporaryFolder folder, string path)
    {
        var leaves = Some.Log(folder.Path).Leaves().ToList();
        if (path.StartsWith("bodies", StringComparison.Ordinal))
            return _ => $"$[{leaves.Single(leaf => path.EndsWith(leaf.Id, StringComparison.Ordinal)).Index}]";
        if (path != "entries.log")
            return _ => null;
        var text = File.ReadAllBytes(folder.In(path));
        // Where the line feed is gone, the line is too long or has the wrong checksum. The last one leaves a line that is none.
        return place => $"$[{text.AsSpan(0, place).Count((byte)'\n')}]";
    }

    [Theory]
    [InlineData("removed")]
    [InlineData("repeated")]
    [InlineData("reordered")]
    [InlineData("truncated")]
    [InlineData("put in")]
    public void Records_that_are_moved_are_found(string how)
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        Some.Everything(folder.Path);
        Some.Everything(other.Path);
        var lines = File.ReadAllLines(folder.In("entries.log")).ToList();
        var (place, code) = how switch
        {
            "removed" => (3, "SRA1304"),
            "repeated" => (4, "SRA1304"),
            "reordered" => (3, "SRA1304"),
            "truncated" => (9, "SRA1305"),
            _ => (4, "SRA1304"),
        };
        if (how == "removed")
            lines.RemoveAt(3);
        else if (how == "repeated")
            lines.Insert(4, lines[3]);
        else if (how == "reordered")
            lines.Reverse(3, 2);
        else if (how == "truncated")
            lines.RemoveAt(9);
        else
            lines.Insert(3, File.ReadAllLines(other.In("entries.log"))[3]);
        File.WriteAllText(folder.In("entries.log"), string.Concat(lines.Select(line => line + "\n")));
        var problem = Assert.Single(Some.Log(folder.Path, Some.Key).Verify().Problems);
        Assert.Equal(($"$[{place}]", code), (problem.Path, problem.Code));
        Assert.Throws<RecordLogException>(() => Some.Log(folder.Path, Some.Key).Append([Some.Assessment()]));
    }

    [Fact]
    public void A_record_that_is_replaced_by_another_one_that_is_whole_is_found_by_the_root()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        Some.Log(folder.Path, Some.Key).Append([Some.Assessment("a"), Some.Assessment("b")]);
        Some.Log(other.Path, Some.Key).Append([Some.Assessment("a"), Some.Assessment("b")]);
        var lines = File.ReadAllLines(folder.In("entries.log"));
        lines[1] = File.ReadAllLines(other.In("entries.log"))[1];
        File.WriteAllText(folder.In("entries.log"), string.Concat(lines.Select(line => line + "\n")));
        Assert.Contains(Some.Log(folder.Path, Some.Key).Verify().Problems, problem => problem.Code == "SRA1306");
    }

    [Fact]
    public void Of_two_forks_of_a_log_each_is_whole_and_neither_follows_from_the_other()
    {
        using var one = new TemporaryFolder();
        Some.Log(one.Path, Some.Key).Append([Some.Assessment("a"), Some.Assessment("b")]);
        using var other = one.Copy();
        var log = Some.Log(one.Path, Some.Key);
        var fork = Some.Log(other.Path, Some.Key);
        log.Append([Some.Assessment("c"), Some.Assessment("d")]);
        var forked = fork.Append([Some.Assessment("c")]).Checkpoint;
        Assert.True(log.Verify().IsIntact);
        Assert.True(fork.Verify().IsIntact);
        Assert.Equal("SRA1306", Assert.Single(log.Verify([forked]).Problems).Code);
        Assert.False(log.ProveSince(forked.Size).IsValid(forked, Some.Key));
        Assert.Equal("SRA1306", Assert.Single(fork.Verify([log.ReadCheckpoint()!]).Problems).Code);
    }

    [Fact]
    public void A_cut_after_a_checkpoint_is_found_by_who_kept_it_even_where_the_checkpoint_was_put_back()
    {
        using var folder = new TemporaryFolder();
        var log = Some.Log(folder.Path, Some.Key);
        log.Append(Some.Assessment("a"));
        using var earlier = folder.Copy();
        var kept = log.Append(Some.Assessment("b")).Checkpoint;
        // The whole folder as it was before: signed, whole, and one record short.
        Assert.True(Some.Log(earlier.Path, Some.Key).Verify().IsIntact);
        var problem = Assert.Single(Some.Log(earlier.Path, Some.Key).Verify([kept]).Problems);
        Assert.Equal(("SRA1306", "The log was cut: a checkpoint that was kept has 2 records, and the log 1."), (problem.Code, problem.Message));
        // A process that has it open notices by itself, once it has seen what followed.
        log.Append(Some.Assessment("c"));
        File.Copy(earlier.In("checkpoint"), folder.In("checkpoint"), overwrite: true);
        Assert.Throws<RecordLogException>(() => log.Append(Some.Assessment("d")));
    }

    [Fact]
    public void What_a_process_was_writing_when_it_ended_is_reported_set_aside_and_kept()
    {
        using var folder = new TemporaryFolder();
        Some.Log(folder.Path, Some.Key).Append(Some.Assessment());
        var length = new FileInfo(folder.In("entries.log")).Length;
        File.AppendAllText(folder.In("entries.log"), "1234abcd {\"about\"");
        var found = Some.Log(folder.Path, Some.Key).Verify();
        Assert.True(found.IsIntact);
        Assert.Equal("SRA1315", Assert.Single(found.Problems).Code);
        Some.Log(folder.Path, Some.Key).Append(Some.Assessment());
        found = Some.Log(folder.Path, Some.Key).Verify();
        Assert.True(found.IsIntact);
        Assert.Equal("SRA1316", Assert.Single(found.Problems).Code);
        Assert.Equal("1234abcd {\"about\"", File.ReadAllText(folder.In(Assert.Single(new RecordFolder(folder.Path).SetAsideFiles()))));
        Assert.InRange(new FileInfo(folder.In("entries.log")).Length, length * 2 - 2, length * 2 + 2);
    }

    [Theory]
    [InlineData("bodies", "SRA1309")]
    [InlineData("instruments", "SRA1313")]
    public void A_content_that_is_missing_is_found(string where, string code)
    {
        using var folder = new TemporaryFolder();
        Some.Log(folder.Path, Some.Key).Append([Some.Assessment("a"), Some.Assessment("b")]);
        File.Delete(Directory.EnumerateFiles(folder.In(where)).First());
        Assert.Equal(code, Some.Log(folder.Path, Some.Key).Verify().Problems[0].Code);
    }

    [Fact]
    public void A_host_that_rewrites_a_result_and_all_hashes_is_found_by_the_replay()
    {
        var store = new InMemoryStorage();
        new RecordLog(store).Append([Some.Assessment("a"), Some.Assessment("b")]);
        store.Rewrite("\"settled\":true", "\"settled\":false");
        var problem = new RecordLog(store).Verify().Problems[0];
        Assert.Equal(("SRA1312", "$[0]", "Assessed again it gives something else, first at $.settled."), (problem.Code, problem.Path, problem.Message));
    }

    [Fact]
    public void A_host_that_gives_a_record_to_another_case_is_found()
    {
        var store = new InMemoryStorage();
        new RecordLog(store).Append(Some.Assessment("a-case"));
        store.Rewrite("a-case", "b-case");
        Assert.Equal("SRA1311", new RecordLog(store).Verify().Problems[0].Code);
    }

    [Fact]
    public void A_checkpoint_that_is_not_a_note_is_refused_by_everything()
    {
        using var folder = new TemporaryFolder();
        Some.Everything(folder.Path);
        File.WriteAllBytes(folder.In("checkpoint"), [.. Encoding.UTF8.GetBytes("example.org/records\n10\n"), 0xFF]);
        Assert.Equal("SRA1301", Assert.Single(Some.Log(folder.Path).Verify().Problems).Code);
        Assert.Throws<RecordLogException>(() => Some.Log(folder.Path).Append(Some.Assessment()));
        Assert.Throws<RecordLogException>(() => Some.Log(folder.Path).Prove(0));
    }
}
