using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment;

/// <summary>Reads many instrument files; problems have the file's name before the path.</summary>
internal static class InstrumentFiles
{
    private const string CannotRead = "SRA0401";
    private const int Block = 81_920;

    internal static List<NamedInstrument> ReadFolder(string path, List<Problem> problems)
    {
        var instruments = new List<NamedInstrument>();
        foreach (var file in In(path))
            ReadFile(Path.GetFileName(file), file, instruments, problems);
        return instruments;
    }

    /// <summary>In the order of their names, whatever the file system's.</summary>
    internal static IOrderedEnumerable<string> In(string folder) =>
        Directory.GetFiles(folder, "*.json").OrderBy(file => file, StringComparer.Ordinal);

    internal static void ReadFile(string name, string path, List<NamedInstrument> instruments, List<Problem> problems)
    {
        try
        {
            using var stream = File.OpenRead(path);
            Read(name, stream, instruments, problems);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(CannotBeRead(name, "The file is not there. Check its name, and the folder from which the host starts."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(CannotBeRead(name, "The file cannot be read: the system refuses it. Check who may read it."));
        }
    }

    internal static Problem CannotBeRead(string name, string message) => new(CannotRead, $"{name}: $", message);

    internal static List<NamedInstrument> ReadAll(IEnumerable<(string Name, Stream Content)> files, List<Problem> problems)
    {
        var instruments = new List<NamedInstrument>();
        foreach (var (name, content) in files)
            Read(name, content, instruments, problems);
        return instruments;
    }

    internal static void Read(string name, Stream content, List<NamedInstrument> instruments, List<Problem> problems)
    {
        if (InstrumentJson.TryRead(BytesOf(content), out var instrument, out var found))
            instruments.Add(new NamedInstrument(name, instrument));
        problems.AddRange(found.Select(problem => problem with { Path = $"{name}: {problem.Path}" }));
    }

    /// <summary>No more than it takes to see that a file is too large.</summary>
    private static byte[] BytesOf(Stream content)
    {
        using var bytes = new MemoryStream();
        var block = new byte[Block];
        for (int count; bytes.Length <= Bounds.FileBytes && (count = content.Read(block, 0, block.Length)) > 0;)
            bytes.Write(block, 0, count);
        return bytes.ToArray();
    }
}
