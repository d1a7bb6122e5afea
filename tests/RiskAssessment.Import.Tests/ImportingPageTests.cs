using System.Text;
using RiskAssessment.Import.Documents;
using RiskAssessment.Import.Tables;
using RiskAssessment.Json;
using RiskAssessment.Tests;
using Xunit;

namespace RiskAssessment.Import.Tests;

/// <summary>docs/importing.md matches the code. With UPDATE_DOCS=1 in the environment its generated parts are updated.</summary>
public class ImportingPageTests
{
    [Fact]
    public void The_page_lists_the_headers_of_a_diary() => AssertHolds("headers", Table(Headers.Diary));

    [Fact]
    public void The_page_lists_the_headers_of_a_phone_log() => AssertHolds("log headers", Table(Headers.Contacts));

    [Fact]
    public void The_code_on_the_page_works()
    {
        var folder = Directory.CreateTempSubdirectory();
        var (diary, caseFile) = (Path.Combine(folder.FullName, "diary.csv"), Path.Combine(folder.FullName, "case.json"));
        try
        {
            File.WriteAllText(diary, "Date;What happened\n02/03/2018;following\n02/03/18;following\n");

            var report = ImportDiary(diary, caseFile);

            Assert.Contains("row 3, column \"Date\" (line 3, column 1): error SRA0509", report, StringComparison.Ordinal);
            Assert.EndsWith("1 of 2 rows taken.", report, StringComparison.Ordinal);
            Assert.Single(CaseJson.Read(File.ReadAllBytes(caseFile)).Diary!.Incidents);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_page_shows_the_code_that_is_tested()
    {
        var lines = File.ReadAllLines(Path.Combine(Docs.Root, "tests/RiskAssessment.Import.Tests/ImportingPageTests.cs"));
        var first = Array.FindIndex(lines, line => line.Contains("private static string " + nameof(ImportDiary), StringComparison.Ordinal));
        var length = Array.FindIndex(lines, first, line => line == "    }") - first + 1;
        var code = string.Concat(lines.Skip(first).Take(length).Select(line => (line.Length > 4 ? line[4..] : "") + "\n"));

        AssertHolds("code", $"```csharp\n{code}```\n");
    }

    private static string ImportDiary(string path, string casePath)
    {
        var london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        var import = DiaryImport.Read(File.ReadAllBytes(path), new ImportOptions { TimeZone = london, Readers = DocumentReaders.All });

        File.WriteAllBytes(casePath, CaseJson.Write(new CaseFile { TimeZone = london, Diary = import.Diary }));

        return $"{string.Join('\n', import.Problems)}\n{import.RowsTaken} of {import.RowsRead} rows taken.";
    }

    private static string Table((Field Field, string[] English, string[] Welsh)[] rows)
    {
        var table = new StringBuilder("| column | English | Welsh |\n| --- | --- | --- |\n");
        foreach (var row in rows)
            table.Append($"| {row.English[0]} | {string.Join(", ", row.English)} | {string.Join(", ", row.Welsh)} |\n");
        return table.ToString();
    }

    private static void AssertHolds(string part, string generated)
    {
        var path = Path.Combine(Docs.Root, "docs/importing.md");
        var (begin, end) = ($"<!-- begin {part} -->\n", $"<!-- end {part} -->");
        var page = File.ReadAllText(path);
        var (from, to) = (page.IndexOf(begin, StringComparison.Ordinal) + begin.Length, page.IndexOf(end, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(path, page[..from] + generated + page[to..]);
        else
            Assert.Equal(generated, page[from..to]);
    }
}
