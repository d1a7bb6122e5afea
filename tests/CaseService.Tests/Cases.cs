namespace CaseService.Tests;

/// <summary>The cases of the tests of the library.</summary>
internal static class Cases
{
    internal static IEnumerable<string> Names =>
        from file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.json")
        let name = Path.GetFileNameWithoutExtension(file)
        where !name.EndsWith(".expected", StringComparison.Ordinal)
        select name;

    /// <summary>The instrument file of the screen's earlier version.</summary>
    internal static byte[] EarlierScreen => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "stalking-screen-1.1.0.json"));

    internal static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases", name + ".json"));
}
