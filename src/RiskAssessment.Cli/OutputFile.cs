using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment.Cli;

/// <summary>
/// A file that is written completely or not at all: a new file replaces the old one, so that a reader always finds one of the two, even if the
/// machine stops. It contains personal data: a new file can be read only by its owner.
/// </summary>
internal static class OutputFile
{
    private const string CannotWrite = "SRA0402";

    internal static bool TryWrite(string name, ReadOnlySpan<byte> bytes, [NotNullWhen(false)] out Problem? problem, bool makesFolder = false)
    {
        problem = null;
        try
        {
            var path = PathOf(name);
            if (makesFolder)
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
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

    internal static Problem Refusal(string name, string why) => new(CannotWrite, "$", $"The file '{name}' cannot be written: {why} Choose another place.");

    internal static bool IsRefusal(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary>The path of the file: the target of a link, not the link itself.</summary>
    internal static string PathOf(string name) =>
        (File.Exists(name) ? File.ResolveLinkTarget(name, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(name);

    /// <summary>Whether two names are of one file: links are followed, those of folders too. Not where a name cannot be one of a file.</summary>
    internal static bool IsSame(string one, string other)
    {
        try
        {
            return string.Equals(RealPath(one), RealPath(other), OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            return false;
        }
    }

    private static string RealPath(string name)
    {
        var path = PathOf(name);
        if (Path.GetDirectoryName(path) is not { } folder)
            return path;
        var target = Directory.Exists(folder) ? Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName : null;
        return Path.Combine(RealPath(target ?? folder), Path.GetFileName(path));
    }

    /// <summary>How a file is opened that only its owner can read.</summary>
    internal static FileStreamOptions Options(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = File.Exists(path) ? File.GetUnixFileMode(path) : UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
