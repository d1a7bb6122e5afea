using System.Globalization;

namespace RiskAssessment;

/// <summary>Trajectories as plain text for people: the peak and the level now first, then each step with the rules that changed.</summary>
/// <remarks>The same trajectory gives the same text on every machine; lines end in a line feed.</remarks>
public static class TrajectoryText
{
    /// <summary>Writes a trajectory.</summary>
    /// <param name="trajectory">The trajectory.</param>
    /// <param name="writer">Where to write. It is not flushed.</param>
    /// <param name="language">
    /// A BCP 47 tag such as <c>en</c> or <c>cy</c>. A text that does not exist in it is written in its primary language, else in English. The
    /// phrases exist in English and Welsh (the Welsh awaits review).
    /// </param>
    /// <param name="width">The most characters of a line, at least <see cref="AssessmentText.LeastWidth"/>. Only a single longer word exceeds it.</param>
    /// <param name="colour">Whether to write ANSI colour codes, for terminals.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is less than <see cref="AssessmentText.LeastWidth"/>.</exception>
    public static void Write(Trajectory trajectory, TextWriter writer, string language = "en", int width = 80, bool colour = false)
    {
        ArgumentNullException.ThrowIfNull(trajectory);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, AssessmentText.LeastWidth);
        Write(trajectory, new TextPage(writer, width, colour), language);
    }

    /// <summary>Writes both trajectories of a case: the lag of each level, then the one as it was known, then the one as it happened.</summary>
    /// <param name="trajectories">The trajectories.</param>
    /// <param name="writer">Where to write. It is not flushed.</param>
    /// <param name="language">A BCP 47 tag, as for <see cref="Write(Trajectory, TextWriter, string, int, bool)"/>.</param>
    /// <param name="width">The most characters of a line, at least <see cref="AssessmentText.LeastWidth"/>. Only a single longer word exceeds it.</param>
    /// <param name="colour">Whether to write ANSI colour codes, for terminals.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is less than <see cref="AssessmentText.LeastWidth"/>.</exception>
    public static void WriteBoth(CaseTrajectories trajectories, TextWriter writer, string language = "en", int width = 80, bool colour = false)
    {
        ArgumentNullException.ThrowIfNull(trajectories);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, AssessmentText.LeastWidth);
        var page = new TextPage(writer, width, colour);
        foreach (var lag in trajectories.Lags)
            page.Point(0, "-", (LagIn(lag, language), StyleOf(lag.Level)));
        page.Heading(TrajectoryPhrases.AsKnown.In(language));
        Write(trajectories.Known, page, language);
        page.Heading(TrajectoryPhrases.AsHappened.In(language));
        Write(trajectories.Happened, page, language);
    }

    private static string LagIn(LevelLag lag, string language)
    {
        var level = Labels.Of(lag.Level).In(language);
        return lag switch
        {
            { Happened: { } happened, Known: { } known } => Say(TrajectoryPhrases.Lag, language, level, Day(happened), Day(known), lag.Days!),
            { Happened: { } happened } => Say(TrajectoryPhrases.NeverKnown, language, level, Day(happened)),
            _ => Say(TrajectoryPhrases.OnlyKnown, language, level, Day(lag.Known!.Value)),
        };
    }

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Write(Trajectory trajectory, TextPage page, string language)
    {
        var (peak, now) = (trajectory.Peak, trajectory.Now);
        page.Paragraph(0, (Say(TrajectoryPhrases.Peak, language, peak.Grade.Label.In(language), When(peak)), StyleOf(peak)));
        page.Paragraph(0, Say(TrajectoryPhrases.Now, language, now.Grade.Label.In(language), now.Highest.Label.In(language), When(now)));
        if (now.IsLapsed)
            page.Paragraph(0, (TrajectoryPhrases.Lapsed.In(language), TextStyle.Alert));
        if (trajectory.Steps.Count == 1)
            return;
        page.Blank();
        foreach (var step in trajectory.Steps.Take(trajectory.Steps.Count - 1))
            WriteStep(page, step, language);
    }

    private static void WriteStep(TextPage page, TrajectoryStep step, string language)
    {
        var level = step.Grade.Label.In(language);
        var range = step.Grade == step.Highest ? level : Say(TrajectoryPhrases.UpTo, language, level, step.Highest.Label.In(language));
        var causes = string.Join(", ", new[] { step.Incident, step.Milestone, step.Measure, step.Item }.OfType<string>());
        page.Point(0, When(step), (causes.Length > 0 ? $"{causes}:" : "", TextStyle.Plain), (range, StyleOf(step)), (step.IsLapsed ? TrajectoryPhrases.LapsedStep.In(language) : "", TextStyle.Alert));
        if (step.Gained.Count > 0)
            page.Point(4, "+", string.Join(", ", step.Gained));
        if (step.Lost.Count > 0)
            page.Point(4, "-", string.Join(", ", step.Lost));
    }

    private static TextStyle StyleOf(TrajectoryStep step) => StyleOf(step.Grade.Level);

    internal static TextStyle StyleOf(RiskLevel level) => level switch
    {
        RiskLevel.High => TextStyle.High,
        RiskLevel.Medium => TextStyle.Medium,
        RiskLevel.Standard => TextStyle.Standard,
        _ => TextStyle.Undetermined,
    };

    private static string When(TrajectoryStep step) => step.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Say(LocalizedText phrase, string language, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, phrase.In(language), values);
}
