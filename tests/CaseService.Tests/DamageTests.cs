using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static CaseService.Tests.MadeUp;

namespace CaseService.Tests;

/// <summary>A database file of which something was changed on the disk: the service does not start, or says what is damaged, or answers as before. It never answers otherwise.</summary>
public sealed class DamageTests
{
    private static readonly int Files = int.TryParse(Environment.GetEnvironmentVariable("DAMAGED_FILES"), out var files) ? files : 60;

    [Fact]
    public async Task A_damaged_file_gives_no_wrong_answer()
    {
        using var folder = new TemporaryFolder();
        var whole = folder.File("whole.db");
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
        string[] ids = [.. Enumerable.Range(0, 12).Select(i => $"case-{i}")];
        string[] answers;
        string worklist;
        await using (var service = await Start(whole))
        {
            for (var i = 0; i < ids.Length; i++)
                await service.Append(ids[i], (i % 2 == 0 ? High(ids[i]) : Opened(ids[i])) + "\n" + string.Join('\n', Enumerable.Range(0, i * 2).Select(n => Entry($"x{n}", "2026-02-01"))));
            answers = [.. await Task.WhenAll(ids.Select(async id => (await service.Of(id, "assessment")).Text))];
            worklist = Rows(await service.Get("/v1/worklist", Purpose));
        }
        var bytes = await File.ReadAllBytesAsync(whole, TestContext.Current.CancellationToken);
        Assert.False(File.Exists(whole + "-wal"));
        var random = new Random(1);
        var (refused, told, same) = (0, 0, 0);
        for (var number = 0; number < Files; number++)
        {
            var file = folder.File($"{number}.db");
            await File.WriteAllBytesAsync(file, Damaged(bytes, random), TestContext.Current.CancellationToken);
            try
            {
                await Ask(file);
            }
            catch (StartRefusedException)
            {
                refused++;
            }
        }
        Assert.InRange(refused + told, 1, int.MaxValue);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Files} damaged files: {refused} did not start; {told} answers say so, {same} are right");

        async Task Ask(string file)
        {
            await using var service = await Start(file);
            for (var i = 0; i < ids.Length; i++)
                Check(await service.Of(ids[i], "assessment"), answer => answer.Text, answers[i]);
            // A damaged case that was asked for is parked, which the worklist says in its row.
            var rows = await service.Get("/v1/worklist", Purpose);
            var parked = rows.Status != HttpStatusCode.OK ? [] : rows.Json["cases"]!.AsArray().Where(row => row!["trouble"] is not null).Select(row => (string)row!["case"]!).ToHashSet(StringComparer.Ordinal);
            Check(rows, answer => Without(Rows(answer), parked), Without(worklist, parked));
        }

        Task<RunningService> Start(string file) => RunningService.Start(
            "http://127.0.0.1:0", services => services.AddSingleton<TimeProvider>(clock), ("Storage:File", file), ("Limits:RequestsPerMinute", "1000000"), ("Rescore:EveryHours", "0"));

        void Check(HttpAnswer answer, Func<HttpAnswer, string> text, string expected)
        {
            if (answer.Status == HttpStatusCode.OK)
            {
                Assert.Equal(expected, text(answer));
                same++;
                return;
            }
            Assert.Contains((string)answer.Json["type"]!, (string[])["urn:risk-assessment:case-damaged", "urn:risk-assessment:database-damaged"]);
            told++;
        }
    }

    private static string Without(string rows, HashSet<string> cases) => string.Join('\n', rows.Split('\n').Where(row => !cases.Contains(row.Split(' ')[0])));

    private static string Rows(HttpAnswer worklist) =>
        string.Join('\n', worklist.Json["cases"]!.AsArray().Select(row => $"{row!["case"]} {row["standing"]?["level"]} {row["standing"]?["due"]} {row["trouble"]}"));

    /// <summary>A bit, a byte, a sector of zeros, two sectors exchanged, or the end cut off.</summary>
    private static byte[] Damaged(byte[] whole, Random random)
    {
        const int Sector = 512;
        byte[] damaged = [.. whole];
        var at = random.Next(whole.Length);
        var (one, other) = (random.Next(whole.Length / Sector) * Sector, random.Next(whole.Length / Sector) * Sector);
        switch (random.Next(8))
        {
            case 0:
                Array.Clear(damaged, one, Sector);
                break;
            case 1:
                Array.Copy(whole, one, damaged, other, Sector);
                Array.Copy(whole, other, damaged, one, Sector);
                break;
            case 2:
                return damaged[..at];
            case 3:
                damaged[at] = (byte)random.Next(256);
                break;
            default:
                damaged[at] ^= (byte)(1 << random.Next(8));
                break;
        }
        return damaged;
    }
}
