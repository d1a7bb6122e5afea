using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary>A case and its assessor, from the command line.</summary>
internal sealed record CaseInput(AssessmentService Assessor, CaseFile Case)
{
    /// <summary>The instrument for the case.</summary>
    internal Instrument Instrument => Assessor.InstrumentFor(Case)!;

    /// <summary>The case; <see langword="null"/> if there are errors. Errors and warnings are added.</summary>
    internal static CaseInput? Read(string caseName, string? instrumentName, string? texts, EdtfDate? asOf, List<Problem> problems)
    {
        var instruments = InstrumentFile.ReadAll(instrumentName, texts, problems);
        var assessor = instruments.Count == 0 ? null : new AssessmentService(instruments, TimeProvider.System);
        var caseFile = ReadCase(caseName, assessor, problems);
        if (caseFile is not null && asOf is { } instant)
            caseFile = WithAsOf(caseFile, instant, problems);
        return problems.Exists(problem => problem.Severity == ProblemSeverity.Error) ? null : new CaseInput(assessor!, caseFile!);
    }

    /// <summary>The case; if the instrument is refused too, the case is still checked as far as possible.</summary>
    private static CaseFile? ReadCase(string name, AssessmentService? assessor, List<Problem> problems)
    {
        if (!InputFile.TryRead(name, out var bytes, out var unreadable))
        {
            problems.Add(unreadable);
            return null;
        }
        var isWhole = assessor is null
            ? CaseJson.TryRead(bytes, out var caseFile, out var found)
            : assessor.TryRead(bytes, out caseFile, out found);
        problems.AddRange(found);
        return isWhole ? caseFile : null;
    }

    private static CaseFile WithAsOf(CaseFile caseFile, EdtfDate asOf, List<Problem> problems)
    {
        if (!asOf.TryGetInstant(caseFile.TimeZone, out var instant))
            problems.Add(new Problem("SRA0012", "$.asOf", $"--as-of {asOf} is too close to the start or the end of the calendar."));
        return caseFile with { AsOf = instant };
    }
}
