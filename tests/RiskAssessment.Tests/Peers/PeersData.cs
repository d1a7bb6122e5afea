using Xunit;

namespace RiskAssessment.Tests.Peers;

/// <summary>
/// Published test data of others, in a folder beside the repository. It is not copied into the repository; if it is missing, the tests
/// that read it are skipped. docs/testing.md says what the folder holds.
/// </summary>
internal static class PeersData
{
    private const string Variable = "RISK_ASSESSMENT_PEERS";

    internal static string Folder(string name)
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable(Variable) ?? Path.Combine(Docs.Root, "..", "shared", "peers"), name);
        Assert.SkipUnless(Directory.Exists(folder), $"There is no folder {folder}. {Variable} names the folder of the peers' data; see docs/testing.md.");
        return folder;
    }
}
