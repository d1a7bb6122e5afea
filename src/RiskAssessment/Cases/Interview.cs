using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>
/// An interview that asks the next best question first: open critical items, then whatever can move the level most, until the level is
/// settled. A question that decides whether another one applies comes before it, and a judgement over the answers comes after the answers.
/// The interview keeps the case; the host shows each question and passes the answer back.
/// </summary>
/// <remarks>Immutable and safe to share between threads; each answer gives a new interview. Equality is identity. Personal data.</remarks>
/// <example>
/// <code>
/// var interview = Interview.Start(new Assessor(StalkingScreen.Instrument), new CaseFile(), DateTimeOffset.UtcNow);
/// while (interview.Next is { } question)
/// {
///     Console.WriteLine(question.Item.Prompt.In("en"));
///     interview = interview.Answer(question.Item.Code, Answer.Of(Console.ReadLine() ?? "unknown"));
/// }
/// Console.WriteLine(interview.Assessment);
/// </code>
/// </example>
[PersonalData]
public sealed class Interview
{
    private readonly Assessor _assessor;
    private readonly Interview? _before;

    private Interview(Assessor assessor, CaseFile caseFile, DateTimeOffset asOf, Interview? before, Assessment? assessment = null)
    {
        (_assessor, Case, AsOf, _before) = (assessor, caseFile, asOf, before);
        Assessment = assessment ?? caseFile.AssessBy(assessor, asOf);
        Next = Assessment.IsSettled ? null : Choose([.. Assessment.OpenQuestions.Where(question => question.State == OpenState.NotAsked)]);
    }

    /// <summary>The case with all answers and incidents so far. A host that saves it can go on later with <see cref="Start"/>.</summary>
    public CaseFile Case { get; }

    /// <summary>The instant as of which the case is assessed.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The assessment of <see cref="Case"/> as of <see cref="AsOf"/>.</summary>
    public Assessment Assessment { get; }

    /// <summary>
    /// The question to ask now; <see langword="null"/> if the level is settled, or if every question that can change it has been asked.
    /// </summary>
    public OpenQuestion? Next { get; }

    /// <summary>
    /// Whether to show the timeline before the question, because a trend of the diary bears on it: people answer differently once they see the
    /// calendar (in one study 38 % of "not worse" answers changed).
    /// </summary>
    public bool ShowsTimeline => Next is { } next && Case.Diary is { Count: > 0 } && next.Item.ObservedBy.Any(observation => AsksForTrend(observation.When));

    /// <summary>Whether there is a step that <see cref="Back"/> can undo.</summary>
    public bool CanGoBack => _before is not null;

    /// <summary>Starts an interview, or continues one from a saved case.</summary>
    /// <param name="assessor">The assessor, which determines the instrument.</param>
    /// <param name="caseFile">What is known already. Its <see cref="CaseFile.AsOf"/> takes precedence over <paramref name="now"/>.</param>
    /// <param name="now">The instant for a case without <see cref="CaseFile.AsOf"/>.</param>
    /// <returns>An interview without a step to take back.</returns>
    /// <exception cref="InvalidInputException">
    /// The case names another instrument, or its answers are not valid for this one. The exception has every problem.
    /// </exception>
    public static Interview Start(Assessor assessor, CaseFile caseFile, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(assessor);
        ArgumentNullException.ThrowIfNull(caseFile);
        return new Interview(assessor, caseFile, caseFile.AsOf ?? now, null);
    }

    /// <summary>
    /// Records the answer to an item: that of <see cref="Next"/> or any other. An earlier answer is replaced. The diary is not analysed again.
    /// </summary>
    /// <param name="item">The code of the item.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>The interview after this step. This one is not changed.</returns>
    /// <exception cref="InvalidInputException">The instrument has no such item, or the answer is not valid for it.</exception>
    public Interview Answer(string item, Answer answer) =>
        new(_assessor, Case with { Answers = Case.Answers.With(item, answer) }, AsOf, this, Assessment.WhatIf((item, answer)));

    /// <summary>Adds an incident to the diary. A case without a diary gets a partial one.</summary>
    /// <param name="incident">The new incident. Its id must not be in use.</param>
    /// <param name="now">
    /// The new <see cref="AsOf"/>, because an incident may happen during the interview. <see langword="null"/> or an instant before
    /// <see cref="AsOf"/> leaves it unchanged, and <see cref="CaseFile.AsOf"/> of the case takes precedence.
    /// </param>
    /// <returns>The interview after this step. This one is not changed.</returns>
    /// <exception cref="InvalidInputException">The incident contradicts itself or an existing entry, or the diary is full.</exception>
    public Interview Record(Incident incident, DateTimeOffset? now = null)
    {
        var diary = Case.Diary ?? new IncidentDiary([], coverage: Coverage.Partial, timeZone: Case.TimeZone);
        return new Interview(_assessor, Case with { Diary = diary.Append(incident) }, Case.AsOf ?? (now > AsOf ? now.Value : AsOf), this);
    }

    /// <summary>Takes the last step back.</summary>
    /// <returns>The interview before the last step; this one if there was no step.</returns>
    public Interview Back() => _before ?? this;

    /// <summary>The first, or, while it is open whether that one applies, what decides it.</summary>
    private OpenQuestion? Choose(OpenQuestion[] toAsk)
    {
        var next = toAsk.FirstOrDefault();
        while (next is { MayNotApply: true, Item.AskWhen: { } askWhen })
        {
            var deciding = new HashSet<string>(askWhen.Accept(new ItemsAsked(_assessor.Instrument)), StringComparer.Ordinal);
            if (Array.Find(toAsk, question => deciding.Contains(question.Item.Code)) is not { } decides)
                return next;
            next = decides;
        }
        return next;
    }

    private static bool AsksForTrend(Condition condition) =>
        condition.Within("").Any(place => place.Condition is FactCondition fact && PatternFact.TryGet(fact.Fact, out var known) && known.IsTrend);

    /// <summary>The next question, and what is known so far.</summary>
    public override string ToString() => $"{Next?.Item.Code ?? "no question left"}; {Assessment}";
}
