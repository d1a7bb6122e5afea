using System.Diagnostics;
using System.Globalization;

namespace RiskAssessment.Mutation;

/// <summary>The tests of the core except the slow classes, in a folder in which the core can be replaced.</summary>
internal sealed class QuickTests
{
    /// <summary>They pack, search, measure time, or check the source instead of the behaviour.</summary>
    private static readonly string[] Slow =
    [
        "PackageTests", "GeneratorTests", "DiaryGeneratorTests", "RoomsTests", "HostileDiaryTests", "LongDiaryTests", "MutatedInstrumentTests", "InstrumentMutationTests", "LintLaws", "SchemaTests",
        "ExampleTests", "DocumentationTests",
    ];

    private readonly string _folder;
    private TimeSpan _limit = TimeSpan.FromMinutes(10);

    internal QuickTests(string built, string folder)
    {
        _folder = folder;
        foreach (var file in Directory.EnumerateFiles(built, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(built, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

    /// <summary>Where the core is.</summary>
    internal string Core => Path.Combine(_folder, "RiskAssessment.dll");

    /// <summary>How long they take when all pass; after four times as long and half a minute they are stopped.</summary>
    internal TimeSpan Measure(int lawCases)
    {
        var clock = Stopwatch.StartNew();
        if (FirstFailure(lawCases) is { } failure)
            throw new InvalidOperationException($"The tests must pass before the first mutation. {failure}");
        _limit = (4 * clock.Elapsed) + TimeSpan.FromSeconds(30);
        return clock.Elapsed;
    }

    /// <summary>The first test that fails, or why the run failed; <see langword="null"/> if all pass. The laws, which take longest, come last.</summary>
    internal string? FirstFailure(int lawCases) => FirstFailure("-class-", lawCases) ?? FirstFailureOfLaws(lawCases);

    /// <summary>The same of the laws alone.</summary>
    internal string? FirstFailureOfLaws(int lawCases) => FirstFailure("-class", lawCases);

    private string? FirstFailure(string lawsOrNot, int lawCases)
    {
        var environment = new Dictionary<string, string> { ["LAW_CASES"] = lawCases.ToString(CultureInfo.InvariantCulture) };
        string[] arguments = ["-noLogo", "-noColor", "-stopOnFail", lawsOrNot, "*Laws", .. Slow.SelectMany(name => (string[])["-class-", $"*.{name}"])];
        var (code, output) = Command.Run(_limit, environment, Path.Combine(_folder, "RiskAssessment.Tests"), arguments);
        var failed = output.Split('\n').FirstOrDefault(line => line.TrimEnd().EndsWith("[FAIL]", StringComparison.Ordinal));
        return code == 0 ? null
            : failed is not null ? failed.Trim()["RiskAssessment.Tests.".Length..^" [FAIL]".Length]
            : code is null ? "the tests do not end"
            : $"the tests end with {code}";
    }
}
