using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Whether the answers of a sheet are answers that the instrument knows.</summary>
internal static class AnswerCheck
{
    internal const string UnknownItem = "SRA0301";
    internal const string UnknownOption = "SRA0302";
    internal const string WrongKind = "SRA0303";
    internal const string OutOfRange = "SRA0304";
    internal const string SinceBackwards = "SRA0305";

    internal static List<Problem> Problems(AnswerSheet answers, Instrument instrument)
    {
        var problems = new List<Problem>();
        if (answers.Count > Bounds.Answers)
            problems.Add(new(OutOfRange, "$.answers", $"A sheet holds at most {Bounds.Answers} answers."));
        foreach (var (item, answer) in answers)
            if (Problem(item, answer, instrument) is { } problem)
                problems.Add(problem);
        return problems;
    }

    private static Problem? Problem(string code, Answer answer, Instrument instrument)
    {
        var path = $"$.answers.{code}";
        if (!instrument.Program.Items.TryGetValue(code, out var index))
            return new(UnknownItem, path, $"{instrument} has no item '{code}'.{Spelling.Suggestion(code, instrument.Program.Items.Keys)}");
        var item = instrument.Items[index];
        if (answer.IsOpen)
            return null;
        if (item.Kind == ItemKind.Count)
        {
            return answer.Count switch
            {
                null => new(WrongKind, path, $"'{code}' asks for a whole number, 'unknown' or 'declined'; it has '{answer}'."),
                > Item.MostCount => new(OutOfRange, path, $"A count lies between 0 and {Item.MostCount}."),
                _ => null,
            };
        }
        var options = item.Options.Select(option => option.Code).Append("unknown").Append("declined").ToArray();
        if (answer.Option is null)
            return new(WrongKind, path, $"'{code}' asks for one of: {string.Join(", ", options)}; it has a number.");
        return item.IndexOf(answer.Option) < 0
            ? new(UnknownOption, path, $"'{answer}' is no answer to '{code}'. Use one of: {string.Join(", ", options)}.{Spelling.Suggestion(answer.Option, options)}")
            : null;
    }
}
