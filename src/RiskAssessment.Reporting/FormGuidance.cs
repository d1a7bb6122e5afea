using System.Globalization;
using RiskAssessment.Instruments;
using static RiskAssessment.Reporting.FormPhrases;

namespace RiskAssessment.Reporting;

/// <summary>Instructions for people who have only the paper form: those that its questions need.</summary>
internal static class FormGuidance
{
    internal static IEnumerable<string> Of(Questionnaire questionnaire)
    {
        var questions = questionnaire.Sections.SelectMany(section => section.Questions).ToList();
        var critical = string.Join(", ", questions.Where(question => question.Item.IsCritical).Select(question => question.Number.ToString(CultureInfo.InvariantCulture)));
        foreach (var (advice, isNeeded) in new[]
        {
            (InDanger, true),
            (ReadOut, questions.Exists(question => question.OfficerPrompt != question.Prompt)),
            (TickOneBox, true),
            (LeavesOpen, true),
            (ClosesQuestion, questions.Exists(question => question.Item.MayNotApply)),
            (CriticalFirst, critical.Length > 0),
            (AskedOnCondition, questions.Exists(question => question.Item.AskWhen is not null)),
            (KeepItSafe, true),
        })
        {
            if (isNeeded)
                yield return advice.In(questionnaire.Language).Replace("{0}", critical, StringComparison.Ordinal);
        }
    }
}
