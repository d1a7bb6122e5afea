using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment.Cli;

/// <summary>
/// A file that is written whole or not at all: a new one is put in the place of the old, so that whoever reads it, and whenever the
/// machine stops, finds one or the other. It holds personal data: a new one can be read by its owner alone.
/// </summary>
internal static class OutputFile
{
    private const string CannotWrite = "SRA0402";

    internal static bool TryWrite(string name, ReadOnlySpan<byte> bytes, [NotNullWhen(false)] out Problem? problem)
    {
        problem = null;
        try
        {
            var path = PathOf(name);
            var unfinished = path + ".saving";
            using (var stream = new FileStream(unfinished, Options(path)))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            problem = Refusal(name, "its folder does not exist or is not writable, or the disk is full.");
        }
        return problem is null;
    }

    internal static Problem Refusal(string name, string why) => new(CannotWrite, "$", $"The file '{name}' cannot be written: {why} Give another file with -o.");

    internal static bool IsRefusal(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary>Where the file lies: behind a link, not in the link's place.</summary>
    internal static string PathOf(string name) =>
        (File.Exists(name) ? File.ResolveLinkTarget(name, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(name);

    private static FileStreamOptions Options(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = File.Exists(path) ? File.GetUnixFileMode(path) : UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
