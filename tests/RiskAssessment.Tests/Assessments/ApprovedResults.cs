using System.Text;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Assessments;

/// <summary>
/// The whole result of each case as bytes, so that every visible change appears in a diff, also one that every
/// host shares. UPDATE_DOCS=1 writes the files again.
/// </summary>
public sealed class ApprovedResults
{
    private const string Tests = "tests/RiskAssessment.Tests";

    public static TheoryData<string> Names =>
    [
        .. Directory.GetFiles(Path.Combine(Docs.Root, Tests, "Cases"), "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Where(name => !name.EndsWith(".expected", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_result_of_a_case_is_the_approved_one(string name)
    {
        var caseFile = CaseJson.Read(File.ReadAllBytes(Path.Combine(Docs.Root, Tests, "Cases", $"{name}.json")));
        var assessment = caseFile.AssessBy(new Assessor(StalkingScreen.Instrument), caseFile.AsOf!.Value);
        Docs.AssertIsCurrent($"{Tests}/Results/{name}.json", Encoding.UTF8.GetString(AssessmentJson.Write(assessment)));
    }
}
