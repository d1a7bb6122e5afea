using RiskAssessment.Import.Documents;
using RiskAssessment.Tests;
using Xunit;

namespace RiskAssessment.Import.Tests;

public class EvidenceMutationTests
{
    private static readonly string Folder = Path.Combine(Docs.Root, "tests/RiskAssessment.Import.Tests/Evidence");

    public static TheoryData<string> Inputs => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)!).Where(file => !file.EndsWith(".md", StringComparison.Ordinal) || file.StartsWith("signal", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Evidence_with_changed_bytes_is_read_or_refused(string input)
    {
        var file = File.ReadAllBytes(Path.Combine(Folder, input));
        foreach (var changed in Mutations.Of(file))
        {
            Mutations.AssertReadOrRefused(changed);
            Mutations.AssertReadOrRefused(changed, new ImportOptions { TimeZone = Import.London, Persons = ["R", "07700900123", "someone@example.org"], KeepText = true, Readers = DocumentReaders.All });
        }
    }
}
