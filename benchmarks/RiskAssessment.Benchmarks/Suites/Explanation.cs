using RiskAssessment.Patterns;

namespace RiskAssessment.Benchmarks;

/// <summary>
/// Reads everything that an assessment explains, down to the last id: parts and their elements may be computed only when they are read.
/// The sum makes sure that nothing is skipped. Reading itself allocates nothing.
/// </summary>
internal static class Explanation
{
    internal static RiskLevel EndsOf(Assessment of) => of.Level | of.Lowest.Level | of.Highest.Level;

    internal static int PartsOf(Assessment of) => Reasons(of) + OpenQuestions(of) + Others(of);

    internal static int Others(Assessment of) => Scores(of) + Contributions(of) + Discrepancies(of) + OpenFacts(of) + Observed(of) + Actions(of) + Rest(of);

    internal static int Scores(Assessment of)
    {
        var (sum, scores) = (0, of.Scores);
        for (var i = 0; i < scores.Count; i++)
            sum += scores[i].Score.Code.Length + Look(scores[i].Value);
        return sum;
    }

    internal static int Reasons(Assessment of)
    {
        var (sum, reasons) = (0, of.Reasons);
        for (var i = 0; i < reasons.Count; i++)
        {
            var reason = reasons[i];
            sum += reason.Rule.Code.Length + reason.Grade.Code.Length + Look(reason.Items) + Look(reason.Facts) + Look(reason.Incidents);
        }
        return sum;
    }

    internal static int Contributions(Assessment of)
    {
        var (sum, contributions) = (0, of.Contributions);
        for (var i = 0; i < contributions.Count; i++)
        {
            var contribution = contributions[i];
            sum += contribution.Item.Code.Length + contribution.Score.Code.Length + Look(contribution.Value);
        }
        return sum;
    }

    internal static int OpenQuestions(Assessment of)
    {
        var (sum, questions) = (0, of.OpenQuestions);
        for (var i = 0; i < questions.Count; i++)
        {
            var question = questions[i];
            var outcomes = question.Effects;
            sum += question.Item.Code.Length + (int)question.State + (question.MayNotApply ? 1 : 0);
            for (var k = 0; k < outcomes.Count; k++)
            {
                var outcome = outcomes[k];
                sum += outcome.Answer.Code.Length + outcome.Lowest.Code.Length + outcome.Highest.Code.Length;
            }
        }
        return sum;
    }

    internal static int Discrepancies(Assessment of)
    {
        var (sum, discrepancies) = (0, of.Discrepancies);
        for (var i = 0; i < discrepancies.Count; i++)
        {
            var one = discrepancies[i];
            sum += one.Item.Code.Length + one.Answer.Length + (one.Observed?.Length ?? 0) + Look(one.Incidents);
        }
        return sum;
    }

    internal static int OpenFacts(Assessment of)
    {
        var (sum, facts) = (0, of.OpenFacts);
        for (var i = 0; i < facts.Count; i++)
        {
            sum += facts[i].Fact.Code.Length + facts[i].Ask.In("en").Length;
            for (var k = 0; k < facts[i].Rules.Count; k++)
                sum += facts[i].Rules[k].Code.Length;
        }
        return sum;
    }

    internal static int Observed(Assessment of)
    {
        var (sum, observed) = (0, of.Observed);
        for (var i = 0; i < observed.Count; i++)
        {
            var one = observed[i];
            sum += one.Item.Code.Length + one.Answer.Length + Look(one.Incidents);
        }
        return sum;
    }

    internal static int Actions(Assessment of)
    {
        var (sum, actions) = (0, of.Actions);
        for (var i = 0; i < actions.Count; i++)
        {
            var action = actions[i];
            sum += action.Rule.Code.Length + action.Rule.Text.In("en").Length + Look(action.Because);
        }
        return sum;
    }

    /// <summary>The level, every fact, what was ignored, the caveats, the open rules and the outcomes.</summary>
    internal static int Rest(Assessment of)
    {
        var (sum, facts, pattern) = ((int)of.Level + of.Lowest.Code.Length + of.Highest.Code.Length, PatternFact.All, of.Pattern);
        for (var i = 0; i < facts.Count; i++)
            sum += Look(pattern[facts[i].Code]);
        for (var i = 0; i < pattern.Ignored.Count; i++)
            sum += (int)pattern.Ignored[i].Kind + (pattern.Ignored[i].Id?.Length ?? 0);
        for (var i = 0; i < of.Caveats.Count; i++)
            sum += of.Caveats[i].In("en").Length;
        for (var i = 0; i < of.OpenRules.Count; i++)
            sum += of.OpenRules[i].Code.Length;
        for (var i = 0; i < of.Outcomes.Count; i++)
            sum += of.Outcomes[i].Grade.Code.Length + of.Outcomes[i].Reasons.Count;
        return sum;
    }

    private static int Look(IReadOnlyList<string> texts)
    {
        var sum = 0;
        for (var i = 0; i < texts.Count; i++)
            sum += texts[i].Length;
        return sum;
    }

    private static int Look(Interval value) => (value.Low <= 0 ? 1 : 0) + (value.High <= 1 ? 1 : 0);
}
