using RiskAssessment.Patterns;
using static RiskAssessment.PatternPhrases;

namespace RiskAssessment;

/// <summary>The handful of facts that speak.</summary>
internal static class PatternPart
{
    /// <summary>The sums over an attribute, but for those that have a row of their own because they are also taken over a window.</summary>
    private static readonly string[] Marks =
    [
        .. from fact in PatternFactTable.Rows
           group fact.Code by (fact.Kind as Occurrences)?.Attribute into sums
           where sums.Key > BehaviourAttributes.None && sums.Count() == 1
           select sums.Single(),
    ];

    internal static void Write(Report report)
    {
        var (pattern, page) = (report.Assessment.Pattern, report.Page);
        page.Heading(report.Say(Pattern));
        if (pattern.Diary is not { } diary)
            page.Paragraph(TextPage.Margin, report.Say(NoDiary));
        else if (diary.StartedBy(pattern.AsOf).IsEmpty)
            page.Paragraph(TextPage.Margin, report.Say(NoIncident));
        else
            WriteRows(report, pattern);
        if (pattern.Diary?.Coverage == Coverage.Partial)
            page.Paragraph(TextPage.Margin, report.Say(Partial));
    }

    private static void WriteRows(Report report, PatternProfile pattern)
    {
        Row(report, Conduct, Days(report, "conduct.occasions", OneOccasion, Occasions), Days(report, "conduct.days", OnOneDay, OnDays), Duration(report));
        Row(report, Lately, InLast(report, 7), InLast(report, 28), InLast(report, 90), PerWeekLately(report));
        Row(report, Last, SinceLast(report, "since-last.days"));
        Row(report, HowOften, FactWords.Value(report, "frequency.trend"));
        Row(report, HowGrave, FactWords.Value(report, "severity.trend"), Figure(report, "severity.highest", Gravest));
        Row(report, Kinds, Figure(report, "clusters.seen", OfEight), Figure(report, "clusters.new-last-28-days", NewLately));
        Row(report, Behaviours, Seen(report));
        Row(report, Approaches, Counts(report, "approach"), Holds(report, "approach.began-last-28-days"));
        Row(report, Threats, Counts(report, "threats"));
        Row(report, Breaches, Counts(report, "breaches"));
        Row(report, Also, [.. Marks.Where(code => Speaks(pattern[code])).Select(code => Labelled(report, code))]);
        Row(report, Quiet, Days(report, "dormancy.longest-days", LongestOneDay, Longest), Holds(report, "dormancy.resumed"));
        Row(report, Milestones, SinceLast(report, "milestone.since-last-days") is { } since ? report.Say(LastOne, since) : null, Near(report));
        Row(report, Reports, Reported(report));
    }

    /// <summary>A row of what there is to say; none where that is nothing.</summary>
    private static void Row(Report report, LocalizedText label, params string?[] clauses)
    {
        var said = string.Join(", ", clauses.Where(clause => clause is not null));
        if (said.Length > 0)
            report.Page.Row(report.Say(label), said);
    }

    /// <summary>Whether a count says more than that nothing is known.</summary>
    private static bool Speaks(Interval value) => value.IsKnown && value.High > 0 && (value.Low > 0 || !double.IsPositiveInfinity(value.High));

    private static string? Days(Report report, string code, LocalizedText one, LocalizedText many)
    {
        var value = report.Assessment.Pattern[code];
        return value.IsKnown ? report.Say(Report.EndsInOne(value) ? one : many, report.Say(value)) : null;
    }

    private static string? Duration(Report report) =>
        report.Assessment.Pattern["duration.days"].High > 0 ? Days(report, "duration.days", OverOneDay, OverDays) : null;

    private static string? InLast(Report report, int days)
    {
        var value = report.Assessment.Pattern[FormattableString.Invariant($"incidents.last-{days}-days")];
        return value.IsPoint || Speaks(value) ? report.Say(InWindow, report.Say(value), days) : null;
    }

    private static string? PerWeekLately(Report report)
    {
        var value = report.Assessment.Pattern["frequency.per-week"];
        return value.IsPoint || Speaks(value) ? report.Say(PerWeek, report.Say(value)) : null;
    }

    private static string? SinceLast(Report report, string code) =>
        report.Assessment.Pattern[code] == Interval.Point(0) ? report.Say(LessThanADay) : Days(report, code, OneDayAgo, DaysAgo);

    private static string? Figure(Report report, string code, LocalizedText phrase) =>
        Speaks(report.Assessment.Pattern[code]) ? report.Say(phrase, report.Say(report.Assessment.Pattern[code])) : null;

    private static string? Counts(Report report, string what)
    {
        var (all, lately) = (report.Assessment.Pattern[what + ".count"], report.Assessment.Pattern[what + ".last-28-days"]);
        return !Speaks(all) ? null
            : Speaks(lately) || lately.IsPoint ? $"{report.Say(all)} ({report.Say(Lately28, report.Say(lately))})"
            : report.Say(all);
    }

    private static string? Holds(Report report, string code) =>
        report.Assessment.Pattern[code].Low > 0 ? report.Say(PatternFactTable.ByCode[code].Label) : null;

    private static string Labelled(Report report, string code) =>
        $"{report.Say(PatternFactTable.ByCode[code].Label)} {report.Say(report.Assessment.Pattern[code])}";

    private static string? Near(Report report) =>
        Speaks(report.Assessment.Pattern["incidents.near-milestones"])
            ? $"{report.Say(report.Assessment.Pattern["incidents.near-milestones"])} {report.Say(PatternFactTable.ByCode["incidents.near-milestones"].Label)}"
            : null;

    private static string? Reported(Report report) => report.Assessment.Pattern["report.unreported-percent"] switch
    {
        { IsKnown: false } => null,
        { Low: 100 } => report.Say(NeverReported),
        var share => report.Say(Unreported, report.Say(share)),
    };

    /// <summary>What was done and how often, the gravest first.</summary>
    private static string Seen(Report report)
    {
        var seen = (from behaviour in Behaviour.All
                    let code = "behaviour." + behaviour.Code
                    where Speaks(report.Assessment.Pattern[code])
                    orderby behaviour.Severity descending
                    select $"{report.Say(behaviour.Label)}: {report.Say(report.Assessment.Pattern[code])}").ToArray();
        return ReasonPart.Listed(report, seen, "; ");
    }
}
