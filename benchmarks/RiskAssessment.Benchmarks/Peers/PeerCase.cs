using Hl7.Fhir.Model;

namespace RiskAssessment.Benchmarks;

/// <summary>One case in the form in which each peer wants it. All of it is created before the measurement.</summary>
internal sealed class PeerCase
{
    private static readonly Assessor Assessor = new(StalkingScreen.Instrument);

    /// <summary>There is none for an inexact diary, whose facts are not exact.</summary>
    private readonly Lazy<ReadyMadeCase> _ready;

    internal PeerCase(AnswerSheet answers, IncidentDiary diary, DateTimeOffset asOf)
    {
        (Answers, Diary, AsOf) = (answers, diary, asOf);
        Analysed = AnalysedDiary.Of(diary, asOf);
        Options = answers.Where(answer => !answer.Value.IsOpen).ToDictionary(answer => answer.Key, answer => answer.Value.Option!);
        var assessment = Assessor.Assess(answers, Analysed);
        _ready = new Lazy<ReadyMadeCase>(() => new ReadyMadeCase(assessment, Options));
        Bits = BitCase.Of(assessment, answers);
    }

    internal AnswerSheet Answers { get; }

    internal IncidentDiary Diary { get; }

    internal DateTimeOffset AsOf { get; }

    /// <summary>For the engine.</summary>
    internal AnalysedDiary Analysed { get; }

    /// <summary>For LINQ.</summary>
    internal Dictionary<string, string> Options { get; }

    /// <summary>For LINQ.</summary>
    internal List<LinqIncident> Incidents => field ??= [.. Diary.Incidents.Select(LinqIncident.Of)];

    /// <summary>For RulesEngine.</summary>
    internal ScreenInput Input => field ??= ScreenInput.Of(_ready.Value);

    /// <summary>For FHIRPath.</summary>
    internal QuestionnaireResponse Response => field ??= FhirPathScreen.ResponseOf(_ready.Value);

    /// <summary>For the bit code.</summary>
    internal BitCase Bits { get; }

    public override string ToString() =>
        $"answers: {string.Join(", ", Answers.Select(answer => $"{answer.Key}={answer.Value.Code}"))}\n"
        + $"coverage: {Diary.Coverage}\n"
        + string.Join("\n", Diary.Incidents.Select(incident => $"{incident.When} x{incident.Occurrences} {incident.Attribution} {string.Join("+", incident.Behaviours)}"));
}
