using CaseService;
using CaseService.Tests;
using Xunit;

namespace CaseCluster.Tests;

/// <summary>Who may be a silo of the cluster.</summary>
public sealed class ClusterHostTests
{
    [Theory]
    [InlineData("Cluster:Certificate", "--Cluster:Address", "10.1.2.3", "--Storage:Postgres", "Host=127.0.0.1")]
    [InlineData("files in PEM form", "--Cluster:Address", "10.1.2.3", "--Storage:Postgres", "Host=127.0.0.1", "--Cluster:Certificate", "not-there.pem", "--Cluster:Key", "not-there.pem")]
    [InlineData("files in PEM form", "--Cluster:Key", "not-there.pem")]
    [InlineData("Storage:Postgres", "--Cluster:Address", "127.0.0.1")]
    [InlineData("IP address of this machine", "--Cluster:Address", "0.0.0.0")]
    [InlineData("IP address of this machine", "--Cluster:Address", "silo-1.example.org")]
    [InlineData("Cluster:SiloPort", "--Cluster:SiloPort", "0")]
    public void A_silo_whose_settings_are_not_safe_or_not_valid_does_not_start(string says, params string[] settings)
    {
        using var folder = new TemporaryFolder();
        string[] args = settings.Contains("--Storage:Postgres") ? settings : [.. settings, "--Storage:File", folder.File("cases.db")];
        Assert.Contains(says, Assert.Throws<StartRefusedException>(() => ServiceHost.Create(args, ClusterHost.AddTo)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silo_with_another_certificate_does_not_join()
    {
        PostgresServer.SkipWhereAbsent();
        var database = await (await PostgresServer.Shared).NewDatabase();
        await using var cluster = await Cluster.Start(database, 1);
        await Assert.ThrowsAsync<TimeoutException>(() => Cluster.Start(database, 1, within: TimeSpan.FromSeconds(15)));
        await using var table = new PostgresMembershipTable(database, ClusterHost.Name);
        Assert.Single((await table.ReadAll()).Members, member => member.Item1.Status == SiloStatus.Active);
        Assert.NotNull(cluster.AddressOf(0));
    }
}
