using RiskAssessment.Packed;
using RiskAssessment.Tests.Laws;
using Xunit;

namespace RiskAssessment.Tests.Packed;

public sealed class PackedFileTests : IDisposable
{
    private static readonly Assessor Screen = new(StalkingScreen.Instrument);

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4_160)]
    public void A_file_that_is_mapped_into_memory_gives_the_same_levels(int count)
    {
        var cases = PackedCasesTests.Cases(StalkingScreen.Instrument, count, withDiaries: false);
        Write(cases);
        Assert.True(PackedFile.TryOpen(_path, StalkingScreen.Instrument, out var opened, out var problems), string.Join('\n', problems));
        using (opened)
            PackedLaws.AssertSame(Screen, cases, opened, LaneWidth.Widest, threads: 2);
    }

    [Fact]
    public void The_same_cases_give_the_same_bytes()
    {
        Write(PackedCasesTests.Cases(StalkingScreen.Instrument, 70, withDiaries: false));
        var first = File.ReadAllBytes(_path);
        Write(PackedCasesTests.Cases(StalkingScreen.Instrument, 70, withDiaries: false));
        Assert.Equal(first, File.ReadAllBytes(_path));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(200)]
    public void A_file_that_is_cut_short_is_refused(int length)
    {
        Write(PackedCasesTests.Cases(StalkingScreen.Instrument, 70, withDiaries: false));
        File.WriteAllBytes(_path, File.ReadAllBytes(_path)[..length]);
        Assert.Contains(RefusedWith(), new[] { "SRA0801", "SRA0803" });
    }

    /// <summary>Every byte counts, those that are zero and those of the checksum too.</summary>
    [Fact]
    public void A_file_in_which_any_byte_was_changed_is_refused()
    {
        Write(PackedCasesTests.Cases(StalkingScreen.Instrument, 3, withDiaries: false));
        var bytes = File.ReadAllBytes(_path);
        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] ^= 0x10;
            File.WriteAllBytes(_path, bytes);
            Assert.StartsWith("SRA080", RefusedWith(), StringComparison.Ordinal);
            bytes[at] ^= 0x10;
        }
    }

    [Fact]
    public void A_file_for_another_instrument_is_refused_with_what_to_do()
    {
        Write(PackedCasesTests.Cases(StalkingScreen.Instrument, 3, withDiaries: false));
        Assert.False(PackedFile.TryOpen(_path, StalkingScreen.WithOutcomes, out _, out var problems));
        Assert.Equal("SRA0802", Assert.Single(problems).Code);
    }

    [Fact]
    public void Any_other_file_is_refused()
    {
        File.WriteAllText(_path, new string('x', 1_000));
        Assert.Equal("SRA0801", RefusedWith());
    }

    [Fact]
    public void The_page_shows_code_that_does_what_it_says()
    {
        var source = File.ReadAllLines(Path.Combine(Docs.Root, "tests", "RiskAssessment.Tests", "Packed", "PackedFileTests.cs"));
        var code = source.SkipWhile(line => !line.StartsWith("    private static LevelRange[] Rescore(", StringComparison.Ordinal)).TakeWhile(line => line != "    }");
        Assert.Contains(string.Join('\n', code.Select(line => line.Length > 4 ? line[4..] : "")), File.ReadAllText(Path.Combine(Docs.Root, "docs", "packed.md")), StringComparison.Ordinal);
        var cases = PackedCasesTests.Cases(StalkingScreen.Instrument, 10, withDiaries: true);
        var alone = cases.Select(caseFile => Screen.Assess(caseFile, DateTimeOffset.UnixEpoch).Level);
        Assert.Equal(alone, Rescore(Screen, cases, DateTimeOffset.UnixEpoch, _path).Select(range => range.LevelIn(StalkingScreen.Instrument)));
    }

    private static LevelRange[] Rescore(Assessor assessor, IEnumerable<CaseFile> cases, DateTimeOffset now, string path)
    {
        var builder = new PackedCasesBuilder(assessor);
        foreach (var caseFile in cases)
            builder.Add(caseFile, now);

        using var packed = builder.Build();
        using (var file = File.Create(path))
            PackedFile.Write(packed, file);

        var levels = new LevelRange[packed.Count];
        assessor.AssessLevels(packed, levels);
        return levels;
    }

    private string RefusedWith()
    {
        var isOpened = PackedFile.TryOpen(_path, StalkingScreen.Instrument, out var opened, out var problems);
        opened?.Dispose();
        Assert.False(isOpened);
        return Assert.Single(problems).Code;
    }

    private void Write(List<CaseFile> cases)
    {
        using var packed = PackedLaws.Pack(Screen, cases);
        using var file = File.Create(_path);
        PackedFile.Write(packed, file);
    }
}
