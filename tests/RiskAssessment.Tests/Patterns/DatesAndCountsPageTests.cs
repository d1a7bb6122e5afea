using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Patterns;

/// <summary>Every table of the ten diaries in docs/dates-and-counts.md has the facts that the library gives.</summary>
public sealed partial class DatesAndCountsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Docs.Root, "docs/dates-and-counts.md"));

    public static TheoryData<int> Numbers => [.. Enumerable.Range(1, 10)];

    [Fact]
    public void Every_case_and_every_row_on_the_page_is_compared()
    {
        Assert.Equal(Numbers.Select(number => number.Data.ToString(CultureInfo.InvariantCulture)), Cases().Select(found => found.Groups["number"].Value));
        Assert.Equal(Cases().Count(), Fence().Count(Page));
        Assert.Equal(Cases().Sum(found => Row().Count(found.Groups["table"].Value)), Cases().Sum(found => found.Groups["table"].Value.Split('\n').Count(line => line.Length > 0)));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_table_of_a_diary_is_what_the_library_gives(int number)
    {
        var found = Cases().Single(found => found.Groups["number"].Value == number.ToString(CultureInfo.InvariantCulture));
        var file = CaseJson.Read(Encoding.UTF8.GetBytes(found.Groups["case"].Value));
        var profile = PatternProfile.Of(file.Diary, file.AsOf!.Value);
        var table = found.Groups["table"].Value;
        Assert.Equal(table, Row().Replace(table, row => RowOf(row.Groups["fact"].Value, profile)));
    }

    private static string RowOf(string code, PatternProfile profile)
    {
        var fact = profile[code];
        return fact.IsKnown ? $"| `{code}` | {Text(fact.Low)} | {Text(fact.High)} |" : $"| `{code}` | unknown | unknown |";
    }

    private static string Text(double value) =>
        double.IsPositiveInfinity(value) ? "no limit" : Math.Round(value, 6).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<Match> Cases() => Case().Matches(Page);

    [GeneratedRegex(@"^#### (?<number>\d+)\. .*\n\n```json\n(?<case>(?:(?!```).*\n)*)```\n\n\| fact \| low \| high \|\n\| --- \| --- \| --- \|\n(?<table>(?:\|.*\n)+)", RegexOptions.Multiline)]
    private static partial Regex Case();

    [GeneratedRegex(@"^```json$", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\| `(?<fact>[^`]+)` \| [^|]+ \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
