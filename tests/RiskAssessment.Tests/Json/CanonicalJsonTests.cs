using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using RiskAssessment.Json;
using RiskAssessment.Tests.Laws;
using RiskAssessment.Tests.Laws.Generators;
using RiskAssessment.Tests.Peers;
using Xunit;

namespace RiskAssessment.Tests.Json;

/// <summary>
/// The canonical form is that of RFC 8785 if it defines one. Numbers of more than 15 significant digits, or outside 1e-6 to 1e21, are
/// refused on purpose: no double has to be formatted, so no runtime can write another form and give another hash.
/// </summary>
public sealed class CanonicalJsonTests
{
    /// <summary>Numbers of the RFC's vectors that are refused, and where they are in values.json.</summary>
    private static readonly (string Input, string Output, string Path)[] RefusedNumbers =
    [
        ("333333333.33333329", "333333333.3333333", "$.*[0]"),
        ("1E30", "1e+30", "$.*[1]"),
        ("0.000000000000000000000000001", "1e-27", "$.*[4]"),
    ];

    [Theory]
    [InlineData("arrays")]
    [InlineData("french")]
    [InlineData("structures")]
    [InlineData("unicode")]
    [InlineData("weird")]
    public void The_vectors_of_RFC_8785_have_the_form_that_it_gives(string name)
    {
        var (input, output) = Vector(name);
        Assert.Equal(output, Canonical(input));
    }

    [Fact]
    public void The_vector_of_values_has_the_form_of_RFC_8785_but_for_three_numbers_that_are_refused()
    {
        var (input, output) = Vector("values");
        Assert.Equal(RefusedNumbers.Select(number => ("SRA0007", number.Path)), Problems(input).Select(problem => (problem.Code, problem.Path)));
        foreach (var number in RefusedNumbers)
        {
            input = input.Replace(number.Input, "null", StringComparison.Ordinal);
            output = output.Replace(number.Output, "null", StringComparison.Ordinal);
        }
        Assert.Equal(output, Canonical(input));
    }

