using System.Collections.Concurrent;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using RiskAssessment.Referral;
using RiskAssessment.Reporting;
using Xunit;

namespace RiskAssessment.Browser.Tests;

/// <summary>The pages that are looked at: reports of cases, the questionnaire as a form, and figures about a county.</summary>
internal static class Pages
{
    internal const string Questionnaire = "questionnaire";
    private const string ForVictim = "for-victim";
    private const string Guided = "guided";

    private static readonly string[] Languages = ["en", "cy"];
    private static readonly ConcurrentDictionary<(string Name, string Language), string> Written = [];

    /// <summary>The reports of which docs/pictures has a picture.</summary>
    internal static string[] Pictured { get; } =
        ["review-a", "review-b", "rising", "bulk-run", "vague-dates", "every-corner-partial", "contrast-suitor", "nothing-known", "dense", "empty-diary"];

    /// <summary>The pages of figures about a county; docs/pictures has a picture of the first.</summary>
    internal static string[] Figures { get; } = ["extent", "extent-by-month", "extent-of-nothing"];

    /// <summary>Each report in each language.</summary>
    internal static TheoryData<string, string> Reports { get; } = InEachLanguage([.. Pictured, "history", ForVictim, Guided]);

    /// <summary>Each report, the form and the figures, in each language.</summary>
    internal static TheoryData<string, string> All { get; } = InEachLanguage([.. Pictured, "history", ForVictim, Guided, Questionnaire, .. Figures]);

    internal static string Of(string name, string language) =>
        Written.GetOrAdd((name, language), key => key.Name == Questionnaire ? Form(key.Language) : Figures.Contains(key.Name) ? County.Page(key.Name, key.Language) : Report(key.Name, key.Language));

    internal static string Report(CaseFile caseFile, string language, params IReadOnlyList<Instrument> instruments) => Report(caseFile, language, notes: null, instruments);

    internal static string Report(CaseFile caseFile, string language, ILookup<string, ActionNote>? notes, params IReadOnlyList<Instrument> instruments)
    {
        var service = new AssessmentService(instruments.Count > 0 ? instruments : StalkingScreen.Versions, TimeProvider.System);
        return Text(new CaseReport(service.Assess(caseFile), caseFile, language) { Trajectories = service.TrajectoriesOf(caseFile), Notes = notes });
    }

    internal static byte[] CaseBytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases", name + ".json"));

    private static string Report(string name, string language) => name switch
    {
        "dense" => Report(OwnCases.Dense, language),
        "empty-diary" => Report(OwnCases.EmptyDiary, language),
        "history" => ReportOfHistory(language, SharingView.Full, marking: null),
        ForVictim => ReportOfHistory(language, SharingView.Victim, "RESTRICTED: for the meeting of 3 May alone"),
        Guided => ReportWithGuidance(language),
        _ => Report(CaseJson.Read(CaseBytes(name)), language),
    };

    /// <summary>A page with every service of the sample and every piece of advice that the case has actions for.</summary>
    private static string ReportWithGuidance(string language)
    {
        var service = new AssessmentService(StalkingScreen.Versions, TimeProvider.System);
        var caseFile = CaseJson.Read(CaseBytes("review-b"));
        var assessment = service.Assess(caseFile);
        if (!ServiceDirectory.TryRead(File.ReadAllBytes(Path.Combine(RiskAssessment.Tests.Docs.Root, "samples/directory/services.csv")), out var directory, out var problems))
            throw new InvalidInputException(problems);
        var guidance = new Guidance(assessment, directory.Match(assessment, "W99999999", language), AdviceLibrary.Default);
        return Text(new CaseReport(assessment, caseFile, language) { Trajectories = service.TrajectoriesOf(caseFile), Notes = guidance.Notes });
    }

    /// <summary>The only pages with judgements: one that waits for a countersignature.</summary>
    private static string ReportOfHistory(string language, SharingView view, string? marking)
    {
        var service = new AssessmentService(StalkingScreen.Versions, TimeProvider.System);
        var at = new DateTimeOffset(2024, 5, 2, 9, 0, 0, TimeSpan.FromHours(1));
        var history = HistoryJson.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "case.jsonl")));
        history = service.Judge(history, RiskLevel.Medium, at, "officer-7", "He has moved.");
        return Text(new CaseReport(service.Assess(history, at), history.Case, language)
        {
            Trajectories = service.TrajectoriesOf(history, at),
            Judged = service.JudgedAssessmentOf(history, at),
            Review = service.ReviewOf(history, at),
            View = view,
            Marking = marking,
        });
    }

    private static string Text(CaseReport report)
    {
        using var page = new StringWriter();
        report.WriteHtml(page);
        return page.ToString();
    }

    private static string Form(string language)
    {
        using var page = new StringWriter();
        QuestionnaireForm.WriteHtml(new Questionnaire(StalkingScreen.Instrument, language), page);
        return page.ToString();
    }

    private static TheoryData<string, string> InEachLanguage(string[] names)
    {
        var data = new TheoryData<string, string>();
        foreach (var name in names)
            foreach (var language in Languages)
                data.Add(name, language);
        return data;
    }
}
