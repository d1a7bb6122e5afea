using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment.Native;

/// <summary>
/// The open engines. A handle is a number that is used once and is never an address, so a freed or invalid handle
/// is refused and cannot crash the host.
/// </summary>
internal static class OpenEngines
{
    private static readonly ConcurrentDictionary<nint, Engine> ByHandle = new();
    private static long _last;

    internal static nint Open(Engine engine)
    {
        var handle = (nint)Interlocked.Increment(ref _last);
        ByHandle[handle] = engine;
        return handle;
    }

    internal static bool TryFind(nint handle, [NotNullWhen(true)] out Engine? engine) => ByHandle.TryGetValue(handle, out engine);

    internal static void Close(nint handle) => ByHandle.TryRemove(handle, out _);
}
