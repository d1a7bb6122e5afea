using System.Text.Json;
using RiskAssessment.Instruments;

namespace RiskAssessment.Json;

/// <summary>Reads a worked example of an instrument file.</summary>
internal static class ExampleReader
{
    /// <summary>What a case file may say and an example does not keep.</summary>
    private static readonly string[] NotInAnExample = ["case", "instrument", "jurisdiction"];

    /// <summary>The example; <see langword="null"/> if something in it was refused, which is reported.</summary>
    internal static InstrumentExample? Read(JsonInput input, int node, string path)
    {
        var before = input.ProblemCount;
        var example = new JsonObject(input, node, "name", "source", "case", "expect");
        var (name, source) = (example.RequiredText("name"), example.Text("source"));
        var caseFile = example.Require("case") is >= 0 and var at ? ReadCase(input, at, $"{path}.case") : null;
        var (grade, lowest, highest, scores, outcomes) = ReadExpected(input, example.Require("expect"));
        return input.ProblemCount > before || caseFile?.AsOf is not { } asOf
            ? null
            : new InstrumentExample(name!, asOf, grade!, lowest!, highest!)
            {
                Source = source,
                Answers = caseFile.Answers,
                Diary = caseFile.Diary,
                Scores = scores,
                Outcomes = outcomes,
            };
    }

    private static CaseFile ReadCase(JsonInput input, int node, string path)
    {
        foreach (var lost in (input.Tree[node].Kind == JsonTokenType.StartObject ? NamesIn(input, node) : []).Where(name => NotInAnExample.Contains(input.Tree.TextOf(name))))
            input.Add(JsonProblem.NotAllowed, lost + 1, $"An example is assessed by its own instrument, wherever the case is. Leave '{input.Tree.TextOf(lost)}' out.");
        var json = input.CursorAt(node, path);
        var caseFile = CaseReader.Read(ref json);
        if (json.Refusals == 0 && caseFile.AsOf is null)
            JsonObject.ReportMissing(input, node, "asOf");
        return caseFile;
    }

    private static (string? Grade, string? Lowest, string? Highest, Dictionary<string, Interval> Scores, Dictionary<string, string> Outcomes) ReadExpected(JsonInput input, int node)
    {
        var (scores, outcomes) = (new Dictionary<string, Interval>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        if (node < 0)
            return (null, null, null, scores, outcomes);
        var expected = new JsonObject(input, node, "grade", "lowest", "highest", "scores", "outcomes");
        foreach (var name in NamesIn(input, expected.Find("scores")))
            if (ReadRange(input, name + 1) is { } range)
                scores[input.Tree.TextOf(name)] = range;
        foreach (var name in NamesIn(input, expected.Find("outcomes")))
            if (input.CodeAt(name + 1) is { } code)
                outcomes[input.Tree.TextOf(name)] = code;
        return (expected.RequiredCode("grade"), expected.RequiredCode("lowest"), expected.RequiredCode("highest"), scores, outcomes);
    }

    private static List<int> NamesIn(JsonInput input, int node)
    {
        var names = new List<int>();
        if (node < 0)
            return names;
        if (input.Tree[node].Kind == JsonTokenType.StartObject)
            foreach (var name in input.Tree.NamesOf(node))
                names.Add(name);
        else
            input.WrongType<bool?>(node, "An object by code");
        return names;
    }

    private static Interval? ReadRange(JsonInput input, int node)
    {
        var ends = new List<double>();
        if (input.Tree[node].Kind == JsonTokenType.StartArray)
            foreach (var element in input.Tree.ElementsOf(node))
                if (input.NumberAt(element) is { } number)
                    ends.Add(number);
        if (ends.Count == 2 && ends[0] <= ends[1])
            return new Interval(ends[0], ends[1]);
        input.Add(JsonProblem.NotAllowed, node, "Write the least and the most that the score can be, such as [9, 13].");
        return null;
    }
}
