using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary>A case and its assessor, from the command line.</summary>
/// <param name="Assessor">Assesses it.</param>
/// <param name="Case">The case, with the instants of the command line; of a history, what was known then.</param>
/// <param name="History">The history; <see langword="null"/> for a case file.</param>
internal sealed record CaseInput(AssessmentService Assessor, CaseFile Case, CaseHistory? History = null)
{
    /// <summary>The instrument for the case.</summary>
    internal Instrument Instrument => Assessor.InstrumentFor(Case)!;

    /// <summary>
    /// A warning for each event of the history that restricts sharing, whenever it was recorded: who hands something on now is to heed what is known now.
    /// </summary>
    internal IReadOnlyList<Problem> Restrictions =>
    [
        .. from one in History?.Events ?? []
           where one.Change is SharingRestricted
           select new Problem("SRA0407", "$", $"Event {one.Sequence} of the history says that somebody must not receive anything about the case. Look who that is before you hand it on.") { Severity = ProblemSeverity.Warning },
    ];

    /// <summary>The case; <see langword="null"/> if there are errors. Errors and warnings are added.</summary>
    internal static CaseInput? Read(string caseName, string? instrumentName, string? texts, Instants instants, List<Problem> problems)
    {
        var instruments = InstrumentFile.ReadAll(instrumentName, texts, problems);
        var assessor = instruments.Count == 0 ? null : new AssessmentService(instruments, TimeProvider.System);
        if (!InputFile.TryRead(caseName, out var bytes, out var unreadable))
        {
            problems.Add(unreadable);
            return null;
        }
        return Read(bytes, assessor, instants, problems);
    }

    /// <summary>The same from the bytes of a file. If the instrument is refused too, the case is still checked as far as possible.</summary>
    internal static CaseInput? Read(byte[] bytes, AssessmentService? assessor, Instants instants, List<Problem> problems)
    {
        CaseHistory? history = null;
        CaseFile? caseFile;
        IReadOnlyList<Problem> found;
        if (assessor is not null)
            _ = assessor.TryRead(bytes, out caseFile, out history, out found);
        else if (HistoryJson.IsHistory(bytes))
            caseFile = HistoryJson.TryRead(bytes, out history, out found) ? history.Case : null;
        else
            _ = CaseJson.TryRead(bytes, out caseFile, out found);
        problems.AddRange(found);
        if (caseFile is not null)
            caseFile = instants.In(caseFile, history, problems);
        return problems.Exists(problem => problem.Severity == ProblemSeverity.Error) ? null : new CaseInput(assessor!, caseFile!, history);
    }
}
