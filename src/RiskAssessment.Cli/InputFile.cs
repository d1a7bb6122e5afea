using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment.Cli;

/// <summary>The bytes of a file, or of standard input if its name is <c>-</c>; never more than the library's limit.</summary>
internal static class InputFile
{
    internal const string StandardInput = "-";

    private const string CannotRead = "SRA0401";
    private const int Block = 81_920;

    internal static bool TryRead(string name, [NotNullWhen(true)] out byte[]? bytes, [NotNullWhen(false)] out Problem? problem)
    {
        bytes = null;
        try
        {
            using var stream = name == StandardInput ? Console.OpenStandardInput() : File.OpenRead(name);
            bytes = Read(stream);
            problem = bytes is null ? Refusal("SRA0008", $"{Shown(name)} is larger than the limit of 64 MiB. Split it.") : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problem = Refusal(CannotRead, $"{Shown(name)} cannot be read: {Why(exception)}");
        }
        return problem is null;
    }

    /// <summary>Opens a file, or standard input; <see langword="null"/> if it cannot be opened, which is a problem.</summary>
    internal static Stream? Open(string name, out Problem? problem)
    {
        problem = null;
        try
        {
            return name == StandardInput ? Console.OpenStandardInput() : File.OpenRead(name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problem = Refusal(CannotRead, $"{Shown(name)} cannot be read: {Why(exception)}");
        }
        return null;
    }

    /// <summary>Opens files; what cannot be opened is a problem. Standard input is read to its end first.</summary>
    internal static List<Stream> OpenAll(IEnumerable<string> names, List<Problem> problems)
    {
        var files = new List<Stream>();
        foreach (var name in names)
        {
            try
            {
                if (name != StandardInput)
                    files.Add(File.OpenRead(name));
                else if (TryRead(name, out var bytes, out var problem))
                    files.Add(new MemoryStream(bytes, writable: false));
                else
                    problems.Add(problem);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                problems.Add(Refusal(CannotRead, $"{Shown(name)} cannot be read: {Why(exception)}"));
            }
        }
        return files;
    }

    private static byte[]? Read(Stream stream)
    {
        if (stream.CanSeek && stream.Length > Bounds.FileBytes)
            return null;
        using var read = new MemoryStream();
        var block = new byte[Block];
        for (int count; (count = stream.Read(block)) > 0;)
        {
            read.Write(block, 0, count);
            if (read.Length > Bounds.FileBytes)
                return null;
        }
        return read.ToArray();
    }

    private static string Shown(string name) => name == StandardInput ? "Standard input" : $"The file '{name}'";

    private static string Why(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "it does not exist. Check the path.",
        UnauthorizedAccessException => "it is a folder, or access is denied.",
        PathTooLongException or ArgumentException or NotSupportedException => "its name is not a valid file name.",
        _ => "the operating system refused access.",
    };

    private static Problem Refusal(string code, string message) => new(code, "$", message);
}
