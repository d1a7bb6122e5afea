using System.Globalization;
using System.Text.RegularExpressions;

namespace RiskAssessment.Tests.Peers;

/// <summary>A test case of GDL2: the answers and the results, each by its label, as a number, as words, or both.</summary>
internal sealed partial record ScoringCase(string Name, IReadOnlyDictionary<string, (int? Number, string? Words)> Values)
{
    /// <summary>The cases of a file. Only two kinds of YAML lines occur: the name of a case, and a value with its label.</summary>
    internal static List<ScoringCase> Of(IEnumerable<string> lines)
    {
        var cases = new List<ScoringCase>();
        var values = new Dictionary<string, (int? Number, string? Words)>();
        foreach (var line in lines)
        {
            if (Case().Match(line) is { Success: true } begin)
                cases.Add(new ScoringCase(begin.Groups["name"].Value, values = []));
            else if (Value().Match(line) is { Success: true } value)
                values.Add(value.Groups["label"].Value, (NumberOf(value.Groups["number"]), value.Groups["words"] is { Success: true } words ? words.Value.Trim() : null));
            else if (line.Contains("|", StringComparison.Ordinal))
                throw new FormatException($"This line is not a value with its label: {line}");
        }
        return cases;
    }

    private static int? NumberOf(Group number) => number.Success ? int.Parse(number.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("^- id: (?<name>.+)$")]
    private static partial Regex Case();

    [GeneratedRegex(@"^ +gt[0-9]+\|(?<label>[^|]+?): (?:(?<number>[0-9]+)\|?)?(?:local::at[0-9]+\|(?<words>[^|]+)\|)?$")]
    private static partial Regex Value();
}
