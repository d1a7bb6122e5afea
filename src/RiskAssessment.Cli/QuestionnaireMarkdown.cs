using System.Text.RegularExpressions;
using static RiskAssessment.Cli.QuestionnairePhrases;

namespace RiskAssessment.Cli;

/// <summary>The questionnaire as Markdown, to publish or print.</summary>
internal static partial class QuestionnaireMarkdown
{
    internal static void Write(Questionnaire questionnaire, TextWriter writer)
    {
        writer.WriteLine($"# {Escaped(questionnaire.Title)}\n");
        writer.WriteLine($"{Escaped(questionnaire.Summary)}\n");
        writer.WriteLine(Escaped(questionnaire.Say(NeverLeftOut)));
        if (questionnaire.Instrument.ReviewPending.Contains(questionnaire.Language))
            writer.WriteLine($"\n**{Escaped(questionnaire.Say(ReviewPending))}**");
        foreach (var (section, questions) in questionnaire.Sections)
        {
            writer.WriteLine($"\n## {Escaped(questionnaire.Say(section.Label))}");
            foreach (var question in questions)
                Write(questionnaire, question, writer);
        }
    }

    private static void Write(Questionnaire questionnaire, Question question, TextWriter writer)
    {
        var critical = question.Item.IsCritical ? $" ({questionnaire.Say(Critical)})" : "";
        writer.WriteLine($"\n### {question.Number}. `{question.Item.Code}`{critical}\n");
        Field(Victim, question.Prompt);
        Field(Officer, question.OfficerPrompt);
        Field(Answers, question.Answers);
        Field(AskWhen, question.AskWhen);
        Field(Help, question.Help);
        Field(Rules, string.Join(", ", question.Rules));

        void Field(LocalizedText label, string? text)
        {
            if (!string.IsNullOrEmpty(text))
                writer.WriteLine($"- **{questionnaire.Say(label)}:** {Escaped(text)}");
        }
    }

    private static string Escaped(string text) => Special().Replace(PrintableText.Of(text), @"\$0");

    [GeneratedRegex(@"[\\`*_\[\]<>#|~]", RegexOptions.CultureInvariant)]
    private static partial Regex Special();
}
