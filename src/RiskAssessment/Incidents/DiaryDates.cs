namespace RiskAssessment;

/// <summary>The measures and milestones of a diary in time.</summary>
internal sealed class DiaryDates
{
    private const long Fortnight = 14 * TimeSpan.TicksPerDay;

    internal DiaryDates(ProtectiveMeasure[] measures, Milestone[] milestones, ZoneClock clock)
    {
        var starts = Array.ConvertAll(measures, measure => measure.From.Resolve(clock));
        var spans = Array.ConvertAll(milestones, milestone => milestone.On.Resolve(clock));
        PossiblyInForce = new SpanUnion(measures.Select(measure => PossiblyInForceOf(measure, clock)));
        SurelyInForce = new SpanUnion(measures.Select(measure => SurelyInForceOf(measure, clock)));
        AfterMilestones = new SpanUnion(spans.Select(span => new InstantSpan(span.Start, span.End + Fortnight)));
        Milestones = new StartedSpans(spans);
        Triggers = new StartedSpans(spans.Where((_, i) => Milestone.TriggeringKinds.Contains(milestones[i].Kind)).Concat(starts));
    }

    /// <summary>Those of a diary without measures and milestones.</summary>
    internal static DiaryDates None { get; } = new([], [], new ZoneClock(TimeZoneInfo.Utc));

    /// <summary>When a measure may have been in force: from the start of the span of its first date.</summary>
    internal SpanUnion PossiblyInForce { get; }

    /// <summary>When a measure was in force: from the end of that span, since what happened before may have caused it.</summary>
    internal SpanUnion SurelyInForce { get; }

    /// <summary>From the start of each milestone to 14 days after it.</summary>
    internal SpanUnion AfterMilestones { get; }

    internal StartedSpans Milestones { get; }

    /// <summary>Milestones of triggering kinds, and the starts of measures.</summary>
    internal StartedSpans Triggers { get; }

    internal static InstantSpan PossiblyInForceOf(ProtectiveMeasure measure, ZoneClock clock) =>
        new(measure.From.Resolve(clock).Start, EndOf(measure, clock));

    internal static InstantSpan SurelyInForceOf(ProtectiveMeasure measure, ZoneClock clock) =>
        new(measure.From.Resolve(clock).End, EndOf(measure, clock));

    private static long EndOf(ProtectiveMeasure measure, ZoneClock clock) => measure.Until?.Resolve(clock).End ?? InstantSpan.Endless;
}
