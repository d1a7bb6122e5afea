using System.Diagnostics;
using Npgsql;
using Xunit;

namespace CaseService.Tests;

public sealed class PostgresServerTests
{
    [Fact]
    public async Task What_was_committed_is_there_after_the_server_was_killed()
    {
        PostgresServer.SkipWhereAbsent();
        await using var server = await PostgresServer.Create();
        var database = await server.NewDatabase();
        await Run(database, "CREATE TABLE kept (id int PRIMARY KEY)");
        await Run(database, "INSERT INTO kept VALUES (7)");
        await server.Kill();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Run(database, "SELECT id FROM kept"));
        await server.Start();
        Assert.Equal(7, await Run(database, "SELECT id FROM kept"));
    }

    [Theory]
    [InlineData(PostgresStop.Fast)]
    [InlineData(PostgresStop.Immediate)]
    public async Task A_server_that_was_stopped_starts_again_on_its_data(PostgresStop how)
    {
        PostgresServer.SkipWhereAbsent();
        await using var server = await PostgresServer.Create();
        var database = await server.NewDatabase();
        await Run(database, "CREATE TABLE kept (id int PRIMARY KEY)");
        await Run(database, "INSERT INTO kept VALUES (8)");
        await server.Stop(how);
        await server.Start();
        Assert.Equal(8, await Run(database, "SELECT id FROM kept"));
    }

    [Fact]
    public async Task Databases_of_the_shared_server_are_separate()
    {
        PostgresServer.SkipWhereAbsent();
        var server = await PostgresServer.Shared;
        var (one, other) = (await server.NewDatabase(), await server.NewDatabase());
        await Run(one, "CREATE TABLE here (id int)");
        Assert.Equal(0L, await Run(one, "SELECT count(*) FROM here"));
        await Assert.ThrowsAsync<PostgresException>(() => Run(other, "SELECT count(*) FROM here"));
    }

    [Fact]
    public async Task What_the_server_says_is_told_where_it_does_not_start()
    {
        PostgresServer.SkipWhereAbsent();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => PostgresServer.Create("127.0.0.1", null, "no_such_setting=1"));
        Assert.Contains("no_such_setting", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_on_a_small_disk_tells_that_the_disk_is_full()
    {
        PostgresServer.SkipWhereAbsent();
        using var folder = new TemporaryFolder();
        var disk = Directory.CreateDirectory(folder.File("disk")).FullName;
        Assert.SkipUnless(await Command("mount", "-t", "tmpfs", "-o", "size=100m", "tmpfs", disk) == 0, "A small disk can only be mounted as root.");
        try
        {
            await using var server = await PostgresServer.Create("127.0.0.1", disk);
            var database = await server.NewDatabase();
            await Run(database, "CREATE TABLE kept (body text)");
            await File.WriteAllBytesAsync(Path.Combine(disk, "filler"), new byte[new DriveInfo(disk).AvailableFreeSpace], TestContext.Current.CancellationToken);
            var full = await Assert.ThrowsAsync<PostgresException>(() => Run(database, "INSERT INTO kept SELECT repeat('x', 1000) FROM generate_series(1, 20000)"));
            Assert.Equal(PostgresErrorCodes.DiskFull, full.SqlState);
            File.Delete(Path.Combine(disk, "filler"));
            await Run(database, "INSERT INTO kept VALUES ('x')");
        }
        finally
        {
            await Command("umount", "--lazy", disk);
        }
    }

    private static async Task<int> Command(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private static async Task<object?> Run(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // Constants of the tests above.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
