using System.Text;
using RiskAssessment.Json;
using RiskAssessment.Tests;
using Xunit;

namespace RiskAssessment.Referral.Tests;

/// <summary>Assessments and directories for tests.</summary>
internal static class Some
{
    internal const string Head = "id,name,areas,for,needs,languages,hours,phone,url,last-checked\n";

    /// <summary>Saturday 1 June 2024, 12:30 in London.</summary>
    internal static readonly DateTimeOffset Instant = new(2024, 6, 1, 11, 30, 0, TimeSpan.Zero);

    private static readonly TimeZoneInfo London = IanaTimeZone.Find("Europe/London")!;

    /// <summary>An assessment in London of answers alone; the screen recommends <c>keep-a-diary</c> whatever they are.</summary>
    internal static Assessment Assessment(DateTimeOffset? asOf = null, Jurisdiction? jurisdiction = null, params (string Item, Answer Answer)[] answers) =>
        new CaseFile { Answers = new AnswerSheet(answers), Jurisdiction = jurisdiction, TimeZone = London }.AssessBy(new Assessor(StalkingScreen.Instrument), asOf ?? Instant);

    /// <summary>A shared case of which the level is High.</summary>
    internal static Assessment High(Jurisdiction? jurisdiction = null)
    {
        var caseFile = CaseJson.Read(File.ReadAllBytes(Path.Combine(Docs.Root, "tests/RiskAssessment.Tests/Cases/review-b.json")));
        var assessment = (caseFile with { Jurisdiction = jurisdiction }).AssessBy(new Assessor(StalkingScreen.Instrument), caseFile.AsOf!.Value);
        return assessment.Level == RiskLevel.High ? assessment : throw new InvalidOperationException("The case is no longer High.");
    }

    internal static ServiceDirectory Directory(string file)
    {
        Assert.True(ServiceDirectory.TryRead(Encoding.UTF8.GetBytes(file), out var directory, out var problems), string.Join('\n', problems));
        return directory;
    }

    internal static ServiceDirectory Sample(string name) => Directory(File.ReadAllText(Path.Combine(Docs.Root, "samples/directory", name)));
}
