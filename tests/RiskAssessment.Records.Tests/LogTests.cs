using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Records.Tests;

/// <summary>What is recorded, and what a log gives back.</summary>
public sealed class LogTests
{
    [Fact]
    public void A_log_with_a_record_of_every_kind_verifies()
    {
        using var folder = new TemporaryFolder();
        var found = Some.Everything(folder.Path).Verify(histories: [Some.Judged()]);
        Assert.Empty(found.Problems);
        Assert.True(found.IsIntact);
        Assert.True(found.IsSignatureChecked);
        Assert.Equal([3, 2, 1, 1, 1, 1, 1], Enum.GetValues<RecordKind>().Select(found.CountOf));
        Assert.Equal(1, found.Erased);
    }

    [Fact]
    public void A_history_is_recorded_as_events_judged_assessment_judgement_countersignature_and_assessment()
    {
        using var folder = new TemporaryFolder();
        var log = Some.Log(folder.Path);
        var leaves = log.AppendCase(Some.Service, Some.Judged(), Some.Service.Assess(Some.Judged(), Some.Now)).Leaves;
        Assert.Equal([RecordKind.Amendment, RecordKind.Assessment, RecordKind.Judgement, RecordKind.Judgement, RecordKind.Assessment], leaves.Select(leaf => leaf.Kind));
        Assert.Equal([null, null, 1, 2, null], leaves.Select(leaf => leaf.About));
        var judged = ((LevelJudged)Some.Judged().Events[2].Change).Assessment;
        using var body = JsonDocument.Parse(log.BodyOf(leaves[1])!.Value);
        Assert.Equal(judged, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body.RootElement.GetProperty("result").GetRawText()))));
    }

    [Fact]
    public void A_judged_assessment_has_the_hash_of_its_judgement_in_the_first_language_of_the_instrument()
    {
        var service = new AssessmentService([Some.Door("cy", "en")], TimeProvider.System);
        var history = CaseHistory.Open(new CaseOpened("2024/0108"), Some.Now.AddDays(-2), "officer-7");
        history = history.Append(new ItemAnswered("at-the-door", Answer.Yes), Some.Now.AddDays(-2), "officer-7");
        var judged = service.Judge(history, RiskLevel.High, Some.Now.AddDays(-1), "officer-7");
        var assessment = service.JudgedAssessmentOf(judged, Some.Now).Judgements[0].Judged;
        using var folder = new TemporaryFolder();
        var log = Some.Log(folder.Path);
        log.Append(first => [Record.OfJudgedAssessment(history, assessment), Record.OfJudgement(judged, judged.Events[^1]).With(about: first)]);
        log.AppendCase(service, judged, service.Assess(judged, Some.Now));
        Assert.Empty(log.Verify().Problems);
        log.Append(first => [Record.OfAssessment(history, assessment, "en"), Record.OfJudgement(judged, judged.Events[^1]).With(about: first)]);
        Assert.Equal("SRA1311", Assert.Single(log.Verify().Problems).Code);
    }

    [Fact]
    public void Only_what_is_new_in_a_history_is_recorded_again()
    {
        using var folder = new TemporaryFolder();
        var log = Some.Log(folder.Path);
        var history = Some.Judged();
        log.AppendCase(Some.Service, history, Some.Service.Assess(history, Some.Now));
        history = history.Append(new CaseReviewed(), Some.Now, "officer-7");
        var leaves = log.AppendCase(Some.Service, history, Some.Service.Assess(history, Some.Now)).Leaves;
        Assert.Equal([RecordKind.Amendment, RecordKind.Assessment], leaves.Select(leaf => leaf.Kind));
        Assert.Equal(4, leaves[1].Supersedes);
        Assert.Empty(log.Verify(histories: [history]).Problems);
        Assert.Equal([RecordKind.Assessment], log.AppendCase(Some.Service, history, Some.Service.Assess(history, Some.Now)).Leaves.Select(leaf => leaf.Kind));
    }

    [Fact]
    public void A_history_that_was_changed_after_it_was_recorded_is_found_with_the_event()
    {
        using var folder = new TemporaryFolder();
        var log = Some.Log(folder.Path);
        log.AppendCase(Some.Service, Some.Judged(), Some.Service.Assess(Some.Judged(), Some.Now));
        var lines = Encoding.UTF8.GetString(HistoryJson.Write(Some.Judged()));
        var changed = HistoryJson.Read(Encoding.UTF8.GetBytes(lines.Replace("He rang twice.", "He rang once.", StringComparison.Ordinal)));
        var problem = Assert.Single(log.Verify(histories: [changed]).Problems);
        Assert.Equal("Event 2 of the history is not as it was when it was recorded.", problem.Message);
        var cut = HistoryJson.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines.Split('\n')[..3])));
        Assert.Equal("The history lacks event 4, which was recorded.", Assert.Single(log.Verify(histories: [cut]).Problems).Message);
    }

    [Fact]
    public void The_log_itself_has_no_reference_name_or_text_of_a_case()
    {
        using var folder = new TemporaryFolder();
        Some.Everything(folder.Path).ExportTiles(folder.In("tiles"));
        foreach (var file in folder.Files().Where(file => !file.Contains("bodies", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(file);
            Assert.All((string[])["2024/0108", "2024/0109", "He rang", "abroad", "surgery", "sister", "Mill Lane", "sergeant"], secret => Assert.DoesNotContain(secret, text + file, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void The_same_case_recorded_twice_has_other_commitments_but_the_same_case_code()
    {
        using var folder = new TemporaryFolder();
        var leaves = Some.Log(folder.Path).Append([Some.Assessment(), Some.Assessment(), Some.Assessment("other"), Some.Assessment(null)]).Leaves;
        Assert.Equal(4, leaves.Select(leaf => leaf.Commitment).Distinct().Count());
        Assert.Equal(leaves[0].CaseCode, leaves[1].CaseCode);
        Assert.NotEqual(leaves[0].CaseCode, leaves[2].CaseCode);
        Assert.Null(leaves[3].CaseCode);
        Assert.Equal([0, 1], Some.Log(folder.Path).LeavesOf("2024/0108").Select(leaf => leaf.Index));
    }

    [Fact]
    public void The_hash_of_a_body_file_is_the_commitment_of_its_leaf()
    {
        using var folder = new TemporaryFolder();
        var leaf = Assert.Single(Some.Log(folder.Path).Append(Some.Assessment()).Leaves);
        Assert.Equal(leaf.Commitment, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(folder.In($"bodies/{leaf.Id}")))));
        Assert.Equal(Some.Instrument.Sha256, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(folder.In($"instruments/{Some.Instrument.Sha256}.json")))));
    }

    [Fact]
    public void An_assessment_that_is_not_of_the_case_is_refused()
    {
        var refused = Assert.Throws<InvalidInputException>(() => Record.OfAssessment(Some.Case() with { Answers = new AnswerSheet(("at-the-door", Answer.No)) }, Some.Service.Assess(Some.Case())));
        Assert.Equal("SRA1321", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public void Several_writers_at_once_make_one_log()
    {
        using var folder = new TemporaryFolder();
        var acknowledged = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).SelectMany(writer =>
        {
            var log = Some.Log(folder.Path, Some.Key);
            return Enumerable.Range(0, 5).Select(i => log.Append(Some.Assessment($"{writer}/{i}")).Leaves[0]).ToList();
        }).ToList();
        Assert.Equal(Enumerable.Range(0, 40).Select(i => (long)i), acknowledged.Select(leaf => leaf.Index).Order());
        var log = Some.Log(folder.Path, Some.Key);
        Assert.Empty(log.Verify().Problems);
        Assert.All(acknowledged, leaf => Assert.Equal(leaf.Id, log.Leaves(leaf.Index).First().Id));
    }

    [Fact]
    public void What_is_refused_leaves_the_log_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var log = Some.Log(folder.Path, Some.Key);
        Assert.Throws<InvalidInputException>(() => log.Append([Some.Assessment(), Some.Assessment().With(supersedes: 1)]));
        Assert.Null(log.ReadCheckpoint());
        log.Append(Some.Assessment());
        Assert.Throws<InvalidInputException>(() => log.Erase(1, "records-3", "Not there."));
        Assert.Throws<InvalidInputException>(() => log.Erase(0, "records-3", new string('x', 501)));
        Assert.Throws<InvalidInputException>(() => log.Release(0, "records-3", "Not held."));
        Assert.Throws<InvalidInputException>(() => log.Erase(0, new string('x', 3000), "Too long an id."));
        Assert.Equal(1, log.ReadCheckpoint()!.Size);
        Assert.Empty(log.Verify().Problems);
    }

    [Fact]
    public void A_signed_log_stays_signed_by_its_key()
    {
        using var folder = new TemporaryFolder();
        Some.Log(folder.Path, Some.Key).Append(Some.Assessment());
        Assert.Equal("SRA1320", Assert.Single(Assert.Throws<InvalidInputException>(() => Some.Log(folder.Path).Append(Some.Assessment())).Problems).Code);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Equal("SRA1307", Assert.Throws<RecordLogException>(() => Some.Log(folder.Path, NoteKey.Of(Some.Origin, other)).Append(Some.Assessment())).Problem.Code);
        Assert.False(Some.Log(folder.Path, NoteKey.Of(Some.Origin, other)).Verify().IsIntact);
        Assert.Equal("SRA1308", Assert.Throws<RecordLogException>(() => Some.Log(folder.Path, Some.Key, "another.example").Append(Some.Assessment())).Problem.Code);
    }

    [Fact]
    public void A_log_without_a_key_verifies_and_says_that_the_signature_was_not_checked()
    {
        using var folder = new TemporaryFolder();
        var log = Some.Log(folder.Path);
        log.Append(Some.Assessment());
        Assert.True(log.Verify().IsIntact);
        Assert.False(log.Verify().IsSignatureChecked);
        Assert.False(Some.Log(folder.Path, Some.Key).Verify().IsIntact);
    }

    [Fact]
    public void A_folder_without_a_log_is_said_to_be_none()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("SRA1301", Assert.Single(Some.Log(folder.Path).Verify().Problems).Code);
        Assert.Empty(Some.Log(folder.Path).Leaves());
        Assert.Empty(Some.Log(folder.Path).LeavesOf("2024/0108"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Some.Log(folder.Path).Prove(0));
    }

    [Fact]
    public void An_assessment_by_another_engine_is_compared_without_its_version_and_that_is_said()
    {
        using var folder = new TemporaryFolder();
        var store = new InMemoryStorage();
        new RecordLog(store).Append(Some.Assessment());
        store.Rewrite("\"engine\":\"" + RiskAssessment.Assessment.EngineVersion + "\"", "\"engine\":\"0.1.0\"");
        var problem = Assert.Single(new RecordLog(store).Verify().Problems);
        Assert.Equal(("SRA1317", ProblemSeverity.Warning), (problem.Code, problem.Severity));
        store.Rewrite("\"level\":\"high\"", "\"level\":\"medium\"");
        Assert.Contains(new RecordLog(store).Verify().Problems, found => found.Code == "SRA1312" && found.Message.Contains("first at $.level.", StringComparison.Ordinal));
    }
}
