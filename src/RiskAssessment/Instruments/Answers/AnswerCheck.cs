using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Checks whether the answers of a sheet are valid for the instrument.</summary>
internal static class AnswerCheck
{
    internal const string UnknownItem = "SRA0301";
    internal const string UnknownOption = "SRA0302";
    internal const string WrongKind = "SRA0303";
    internal const string OutOfRange = "SRA0304";
    internal const string SinceBackwards = "SRA0305";

    /// <exception cref="InvalidInputException">The answers are not valid for the instrument; it has every problem.</exception>
    internal static void ThrowIfNotValid(AnswerSheet answers, Instrument instrument)
    {
        if (answers.ReadBy(instrument.Program) is not null)
            return;
        var problems = Problems(answers, instrument);
        if (problems.Count > 0)
            throw new InvalidInputException(problems);
    }

    /// <summary>How the paths of answers begin.</summary>
    internal const string Path = "$.answers.";

    /// <summary>Every answer that is not valid. Messages and paths have codes of the instrument and no word of the case.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="isInFile">Whether paths have the item as it stands, for a reader that finds its place in a file by them and then writes a path of its own.</param>
    internal static List<Problem> Problems(AnswerSheet answers, Instrument instrument, bool isInFile = false)
    {
        var problems = new List<Problem>();
        if (answers.Count > Bounds.Answers)
            problems.Add(new(OutOfRange, "$.answers", $"A sheet holds at most {Bounds.Answers} answers."));
        var number = 0;
        foreach (ref readonly var given in answers.AsSpan())
        {
            number++;
            if (!IsKnown(given.Key, given.Value, instrument))
                problems.Add(Problem(given.Key, given.Value, instrument, isInFile ? 0 : number));
        }
        return problems;
    }

    /// <summary>The answers of a sheet that are valid for the instrument; the other items count as not asked.</summary>
    internal static AnswerSheet ValidOf(AnswerSheet answers, Instrument instrument) =>
        AnswerSheet.Of([.. answers.Where(answer => IsKnown(answer.Key, answer.Value, instrument))])!;

    /// <summary>Whether an answer is valid for the instrument.</summary>
    private static bool IsKnown(string code, Answer answer, Instrument instrument) =>
        instrument.Program.Items.TryGetValue(code, out var index)
        && (answer.IsOpen || (answer.IsNotApplicable && instrument.Items[index].MayNotApply) || (instrument.Items[index].Kind == ItemKind.Count
            ? answer.Count is <= Item.MostCount
            : answer.Option is { } option && instrument.Items[index].IndexOf(option) >= 0));

    /// <summary>Why an answer is not valid.</summary>
    private static Problem Problem(string code, Answer answer, Instrument instrument, int number)
    {
        var path = Path + code;
        if (!instrument.Program.Items.TryGetValue(code, out var index))
            return new(UnknownItem, number == 0 ? path : Path + "*", $"{instrument} has no such item{(number == 0 ? "" : $" as that of answer {number}, in the order of codes")}.{Spelling.Suggestion(code, instrument.Program.Items.Keys)}");
        var item = instrument.Items[index];
        var ofEvery = Answer.OwnCodes.Where(own => item.MayNotApply || own != Answer.NotApplicable.Option);
        if (item.Kind == ItemKind.Count)
            return answer.Count is null
                ? new(WrongKind, path, $"'{code}' asks for a whole number or one of: {string.Join(", ", ofEvery)}; it has something else.")
                : new(OutOfRange, path, $"A count must be between 0 and {Item.MostCount}.");
        var options = item.Options.Select(option => option.Code).Concat(ofEvery).ToArray();
        return answer.Option is null
            ? new(WrongKind, path, $"'{code}' asks for one of: {string.Join(", ", options)}; it has a number.")
            : new(UnknownOption, path, $"This is not a valid answer to '{code}'. Use one of: {string.Join(", ", options)}.{Spelling.Suggestion(answer.Option, options)}");
    }
}
