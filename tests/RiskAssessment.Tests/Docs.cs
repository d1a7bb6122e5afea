using System.Runtime.CompilerServices;
using Xunit;

namespace RiskAssessment.Tests;

/// <summary>
/// Pages that are generated from the code. A test compares page and code; with UPDATE_DOCS=1 in the environment it updates the page
/// instead, so that the diff can be reviewed.
/// </summary>
internal static class Docs
{
    internal static string Root { get; } = FindRoot();

    /// <summary>Whether these tests run against the assembly for netstandard2.0.</summary>
    internal static bool IsNetStandard => typeof(Incident).Assembly.GetReferencedAssemblies().Any(name => name.Name == "netstandard");

    internal static void AssertIsCurrent(string page, string generated)
    {
        var path = Path.Combine(Root, page);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(path, generated);
        Assert.True(File.Exists(path) && File.ReadAllText(path) == generated, $"{page} is not what the code says. Run the tests once with UPDATE_DOCS=1 and review the diff.");
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(File.Exists(here) ? Path.GetDirectoryName(here)! : AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RiskAssessment.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }
}