    [Theory]
    [InlineData("""{"b":[ ],"a":{ },"":null,"aa":true,"A":false}""", """{"":null,"A":false,"a":{},"aa":true,"b":[]}""")]
    [InlineData("""{"\u20ac":1,"\r":2,"\u000a":3,"1":4,"\u0080":5,"\ud83d\ude02":6,"ö":7,"\ufb33":8,"</script>":9}""", "{\"\\n\":3,\"\\r\":2,\"1\":4,\"</script>\":9,\"\u0080\":5,\"ö\":7,\"€\":1,\"😂\":6,\"\ufb33\":8}")]
    [InlineData("""{"\uffff":1,"\ud800\udc00":2,"\ue000":3,"\udbff\udfff":4}""", "{\"\U00010000\":2,\"\U0010ffff\":4,\"\ue000\":3,\"\uffff\":1}")]
    [InlineData("{\"\uffff\":1,\"\U00010000\":2,\"\ue000\":3,\"\U0010ffff\":4}", "{\"\U00010000\":2,\"\U0010ffff\":4,\"\ue000\":3,\"\uffff\":1}")]
    [InlineData("""["\u0000\u0001\b\t\n\u000b\f\r\u001F\u0020\u007f\/\"\\"]""", "[\"\\u0000\\u0001\\b\\t\\n\\u000b\\f\\r\\u001f \u007f/\\\"\\\\\"]")]
    [InlineData("""["A\u030a","\u00c5","\u2028","\ud83d\ude02"]""", "[\"A\u030a\",\"\u00c5\",\"\u2028\",\"😂\"]")]
    [InlineData("""{"pêche":1,"péché":2,"peach":3,"sin":4}""", """{"peach":3,"péché":2,"pêche":1,"sin":4}""")]
    public void Keys_are_in_the_order_of_UTF_16_and_text_has_the_shortest_escapes(string json, string canonical) => Assert.Equal(canonical, Canonical(json));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("-0.00e-5", "0")]
    [InlineData("0e99999999999", "0")]
    [InlineData("56.0", "56")]
    [InlineData("4.50", "4.5")]
    [InlineData("1e3", "1000")]
    [InlineData("1E-5", "0.00001")]
    [InlineData("333333333.33", "333333333.33")]
    [InlineData("2e-3", "0.002")]
    [InlineData("100e-2", "1")]
    [InlineData("-12.5E+1", "-125")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("123456789012345", "123456789012345")]
    [InlineData("1234567890123450", "1234567890123450")]
    [InlineData("0.123456789012345", "0.123456789012345")]
    [InlineData("1000000000000000000", "1000000000000000000")]
    [InlineData("1e20", "100000000000000000000")]
    [InlineData("99999999999999.9e7", "999999999999999000000")]
    public void Numbers_are_written_as_ECMAScript_writes_them(string number, string canonical) => Assert.Equal($"[{canonical}]", Canonical($"[{number}]"));

    [Theory]
    [InlineData("1234567890123456")]
    [InlineData("0.1234567890123456")]
    [InlineData("9007199254740993")]
    [InlineData("1e21")]
    [InlineData("-1e21")]
    [InlineData("9.99999999999999e-7")]
    [InlineData("5e-324")]
    [InlineData("1.7976931348623157e308")]
    [InlineData("1e999")]
    [InlineData("1e99999999999")]
    [InlineData("-1e-99999999999")]
    public void Numbers_outside_the_limits_are_refused(string number) => Assert.Equal([("SRA0007", "$[0]")], Problems($"[{number}]").Select(problem => (problem.Code, problem.Path)));

    /// <summary>The double of the number in its shortest digits, formatted by a decimal, which is exact within the limits.</summary>
    [Law]
    public void A_number_within_the_limits_is_written_as_its_double(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var digits = random.NextInt64(1, (long)Math.Pow(10, random.Next(1, 16)));
        var exponent = random.Next(-6, 21) - digits.ToString(CultureInfo.InvariantCulture).Length + 1;
        var json = string.Create(CultureInfo.InvariantCulture, $"{(random.Next(2) == 0 ? "-" : "")}{digits}e{exponent}");
        var shortest = double.Parse(json, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
        var expected = decimal.Parse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.#############################", CultureInfo.InvariantCulture);
        Assert.Equal($"[{expected}]", Canonical($"[{json}]"));
    }

    [Law]
    public void Keys_are_in_ordinal_order(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        string[] keys = [.. Enumerable.Range(0, random.Next(30)).Select(_ => HostileText.Of(random) + char.ConvertFromUtf32(random.Next(2) == 0 ? random.Next(0x20, 0xD800) : random.Next(0xE000, 0x110000))).Distinct()];
        var canonical = CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes($"{{{string.Join(',', keys.Select(key => $"{Quoted(key, random)}:0"))}}}"));
        using var document = JsonDocument.Parse(canonical);
        Assert.Equal(keys.Order(StringComparer.Ordinal), document.RootElement.EnumerateObject().Select(property => property.Name));
    }

    /// <summary>With as few escapes as possible, or with an escape for every character that is not ASCII.</summary>
    private static string Quoted(string key, Random random) =>
        random.Next(3) > 0 && !key.Any(letter => letter is < ' ' or '"' or '\\') ? $"\"{key}\"" : JsonSerializer.Serialize(key);

    private static (string Input, string Output) Vector(string name)
    {
        var folder = PeersData.Folder("json-canonicalization");
        return (File.ReadAllText(Path.Combine(folder, "input", name + ".json")), File.ReadAllText(Path.Combine(folder, "output", name + ".json")));
    }

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(json)));

    private static IReadOnlyList<Problem> Problems(string json) => Assert.Throws<InvalidInputException>(() => CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(json))).Problems;
}
