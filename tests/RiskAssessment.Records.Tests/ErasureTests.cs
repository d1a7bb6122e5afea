using Xunit;

namespace RiskAssessment.Records.Tests;

/// <summary>Erasure, holds, what is due, what was handed on, and what is held about a person.</summary>
public sealed class ErasureTests
{
    [Fact]
    public void What_is_erased_is_gone_and_its_place_stays_provable()
    {
        using var folder = new TemporaryFolder();
        var log = Some.Log(folder.Path, Some.Key);
        log.Append([Some.Assessment("a", "Mill Lane"), Some.Assessment("b")]);
        var erasure = Assert.Single(log.Erase(0, "records-3", "Kept for six years.").Leaves);
        Assert.Equal((RecordKind.Erasure, 0, "records-3", "Kept for six years.", Some.Now), (erasure.Kind, erasure.About, erasure.By, erasure.Why, erasure.RecordedAt));
        var leaf = log.Leaves().First();
        Assert.Null(log.ContentOf(leaf));
        Assert.Null(log.BodyOf(leaf));
        Assert.DoesNotContain(folder.Files(), file => File.ReadAllText(file).Contains("Mill Lane", StringComparison.Ordinal));
        Assert.True(log.Prove(0).IsValid(Some.Key));
        Assert.True(log.Verify().IsIntact);
        Assert.Equal("SRA1323", Assert.Single(Assert.Throws<InvalidInputException>(() => log.Erase(0, "records-3", "Again.")).Problems).Code);
        Assert.Equal("SRA1323", Assert.Single(Assert.Throws<InvalidInputException>(() => log.Erase(2, "records-3", "An erasure.")).Problems).Code);
    }

    [Fact]
    public void An_erasure_that_was_recorded_and_not_carried_out_is_found_and_can_be_done_again()
    {
        using var folder = new TemporaryFolder();
        var log = Some.Log(folder.Path, Some.Key);
        var name = folder.In($"bodies/{log.Append(Some.Assessment()).Leaves[0].Id}");
        var content = File.ReadAllBytes(name);
        log.Erase(0, "records-3", "Kept for six years.");
        File.WriteAllBytes(name, content);
        Assert.Equal("SRA1314", Assert.Single(log.Verify().Problems).Code);
        log.Erase(0, "records-3", "Once more.");
        Assert.True(log.Verify().IsIntact);
    }

    [Fact]
    public void A_held_record_is_not_erased_until_it_is_released()
    {
        using var folder = new TemporaryFolder();
        var log = Some.Log(folder.Path, Some.Key);
        log.Append([Some.Assessment("a"), Some.Assessment("b")]);
        log.Hold(0, "records-3", "An inquest is under way.");
        Assert.Equal("SRA1319", Assert.Single(Assert.Throws<InvalidInputException>(() => Some.Log(folder.Path, Some.Key).Erase(0, "records-3", "Kept for six years.")).Problems).Code);
        Assert.NotNull(log.ContentOf(log.Leaves().First()));
        log.Erase(1, "records-3", "Another one may be erased.");
        log.Release(0, "records-3", "It has ended.");
        log.Erase(0, "records-3", "Kept for six years.");
        Assert.Equal(2, log.Verify().Erased);
    }

    [Fact]
    public void What_is_due_follows_the_rule_of_the_host_and_says_what_is_held()
    {
        using var folder = new TemporaryFolder();
        var log = Some.Log(folder.Path, Some.Key);
        log.Append([.. Enumerable.Range(0, 4).Select(i => Some.Assessment($"{i}").With(recordedAt: Some.Now.AddYears(-i)))]);
        log.Hold(2, "records-3", "An inquest is under way.");
        log.Erase(3, "records-3", "Asked for by the person.");
        var due = log.Due(leaf => leaf.CaseCode == log.LeavesOf("1").First().CaseCode ? null : leaf.RecordedAt.AddYears(2), Some.Now);
        Assert.Equal([(2, Some.Now, true)], due.Select(one => (one.Leaf.Index, one.Since, one.IsHeld)));
        Assert.Equal([0, 2], log.Due(leaf => leaf.Index == 1 ? null : leaf.RecordedAt, Some.Now).Select(one => one.Leaf.Index));
        Assert.Empty(log.Due(leaf => leaf.RecordedAt.AddTicks(1), Some.Now.AddYears(-3)));
    }

    [Fact]
    public void What_was_handed_on_is_recorded_with_what_it_held_back_and_who_must_not_receive_it()
    {
        using var folder = new TemporaryFolder();
        var log = Some.Log(folder.Path, Some.Key);
        var redacted = SharingView.Health.Redact(Some.Case(note: "Mill Lane"));
        var sharing = new Sharing("2024/0108", redacted, "officer-7", "the surgery", ["his sister"]) { Purpose = "Care." };
        var leaf = log.Append(Record.OfSharing(sharing.With("page"u8))).Leaves[0];
        var body = System.Text.Encoding.UTF8.GetString(log.BodyOf(leaf)!.Value.Span);
        Assert.Equal(
            """{"by":"officer-7","case":"2024/0108","formatVersion":"1.0","heldBack":[{"count":1,"what":"notes and other free words"}],"kind":"sharing","mustNotReceive":["his sister"],"purpose":"Care.","sha256":"e72b9cc7b7e1ff88a90ea1f8b44a6f5e4a5d9dbb54e1a9f45fa9a9dbbb5e1f7b","to":"the surgery","view":"health"}""",
            System.Text.RegularExpressions.Regex.Replace(body, "\"sha256\":\"[0-9a-f]{64}\"", "\"sha256\":\"e72b9cc7b7e1ff88a90ea1f8b44a6f5e4a5d9dbb54e1a9f45fa9a9dbbb5e1f7b\""));
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("page"u8)), body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_for_somebody_who_must_not_receive_it_is_refused()
    {
        var redacted = SharingView.Health.Redact(Some.Case());
        Assert.Equal("SRA1325", Assert.Single(Assert.Throws<InvalidInputException>(() => new Sharing("c", redacted, "officer-7", "His Sister", ["his sister"])).Problems).Code);
        Assert.Throws<ArgumentException>(() => new Sharing("c", redacted, "officer-7", " ", []));
        Assert.Throws<ArgumentException>(() => new Sharing("c", redacted, "officer-7", "the surgery", [""]));
    }

    [Fact]
    public void Everything_that_is_held_about_a_case_is_said_in_words_and_nothing_of_another()
    {
        using var folder = new TemporaryFolder();
        var log = Some.Everything(folder.Path);
        using var text = new StringWriter();
        Assert.Equal(8, SubjectAccess.Write(log, "2024/0108", text));
        var words = text.ToString();
        Assert.All(
            (string[])["He rang twice.", "He moved abroad.", "officer-7", "sergeant-2", "Seen.", "the surgery", "his sister", "An inquest is under way.", "They came.", "Record 2: a judgement, recorded on 1 May 2024 at 10:00:00 UTC"],
            expected => Assert.Contains(expected, words, StringComparison.Ordinal));
        Assert.DoesNotContain("2024/0109", words, StringComparison.Ordinal);
        Assert.DoesNotContain('{', words);

        using var other = new StringWriter();
        Assert.Equal(2, SubjectAccess.Write(log, "2024/0109", other));
        Assert.Contains("What it said was erased: see record 9.", other.ToString(), StringComparison.Ordinal);
        using var none = new StringWriter();
        Assert.Equal(0, SubjectAccess.Write(log, "2024/0110", none));
        Assert.Contains("Nothing is recorded.", none.ToString(), StringComparison.Ordinal);
    }
}
