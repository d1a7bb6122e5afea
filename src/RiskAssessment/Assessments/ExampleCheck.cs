using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Assesses the examples of an instrument, and says which of them do not hold.</summary>
internal static class ExampleCheck
{
    internal const string DoesNotHold = "SRA0160";

    internal static IReadOnlyList<Problem> Problems(Instrument instrument)
    {
        var problems = new List<Problem>();
        var assessor = new Assessor(instrument);
        for (var i = 0; i < instrument.Examples.Count; i++)
            AddProblems(problems, assessor, instrument.Examples[i], $"$.examples[{i}]");
        return problems;
    }

    /// <summary>Whether an example holds.</summary>
    internal static bool Holds(Assessor assessor, InstrumentExample example)
    {
        var problems = new List<Problem>();
        AddProblems(problems, assessor, example, "$");
        return problems.Count == 0;
    }

    private static void AddProblems(List<Problem> problems, Assessor assessor, InstrumentExample example, string path)
    {
        if (AnswerCheck.Problems(example.Answers, assessor.Instrument, isInFile: true) is { Count: > 0 } notValid)
        {
            problems.AddRange(notValid.Select(problem => problem with { Path = $"{path}.case{problem.Path.Substring(1)}" }));
            return;
        }
        var assessment = assessor.Assess(example.Answers, example.Diary, example.AsOf);
        Compare("grade", example.Grade, assessment.Grade.Code);
        Compare("lowest", example.Lowest, assessment.Lowest.Code);
        Compare("highest", example.Highest, assessment.Highest.Code);
        foreach (var (score, expected) in example.Scores.Select(score => (score.Key, score.Value)))
            Compare($"scores.{score}", expected.ToString(), assessment.Scores.Where(found => found.Score.Code == score).Select(found => found.Value.ToString()).FirstOrDefault());
        foreach (var (outcome, expected) in example.Outcomes.Select(outcome => (outcome.Key, outcome.Value)))
            Compare($"outcomes.{outcome}", expected, assessment.Outcomes.Where(found => found.Outcome.Code == outcome).Select(found => found.Grade.Code).FirstOrDefault());

        void Compare(string property, string expected, string? found)
        {
            if (found is null)
                problems.Add(new Problem(DoesNotHold, $"{path}.expect.{property}", $"The instrument has no such part. Correct the code in the example '{example.Name}'."));
            else if (found != expected)
                problems.Add(new Problem(DoesNotHold, $"{path}.expect.{property}", $"The example '{example.Name}' expects {expected}, and the instrument gives {found}. Correct the example or the instrument."));
        }
    }
}
