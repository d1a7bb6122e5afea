using System.Text.Json;
using CaseService;
using CaseService.Tests;
using Microsoft.AspNetCore.Builder;
using RiskAssessment;
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

    protected override void Host(WebApplicationBuilder builder)
    {
        builder.Configuration["Cluster:SiloPort"] = Cluster.FreePort();
        ClusterHost.AddTo(builder);
    }
}
