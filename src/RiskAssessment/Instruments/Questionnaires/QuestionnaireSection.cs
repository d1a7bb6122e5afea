namespace RiskAssessment.Instruments;

/// <summary>A section of a questionnaire.</summary>
/// <remarks>Immutable. Equality is identity.</remarks>
public sealed class QuestionnaireSection
{
    internal QuestionnaireSection(Questionnaire questionnaire, Section section)
    {
        (Section, Label) = (section, questionnaire.Say(section.Label));
        var items = questionnaire.Instrument.Items;
        Questions = Array.AsReadOnly([.. Enumerable.Range(0, items.Count).Where(i => items[i].Section == section.Code).Select(i => new Question(questionnaire, i))]);
    }

    /// <summary>The section of the instrument.</summary>
    public Section Section { get; }

    /// <summary>Its heading, in the language of the questionnaire.</summary>
    public string Label { get; }

    /// <summary>Its questions in the order of the questionnaire.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The heading.</summary>
    public override string ToString() => Label;
}
