namespace RiskAssessment.Instruments;

/// <summary>
/// Makes worked examples of what a search found. A search chooses facts too, each by itself, and no diary need have them: so it is repeated with
/// the facts of some diaries, and nothing becomes an example that does not show the finding when it is assessed.
/// </summary>
internal sealed class Witnesses(Proofs proofs)
{
    private readonly Assessor _assessor = new(proofs.Instrument);
    private readonly Lazy<Surroundings[]> _surroundings = new(() => [.. Surroundings.Of(proofs.Instrument)]);

    /// <summary>The cases that show what the last search found; empty if there are none with the facts of the diaries.</summary>
    /// <param name="demands">The demands of that search.</param>
    /// <param name="shows">Whether a case, or a pair of them, shows it.</param>
    /// <param name="nameOf">The name of an example with these answers.</param>
    internal InstrumentExample[] Find(IReadOnlyList<Demand> demands, Func<Evaluation[], bool> shows, Func<AnswerSheet, string> nameOf)
    {
        foreach (var surroundings in _surroundings.Value)
        {
            if (surroundings.Demands.Length > 0 && proofs.Search.Find([.. demands, .. surroundings.Demands]) != Finding.Sometimes)
                continue;
            Evaluation[] cases = Array.ConvertAll(proofs.Search.Choose(), surroundings.Evaluate);
            if (!shows(cases))
                continue;
            LeaveOut(cases, shows);
            InstrumentExample[] examples = Array.ConvertAll(cases, one => ExampleOf(surroundings, one, nameOf));
            if (Array.TrueForAll(examples, example => ExampleCheck.Holds(_assessor, example)))
                return examples;
        }
        return [];
    }

    /// <summary>Leaves out each answer without which the cases have the same grades and still show it.</summary>
    private void LeaveOut(Evaluation[] cases, Func<Evaluation[], bool> shows)
    {
        var ranges = Array.ConvertAll(cases, RangeOf);
        for (var item = 0; item < proofs.Instrument.Items.Count; item++)
        {
            int[] given = Array.ConvertAll(cases, one => one.Given[item]);
            Answer(cases, item, Array.ConvertAll(given, _ => ItemState.Open));
            if (!HaveRanges(cases, ranges) || !shows(cases))
                Answer(cases, item, given);
        }
    }

    /// <summary>Whether the cases have these grades; the stated one takes longer to find than the ends of the range.</summary>
    private bool HaveRanges(Evaluation[] cases, GradeRange[] ranges)
    {
        for (var i = 0; i < cases.Length; i++)
            if (cases[i].Range() != (ranges[i].Lowest, ranges[i].Highest) || RangeOf(cases[i]) != ranges[i])
                return false;
        return true;
    }

    private void Answer(Evaluation[] cases, int item, int[] given)
    {
        for (var i = 0; i < cases.Length; i++)
        {
            cases[i].Given[item] = given[i];
            cases[i].Run(proofs.Program.Dependents[item], observes: true);
        }
    }

    private GradeRange RangeOf(Evaluation one) => GradeRange.Of(proofs.Instrument, one);

    private InstrumentExample ExampleOf(Surroundings surroundings, Evaluation one, Func<AnswerSheet, string> nameOf)
    {
        var (answers, range, grades) = (SheetOf(one.Given), RangeOf(one), proofs.Instrument.Grades);
        return new InstrumentExample(nameOf(answers), surroundings.AsOf, range.GradeIn(proofs.Instrument).Code, grades[range.Lowest].Code, grades[range.Highest].Code)
        {
            Answers = answers,
            Diary = surroundings.Diary,
        };
    }

    private AnswerSheet SheetOf(int[] given) => new(
        from item in Enumerable.Range(0, given.Length)
        where given[item] != ItemState.Open
        select (proofs.Instrument.Items[item].Code, AnswerOf(proofs.Instrument.Items[item], given[item])));

    private static Answer AnswerOf(Item item, int given) =>
        given == ItemState.NotApplicable ? RiskAssessment.Answer.NotApplicable
        : item.Kind == ItemKind.Count ? RiskAssessment.Answer.Of(given)
        : RiskAssessment.Answer.Of(item.Options[given].Code);
}
