using System.Security.Cryptography;
using System.Text.Json;
using CaseService;
using CaseService.Tests;
using Microsoft.AspNetCore.Builder;
using RiskAssessment;
using RiskAssessment.Records;
using Xunit;

namespace CaseCluster.Tests;

/// <summary>What clients are told of a case is the same where a grain works on it.</summary>
public sealed class StoredCaseOnSiloTests() : StoredCaseTests(false)
{
    [Fact]
    public void Every_refusal_comes_from_another_silo_as_it_is()
    {
        Exception[] refusals =
        [
            new CaseNotFoundException("c-1"), new SequenceConflictException(7), new KeyReusedException(), new CaseDamagedException(3), new CaseDamagedException(4, "SRA0006"),
            new StorageException(StorageFault.Unavailable, null), new StorageException(StorageFault.Full, null), new StorageException(StorageFault.Damaged, null),
            new InvalidInputException([new Problem("SRA0001", "$.a", "One.", 2, 3), new Problem("SRA0002", "$", "Two.") { Severity = ProblemSeverity.Warning }]),
        ];
        foreach (var refusal in refusals)
        {
            var again = JsonSerializer.Deserialize<CaseFailure>(JsonSerializer.SerializeToUtf8Bytes(CaseFailure.Of(refusal)!))!.ToException();
            Assert.Equal(Text(refusal), Text(again));
        }
        Assert.Null(CaseFailure.Of(new InvalidOperationException()));

        static string Text(Exception exception) => $"{exception.GetType()} {exception.Message} " + exception switch
        {
            CaseNotFoundException one => one.CaseId,
            SequenceConflictException one => $"{one.Last}",
            CaseDamagedException one => $"{one.Sequence} {one.Reason}",
            StorageException one => $"{one.Fault}",
            InvalidInputException one => string.Join(';', one.Problems.Select(problem => $"{problem} {problem.Line} {problem.Column} {problem.Severity}")),
            _ => "",
        };
    }

    [Fact]
    public async Task What_is_appended_on_a_silo_is_recorded_and_signed_by_the_key_of_its_settings()
    {
        using var folder = new TemporaryFolder();
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await File.WriteAllTextAsync(folder.File("key.pem"), ecdsa.ExportECPrivateKeyPem(), TestContext.Current.CancellationToken);
        await using var service = await Start(("Records:Key", folder.File("key.pem")), ("Records:Origin", "example.org/records"));
        await service.Append("c-1", MadeUp.High("c-1"));
        Assert.Equal(["amendment", "assessment"], (await service.Of("c-1", "records")).Json["records"]!.AsArray().Select(leaf => (string)leaf!["kind"]!));
        Assert.True(Checkpoint.TryParse((await service.Get("/v1/records/checkpoint", MadeUp.Purpose)).Text, out var checkpoint));
        Assert.True(checkpoint.IsSignedBy(NoteKey.Of("example.org/records", ecdsa)));
    }

    protected override void Host(WebApplicationBuilder builder)
    {
        builder.Configuration["Cluster:SiloPort"] = Cluster.FreePort();
        ClusterHost.AddTo(builder);
    }
}
