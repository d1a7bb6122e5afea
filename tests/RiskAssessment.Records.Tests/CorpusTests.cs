using RiskAssessment.Tests;
using Xunit;

namespace RiskAssessment.Records.Tests;

/// <summary>
/// Logs as earlier versions wrote them. Each must stay readable, verifiable and replayable for ever. When a release changes the format or the engine, a log of it is added:
/// UPDATE_CORPUS=NAME writes it. One that is there never changes.
/// </summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Names => [.. Directory.EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "Corpus")).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_log_of_an_earlier_version_verifies_and_replays(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Corpus", name);
        var log = Some.Log(folder, NoteKey.FromPem(Some.Origin, File.ReadAllText(Path.Combine(folder, "public.pem"))));
        var found = log.Verify(histories: [Some.Judged()]);
        Assert.True(found.IsIntact, found.ToString());
        Assert.DoesNotContain(found.Problems, problem => problem.Code != "SRA1317");
        Assert.Equal(10, found.Checkpoint!.Size);
        Assert.Equal(1, found.Erased);
        Assert.All(log.Leaves(), leaf => Assert.True(log.Prove(leaf.Index).IsValid(null)));
        using var text = new StringWriter();
        Assert.Equal(8, SubjectAccess.Write(log, "2024/0108", text));
    }

    [Fact]
    public void A_log_is_written_for_the_corpus_where_that_is_asked_for()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("UPDATE_CORPUS") is { Length: > 0 }, "UPDATE_CORPUS=NAME writes a log of this version.");
        var folder = Path.Combine(Docs.Root, "tests/RiskAssessment.Records.Tests/Corpus", Environment.GetEnvironmentVariable("UPDATE_CORPUS")!);
        Assert.False(Directory.Exists(folder), "One that is there never changes.");
        Some.Everything(folder);
        File.WriteAllText(Path.Combine(folder, "public.pem"), Some.Ecdsa.ExportSubjectPublicKeyInfoPem());
        File.Delete(Path.Combine(folder, "lock"));
    }
}
