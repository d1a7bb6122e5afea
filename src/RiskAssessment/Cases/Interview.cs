using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment;

/// <summary>
/// An interview that asks the next best question first: open critical items, then whatever can move the level most, until the level is
/// settled. A question that may not apply gives way to those that decide whether it does, and a judgement over
/// the answers waits for the answers. It keeps the case; whoever leads it shows the question and gives the answer back.
/// </summary>
/// <remarks>Immutable and safe to share between threads; each answer gives a new one. Equality is identity.</remarks>
public sealed class Interview
{
    private readonly Assessor _assessor;
    private readonly Interview? _before;

    private Interview(Assessor assessor, CaseFile caseFile, DateTimeOffset asOf, Interview? before)
    {
        (_assessor, Case, AsOf, _before) = (assessor, caseFile, asOf, before);
        Assessment = caseFile.AssessBy(assessor, asOf);
        Next = Assessment.IsSettled ? null : Choose([.. Assessment.OpenQuestions.Where(question => question.State == OpenState.NotAsked)]);
    }

    /// <summary>The case as it stands, to be saved after each step.</summary>
    public CaseFile Case { get; }

    /// <summary>The instant as of which the case is assessed.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>What is known so far.</summary>
    public Assessment Assessment { get; }

    /// <summary>
    /// The question to ask now; <see langword="null"/> when the level is settled, or everything that bears on it has been asked.
    /// </summary>
    public OpenQuestion? Next { get; }

    /// <summary>
    /// Whether the timeline is to be shown before the question: where the diary's trends bear on it, people answer otherwise once they
    /// see the calendar (in one study 38 % of "not worse" answers changed).
    /// </summary>
    public bool ShowsTimeline => Next is { } next && Case.Diary is { Count: > 0 } && next.Item.ObservedBy.Any(observation => AsksForTrend(observation.When));

    /// <summary>How many steps can be taken back.</summary>
    public bool CanGoBack => _before is not null;

    /// <summary>Starts, or goes on with, an interview.</summary>
    /// <param name="assessor">By whose instrument.</param>
    /// <param name="caseFile">What is known already. Its own asOf takes precedence over <paramref name="now"/>.</param>
    /// <param name="now">The instant for a case that names none.</param>
    /// <exception cref="InvalidInputException">The case may not be assessed; it has every problem.</exception>
    public static Interview Start(Assessor assessor, CaseFile caseFile, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(assessor);
        ArgumentNullException.ThrowIfNull(caseFile);
        return new Interview(assessor, caseFile, caseFile.AsOf ?? now, null);
    }

    /// <summary>Takes the answer to any item, the one asked or another.</summary>
    /// <exception cref="InvalidInputException">The answer is none that the instrument knows.</exception>
    public Interview Answer(string item, Answer answer) =>
        new(_assessor, Case with { Answers = Case.Answers.With(item, answer) }, AsOf, this);

    /// <summary>Takes an entry for the diary; a case without a diary gets one that is partial.</summary>
    /// <param name="incident">What happened.</param>
    /// <param name="now">
    /// The instant from which to go on, for what happens during an interview is later than its start. The case's own asOf takes precedence.
    /// Without it, or where it is earlier than <see cref="AsOf"/>, the instant stays.
    /// </param>
    /// <exception cref="InvalidInputException">The incident contradicts itself or an entry that is there.</exception>
    public Interview Record(Incident incident, DateTimeOffset? now = null)
    {
        var diary = Case.Diary ?? new IncidentDiary([], coverage: Coverage.Partial, timeZone: Case.TimeZone);
        return new Interview(_assessor, Case with { Diary = diary.Append(incident) }, Case.AsOf ?? (now > AsOf ? now.Value : AsOf), this);
    }

    /// <summary>The interview as it stood before the last step; itself where there was none.</summary>
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
