using RiskAssessment.Instruments;

namespace RiskAssessment;

/// <summary>Carries an answer sheet along versions, each of which replaces the previous one.</summary>
internal static class AnswerCarrier
{
    internal static AnswerMigration Carry(AnswerSheet answers, IReadOnlyList<Instrument> versions)
    {
        var (from, to) = (versions[0], versions[versions.Count - 1]);
        var traces = versions.Count == 1
            ? AlongNothing(answers, from)
            : from.Items.Select(item => new AnswerTrace(item.Code, item, answers[item.Code]));
        for (var i = 1; i < versions.Count; i++)
        {
            var (earlier, later) = (versions[i - 1], versions[i]);
            traces = [.. traces.SelectMany(trace => trace.Into(earlier, later))];
        }
        var byItem = traces.ToLookup(trace => trace.Item.Code, StringComparer.Ordinal);
        var carried = new List<CarriedAnswer>();
        var again = new List<QuestionToAskAgain>();
        foreach (var item in to.Items)
            Place(item, [.. byItem[item.Code]], answers, carried, again, versions.Count == 1 ? null : from.Version);
        var placed = new HashSet<string>(
            carried.SelectMany(one => one.OldAnswers).Concat(again.SelectMany(one => one.OldAnswers)).Select(old => old.Item), StringComparer.Ordinal);
        return new AnswerMigration(from, to, carried, again, [.. from answer in answers where !placed.Contains(answer.Key) select new OldAnswer(answer.Key, answer.Value)]);
    }

    /// <summary>A version is its own successor, but unknown answers are still left out.</summary>
    private static IEnumerable<AnswerTrace> AlongNothing(AnswerSheet answers, Instrument version) =>
        version.Items.Select(item => new AnswerTrace(item.Code, item, answers[item.Code]).Into(Succession.Itself(item)));

    private static void Place(Item item, AnswerTrace[] traces, AnswerSheet answers, List<CarriedAnswer> carried, List<QuestionToAskAgain> again, string? earlier)
    {
        AnswerTrace[] answered = [.. traces.Where(trace => answers[trace.Old] is not null)];
        OldAnswer[] old = [.. answered.Select(trace => trace.Old).Distinct().Select(code => new OldAnswer(code, answers[code]!))];
        if (traces.Length == 0)
            again.Add(new QuestionToAskAgain(item, AskAgainReason.New, old));
        else if (answered.FirstOrDefault(trace => trace.Lost is not null) is { Lost: { } lost })
            again.Add(new QuestionToAskAgain(item, lost, old));
        else if (answered.Select(trace => trace.Answer!.Code).Distinct().Skip(1).Any())
            again.Add(new QuestionToAskAgain(item, AskAgainReason.Disagreement, old));
        else if (answered is [{ Old: var code, Answer: { } answer }, ..])
            carried.Add(new CarriedAnswer(item, answer with { MigratedFrom = answer.MigratedFrom ?? (earlier is null ? null : new AnswerOrigin(earlier, code)) }, old));
    }
}
