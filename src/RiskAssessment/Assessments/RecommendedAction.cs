using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>An action that the assessment recommends, with the rules that call for it.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class RecommendedAction
{
    private readonly Jurisdiction? _jurisdiction;

    internal RecommendedAction(ActionRule rule, IReadOnlyList<string> because, Jurisdiction? jurisdiction) =>
        (Rule, Because, _jurisdiction) = (rule, because, jurisdiction);

    /// <summary>The action of the instrument: its text, for whom it is and how urgent it is.</summary>
    public ActionRule Rule { get; }

    /// <summary>
    /// The codes of the true rules that call for it, in the order of <see cref="Assessment.Reasons"/>; empty if no rule does, for example because
    /// the action is for every case.
    /// </summary>
    public IReadOnlyList<string> Because { get; }

    /// <summary>What to do, and what the law of the case's jurisdiction says of it; of a case without a jurisdiction that of each.</summary>
    /// <param name="language">A BCP 47 tag such as <c>en</c>; a text that does not exist in it is taken in its primary language, else in English.</param>
    /// <returns>The text.</returns>
    public string TextIn(string language) => LegalNote.With(Rule.Text.In(NotNull.Of(language)), Rule.Law, _jurisdiction, language);

    /// <summary>The action, and the rules that call for it, in one line.</summary>
    public override string ToString() => Because.Count == 0 ? Rule.Code : $"{Rule.Code}: {string.Join(", ", Because)}";
}
