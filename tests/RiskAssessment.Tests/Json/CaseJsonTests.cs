using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Json;

public sealed class CaseJsonTests
{
    [Fact]
    public void A_case_keeps_the_time_zone_of_its_diary_when_it_is_written()
    {
        var auckland = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland");
        var written = new CaseFile { Diary = new IncidentDiary([Some.Incident("2024-05-01")], timeZone: auckland), AsOf = new DateTimeOffset(2024, 6, 1, 12, 0, 0, TimeSpan.Zero) };
        var read = CaseJson.Read(CaseJson.Write(written));
        Assert.Equal(auckland.Id, read.Diary!.TimeZone.Id);
        Assert.Equal(auckland.Id, written.TimeZone.Id);
    }

    [Fact]
    public void A_diary_is_partial_unless_somebody_says_that_nothing_is_missing()
    {
        Assert.Equal(Coverage.Partial, new IncidentDiary([]).Coverage);
        Assert.Equal(Coverage.Partial, CaseJson.Read("""{"formatVersion":"1.0","diary":{}}"""u8).Diary!.Coverage);
        Assert.Equal(Coverage.Complete, CaseJson.Read("""{"formatVersion":"1.0","diary":{"coverage":"complete"}}"""u8).Diary!.Coverage);
    }

    [Theory]
    [InlineData("milestones", "reprot", "does not count as a trigger", "Did you mean 'report'?")]
    [InlineData("milestones", "seperation", "does not count as a trigger", "Did you mean 'separation'?")]
    [InlineData("milestones", "moved-house", "does not count as a trigger", "Known kinds: separation, divorce,")]
    [InlineData("measures", "police-warnings", "like every other measure", "Did you mean 'police-warning'?")]
    public void A_kind_that_is_not_known_is_read_with_a_warning_that_names_the_nearest(string list, string kind, string effect, string nearest)
    {
        var json = $"{{\"formatVersion\":\"1.0\",\"diary\":{{\n\"{list}\":[{{{(list == "measures" ? "\"id\":\"m\",\"from\"" : "\"on\"")}:\"2024-05-01\",\"kind\":\"{kind}\"}}]}}}}";
        Assert.True(CaseJson.TryRead(System.Text.Encoding.UTF8.GetBytes(json), out var caseFile, out var problems));
        Assert.Equal([kind], list == "measures" ? caseFile.Diary!.Measures.Select(measure => measure.Kind) : caseFile.Diary!.Milestones.Select(milestone => milestone.Kind));
        var warning = Assert.Single(problems);
        Assert.Equal(("SRA0208", $"$.diary.{list}[0].kind", 2, ProblemSeverity.Warning), (warning.Code, warning.Path, warning.Line, warning.Severity));
        Assert.DoesNotContain($"'{kind}'", warning.Message, StringComparison.Ordinal);
        Assert.Contains(effect, warning.Message, StringComparison.Ordinal);
        Assert.Contains(nearest, warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_that_are_known_are_read_without_a_warning()
    {
        var diary = new IncidentDiary(
            [],
            ProtectiveMeasure.KnownKinds.Select((kind, i) => new ProtectiveMeasure($"m{i}", kind, EdtfDate.Day(2024, 5, 1))),
            Milestone.KnownKinds.Select(kind => new Milestone(kind, EdtfDate.Day(2024, 5, 1))));
        Assert.True(CaseJson.TryRead(CaseJson.Write(new CaseFile { Diary = diary }), out _, out var problems));
        Assert.Empty(problems);
    }

    [Fact]
    public void Warnings_and_errors_are_reported_together_in_the_order_of_the_file()
    {
        var json = """{"formatVersion":"1.0","diary":{"milestones":[{"kind":"reprot","on":"2024-05-01"},{"kind":"report","on":"2024-05-32"}]}}"""u8;
        Assert.False(CaseJson.TryRead(json, out _, out var problems));
        Assert.Equal([ProblemSeverity.Warning, ProblemSeverity.Error], problems.Select(problem => problem.Severity));
    }

    [Fact]
    public void A_note_with_invalid_Unicode_does_not_corrupt_the_file()
    {
        var written = CaseJson.Write(new CaseFile { Answers = new AnswerSheet(("threats", Answer.Yes with { Note = "a\ud800b" })) });
        Assert.Equal("a\ufffdb", CaseJson.Read(written).Answers["threats"]!.Note);
    }

    /// <summary>Each text of a full case, property names included, gets an escape of half a surrogate pair in turn.</summary>
    [Fact]
    public void Half_a_surrogate_pair_is_refused_in_every_text_and_name()
    {
        var file = File.ReadAllText(Path.Combine(Docs.Root, "tests", "RiskAssessment.Tests", "Cases", "every-corner.json"));
        var quotes = Enumerable.Range(0, file.Length).Where(i => file[i] == '"' && file[i - 1] != '\\').ToArray();
        Assert.All(quotes.Where((_, i) => i % 2 == 0), quote =>
        {
            Assert.False(CaseJson.TryRead(System.Text.Encoding.UTF8.GetBytes(file.Insert(quote + 1, "\\ud800")), out _, out var problems));
            Assert.Contains(problems, problem => problem.Code == "SRA0001");
        });
    }
}
