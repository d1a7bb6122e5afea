using System.Text;
using System.Text.Json.Nodes;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Peers;

/// <summary>Which texts are JSON, for every reader: with texts of this repository, and with those of JSONTestSuite.</summary>
public sealed class JsonReadingTests
{
    private const string Evidence = """{"formatVersion":"1.0","diary":{"incidents":[{"id":"i","when":"2018","behaviours":["following"],"evidence":EVIDENCE}]},"answers":{ANSWERS}}""";

    /// <summary>A count of ten digits is read only in the second pass over a file; the first pass does not accept it.</summary>
    private const string TenDigits = "\"count\":2000000000";

    [Fact]
    public void Every_reader_accepts_valid_JSON_and_refuses_invalid_JSON() => AssertRead(JsonText.Own);

    [Fact]
    public void Every_reader_accepts_and_refuses_the_texts_of_JSONTestSuite() => AssertRead(JsonText.Suite, atLeast: 318);

    [Fact]
    public void Strings_are_read_as_System_Text_Json_reads_them() => AssertEvidence(JsonText.Own);

    [Fact]
    public void The_strings_of_JSONTestSuite_are_read_as_System_Text_Json_reads_them() => AssertEvidence(JsonText.Suite);

    [Fact]
    public void The_canonical_form_of_JSON_has_the_same_values() => AssertCanonical(JsonText.Own);

    [Fact]
    public void The_canonical_form_of_the_texts_of_JSONTestSuite_has_the_same_values() => AssertCanonical(JsonText.Suite);

    [Theory]
    [InlineData("", "")]
    [InlineData("\ufeff", "")]
    [InlineData(" \t\r\n", " \t\r\n")]
    [InlineData("", "\0", "SRA0001")]
    [InlineData("", "\f", "SRA0001")]
    [InlineData("", "\ufeff", "SRA0001")]
    [InlineData("", "{}", "SRA0001")]
    [InlineData("", ",", "SRA0001")]
    [InlineData("", "}", "SRA0001")]
    [InlineData("\ufeff\ufeff", "", "SRA0001")]
    [InlineData("\0", "", "SRA0001")]
    [InlineData(",", "", "SRA0001")]
    public void A_file_is_one_value_between_spaces_and_may_begin_with_a_byte_order_mark(string before, string after, params string[] codes)
    {
        foreach (var (reader, file) in JsonReaders.Whole)
        {
            var problems = JsonReaders.All.Single(one => one.Name == reader).Problems(Encoding.UTF8.GetBytes(before + file + after));
            Assert.Equal(codes, problems.Select(problem => problem.Code));
        }
    }

    private static void AssertRead(JsonText[] texts, int atLeast = 1)
    {
        Assert.InRange(texts.Length, atLeast, int.MaxValue);
        var wrong = new List<string>();
        foreach (var text in texts)
            foreach (var (reader, problems) in JsonReaders.All)
            {
                AddWrong(wrong, text, reader, problems(text.Utf8), atTheBeginning: true);
                foreach (var place in JsonReaders.Places)
                    AddWrong(wrong, text, $"{reader}, {place.Name}", problems(JsonReaders.At(place, text.Utf8)), atTheBeginning: false);
            }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static void AddWrong(List<string> wrong, JsonText text, string reader, IReadOnlyList<Problem> problems, bool atTheBeginning)
    {
        string[] codes = [.. problems.Select(problem => problem.Code)];
        var isRight = text.IsTooDeep ? codes is [JsonText.TooDeep]
            : text.IsJson(atTheBeginning) ? !codes.Any(code => code == JsonText.TooDeep || JsonText.NotJson.Contains(code)) && codes.Contains(JsonText.Duplicate) == text.HasDuplicate
            : codes is [var only] && JsonText.NotJson.Contains(only);
        if (!isRight)
            wrong.Add($"{reader}: {text} is found [{string.Join(' ', codes)}].");
    }

    private static void AssertEvidence(JsonText[] texts)
    {
        var count = 0;
        foreach (var text in texts.Where(text => text.IsJson(atTheBeginning: false) && !text.HasDuplicate))
        {
            var json = Encoding.UTF8.GetString(text.Utf8);
            if (JsonNode.Parse(json) is not JsonArray list || !list.All(element => element?.GetValueKind() == System.Text.Json.JsonValueKind.String))
                continue;
            string[] expected = [.. list.Select(element => (string)element!)];
            var file = Evidence.Replace("EVIDENCE", json, StringComparison.Ordinal);
            Assert.Equal(expected, EvidenceOf(file.Replace("ANSWERS", "", StringComparison.Ordinal)));
            Assert.Equal(expected, EvidenceOf(file.Replace("ANSWERS", TenDigits, StringComparison.Ordinal)));
            count++;
        }
        Assert.NotEqual(0, count);
    }

    private static IReadOnlyList<string> EvidenceOf(string file) => [.. CaseJson.Read(Encoding.UTF8.GetBytes(file)).Diary!.Incidents[0].Evidence.Select(evidence => evidence.Reference)];

    private static void AssertCanonical(JsonText[] texts)
    {
        foreach (var text in texts.Where(text => text.IsJson(atTheBeginning: false) && !text.HasDuplicate))
        {
            if (Refused(text.Utf8, out var canonical) is { } problems)
            {
                Assert.All(problems, problem => Assert.Equal("SRA0007", problem.Code));
                continue;
            }
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text.Utf8), JsonNode.Parse(canonical)), $"{text} becomes {Encoding.UTF8.GetString(canonical)}.");
            Assert.Equal(canonical, CanonicalJson.Canonicalize(canonical));
        }
    }

    private static IReadOnlyList<Problem>? Refused(byte[] json, out byte[] canonical)
    {
        canonical = [];
        try
        {
            canonical = CanonicalJson.Canonicalize(json);
            return null;
        }
        catch (InvalidInputException refusal)
        {
            return refusal.Problems;
        }
    }
}
