using System.Text;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Import.Tests.Backups;

/// <summary>What an import of a backup gave, in words that a test can compare.</summary>
internal static class Entries
{
    /// <summary>Each entry as "2024-03-02 unwanted-calls 2", with a question mark if its person is only suspected.</summary>
    internal static string[] Days(this ImportResult result) =>
        [.. result.Diary.Incidents.Select(incident => $"{incident.When} {string.Join('+', incident.Codes())} {incident.Occurrences}{(incident.Attribution == Attribution.Suspected ? "?" : "")}").Order(StringComparer.Ordinal)];

    /// <summary>Read, taken, left out and refused.</summary>
    internal static (int Read, int Taken, int LeftOut, int Refused) Counts(this ImportResult result) => (result.RowsRead, result.RowsTaken, result.RowsLeftOut, result.RowsRefused);

    internal static string Note(this ImportResult result) => Assert.Single(result.Diary.Incidents).Note!;

    internal static string[] Problems(this ImportResult result) => [.. result.Problems.Select(problem => $"{problem.Code} {problem.Path}")];

    internal static ImportResult WithText(string text, params string[] persons) =>
        DiaryImport.Read(Encoding.UTF8.GetBytes(text), new ImportOptions { TimeZone = Import.London, Persons = persons, KeepText = true });

    internal static long Ms(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();

    /// <summary>Every entry of the file is counted once, and the diary can be written and read again.</summary>
    internal static void AssertWhole(ImportResult result)
    {
        Assert.True(result.RowsTaken >= 0 && result.RowsLeftOut >= 0 && result.RowsRefused >= 0);
        Assert.Equal(result.RowsRead, result.RowsTaken + result.RowsLeftOut + result.RowsRefused);
        var written = CaseJson.Write(new CaseFile { TimeZone = result.Diary.TimeZone, Diary = result.Diary });
        Assert.Equal(written, CaseJson.Write(CaseJson.Read(written)));
    }
}
