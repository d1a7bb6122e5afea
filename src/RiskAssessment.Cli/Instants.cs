namespace RiskAssessment.Cli;

/// <summary>The instants of the command line: as of when, and whose knowledge is used. <see langword="null"/> for those of the case.</summary>
internal sealed record Instants(EdtfDate? AsOf, EdtfDate? KnownAt)
{
    internal static Instants OfCase { get; } = new(null, null);

    /// <summary>The case with these instants; of a history, what was known then.</summary>
    internal CaseFile In(CaseFile caseFile, CaseHistory? history, List<Problem> problems)
    {
        if (InstantOf("--known-at", KnownAt, caseFile, problems) is { } knownAt)
            caseFile = history?.CaseAt(knownAt) ?? caseFile with { KnownAt = knownAt };
        return InstantOf("--as-of", AsOf, caseFile, problems) is { } asOf ? caseFile with { AsOf = asOf } : caseFile;
    }

    /// <summary>An instant, which is local to the case where it has no offset.</summary>
    internal static DateTimeOffset? InstantOf(string option, EdtfDate? date, CaseFile caseFile, List<Problem> problems)
    {
        if (date is not { } given)
            return null;
        if (given.TryGetInstant(caseFile.TimeZone, out var instant))
            return instant;
        problems.Add(new Problem("SRA0012", "$", $"{option} {given} is too close to the start or the end of the calendar."));
        return null;
    }
}
