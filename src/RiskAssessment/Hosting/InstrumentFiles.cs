using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment;

/// <summary>Reads instrument files into a registry.</summary>
public static class InstrumentFiles
{
    private const string CannotRead = "SRA0401";
    private const int Block = 81_920;

    /// <summary>Reads every <c>*.json</c> file in a folder, but not in its subfolders.</summary>
    /// <param name="path">The path of the folder.</param>
    /// <returns>A registry of the instruments.</returns>
    /// <exception cref="InvalidInputException">
    /// A file has an error, or instruments contradict each other. The exception has the problems of all files, with the name of the file and a
    /// colon before each path.
    /// </exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static InstrumentRegistry ReadFolder(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var problems = new List<Problem>();
        return InstrumentRegistry.Of(ReadFolder(path, problems), problems);
    }

    /// <summary>Reads instrument files from streams.</summary>
    /// <param name="files">The files. The names are used in problems only. The streams are read to their ends and not closed.</param>
    /// <returns>A registry of the instruments.</returns>
    /// <exception cref="InvalidInputException">
    /// A file has an error, or instruments contradict each other. The exception has the problems of all files, with the name of the file and a
    /// colon before each path.
    /// </exception>
    public static InstrumentRegistry ReadStreams(IEnumerable<(string Name, Stream Content)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var problems = new List<Problem>();
        return InstrumentRegistry.Of(ReadAll(files.Select(file => (NotNull.Of(file.Name, nameof(files)), NotNull.Of(file.Content, nameof(files)))), problems), problems);
    }

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
            problems.Add(CannotBeRead(name, "The file does not exist. Check its name, and the working directory of the host."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(CannotBeRead(name, "The file cannot be read: the operating system refused access. Check its permissions."));
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
