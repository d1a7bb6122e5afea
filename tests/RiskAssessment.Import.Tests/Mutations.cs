using System.Globalization;
using RiskAssessment.Import.Documents;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Import.Tests;

/// <summary>Changes a file in small ways, always the same for the same file: 200 times, or as often as the variable IMPORT_MUTATIONS says.</summary>
internal static class Mutations
{
    private const int Default = 200;

    internal static int Count { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("IMPORT_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : Default;

    internal static IEnumerable<byte[]> Of(byte[] file)
    {
        var random = new Random(file.Length);
        for (var i = 0; i < Count; i++)
        {
            var changed = file.ToList();
            for (var change = random.Next(1, 5); change > 0 && changed.Count > 0; change--)
                Change(changed, random);
            yield return [.. changed];
        }
    }

    /// <summary>Nothing throws; every row is counted once; the diary can be written and read again.</summary>
    internal static void AssertReadOrRefused(byte[] file, ImportOptions? options = null)
    {
        var result = DiaryImport.Read(file, options ?? new ImportOptions { TimeZone = Import.London, Readers = DocumentReaders.All });
        Assert.True(result.RowsTaken >= 0 && result.RowsLeftOut >= 0 && result.RowsRefused >= 0, $"{result.RowsRead} read, {result.RowsTaken} taken, {result.RowsLeftOut} left out.");
        var written = CaseJson.Write(new CaseFile { TimeZone = Import.London, Diary = result.Diary });
        Assert.Equal(written, CaseJson.Write(CaseJson.Read(written)));
    }

    private static void Change(List<byte> file, Random random)
    {
        var at = random.Next(file.Count);
        var length = Math.Min(random.Next(1, 30), file.Count - at);
        switch (random.Next(6))
        {
            case 0:
                file[at] = (byte)random.Next(256);
                break;
            case 1:
                file[at] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                file.RemoveRange(at, length);
                break;
            case 3:
                file.InsertRange(at, file.GetRange(at, length));
                break;
            case 4:
                file.RemoveRange(at, file.Count - at);
                break;
            default:
                file[at] = (byte)"\"\n,;:<>&0[]{}/- "[random.Next(16)];
                break;
        }
    }
}
