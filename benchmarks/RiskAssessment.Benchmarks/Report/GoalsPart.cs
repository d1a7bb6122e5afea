namespace RiskAssessment.Benchmarks;

/// <summary>The part of the page on the goals: the result for each goal and, if it is missed, where the time goes.</summary>
internal static class GoalsPart
{
    internal static void Write(TextWriter page, Figures run)
    {
        var table = new MarkdownTable("job", "goal", "measured", "met");
        var missed = new List<string>();
        foreach (var goal in Goals.All)
        {
            var finding = goal.Judge(run);
            table.Add(goal.Job, goal.Target, finding?.Measured ?? "not measured", finding?.IsMet switch { true => "yes", false => "**no**", null => "" });
            if (finding is { IsMet: false } && goal.Profile is { } suite && Profile.Of(suite, run) is { } profile)
                missed.Add($"**Why not: {goal.Job}.** {profile.InWords()} The whole profile is under \"{Suite.Of(suite).Title}\".\n");
        }
        page.WriteLine("## Goals\n");
        table.Write(page);
        foreach (var reason in missed)
            page.WriteLine(reason);
    }
}
