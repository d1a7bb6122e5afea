using System.Text;
using Xunit;

namespace RiskAssessment.Import.Tests;

internal static class Import
{
    internal static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    internal static ImportResult Of(string text, params string[] persons) =>
        DiaryImport.Read(Encoding.UTF8.GetBytes(text), new ImportOptions { TimeZone = London, Dates = DateOrder.DayFirst, Persons = persons });

    /// <summary>The only incident of a file without errors.</summary>
    internal static Incident OneOf(string text)
    {
        var result = Of(text);
        Assert.DoesNotContain(result.Problems, problem => problem.Severity == ProblemSeverity.Error);
        return Assert.Single(result.Diary.Incidents);
    }

    /// <summary>The incident of a file with a column of dates and one of behaviours.</summary>
    internal static Incident On(string date) => OneOf($"date;what happened\n\"{date}\";following\n");

    /// <summary>The only problem of a file.</summary>
    internal static Problem ProblemOf(string text) => Assert.Single(Of(text).Problems);

    internal static string[] Codes(this Incident incident) => [.. incident.Behaviours.Select(behaviour => behaviour.Code)];
}
