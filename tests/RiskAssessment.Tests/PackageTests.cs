using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using Xunit;

namespace RiskAssessment.Tests;

/// <summary>The dependencies and contents of the package, read from the packed package.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("package-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_package_has_only_the_allowed_dependencies_and_includes_its_documentation()
    {
        Assert.SkipWhen(Docs.IsNetStandard, "The package is the same for every target, and is packed once.");
        using var package = Pack("RiskAssessment");
        var nuspec = XDocument.Load(package.Entries.Single(entry => entry.Name == "RiskAssessment.nuspec").Open());
        var asked = nuspec.Descendants().Where(element => element.Name.LocalName == "group").ToDictionary(
            group => (string)group.Attribute("targetFramework")!,
            group => group.Elements().Select(dependency => (string)dependency.Attribute("id")!).Order(StringComparer.Ordinal).ToArray());
        string[] everywhere = ["Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions"];
        Assert.Equal(everywhere, asked["net10.0"]);
        Assert.Equal(everywhere, asked["net8.0"]);
        Assert.Equal(
            ["Microsoft.Bcl.TimeProvider", .. everywhere, "System.Collections.Immutable", "System.Diagnostics.DiagnosticSource", "System.Text.Json", "TimeZoneConverter"],
            asked[".NETStandard2.0"]);

        string Said(string name) => nuspec.Descendants().Single(element => element.Name.LocalName == name).Value;
        Assert.Equal(("MIT", "README.md", "icon.png"), (Said("license"), Said("readme"), Said("icon")));
        Assert.NotEmpty(Said("tags"));
        var files = package.Entries.Select(entry => entry.FullName).ToHashSet();
        Assert.Superset(
            new HashSet<string> { "README.md", "LICENSE", "icon.png", "schemas/case.schema.json", "lib/net10.0/RiskAssessment.xml", "lib/net8.0/RiskAssessment.xml", "lib/netstandard2.0/RiskAssessment.xml" },
            files);
        Assert.Contains(_folder.GetFiles(), file => file.Extension == ".snupkg");
    }

    [Theory]
    [InlineData("RiskAssessment")]
    [InlineData("RiskAssessment.Analysis")]
    [InlineData("RiskAssessment.Batch")]
    [InlineData("RiskAssessment.Import")]
    [InlineData("RiskAssessment.Import.Documents")]
    [InlineData("RiskAssessment.Records")]
    [InlineData("RiskAssessment.Referral")]
    [InlineData("RiskAssessment.Reporting")]
    [InlineData("RiskAssessment.Cli")]
    public void No_name_appears_twice_in_a_package_and_its_README_is_the_one_beside_its_project(string project)
    {
        Assert.SkipWhen(Docs.IsNetStandard, "The package is the same for every target, and is packed once.");
        using var package = Pack(project);
        var names = package.Entries.Select(entry => entry.FullName).ToList();
        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
        var readme = Assert.Single(package.Entries, entry => entry.Name.Equals("README.md", StringComparison.OrdinalIgnoreCase));
        using var text = new StreamReader(readme.Open());
        Assert.Equal(File.ReadAllText(Path.Combine(Docs.Root, "src", project, "README.md")), text.ReadToEnd());
    }

    /// <summary>A library that is made for one kind of file is no dependency of a program that does not read it.</summary>
    [Theory]
    [InlineData("RiskAssessment.Import", "AngleSharp CsvHelper RiskAssessment libphonenumber-csharp")]
    [InlineData("RiskAssessment.Import.Documents", "ExcelDataReader Ical.Net MimeKit RiskAssessment.Import")]
    [InlineData("RiskAssessment.Referral", "CsvHelper RiskAssessment")]
    [InlineData("RiskAssessment.Batch", "Parquet.Net RiskAssessment")]
    [InlineData("RiskAssessment.Records", "RiskAssessment RiskAssessment")]
    public void A_package_of_readers_has_only_the_allowed_dependencies(string project, string allowed)
    {
        Assert.SkipWhen(Docs.IsNetStandard, "The package is the same for every target, and is packed once.");
        using var package = Pack(project);
        var nuspec = XDocument.Load(package.Entries.Single(entry => entry.Name == $"{project}.nuspec").Open());
        Assert.Equal(allowed.Split(' '), nuspec.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => (string)element.Attribute("id")!).Order(StringComparer.Ordinal));
    }

    /// <summary>A program that is trimmed refuses calendars without it.</summary>
    [Fact]
    public void The_package_of_document_readers_keeps_the_library_of_calendars_whole()
    {
        Assert.SkipWhen(Docs.IsNetStandard, "The package is the same for every target, and is packed once.");
        using var package = Pack("RiskAssessment.Import.Documents");
        var targets = XDocument.Load(package.GetEntry("buildTransitive/RiskAssessment.Import.Documents.targets")!.Open());
        Assert.Equal("Ical.Net", (string?)Assert.Single(targets.Descendants("TrimmerRootAssembly")).Attribute("Include"));
    }

    /// <summary>Readers see it first on NuGet, so its code is the Quickstart, which is compiled and run.</summary>
    [Fact]
    public void The_README_in_the_package_shows_the_Quickstart() =>
        Assert.Contains(
            $"```csharp\n{File.ReadAllText(Path.Combine(Docs.Root, "samples", "Quickstart", "Program.cs"))}```",
            File.ReadAllText(Path.Combine(Docs.Root, "src", "RiskAssessment", "README.md")),
            StringComparison.Ordinal);

    private ZipArchive Pack(string project)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Docs.Root, RedirectStandardOutput = true };
        foreach (var argument in (string[])["pack", $"src/{project}", "-c", "Release", "-o", _folder.FullName, "--nologo", "-v", "quiet"])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said);
        return ZipFile.OpenRead(_folder.GetFiles("*.nupkg").Single().FullName);
    }
}
