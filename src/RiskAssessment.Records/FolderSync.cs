using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace RiskAssessment.Records;

/// <summary>Makes the names in a folder durable, which .NET has no method for. On Windows the file system does it by itself.</summary>
internal static class FolderSync
{
    private const int Interrupted = 4;
    private const int NotSupported = 22;

    /// <exception cref="IOException">The operating system could not.</exception>
    internal static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Repeated(() => Open(Encoding.UTF8.GetBytes(folder + "\0"), 0));
        if (handle < 0)
            throw Failure(folder);
        try
        {
            if (Repeated(() => Sync(handle)) < 0 && Marshal.GetLastPInvokeError() != NotSupported)
                throw Failure(folder);
        }
        finally
        {
            _ = Close(handle);
        }
    }

    private static int Repeated(Func<int> call)
    {
        int result;
        do
            result = call();
        while (result < 0 && Marshal.GetLastPInvokeError() == Interrupted);
        return result;
    }

    private static IOException Failure(string folder) =>
        new($"The folder '{folder}' cannot be made durable: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}.");

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
