namespace RiskAssessment;

/// <summary>Why a judgement or a countersignature is refused. All reasons are given at once.</summary>
internal static class JudgementCheck
{
    /// <summary>What is wrong with a judgement of an assessment.</summary>
    internal static List<Problem> Judgement(Assessment judged, RiskLevel level, string? why)
    {
        var problems = new List<Problem>();
        var floor = JudgedAssessment.FloorOf(judged);
        if (LevelOrder.Of(level) >= LevelOrder.Of(judged.Level))
            return problems;
        if (string.IsNullOrWhiteSpace(why))
            problems.Add(new(HistoryProblem.RationaleMissing, "$.why", $"The computed level is {judged.Level}. A judgement below it needs a reason. Say why."));
        if (LevelOrder.Of(level) < LevelOrder.Of(floor))
            problems.Add(new(HistoryProblem.BelowFloor, "$.level", $"A rule that holds is a floor: {FloorsOf(judged)}. No judgement may be below {floor}."));
        return problems;
    }

    /// <summary>What is wrong with a countersignature of a judgement, beside what no history may have.</summary>
    internal static List<Problem> Countersignature(JudgementState judgement) => judgement.Status is JudgementStatus.Void or JudgementStatus.NotAllowed
        ? [new(HistoryProblem.Void, "$.judgement", $"Judgement {judgement.Event.Sequence} is void: the case, its instrument, level or range is no longer what was judged. Judge the case again.")]
        : [];

    private static string FloorsOf(Assessment judged) =>
        string.Join(", ", judged.Reasons.Where(reason => reason.Rule is { IsFloor: true, IsOverall: true } && reason.Grade.Level == JudgedAssessment.FloorOf(judged)).Select(reason => reason.Rule.Code));
}
