using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>An instrument's questions in one language, in the order in which they are printed.</summary>
internal sealed class Questionnaire(Instrument instrument, string language)
{
    internal Instrument Instrument { get; } = instrument;

    internal string Language { get; } = language;

    internal string Title => Say(Instrument.Title);

    internal IEnumerable<(Section Section, IEnumerable<Question> Questions)> Sections =>
        from section in Instrument.Sections
        select (section, from i in Enumerable.Range(0, Instrument.Items.Count)
                         where Instrument.Items[i].Section == section.Code
                         select new Question(this, i));

    internal string Say(LocalizedText text) => text.In(Language);

    internal string Summary
    {
        get
        {
            var critical = Instrument.Items.Count(item => item.IsCritical);
            return $"{Instrument} | {Instrument.Items.Count} {Say(QuestionnairePhrases.Questions)}, {critical} {Say(QuestionnairePhrases.OfThemCritical)}";
        }
    }
}
