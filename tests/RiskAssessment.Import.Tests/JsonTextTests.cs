using System.Text.Unicode;
using RiskAssessment.Tests.Peers;
using Xunit;

namespace RiskAssessment.Import.Tests;

/// <summary>Which texts are JSON, for JSON Lines: with texts of the repository, and with those of JSONTestSuite.</summary>
public sealed class JsonTextTests
{
    private const string NotOneObject = "SRA0521";

    [Fact]
    public void A_line_is_accepted_if_it_is_JSON_and_refused_if_it_is_not() => AssertRead(JsonText.Own);

    [Fact]
    public void A_line_with_a_text_of_JSONTestSuite_is_accepted_or_refused() => AssertRead(JsonText.Suite);

    private static void AssertRead(JsonText[] texts)
    {
        var wrong = new List<string>();
        foreach (var text in texts)
        {
            var whole = DiaryImport.Read(text.Utf8);
            if (whole.Diary.Count > 0)
                wrong.Add($"{text} alone is taken as an incident.");
            if (text.Utf8.Contains((byte)'\n'))
                continue;
            byte[] line = [.. """{"id":"i","when":"2018","behaviours":["following"],"evidence":"""u8, .. text.Utf8, (byte)'}'];
            var codes = DiaryImport.Read(line).Problems.Select(problem => problem.Code).ToList();
            var isRight = IsJson(text)
                ? !codes.Contains(NotOneObject) && !codes.Any(JsonText.NotJson.Contains) && codes.Contains(JsonText.Duplicate) == text.HasDuplicate
                : codes is [var only] && (only == NotOneObject || JsonText.NotJson.Contains(only));
            if (!isRight)
                wrong.Add($"{text} is found [{string.Join(' ', codes)}].");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>A file that is not UTF-8 is read as Windows-1252 on purpose: there every byte is a character.</summary>
    private static bool IsJson(JsonText text) =>
        text.IsJson(atTheBeginning: false)
        || (text.Name.StartsWith("i_string_", StringComparison.Ordinal) && !Utf8.IsValid(text.Utf8) && !text.Utf8.Contains((byte)0));
}
